//! The rows of a text with delimiters: where each of their cells stands in it. They are what the csv crate reads, but that
//! copies each cell, byte by byte; here a cell stays where it is, unless a quotation mark in it is doubled.

use super::marks::{QUOTE, find, unquote};
use super::quotes::{delimiter, is_line_end, is_unclosed, told_delimiter};
use crate::desk::limits;
use crate::desk::sheet::Span;
use std::cell::OnceCell;

/// Most cells have more bytes, with what stands between them.
const CELL: usize = 12;

/// The rows of a text as it is read, and where they stand. Blank lines are skipped, but a spreadsheet counts them.
pub struct Lines {
    text: Vec<u8>,
    /// Where its first row begins.
    start: usize,
    delimiter: u8,
    /// Whether there is any CR: asked where that matters, which is rare.
    has_cr: OnceCell<bool>,
    /// How many cells the first row has.
    pub columns: usize,
    /// Number of the row that was read last.
    number: usize,
    /// How many bytes are read.
    end: usize,
    /// The cells of all rows that are kept, and then of the one that was read last.
    cells: Vec<Span>,
    /// How many of these are kept.
    kept: usize,
    /// Positions of the cells of the last row in which there are marks that are no part of it.
    marked: Vec<usize>,
}

/// One of these rows.
pub struct Line {
    /// Number of the row, as a spreadsheet counts it.
    pub number: usize,
    /// Where it stands in the text, with the blank lines before it.
    start: usize,
    /// Whether a NUL stands in it.
    pub has_nul: bool,
    /// Whether a cell has a quotation mark before it.
    has_quotes: bool,
    /// Whether a cell between quotation marks has several lines.
    has_lines: bool,
    /// Whether something follows a closing quotation mark.
    has_more: bool,
}

impl Lines {
    /// Those of a text.
    pub fn of(text: String) -> Self {
        let (told, start) = told_delimiter(&text).map_or((None, 0), |(told, start)| (Some(told), start));
        let below = &text[start..];
        let (found, times) = delimiter(below).unwrap_or((b',', 0));
        Lines {
            delimiter: told.unwrap_or(found),
            has_cr: OnceCell::new(),
            columns: times + 1,
            number: usize::from(told.is_some()),
            start,
            end: start,
            // Growing step by step, it would be copied as often.
            cells: Vec::with_capacity(below.len() / CELL),
            kept: 0,
            marked: Vec::new(),
            text: text.into_bytes(),
        }
    }

    /// What stands between the cells.
    pub fn delimiter(&self) -> char {
        self.delimiter.into()
    }

    /// Reads the next row. Of one with too many cells, only the first.
    // Called for each row: what is a part of the loop around it, a browser optimises for the next file at the earliest.
    #[inline(never)]
    pub fn next(&mut self) -> Option<Line> {
        self.cells.truncate(self.kept);
        let start = self.end;
        self.skip_blank_lines();
        self.number += 1;
        let (has_nul, has_quotes, has_lines, has_more) = (false, false, false, false);
        let mut line = Line { number: self.number, start, has_nul, has_quotes, has_lines, has_more };
        let mut is_last = self.end == self.text.len();
        if is_last {
            return None;
        }
        while !is_last && self.count() <= limits::COLUMNS {
            let end = self.read_cell(self.end, &mut line);
            is_last = self.text.get(end) != Some(&self.delimiter);
            self.end = after(&self.text, end);
        }
        Some(line)
    }

    fn skip_blank_lines(&mut self) {
        while self.text.get(self.end).is_some_and(is_line_end) {
            self.number += 1;
            self.end = after(&self.text, self.end);
        }
    }

    /// Reads the cell that begins here, and gives where it ends: before a delimiter, the end of the line or of the text.
    fn read_cell(&mut self, start: usize, line: &mut Line) -> usize {
        if self.text.get(start) == Some(&QUOTE) {
            return self.read_quoted(start + 1, line);
        }
        let end = self.plain_end(start, line);
        self.cells.push((start as u32, end as u32));
        end
    }

    /// The same of one that begins behind a quotation mark.
    fn read_quoted(&mut self, start: usize, line: &mut Line) -> usize {
        line.has_quotes = true;
        let (mut at, mut is_doubled) = (start, false);
        loop {
            at = find(&self.text, at, QUOTE);
            match (self.text.get(at), self.text.get(at + 1)) {
                (Some(&QUOTE), Some(&QUOTE)) => (at, is_doubled) = (at + 2, true),
                (None | Some(&QUOTE), _) => break,
                (Some(other), _) => {
                    line.has_nul |= *other == 0;
                    line.has_lines |= is_line_end(other);
                    at += 1;
                }
            }
        }
        let behind = (at + 1).min(self.text.len());
        let end = self.plain_end(behind, line);
        // It belongs to the cell as well.
        line.has_more |= end > behind;
        let is_marked = is_doubled || end > behind;
        if is_marked {
            self.marked.push(self.cells.len());
        }
        self.cells.push((start as u32, if is_marked { end } else { at } as u32));
        end
    }

    /// Where the next delimiter stands, or the end of the line or of the text.
    fn plain_end(&self, from: usize, line: &mut Line) -> usize {
        let mut at = find(&self.text, from, self.delimiter);
        while let Some(byte) = self.text.get(at).filter(|byte| **byte != self.delimiter && !is_line_end(byte)) {
            line.has_nul |= *byte == 0;
            at = find(&self.text, at + 1, self.delimiter);
        }
        at
    }

    /// Whether a quotation mark in the row that was read last is not closed; to be asked before it is
    /// [unquoted](Self::unquote). Such a cell is read up to the end of the text, or up to the next mark, so its row is the
    /// last one, or has further lines: which lines these are is sure where no CR stands anywhere.
    pub fn is_unclosed(&self, line: &Line) -> bool {
        let may_have_lines = line.has_lines || line.has_more && self.has_cr();
        let may_be = line.has_quotes && (may_have_lines || self.end == self.text.len());
        may_be && is_unclosed(&self.text[line.start..self.end], self.delimiter)
    }

    fn has_cr(&self) -> bool {
        *self.has_cr.get_or_init(|| self.text[self.start..].contains(&b'\r'))
    }

    /// How many cells the row has that was read last.
    pub fn count(&self) -> usize {
        self.cells.len() - self.kept
    }

    /// Takes the marks out of its cells that are no part of them.
    pub fn unquote(&mut self) {
        for position in self.marked.drain(..) {
            let (start, end) = &mut self.cells[position];
            *end = *start + unquote(&mut self.text[*start as usize..*end as usize]) as u32;
        }
    }

    /// Its cells.
    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        self.cells[self.kept..].iter().map(|(start, end)| &self.text[*start as usize..*end as usize])
    }

    /// Keeps its cells, and gives how many are kept by now.
    pub fn keep(&mut self) -> usize {
        self.kept = self.cells.len();
        self.kept
    }

    /// The text, and where the cells stand that were kept. Only single bytes of ASCII were moved, so it is UTF-8 as it was.
    pub fn into_cells(mut self) -> Option<(String, Vec<Span>)> {
        self.cells.truncate(self.kept);
        self.cells.shrink_to_fit();
        Some((String::from_utf8(self.text).ok()?, self.cells))
    }
}

/// The position behind the delimiter or the end of a line that stands here: CR, LF or both.
fn after(text: &[u8], at: usize) -> usize {
    match text.get(at..) {
        Some([b'\r', b'\n', ..]) => at + 2,
        Some([_, ..]) => at + 1,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The cells of all rows, as they are read here.
    fn read(text: &str) -> Vec<Vec<String>> {
        let (mut lines, mut rows) = (Lines::of(text.to_owned()), Vec::new());
        while lines.next().is_some() {
            lines.unquote();
            rows.push(lines.cells().map(|cell| String::from_utf8(cell.to_vec()).expect("UTF-8")).collect());
        }
        assert!(lines.into_cells().is_some());
        rows
    }

    /// The same, as the csv crate reads them.
    fn oracle(text: &str) -> Vec<Vec<String>> {
        let delimiter = delimiter(text).map_or(b',', |(found, _)| found);
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
        let rows = reader.into_records().map(|row| row.expect("a row"));
        rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_the_csv_crate_reads_it(
            text in "[ab ,\"\n\r]{0,24}|[a-cč,;\t\"\r\n\0 \u{b}-\u{10}]{0,60}|([a-z]{0,12}(,|\n|\"|\"\"|\",\"|\r\n)){0,20}",
        ) {
            prop_assert_eq!(read(&text), oracle(&text));
        }
    }
}
