//! Gathers findings, each at its cell of a sheet.

use super::date::{ReadDate, read_date};
use super::finding::{Finding, Flaw};
use super::kind::TableKind;
use super::recognise::TableSeen;
use super::spelling::Spellings;
use crate::desk::{Sheet, Spot};
use crate::load::table::Row;
use crate::load::{Fault, Place, Problem};
use std::collections::HashMap;

/// The place of a row as the rules see it: its sheet and its position there, in numbers, for 100,000 copies of the file's
/// name would be heavy.
pub fn place(sheet: usize, row: usize) -> Place {
    Place { file: sheet.to_string(), row: Some(row), ..Place::default() }
}

/// Sheet and position of a row; `None` for one that comes from no sheet.
pub fn position(place: &Place) -> Option<(usize, usize)> {
    place.file.parse().ok().zip(place.row)
}

/// For so many different names the nearest municipality is sought: a file with more has another fault than slips.
const SOUGHT: usize = 1_000;

/// Gathers findings.
pub struct Judge<'a> {
    sheets: &'a [&'a Sheet],
    seen: &'a [TableSeen],
    /// Each with its sheet, row and column, to be put in order.
    findings: Vec<((usize, usize, usize), Finding)>,
    /// The municipality that was most likely meant, by what is written.
    nearest: HashMap<String, Option<String>>,
}

impl<'a> Judge<'a> {
    /// Of these sheets, each with what it was recognised as.
    pub fn new(sheets: &'a [&'a Sheet], seen: &'a [TableSeen]) -> Self {
        Judge { sheets, seen, findings: Vec::new(), nearest: HashMap::new() }
    }

    /// A table is in no file.
    pub fn no_table(&mut self, table: TableKind) {
        self.findings.push(((0, 0, 0), Finding::of_no_file(table)));
    }

    /// Something about a sheet, or its header.
    pub fn header(&mut self, sheet: usize, column: &str, value: &str, flaw: Flaw) {
        let number = self.sheets[sheet].header.number;
        self.push((sheet, 0, 0), column.to_owned(), value.to_owned(), Some(number), flaw, None);
    }

    /// Something about the cell at this position of a row.
    pub fn cell(&mut self, sheet: usize, row: usize, at: usize, column: &str, flaw: Flaw) {
        let line = &self.sheets[sheet].rows[row];
        let value = line.cells.get(at).unwrap_or_default().to_owned();
        let spot = Spot { sheet, row, column: at };
        self.push((sheet, row + 1, at), column.to_owned(), value, Some(line.number), flaw, Some(spot));
    }

    /// Something about the cell of a row that stands in this column; of the whole row, where it has no such column.
    pub fn field(&mut self, row: &Row, column: &str, flaw: Flaw) {
        let Some((sheet, position)) = position(&row.place) else { return };
        self.at(sheet, position, column, flaw);
    }

    fn at(&mut self, sheet: usize, row: usize, column: &str, flaw: Flaw) {
        match self.cell_position(sheet, column) {
            Some(at) => self.cell(sheet, row, at, column, flaw),
            None => {
                let number = self.sheets[sheet].rows[row].number;
                self.push((sheet, row + 1, 0), column.to_owned(), String::new(), Some(number), flaw, None);
            }
        }
    }

    /// The spreadsheet's number of a row.
    pub fn number(&self, row: &Row) -> Option<usize> {
        position(&row.place).map(|(sheet, row)| self.sheets[sheet].rows[row].number)
    }

    fn cell_position(&self, sheet: usize, column: &str) -> Option<usize> {
        self.seen[sheet].position(column)
    }

    /// A problem that the rules found, at its cell. One of a column that the sheet does not have was named once, at its
    /// header.
    pub fn problem(&mut self, problem: Problem, spellings: &Spellings) {
        let Some((sheet, row)) = position(&problem.place) else { return };
        let column = problem.place.field;
        let Some(table) = self.seen[sheet].table else { return };
        if table.columns().contains(&column.as_str()) && self.cell_position(sheet, &column).is_none() {
            return;
        }
        let flaw = match problem.fault {
            Fault::NotAllowed { found, .. } if (table, column.as_str()) == (TableKind::Incidents, "municipality") => {
                Flaw::NoSuchMunicipality { nearest: self.nearest(found, spellings) }
            }
            Fault::NotADate { found } => match read_date(&found) {
                Some(ReadDate::Either(dates)) => Flaw::AmbiguousDate { dates },
                _ => Flaw::Rule(Fault::NotADate { found }),
            },
            fault => Flaw::Rule(fault),
        };
        self.at(sheet, row, &column, flaw);
    }

    fn nearest(&mut self, found: String, spellings: &Spellings) -> Option<String> {
        if self.nearest.len() >= SOUGHT {
            return self.nearest.get(&found).cloned().flatten();
        }
        self.nearest.entry(found).or_insert_with_key(|found| spellings.nearest_municipality(found)).clone()
    }

    /// The findings, in the order of the sheets.
    pub fn finish(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|(place, _)| *place);
        self.findings.into_iter().map(|(_, finding)| finding).collect()
    }

    fn push(
        &mut self,
        place: (usize, usize, usize),
        column: String,
        value: String,
        row: Option<usize>,
        flaw: Flaw,
        spot: Option<Spot>,
    ) {
        let file = self.sheets[place.0].file.clone();
        let table = self.seen[place.0].table;
        let (severity, rule) = (flaw.severity(), flaw.code());
        self.findings.push((place, Finding { severity, rule, file, table, row, column, value, flaw, spot }));
    }
}
