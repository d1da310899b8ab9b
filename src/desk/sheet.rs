//! A table as it stands in a file, before anybody has asked what it means.

use csv::StringRecord;
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
    pub header: SheetRow,
    /// The rows below the header, without those that are empty in every cell.
    pub rows: Vec<SheetRow>,
}

/// One row: its cells may be fewer or more than the header's.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// The row as a spreadsheet counts it, from 1. A cell with line breaks is still one row.
    pub number: usize,
    /// The cells, as written. One buffer for all of them: a row of its own strings takes three times the memory.
    pub cells: StringRecord,
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
