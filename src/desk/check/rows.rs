//! The rows of the sheets, as the tables on which the rules work.

use super::cell::{is_fine, is_plain, is_seen, is_told, read_cell, strange};
use super::finding::Flaw;
use super::judge::Judge;
use super::kind::{CellKind, TableKind};
use super::read_as::Readings;
use super::recognise::TableSeen;
use super::spelling::Spellings;
use super::warnings::{self, Near};
use crate::desk::{Header, Rows, Sheet, SheetRow, Spot};
use crate::load::Place;
use crate::load::table::{Record, Table};
use crate::model::{Coded, Dataset, IncidentDate, Municipality, PublishedTotal};
use std::borrow::Cow;

/// The rows of a sheet, as the rows of a table.
#[derive(Clone, Copy)]
pub struct TableRows<'a> {
    /// Position of the sheet; `None` for one that was made of what is published.
    pub at: Option<usize>,
    /// The sheet.
    pub sheet: &'a Sheet,
    /// What it was recognised as.
    pub seen: &'a TableSeen,
}

/// A row of a sheet, as it was read: the sheet holds its cells.
pub struct ReadRow<'a> {
    rows: &'a TableRows<'a>,
    row: u32,
    line: SheetRow<'a>,
    /// The cells that were read differently from how they are written, by the position of their column in the table.
    read: Vec<(u8, Cow<'a, str>)>,
}

impl Record for ReadRow<'_> {
    fn cell(&self, column: usize) -> &str {
        if let Some((_, value)) = self.read.iter().find(|(at, _)| usize::from(*at) == column) {
            return value;
        }
        let position = self.rows.seen.positions.get(column).copied().flatten();
        position.and_then(|position| self.line.get(position)).unwrap_or_default()
    }

    /// Its sheet and its position there, in numbers: see [`position`].
    fn place(&self) -> Place {
        let file = self.rows.at.map(|at| at.to_string()).unwrap_or_default();
        Place { file, row: Some(self.row as usize), ..Place::default() }
    }
}

impl ReadRow<'_> {
    /// Sheet and position of the row; `None` for one that comes from no sheet.
    pub fn position(&self) -> Option<(usize, usize)> {
        Some((self.rows.at?, self.row as usize))
    }

    /// Its cell at this position of the sheet.
    fn spot(&self, column: usize) -> Option<Spot> {
        self.position().map(|(sheet, row)| Spot { sheet, row, column })
    }
}

/// The same of the place of a row in a problem.
pub fn position(place: &Place) -> Option<(usize, usize)> {
    place.file.parse().ok().zip(place.row)
}

/// What is needed to read the rows of the sheets.
pub struct RowReader<'a, 'b, 'c> {
    /// All of them.
    pub rows: &'a [TableRows<'a>],
    /// What each way of writing means.
    pub spellings: &'a Spellings,
    /// A date after this one lies in the future.
    pub today: IncidentDate,
    /// What was read differently.
    pub readings: Readings,
    /// The incidents that were read.
    pub near: Near,
    /// What is wrong.
    pub judge: &'b mut Judge<'c>,
}

/// A column of a table, in a sheet.
struct SheetColumn<'a> {
    id: &'static str,
    kind: CellKind,
    /// Position in the sheet, where it stands there.
    position: Option<usize>,
    /// What stands before every date that lies in the future.
    today: Option<&'a str>,
}

impl<'a> RowReader<'a, '_, '_> {
    /// Adds the rows of all sheets of a kind to its table.
    pub fn read(&mut self, kind: TableKind, table: &mut Table<ReadRow<'a>>) {
        for rows in self.rows.iter().filter(|rows| rows.seen.table == Some(kind)) {
            match rows.at {
                Some(_) => self.read_sheet(rows, kind, table),
                None => table.rows.extend(as_written(rows)),
            }
        }
    }

    fn read_sheet(&mut self, rows: &'a TableRows<'a>, kind: TableKind, table: &mut Table<ReadRow<'a>>) {
        let TableRows { sheet, seen, .. } = *rows;
        self.readings.begin();
        for (column, position) in kind.columns().iter().zip(&seen.positions) {
            let written = position.map(|position| &sheet.header.cells[position]);
            if let Some(written) = written.filter(|written| written != column) {
                self.readings.note(&sheet.file, sheet.header.number, column, written, column);
            }
        }
        // By what is in the cells the heading would be counted with them.
        self.readings.begin();
        let today = self.today.to_string();
        let column = |(id, position): (&&'static str, &Option<usize>)| {
            let (table, kind) = (kind, kind.cell_kind(id));
            let has_future = kind == CellKind::Date && table != TableKind::PublishedTotals;
            SheetColumn { id, kind, position: *position, today: has_future.then_some(today.as_str()) }
        };
        let columns: Vec<SheetColumn> = kind.columns().iter().zip(&seen.positions).map(column).collect();
        // So many columns at the beginning have a heading: mostly all.
        let headed = (0..).take_while(|position| TableSeen::has_heading(sheet, *position)).count();
        table.rows.reserve_exact(sheet.rows.len());
        for (at, line) in sheet.rows.iter().enumerate() {
            let mut row = ReadRow { rows, row: at as u32, line, read: Vec::new() };
            self.check_length(&row, headed);
            row.read = self.read_cells(&row, &columns);
            self.warn(kind, table.rows.len(), &row);
            table.rows.push(row);
        }
    }

    /// What is read differently in a row, by the position of its column in the table.
    // Called for each row: what is a part of the loop around it, a browser optimises for the next sheet at the earliest.
    #[inline(never)]
    fn read_cells(&mut self, row: &ReadRow<'a>, columns: &[SheetColumn]) -> Vec<(u8, Cow<'a, str>)> {
        let mut read = Vec::new();
        let is_seen = is_seen(row.line.text());
        for (position, column) in columns.iter().enumerate() {
            let written = column.position.and_then(|position| row.line.get(position)).unwrap_or_default();
            if is_seen && is_fine(column.kind, written) {
                continue;
            }
            if let Some(value) = self.read_cell(row, column, written) {
                read.push((position as u8, value));
            }
        }
        read
    }

    /// The value of a cell, where it is another than what is written. Names what is wrong with it.
    fn read_cell(&mut self, row: &ReadRow<'a>, column: &SheetColumn, written: &'a str) -> Option<Cow<'a, str>> {
        let SheetColumn { id, kind, position, today } = *column;
        let value = read_cell(self.spellings, kind, written);
        // Mostly it is the very text.
        let is_read = !std::ptr::eq(&*value, written) && value != written;
        if let Some(spot) = position.and_then(|position| row.spot(position)) {
            if is_read && is_told(kind, written, &value) {
                self.readings.note(&row.rows.sheet.file, row.line.number, id, written, &value);
            }
            if !is_plain(written) {
                strange(written).for_each(|flaw| self.judge.cell(spot, id, flaw));
            }
            // As texts they have the order of time; and a month, without its day, stands before its days.
            if today.is_some_and(|today| *value > *today) && IncidentDate::parse(&value).is_some() {
                self.judge.cell(spot, id, Flaw::Future);
            }
        }
        is_read.then_some(value)
    }

    /// Names values without heading, and a row that ends early. In a workbook a row ends with its last value.
    fn check_length(&mut self, row: &ReadRow, headed: usize) {
        let (line, sheet, header) = (row.line, row.rows.sheet, &row.rows.sheet.header.cells);
        let Some(end) = row.spot(line.len()) else { return };
        for column in headed..line.len() {
            let is_empty = || line.get(column).is_none_or(|value| value.trim().is_empty());
            if !TableSeen::has_heading(sheet, column) && !is_empty() {
                self.judge.cell(Spot { column, ..end }, "", Flaw::NoHeading);
            }
        }
        if line.len() < header.len() && sheet.file.ends_with(".csv") {
            self.judge.cell(end, header[line.len()].trim().to_owned(), Flaw::ShortRow);
        }
    }

    /// Warns of what may be wrong with a row, the next of its table, as long as it is at hand: going through all rows of a
    /// large file once more takes its time.
    // See `read_cells`.
    #[inline(never)]
    fn warn(&mut self, kind: TableKind, at: usize, row: &ReadRow) {
        match kind {
            TableKind::Incidents => {
                warnings::stage_order(self.judge, row);
                self.near.add(at, row);
            }
            TableKind::Sources => warnings::no_publisher(self.judge, row),
            _ => {}
        }
    }
}

/// The rows of a sheet that needs no reading.
fn as_written<'a>(rows: &'a TableRows<'a>) -> impl Iterator<Item = ReadRow<'a>> {
    let lines = rows.sheet.rows.iter().enumerate();
    lines.map(|(row, line)| ReadRow { rows, row: row as u32, line, read: Vec::new() })
}

/// A sheet of what is published, as if it stood in a file.
fn sheet(kind: TableKind, rows: Rows) -> Sheet {
    let header = Header { number: 1, cells: kind.columns().iter().map(|column| (*column).to_owned()).collect() };
    Sheet { file: String::new(), name: kind.id().to_owned(), header, rows }
}

/// Sheets of what is published, for what stands in no file.
pub fn of_published(published: &Dataset, seen: &[TableSeen]) -> Vec<Sheet> {
    let is_missing = |kind| seen.iter().all(|one| one.table != Some(kind));
    let municipalities = is_missing(TableKind::Municipalities).then(|| municipalities(&published.municipalities));
    let totals = is_missing(TableKind::PublishedTotals).then(|| published_totals(&published.published_totals));
    municipalities.into_iter().chain(totals).collect()
}

/// The municipalities that are published.
pub fn municipalities(all: &[Municipality]) -> Sheet {
    let mut rows = Rows::default();
    for one in all {
        let [row, column] = [one.grid_row, one.grid_column].map(|number| number.to_string());
        let texts = [&one.id, &one.name_sq, &one.name_sr_latn, &one.name_sr_cyrl, &one.district, &row, &column];
        rows.push(rows.len() + 2, texts.map(String::as_str));
    }
    sheet(TableKind::Municipalities, rows)
}

fn published_totals(all: &[PublishedTotal]) -> Sheet {
    let mut rows = Rows::default();
    for one in all {
        let [from, to, count] = [one.from.to_string(), one.to.to_string(), one.count.to_string()];
        let first = [from.as_str(), &to, &count, if one.exact { "yes" } else { "no" }];
        let texts = [&one.counted_by, &one.scope, &one.title, &one.publisher, &one.url].map(String::as_str);
        rows.push(rows.len() + 2, first.into_iter().chain(texts));
    }
    sheet(TableKind::PublishedTotals, rows)
}

/// The municipality of a row, as far as its names are concerned.
pub fn named(row: &ReadRow) -> Municipality {
    let [id, name_sq, name_sr_latn, name_sr_cyrl, district] = [0, 1, 2, 3, 4].map(|at| row.cell(at).to_owned());
    Municipality { id, name_sq, name_sr_latn, name_sr_cyrl, district, grid_row: 0, grid_column: 0 }
}
