//! The rows of the sheets, as the tables on which the rules work.

use super::cell::{is_told, read_cell, strange};
use super::date::first_day;
use super::finding::Flaw;
use super::judge::{Judge, place};
use super::kind::{CellKind, TableKind};
use super::read_as::Readings;
use super::recognise::TableSeen;
use super::spelling::Spellings;
use crate::desk::Sheet;
use crate::desk::template::VALUES;
use crate::load::Fault;
use crate::load::table::{Row, Table};
use crate::model::{IncidentDate, Municipality, PublishedTotal};
use chrono::NaiveDate;

/// Names what is wrong with the header.
pub fn check_header(judge: &mut Judge, at: usize, sheet: &Sheet, seen: &TableSeen) {
    let Some(table) = seen.table else {
        // The list of values in our own empty workbook is no table to read.
        if sheet.name != VALUES {
            judge.header(at, "", &sheet.name, Flaw::NotRecognised);
        }
        return;
    };
    for (column, position) in table.columns().iter().zip(&seen.positions) {
        if position.is_none() && table.must_have(column) {
            judge.header(at, column, "", Flaw::Rule(Fault::Missing));
        }
    }
    for (position, column) in &seen.doubled {
        judge.header(at, column, &sheet.header.cells[*position], Flaw::DoubledHeader);
    }
}

/// What is needed to read the rows of a sheet.
pub struct RowReader<'a, 'b> {
    /// What each way of writing means.
    pub spellings: &'a Spellings,
    /// The day after which dates lie in the future.
    pub today: NaiveDate,
    /// What was read differently.
    pub readings: &'a mut Readings,
    /// What is wrong.
    pub judge: &'a mut Judge<'b>,
}

impl RowReader<'_, '_> {
    /// Adds the rows of a sheet to its table.
    pub fn read(&mut self, at: usize, sheet: &Sheet, seen: &TableSeen, kind: TableKind, table: &mut Table) {
        self.readings.begin();
        for (column, position) in kind.columns().iter().zip(&seen.positions) {
            let written = position.map(|position| &sheet.header.cells[position]);
            if let Some(written) = written.filter(|written| written != column) {
                self.readings.note(&sheet.file, sheet.header.number, column, written, column);
            }
        }
        // By what is in the cells the heading would be counted with them.
        self.readings.begin();
        let kinds: Vec<CellKind> = kind.columns().iter().map(|column| kind.cell_kind(column)).collect();
        table.rows.reserve(sheet.rows.len());
        for (row, line) in sheet.rows.iter().enumerate() {
            self.check_length(at, row, sheet);
            let cell = |(column, position): (usize, &Option<usize>)| {
                let Some(position) = *position else {
                    return read_cell(self.spellings, kinds[column], "").into_owned();
                };
                let written = line.cells.get(position).unwrap_or_default();
                let (kind_of_cell, id) = (kinds[column], kind.columns()[column]);
                let value = read_cell(self.spellings, kind_of_cell, written).into_owned();
                if is_told(kind_of_cell, written, &value) {
                    self.readings.note(&sheet.file, line.number, id, written, &value);
                }
                let is_future = kind_of_cell == CellKind::Date && kind != TableKind::PublishedTotals;
                let future = (is_future && lies_after(&value, self.today)).then_some(Flaw::Future);
                for flaw in strange(written).into_iter().chain([future]).flatten() {
                    self.judge.cell(at, row, position, id, flaw);
                }
                value
            };
            let cells = seen.positions.iter().enumerate().map(cell).collect();
            table.rows.push(Row { place: place(at, row), cells });
        }
    }

    /// Names values without heading, and a row that ends early. In a workbook a row ends with its last value.
    fn check_length(&mut self, at: usize, row: usize, sheet: &Sheet) {
        let (cells, header) = (&sheet.rows[row].cells, &sheet.header.cells);
        for (position, value) in cells.iter().enumerate() {
            if !TableSeen::has_heading(sheet, position) && !value.trim().is_empty() {
                self.judge.cell(at, row, position, "", Flaw::NoHeading);
            }
        }
        if cells.len() < header.len() && sheet.file.ends_with(".csv") {
            self.judge.cell(at, row, cells.len(), header[cells.len()].trim(), Flaw::ShortRow);
        }
    }
}

fn lies_after(date: &str, today: NaiveDate) -> bool {
    IncidentDate::parse(date).and_then(first_day).is_some_and(|day| day > today)
}

/// The row of a municipality that is published.
pub fn municipality_row(one: &Municipality) -> Row {
    let texts = [&one.id, &one.name_sq, &one.name_sr_latn, &one.name_sr_cyrl, &one.district].map(String::clone);
    let numbers = [one.grid_row, one.grid_column].map(|number| number.to_string());
    Row { place: Default::default(), cells: texts.into_iter().chain(numbers).collect() }
}

/// The row of a total that is published.
pub fn total_row(one: &PublishedTotal) -> Row {
    let exact = if one.exact { "yes" } else { "no" };
    let first = [one.from.to_string(), one.to.to_string(), one.count.to_string(), exact.to_owned()];
    let texts = [&one.counted_by, &one.scope, &one.title, &one.publisher, &one.url].map(String::clone);
    Row { place: Default::default(), cells: first.into_iter().chain(texts).collect() }
}

/// The municipality of a row, as far as its names are concerned.
pub fn named(row: &Row) -> Municipality {
    let text = |at: usize| row.cells.get(at).cloned().unwrap_or_default();
    Municipality {
        id: text(0),
        name_sq: text(1),
        name_sr_latn: text(2),
        name_sr_cyrl: text(3),
        district: text(4),
        grid_row: 0,
        grid_column: 0,
    }
}
