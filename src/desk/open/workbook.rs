//! A workbook to its sheets.

use super::cell::cell_text;
use super::grid::Grid;
use super::ods::check_ods;
use super::zipped::{measure, zip};
use super::{OpenFault, Opened};
use crate::desk::{Sheet, limits};
use calamine::{Ods, OdsError, Reader, Xlsx, XlsxError};
use std::io::Cursor;

/// Reads the sheets of an `.xlsx` workbook that have a cell; what is wrong with one does not hold back the others.
///
/// # Errors
/// Where the workbook as a whole cannot be read.
pub fn read_xlsx(file: &str, bytes: &[u8]) -> Result<Opened, OpenFault> {
    measure(&mut zip(bytes)?, limits::BYTES)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| xlsx_fault(&error))?;
    let mut opened = Opened::default();
    for name in workbook.sheet_names() {
        let sheet = xlsx_sheet(&mut workbook, file, &name);
        opened.add(file, &name, sheet);
    }
    Ok(opened)
}

fn xlsx_sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, file: &str, name: &str) -> Result<Option<Sheet>, OpenFault> {
    let mut cells = match workbook.worksheet_cells_reader(name) {
        // A sheet that is one chart.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
        cells => cells.map_err(|error| xlsx_fault(&error))?,
    };
    let mut grid = Grid::default();
    while let Some(cell) = cells.next_cell().map_err(|error| xlsx_fault(&error))? {
        let (row, column) = cell.get_position();
        grid.put(row, column, &cell_text(cell.get_value()))?;
    }
    grid.into_sheet(file, name)
}

fn xlsx_fault(error: &XlsxError) -> OpenFault {
    match error {
        XlsxError::Password => OpenFault::Protected,
        _ => OpenFault::Damaged,
    }
}

/// Reads the sheets of an `.ods` workbook that have a cell; what is wrong with one does not hold back the others.
///
/// # Errors
/// Where the workbook as a whole cannot be read.
pub fn read_ods(file: &str, bytes: &[u8]) -> Result<Opened, OpenFault> {
    let mut archive = zip(bytes)?;
    measure(&mut archive, limits::BYTES)?;
    check_ods(&mut archive)?;
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| ods_fault(&error))?;
    let mut opened = Opened::default();
    for name in workbook.sheet_names() {
        let sheet = ods_sheet(&mut workbook, file, &name);
        opened.add(file, &name, sheet);
    }
    Ok(opened)
}

fn ods_sheet(workbook: &mut Ods<Cursor<&[u8]>>, file: &str, name: &str) -> Result<Option<Sheet>, OpenFault> {
    let range = workbook.worksheet_range(name).map_err(|error| ods_fault(&error))?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut grid = Grid::default();
    for (row, column, cell) in range.used_cells() {
        grid.put(first_row + row as u32, first_column + column as u32, &cell_text(cell))?;
    }
    grid.into_sheet(file, name)
}

fn ods_fault(error: &OdsError) -> OpenFault {
    match error {
        OdsError::Password => OpenFault::Protected,
        _ => OpenFault::Damaged,
    }
}
