//! The cells of a workbook's sheet, as they come, to a sheet.

use super::OpenFault;
use super::delimited::{compact, has_nul, is_empty};
use crate::desk::{Sheet, SheetRow, limits};
use csv::StringRecord;

/// Cells to rows. A range of all cells that a sheet could have would take gigabytes where two stand far apart.
#[derive(Default)]
pub struct Grid {
    rows: Vec<SheetRow>,
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
        if !is_empty(&self.current) {
            // The first is the header.
            if self.rows.len() > limits::ROWS {
                return Err(OpenFault::TooManyRows);
            }
            self.rows.push(SheetRow { number: self.number, cells: compact(&self.current) });
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
        let first_column = |row: &SheetRow| row.cells.iter().position(|cell| !cell.is_empty()).unwrap_or(0);
        let margin = self.rows.iter().map(first_column).min().unwrap_or(0);
        if margin > 0 {
            for row in &mut self.rows {
                row.cells = row.cells.iter().skip(margin).collect();
            }
        }
        if self.rows.is_empty() {
            return Ok(None);
        }
        let header = self.rows.remove(0);
        Ok(Some(Sheet { file: format!("{file} › {name}"), name: name.to_owned(), header, rows: self.rows }))
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
        assert_eq!(sheet.rows, [SheetRow { number: 10, cells: StringRecord::from(vec!["", "x", "y"]) }]);
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
