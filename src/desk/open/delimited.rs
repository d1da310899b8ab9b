//! A text with delimiters to a table.

use super::OpenFault;
use super::quotes::{delimiter, is_unclosed};
use crate::desk::{SheetRow, limits};
use csv::{Reader, ReaderBuilder, StringRecord};

/// A table of a text.
#[derive(Debug)]
pub struct Table {
    /// What stands between its cells; `None` where it has one column.
    pub delimiter: Option<char>,
    /// The first row that is not empty.
    pub header: SheetRow,
    /// The rows below, without the empty ones.
    pub rows: Vec<SheetRow>,
}

/// Reads a text whose cells stand between commas, semicolons or tabs.
///
/// # Errors
/// Where it has no header, goes beyond a limit, holds a NUL, or where a quotation mark is not closed.
pub fn read_table(text: &str) -> Result<Table, OpenFault> {
    let mut rows = Rows::of(text);
    if rows.columns > limits::COLUMNS {
        return Err(OpenFault::TooManyColumns { row: 1 });
    }
    let is_hurt = has_nul(text);
    let mut record = StringRecord::new();
    let mut read: Vec<SheetRow> = Vec::new();
    while let Some(raw) = rows.next(&mut record) {
        let row = rows.number;
        if is_hurt && has_nul(raw) {
            return Err(OpenFault::Nul { row });
        }
        // The crate reads a mark that is never closed up to the end of the text, so its row has further lines, or is last.
        if (rows.is_last() || raw.trim_matches(['\r', '\n']).contains(['\r', '\n'])) && is_unclosed(raw, rows.delimiter)
        {
            return Err(OpenFault::UnclosedQuote { row });
        }
        if record.len() > limits::COLUMNS {
            return Err(OpenFault::TooManyColumns { row });
        }
        if is_empty(&record) {
            continue;
        }
        // The first is the header.
        if read.len() > limits::ROWS {
            return Err(OpenFault::TooManyRows);
        }
        read.push(SheetRow { number: row, cells: compact(&record) });
    }
    if read.is_empty() {
        return Err(OpenFault::NoHeader);
    }
    let header = read.remove(0);
    Ok(Table { delimiter: (rows.columns > 1).then_some(rows.delimiter.into()), header, rows: read })
}

/// The row in which the letter after this text would stand.
pub fn row_after(text: &str) -> usize {
    let text = format!("{text}x");
    let mut rows = Rows::of(&text);
    let mut record = StringRecord::new();
    while rows.next(&mut record).is_some() {}
    rows.number
}

/// Whether a text holds what no text holds: its file is damaged, or no table of ours.
pub fn has_nul(text: &str) -> bool {
    text.contains('\0')
}

/// Whether no cell has a letter.
pub fn is_empty(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// A record without room for more: the one that is read into keeps the room of the longest row.
pub fn compact(record: &StringRecord) -> StringRecord {
    let mut compact = StringRecord::with_capacity(record.as_slice().len(), record.len());
    compact.extend(record);
    compact
}

/// The rows of a text, and where they stand. The crate skips blank lines without a word, a spreadsheet counts them.
struct Rows<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    delimiter: u8,
    /// How many cells the first row has.
    columns: usize,
    /// Number of the row that was read last.
    number: usize,
    /// How many bytes are read.
    end: usize,
    /// Whether the row that was read last ended with a CR, to which an LF may belong.
    is_after_cr: bool,
}

impl<'t> Rows<'t> {
    fn of(text: &'t str) -> Self {
        let (told, below) = told_delimiter(text).map_or((None, text), |(told, below)| (Some(told), below));
        let (found, times) = delimiter(below).unwrap_or((b',', 0));
        let (delimiter, number) = told.map_or((found, 0), |told| (told, 1));
        let reader =
            ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(below.as_bytes());
        Rows { text: below, reader, delimiter, columns: times + 1, number, end: 0, is_after_cr: false }
    }

    /// Reads the next row into `record`; gives it as it is written, with the blank lines before it.
    fn next(&mut self, record: &mut StringRecord) -> Option<&'t str> {
        // The text is UTF-8 and rows may have any length: the crate has nothing else to object to.
        if !self.reader.read_record(record).ok()? {
            return None;
        }
        let end = self.reader.position().byte() as usize;
        let raw = self.text.get(self.end..end).unwrap_or_default();
        self.number += 1 + blank_lines(raw, self.is_after_cr);
        self.is_after_cr = raw.ends_with('\r');
        self.end = end;
        Some(raw)
    }

    fn is_last(&self) -> bool {
        self.end == self.text.len()
    }
}

/// The delimiter that a first line `sep=;` tells, as Excel writes and reads it; and what stands below.
fn told_delimiter(text: &str) -> Option<(u8, &str)> {
    let told = text.strip_prefix("sep=")?;
    let delimiter = *told.as_bytes().first().filter(|byte| matches!(byte, b',' | b';' | b'\t'))?;
    let below = &told[1..];
    let below = below.strip_prefix("\r\n").or_else(|| below.strip_prefix(['\r', '\n']))?;
    Some((delimiter, below))
}

fn blank_lines(raw: &str, is_after_cr: bool) -> usize {
    let mut lines = 0;
    let mut is_after_cr = is_after_cr;
    for byte in raw.bytes() {
        match byte {
            b'\r' => lines += 1,
            b'\n' => lines += usize::from(!is_after_cr),
            _ => break,
        }
        is_after_cr = byte == b'\r';
    }
    lines
}
