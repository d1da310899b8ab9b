//! Gathers findings, each at its cell of a sheet.

use super::date::{ReadDate, read_date};
use super::finding::{Finding, Flaw};
use super::kind::TableKind;
use super::recognise::TableSeen;
use super::rows::{ReadRow, position};
use super::spelling::Spellings;
use crate::desk::{Sheet, SheetRow, Spot};
use crate::load::{Fault, Problem};
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

/// For so many different names the nearest municipality is sought: a file with more has another fault than slips.
const SOUGHT: usize = 1_000;

/// Gathers findings.
pub struct Judge<'a> {
    sheets: &'a [&'a Sheet],
    seen: &'a [TableSeen],
    /// Their files.
    files: Vec<Rc<str>>,
    /// Each with its sheet, row and column, to be put in order.
    findings: Vec<((usize, usize, usize), Finding)>,
    /// The municipality that was most likely meant, by what is written.
    nearest: HashMap<String, Option<String>>,
}

impl<'a> Judge<'a> {
    /// Of these sheets, each with what it was recognised as.
    pub fn new(sheets: &'a [&'a Sheet], seen: &'a [TableSeen]) -> Self {
        let files = sheets.iter().map(|sheet| sheet.file.as_str().into()).collect();
        Judge { sheets, seen, files, findings: Vec::new(), nearest: HashMap::new() }
    }

    /// The sheet at this position.
    pub fn sheet(&self, at: usize) -> &'a Sheet {
        self.sheets[at]
    }

    /// A table is in no file.
    pub fn no_table(&mut self, table: TableKind) {
        self.findings.push(((0, 0, 0), Finding::of_no_file(table)));
    }

    /// Something about a sheet, or its header.
    pub fn header(&mut self, sheet: usize, column: &'static str, value: &str, flaw: Flaw) {
        let number = self.sheets[sheet].header.number;
        self.push((sheet, 0, 0), column.into(), value, Some(number), flaw, None);
    }

    /// Something about the cell at this position of a row.
    pub fn cell(&mut self, sheet: usize, row: usize, at: usize, column: impl Into<Cow<'static, str>>, flaw: Flaw) {
        let Some(line) = self.line(sheet, row) else { return };
        let spot = Spot { sheet, row, column: at };
        let value = line.get(at).unwrap_or_default();
        self.push((sheet, row + 1, at), column.into(), value, Some(line.number), flaw, Some(spot));
    }

    /// Something about the cell of a row that stands in the column at this position of its table; of the whole row, where
    /// its sheet has no such column.
    pub fn field(&mut self, row: &ReadRow, column: usize, flaw: Flaw) {
        let Some((sheet, position)) = row.position() else { return };
        let seen = &self.seen[sheet];
        if let Some(table) = seen.table {
            self.at(sheet, position, seen.positions[column], table.columns()[column].into(), flaw);
        }
    }

    fn at(&mut self, sheet: usize, row: usize, at: Option<usize>, column: Cow<'static, str>, flaw: Flaw) {
        match at {
            Some(at) => self.cell(sheet, row, at, column, flaw),
            None => {
                let number = self.line(sheet, row).map(|line| line.number);
                self.push((sheet, row + 1, 0), column, "", number, flaw, None);
            }
        }
    }

    /// The spreadsheet's number of a row.
    pub fn number(&self, row: &ReadRow) -> Option<usize> {
        row.position().and_then(|(sheet, row)| self.line(sheet, row)).map(|line| line.number)
    }

    fn line(&self, sheet: usize, row: usize) -> Option<SheetRow<'a>> {
        self.sheets[sheet].rows.get(row)
    }

    /// A problem that the rules found, at its cell. One of a column that the sheet does not have was named once, at its
    /// header.
    pub fn problem(&mut self, problem: Problem, spellings: &Spellings) {
        let Some((sheet, row)) = position(&problem.place) else { return };
        let Some(table) = self.seen[sheet].table else { return };
        let known = table.columns().iter().find(|column| **column == problem.place.field);
        let column = known.map_or(Cow::Owned(problem.place.field), |column| Cow::Borrowed(*column));
        let at = self.seen[sheet].position(&column);
        if known.is_some() && at.is_none() {
            return;
        }
        let flaw = match problem.fault {
            Fault::NotAllowed { found, .. } if (table, &*column) == (TableKind::Incidents, "municipality") => {
                Flaw::NoSuchMunicipality { nearest: self.nearest(found, spellings) }
            }
            Fault::NotADate { found } => match read_date(&found) {
                Some(ReadDate::Either(dates)) => Flaw::AmbiguousDate { dates: Box::new(dates) },
                _ => Flaw::rule(Fault::NotADate { found }),
            },
            fault => Flaw::rule(fault),
        };
        self.at(sheet, row, at, column, flaw);
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
        column: Cow<'static, str>,
        value: &str,
        row: Option<usize>,
        flaw: Flaw,
        spot: Option<Spot>,
    ) {
        let (file, table, value) = (self.files[place.0].clone(), self.seen[place.0].table, value.to_owned());
        self.findings.push((place, Finding { file, table, row, column, value, flaw, spot }));
    }
}
