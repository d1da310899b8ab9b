//! A text with delimiters to a table.

use super::OpenFault;
use super::lines::Lines;
use crate::desk::limits;
use crate::desk::sheet::{Header, Rows};

/// A table of a text.
#[derive(Debug)]
pub struct Table {
    /// What stands between its cells; `None` where it has one column.
    pub delimiter: Option<char>,
    /// The first row that is not empty.
    pub header: Header,
    /// The rows below, without the empty ones.
    pub rows: Rows,
}

/// Reads a text whose cells stand between commas, semicolons or tabs.
///
/// # Errors
/// Where it has no header, goes beyond a limit, holds a NUL, or where a quotation mark is not closed.
pub fn read_table(text: String) -> Result<Table, OpenFault> {
    let mut lines = Lines::of(text);
    if lines.columns > limits::COLUMNS {
        return Err(OpenFault::TooManyColumns { row: 1 });
    }
    let mut header: Option<Header> = None;
    let mut rows = Vec::new();
    while let Some(line) = lines.next() {
        let row = line.number;
        if line.has_nul {
            return Err(OpenFault::Nul { row });
        }
        if lines.is_unclosed(&line) {
            return Err(OpenFault::UnclosedQuote { row });
        }
        if lines.count() > limits::COLUMNS {
            return Err(OpenFault::TooManyColumns { row });
        }
        lines.unquote();
        if lines.cells().all(is_blank) {
            continue;
        }
        if header.is_none() {
            let cells = lines.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
            header = Some(Header { number: row, cells });
            continue;
        }
        if rows.len() == limits::ROWS {
            return Err(OpenFault::TooManyRows);
        }
        rows.push((row as u32, lines.keep() as u32));
    }
    let header = header.ok_or(OpenFault::NoHeader)?;
    let delimiter = (lines.columns > 1).then_some(lines.delimiter());
    let (text, cells) = lines.into_cells().ok_or(OpenFault::Damaged)?;
    Ok(Table { delimiter, header, rows: Rows::of(text, cells, rows) })
}

/// The row in which the letter after this text would stand.
pub fn row_after(text: &str) -> usize {
    let mut lines = Lines::of(format!("{text}x"));
    std::iter::from_fn(|| lines.next()).last().map_or(0, |line| line.number)
}

/// Whether a text holds what no text holds: its file is damaged, or no table of ours.
pub fn has_nul(text: impl AsRef<[u8]>) -> bool {
    text.as_ref().contains(&b'\0')
}

fn is_blank(cell: &[u8]) -> bool {
    // Most cells have a letter at once.
    !cell.first().is_some_and(u8::is_ascii_graphic) && String::from_utf8_lossy(cell).trim().is_empty()
}
