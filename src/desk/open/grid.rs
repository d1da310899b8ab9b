//! The cells of a workbook's sheet, as they come, to a sheet.

use super::OpenFault;
use super::delimited::has_nul;
use crate::desk::sheet::{Header, Rows};
use crate::desk::{Sheet, limits};
use csv::StringRecord;

/// Cells to rows. A range of all cells that a sheet could have would take gigabytes where two stand far apart.
#[derive(Default)]
pub struct Grid {
    header: Option<Header>,
    rows: Rows,
    number: usize,
    current: StringRecord,
    bytes: usize,
}

impl Grid {
    /// Adds a cell; rows and columns count from 0, and come in their order.
    ///
    /// # Errors
    /// Beyond a limit; at a NUL; and where the order is another one, which no spreadsheet writes.
    pub fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), OpenFault> {
        if text.is_empty() {
            return Ok(());
        }
        let (number, column) = (row as usize + 1, column as usize);
        if has_nul(text) {
            return Err(OpenFault::Nul { row: number });
        }
        if column >= limits::COLUMNS {
            return Err(OpenFault::TooManyColumns { row: number });
        }
        if number != self.number {
            self.end_row()?;
            if number < self.number {
                return Err(OpenFault::Damaged);
            }
            self.number = number;
        }
        if self.current.len() > column {
            return Err(OpenFault::Damaged);
        }
        // One long text may stand in each of a million cells and only once in the file.
        self.bytes += text.len();
        if self.bytes > limits::BYTES {
            return Err(OpenFault::TooBig);
        }
        while self.current.len() < column {
            self.current.push_field("");
        }
        self.current.push_field(text);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), OpenFault> {
        if self.current.iter().any(|cell| !cell.trim().is_empty()) {
            if self.rows.len() == limits::ROWS {
                return Err(OpenFault::TooManyRows);
            }
            match self.header {
                None => {
                    let cells = self.current.iter().map(str::to_owned).collect();
                    self.header = Some(Header { number: self.number, cells });
                }
                Some(_) => self.rows.push(self.number, &self.current),
            }
        }
        self.current.clear();
        Ok(())
    }

    /// The sheet; `None` where all cells are empty.
    ///
    /// # Errors
    /// Where the last row is one too many.
    pub fn into_sheet(mut self, file: &str, name: &str) -> Result<Option<Sheet>, OpenFault> {
        self.end_row()?;
        let Some(mut header) = self.header else { return Ok(None) };
        let own = header.cells.iter().position(|cell| !cell.is_empty());
        let first_cells = self.rows.iter().filter_map(|row| row.iter().position(|cell| !cell.is_empty()));
        let margin = first_cells.chain(own).min().unwrap_or(0);
        let mut rows = self.rows;
        if margin > 0 {
            header.cells.drain(..margin);
            let mut moved = Rows::default();
            rows.iter().for_each(|row| moved.push(row.number, row.iter().skip(margin)));
            rows = moved;
        }
        Ok(Some(Sheet { file: format!("{file} › {name}"), name: name.to_owned(), header, rows }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(cells: &[(u32, u32, &str)]) -> Result<Option<Sheet>, OpenFault> {
        let mut grid = Grid::default();
        for (row, column, text) in cells {
            grid.put(*row, *column, text)?;
        }
        grid.into_sheet("a.xlsx", "s")
    }

    #[test]
    fn a_table_may_stand_anywhere_in_its_sheet() {
        let sheet = grid(&[(4, 2, "id"), (4, 4, "date"), (5, 2, " "), (9, 3, "x"), (9, 4, "y")]).unwrap().unwrap();
        assert_eq!((sheet.file.as_str(), sheet.header.number), ("a.xlsx › s", 5));
        assert_eq!(sheet.header.cells, vec!["id", "", "date"]);
        let row = sheet.rows.get(0).expect("a row");
        assert_eq!((sheet.rows.len(), row.number, row.iter().collect()), (1, 10, vec!["", "x", "y"]));
        assert_eq!(grid(&[(0, 0, ""), (1, 1, "  ")]), Ok(None));
    }

    #[test]
    fn limits_and_disorder_are_faults() {
        let far = limits::COLUMNS as u32;
        assert_eq!(grid(&[(2, far, "x")]), Err(OpenFault::TooManyColumns { row: 3 }));
        assert_eq!(grid(&[(2, far, "")]), Ok(None));
        assert_eq!(grid(&[(2, 0, "x\0")]), Err(OpenFault::Nul { row: 3 }));
        assert_eq!(grid(&[(2, 0, "x"), (1, 0, "x")]), Err(OpenFault::Damaged));
        assert_eq!(grid(&[(2, 1, "x"), (2, 0, "x")]), Err(OpenFault::Damaged));
        let rows = |n: usize| {
            let cells: Vec<_> = (0..n as u32).map(|row| (row, 0, "x")).collect();
            grid(&cells).map(|sheet| sheet.map_or(0, |sheet| sheet.rows.len()))
        };
        assert_eq!(rows(limits::ROWS + 1), Ok(limits::ROWS));
        assert_eq!(rows(limits::ROWS + 2), Err(OpenFault::TooManyRows));
    }
}
