//! A text with delimiters to a table.

use super::OpenFault;
use super::quotes::{delimiter, is_unclosed};
use crate::desk::limits;
use crate::desk::sheet::{Header, Rows};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Most cells have more bytes, with what stands between them.
const CELL: usize = 12;

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
pub fn read_table(text: &str) -> Result<Table, OpenFault> {
    let mut lines = Lines::of(text);
    if lines.columns > limits::COLUMNS {
        return Err(OpenFault::TooManyColumns { row: 1 });
    }
    let is_hurt = has_nul(text);
    let mut header: Option<Header> = None;
    // Growing step by step, it would be copied as often.
    let (mut ends, mut rows) = (Vec::with_capacity(text.len() / CELL), Vec::new());
    while let Some(line) = lines.next() {
        let row = lines.number;
        if is_hurt && has_nul(line.raw) {
            return Err(OpenFault::Nul { row });
        }
        // The crate reads a mark that is never closed up to the end of the text, so its row has further lines, or is last.
        if (lines.is_last() || line.may_have_lines) && is_unclosed(line.raw, lines.delimiter) {
            return Err(OpenFault::UnclosedQuote { row });
        }
        if line.cells > limits::COLUMNS {
            return Err(OpenFault::TooManyColumns { row });
        }
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
        ends.extend(lines.keep());
        rows.push((row as u32, ends.len() as u32));
    }
    ends.shrink_to_fit();
    let header = header.ok_or(OpenFault::NoHeader)?;
    let delimiter = (lines.columns > 1).then_some(lines.delimiter.into());
    let rows = Rows::of(lines.into_text().ok_or(OpenFault::Damaged)?, ends, rows);
    Ok(Table { delimiter, header, rows })
}

/// The row in which the letter after this text would stand.
pub fn row_after(text: &str) -> usize {
    let text = format!("{text}x");
    let mut lines = Lines::of(&text);
    while lines.next().is_some() {}
    lines.number
}

/// Whether a text holds what no text holds: its file is damaged, or no table of ours.
pub fn has_nul(text: &str) -> bool {
    text.contains('\0')
}

fn is_line_end(byte: &u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

/// A row without the ends of lines around it.
fn without_ends(raw: &str) -> &[u8] {
    let bytes = raw.as_bytes();
    let is_inside = |byte: &u8| !is_line_end(byte);
    let start = bytes.iter().position(is_inside).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(is_inside).map_or(start, |last| last + 1);
    &bytes[start..end]
}

fn is_blank(cell: &[u8]) -> bool {
    // Most cells have a letter at once.
    !cell.first().is_some_and(u8::is_ascii_graphic) && String::from_utf8_lossy(cell).trim().is_empty()
}

/// The rows of a text as it is read, and where they stand. The crate skips blank lines without a word, a spreadsheet
/// counts them.
struct Lines<'t> {
    text: &'t str,
    reader: Reader,
    delimiter: u8,
    /// Whether there is any CR: lines are counted by their LF.
    has_cr: bool,
    /// How many cells the first row has.
    columns: usize,
    /// Number of the row that was read last.
    number: usize,
    /// How many bytes are read.
    end: usize,
    /// Whether the row that was read last ended with a CR, to which an LF may belong.
    is_after_cr: bool,
    /// The cells of all rows that are kept, without quotes and delimiters, and then of the one that was read last.
    cells: Vec<u8>,
    /// How much of that is kept.
    kept: usize,
    /// Where the cells of the last row end, from there on.
    ends: Vec<usize>,
    /// How many these are.
    count: usize,
}

/// One of these rows.
struct Line<'t> {
    /// As it is written, with the blank lines before it.
    raw: &'t str,
    /// How many cells it has.
    cells: usize,
    /// Whether there may be a line break in a cell. It is sure where no CR stands anywhere.
    may_have_lines: bool,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let (told, below) = told_delimiter(text).map_or((None, text), |(told, below)| (Some(told), below));
        let (found, times) = delimiter(below).unwrap_or((b',', 0));
        let (delimiter, number) = told.map_or((found, 0), |told| (told, 1));
        Lines {
            text: below,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            has_cr: below.contains('\r'),
            columns: times + 1,
            number,
            end: 0,
            is_after_cr: false,
            // One more than there can be, so that there is always room.
            cells: vec![0; below.len() + 1],
            kept: 0,
            ends: vec![0; limits::COLUMNS + 1],
            count: 0,
        }
    }

    /// Reads the next row. Of one with too many cells, only the first.
    fn next(&mut self) -> Option<Line<'t>> {
        let (start, line, mut length) = (self.end, self.reader.line(), 0);
        self.count = 0;
        loop {
            let (input, room) = (&self.text.as_bytes()[self.end..], &mut self.cells[self.kept + length..]);
            let (result, read, written, ended) = self.reader.read_record(input, room, &mut self.ends[self.count..]);
            self.end += read;
            length += written;
            self.count += ended;
            match result {
                // At the end of the text it is asked once more, with nothing, and so hears of the end.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::End => return None,
                ReadRecordResult::Record | ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => break,
            }
        }
        let raw = self.text.get(start..self.end).unwrap_or_default();
        self.number += 1 + blank_lines(raw, self.is_after_cr);
        self.is_after_cr = raw.ends_with('\r');
        let inside = without_ends(raw);
        let ends = (self.reader.line() - line) as usize;
        let has_quotes = inside.len() != length + self.count.saturating_sub(1);
        let may_have_lines = has_quotes && (self.has_cr || ends + inside.len() > raw.len());
        Some(Line { raw, cells: self.count, may_have_lines })
    }

    fn is_last(&self) -> bool {
        self.end == self.text.len()
    }

    /// The cells of the row that was read last.
    fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let cell = |(start, end): (&usize, &usize)| &self.cells[self.kept + start..self.kept + end];
        starts.zip(&self.ends[..self.count]).map(cell)
    }

    /// Keeps the cells of the row that was read last: where each ends in the text of all.
    fn keep(&mut self) -> impl Iterator<Item = u32> {
        let before = self.kept;
        let ends = &self.ends[..self.count];
        self.kept += ends.last().copied().unwrap_or_default();
        ends.iter().map(move |end| (before + end) as u32)
    }

    /// The text of all rows that were kept. The crate cuts at single bytes alone, so it is UTF-8 as the text was.
    fn into_text(mut self) -> Option<String> {
        self.cells.truncate(self.kept);
        self.cells.shrink_to_fit();
        String::from_utf8(self.cells).ok()
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
