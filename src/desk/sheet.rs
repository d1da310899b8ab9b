//! A table as it stands in a file, before anybody has asked what it means.

use serde::{Deserialize, Serialize};

/// One table of a file: a CSV file has one, a workbook has one a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The file, as its owner knows it: `incidents.csv`; of an archive or a workbook with what is in it:
    /// `spring.xlsx › incidents`, `package.zip › sources.csv`.
    pub file: String,
    /// What the table is called: name of the file without its ending, or of the sheet in its workbook.
    pub name: String,
    /// The names of the columns, as written.
    pub header: Header,
    /// The rows below the header, without those that are empty in every cell.
    pub rows: Rows,
}

/// The row with the names of the columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// The row as a spreadsheet counts it, from 1.
    pub number: usize,
    /// The names, as written.
    pub cells: Vec<String>,
}

/// Where a cell begins and ends in a text. No file is so large that this needs more bits.
pub type Span = (u32, u32);

/// Rows of cells, all in one text: a string for each cell would take three times the memory, and most of the time.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The cells, in their order; of a file of delimited text also what stands between them.
    text: String,
    cells: Vec<Span>,
    /// Of each row its number, and how many cells there are up to its last one.
    lines: Vec<(u32, u32)>,
}

/// One row: its cells may be fewer or more than the header's.
#[derive(Clone, Copy, Debug)]
pub struct SheetRow<'a> {
    /// The row as a spreadsheet counts it, from 1. A cell with line breaks is still one row.
    pub number: usize,
    text: &'a str,
    cells: &'a [Span],
}

impl Rows {
    /// Rows whose cells are these parts of this text, one after the other. `lines` holds of each row its number, and how
    /// many cells there are up to its last one.
    pub fn of(text: String, cells: Vec<Span>, lines: Vec<(u32, u32)>) -> Self {
        Rows { text, cells, lines }
    }

    /// Adds a row.
    pub fn push<'c>(&mut self, number: usize, cells: impl IntoIterator<Item = &'c str>) {
        for cell in cells {
            let start = self.text.len() as u32;
            self.text.push_str(cell);
            self.cells.push((start, self.text.len() as u32));
        }
        self.lines.push((number as u32, self.cells.len() as u32));
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The row at this position, from 0.
    pub fn get(&self, position: usize) -> Option<SheetRow<'_>> {
        let (number, end) = *self.lines.get(position)?;
        let first = position.checked_sub(1).map_or(0, |before| self.lines[before].1 as usize);
        Some(SheetRow { number: number as usize, text: &self.text, cells: &self.cells[first..end as usize] })
    }

    /// All rows.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = SheetRow<'_>> {
        (0..self.len()).map(|position| self.get(position).expect("a row below the length"))
    }

    /// The same rows, with another value in one cell.
    pub fn with(&self, spot: (usize, usize), value: &str) -> Self {
        let (row, column) = spot;
        let mut rows = Rows::default();
        for (at, line) in self.iter().enumerate() {
            let length = if at == row { line.len().max(column + 1) } else { line.len() };
            let cell = |position| if (at, position) == spot { value } else { line.get(position).unwrap_or_default() };
            rows.push(line.number, (0..length).map(cell));
        }
        rows
    }
}

/// What stands between the cells makes no difference.
impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |(a, b): (SheetRow, SheetRow)| a.number == b.number && a.iter().eq(b.iter());
        self.len() == other.len() && self.iter().zip(other.iter()).all(is_same)
    }
}

#[expect(clippy::len_without_is_empty, reason = "a row that is written has a cell")]
impl<'a> SheetRow<'a> {
    /// The cell at this position; `None` beyond the last that is written.
    pub fn get(&self, position: usize) -> Option<&'a str> {
        let (start, end) = *self.cells.get(position)?;
        self.text.get(start as usize..end as usize)
    }

    /// A text that has all its cells, one after the other, and maybe more between them.
    pub fn text(&self) -> &'a str {
        let ends = self.cells.first().zip(self.cells.last());
        ends.and_then(|((start, _), (_, end))| self.text.get(*start as usize..*end as usize)).unwrap_or_default()
    }

    /// How many cells are written.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Its cells.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> {
        let row = *self;
        (0..row.len()).filter_map(move |position| row.get(position))
    }
}

/// One cell among all sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// Position of the sheet.
    pub sheet: usize,
    /// Position of the row in [`Sheet::rows`].
    pub row: usize,
    /// Position of the cell in its row; it may lie beyond the last cell that is written.
    pub column: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(rows: &Rows) -> Vec<(usize, Vec<&str>)> {
        rows.iter().map(|row| (row.number, row.iter().collect())).collect()
    }

    #[test]
    fn rows_hold_what_was_put_into_them() {
        let mut rows = Rows::default();
        assert!(rows.is_empty() && rows.get(0).is_none());
        for (number, row) in [(2, &["č", "", "b"][..]), (5, &[]), (6, &[""]), (9, &["c", "d"])] {
            rows.push(number, row.iter().copied());
        }
        assert_eq!(cells(&rows), [(2, vec!["č", "", "b"]), (5, vec![]), (6, vec![""]), (9, vec!["c", "d"])]);
        let last = rows.get(3).expect("a row");
        assert_eq!((rows.len(), last.len(), last.get(1), last.get(2)), (4, 2, Some("d"), None));
        assert_eq!([0, 1, 2, 3].map(|at| rows.get(at).map_or("none", |row| row.text())), ["čb", "", "", "cd"]);
    }

    #[test]
    fn a_cell_is_mended_even_beyond_the_last() {
        let mut rows = Rows::default();
        rows.push(2, ["a", "b"]);
        rows.push(3, ["c"]);
        assert_eq!(cells(&rows.with((0, 0), "x")), [(2, vec!["x", "b"]), (3, vec!["c"])]);
        assert_eq!(cells(&rows.with((1, 2), "x")), [(2, vec!["a", "b"]), (3, vec!["c", "", "x"])]);
    }
}
