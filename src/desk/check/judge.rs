//! Gathers findings, each at its cell of a sheet.

use super::date::{ReadDate, read_date};
use super::finding::{Finding, Flaw};
use super::kind::TableKind;
use super::recognise::TableSeen;
use super::rows::{ReadRow, TableRows, position};
use super::spelling::Spellings;
use crate::desk::template::VALUES;
use crate::desk::{Sheet, SheetRow, Spot};
use crate::load::{Fault, Problem};
use crate::model::Coded;
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

    /// Names each table that is in no file, nor published. There need be no texts in other languages.
    pub fn check_tables(&mut self, rows: &[TableRows]) {
        let needed = TableKind::ALL.iter().copied().filter(|kind| *kind != TableKind::IncidentTexts);
        let missing = needed.filter(|kind| rows.iter().all(|one| one.seen.table != Some(*kind)));
        self.findings.extend(missing.map(|kind| ((0, 0, 0), Finding::of_no_file(kind))));
    }

    /// Names what is wrong with the header of the sheet at this position.
    pub fn check_header(&mut self, at: usize) {
        let (sheet, seen) = (self.sheets[at], &self.seen[at]);
        let mut tell = |column: &'static str, value: &str, flaw| {
            let (row, column, value) = (Some(sheet.header.number), column.into(), value.to_owned());
            self.findings.push(((at, 0, 0), Finding { row, column, value, ..self.of_sheet(at, flaw) }));
        };
        let Some(table) = seen.table else {
            // The list of values in our own empty workbook is no table to read.
            if sheet.name != VALUES {
                tell("", &sheet.name, Flaw::NotRecognised);
            }
            return;
        };
        for (column, position) in table.columns().iter().zip(&seen.positions) {
            if position.is_none() && table.must_have(column) {
                tell(column, "", Flaw::rule(Fault::Missing));
            }
        }
        for (position, column) in &seen.doubled {
            tell(column, &sheet.header.cells[*position], Flaw::DoubledHeader);
        }
    }

    /// Something about a cell.
    pub fn cell(&mut self, spot: Spot, column: impl Into<Cow<'static, str>>, flaw: Flaw) {
        let Spot { sheet, row, column: at } = spot;
        let Some(line) = self.line(sheet, row) else { return };
        let (number, value) = (Some(line.number), line.get(at).unwrap_or_default().to_owned());
        let of_sheet = self.of_sheet(sheet, flaw);
        let finding = Finding { row: number, column: column.into(), value, spot: Some(spot), ..of_sheet };
        self.findings.push(((sheet, row + 1, at), finding));
    }

    /// Something about the cell of a row that stands in the column at this position of its table; of the whole row, where
    /// its sheet has no such column.
    pub fn field(&mut self, row: &ReadRow, column: usize, flaw: Flaw) {
        let Some((sheet, position)) = row.position() else { return };
        if let Some(table) = self.seen[sheet].table {
            self.at((sheet, position), table.columns()[column].into(), flaw);
        }
    }

    fn at(&mut self, (sheet, row): (usize, usize), column: Cow<'static, str>, flaw: Flaw) {
        match self.seen[sheet].position(&column) {
            Some(at) => self.cell(Spot { sheet, row, column: at }, column, flaw),
            None => {
                let number = self.line(sheet, row).map(|line| line.number);
                let finding = Finding { row: number, column, ..self.of_sheet(sheet, flaw) };
                self.findings.push(((sheet, row + 1, 0), finding));
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
        if known.is_some() && self.seen[sheet].position(&column).is_none() {
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
        self.at((sheet, row), column, flaw);
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

    /// Something about a sheet, which is to be placed within it.
    fn of_sheet(&self, sheet: usize, flaw: Flaw) -> Finding {
        let (file, table) = (self.files[sheet].clone(), self.seen[sheet].table);
        Finding { file, table, row: None, column: Cow::Borrowed(""), value: String::new(), flaw, spot: None }
    }
}
