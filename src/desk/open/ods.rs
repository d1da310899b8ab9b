//! What is looked at in an `.ods` workbook before calamine reads it: calamine waits for ever at the end of a table that
//! is cut off, and writes out each repeated cell, of which a few bytes can ask for a hundred million.

use super::OpenFault;
use super::zipped::{Zip, zip_fault};
use crate::desk::limits;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufReader;

/// Cells of one table, with the empty ones between: calamine takes some 16 bytes and more for each.
const CELLS: usize = limits::BYTES / 16;

/// Whether the tables are whole and within the limits.
///
/// # Errors
/// Where they are not.
pub fn check_ods(archive: &mut Zip) -> Result<(), OpenFault> {
    // Read to its end as well, for passwords; it has no tables.
    for name in ["META-INF/manifest.xml", "content.xml"] {
        let part = archive.by_name(name).map_err(|error| zip_fault(&error))?;
        check_xml(Reader::from_reader(BufReader::new(part)))?;
    }
    Ok(())
}

fn check_xml(mut reader: Reader<impl std::io::BufRead>) -> Result<(), OpenFault> {
    let mut table = Table::default();
    let mut depth = 0_usize;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| OpenFault::Damaged)? {
            Event::Start(tag) => {
                depth += 1;
                table.begin(&tag)?;
            }
            Event::Empty(tag) => {
                table.begin(&tag)?;
                table.end(tag.name().as_ref())?;
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                table.end(tag.name().as_ref())?;
            }
            Event::Text(text) => table.letters(text.len()),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(OpenFault::Damaged),
            _ => {}
        }
    }
}

/// How large the table is that is being read.
#[derive(Default)]
struct Table {
    /// Rows up to here, and how many of them have a cell.
    rows: usize,
    filled: usize,
    /// The widest row.
    width: usize,
    /// How often the row repeats, how many cells it has up to here, and up to the last with a value.
    row_repeats: usize,
    columns: usize,
    used: usize,
    /// How often the cell repeats.
    cell_repeats: usize,
    /// Bytes of the texts in this row, and in all tables, each as often as it repeats.
    row_bytes: usize,
    bytes: usize,
}

impl Table {
    fn begin(&mut self, tag: &BytesStart) -> Result<(), OpenFault> {
        match tag.name().as_ref() {
            "table:table" => *self = Table { bytes: self.bytes, ..Table::default() },
            "table:table-row" => {
                self.row_repeats = number(tag, "table:number-rows-repeated")?;
                (self.columns, self.used, self.row_bytes) = (0, 0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell_repeats = number(tag, "table:number-columns-repeated")?;
                self.columns = self.columns.saturating_add(self.cell_repeats);
                if has_value(tag)? {
                    self.used = self.columns;
                }
                self.letters(tag.len());
            }
            "text:s" => self.letters(number(tag, "text:c")?),
            _ => {}
        }
        if self.row_bytes.max(self.bytes) > limits::BYTES { Err(OpenFault::TooBig) } else { Ok(()) }
    }

    fn letters(&mut self, bytes: usize) {
        self.row_bytes = self.row_bytes.saturating_add(bytes.saturating_mul(self.cell_repeats));
    }

    fn end(&mut self, tag: &str) -> Result<(), OpenFault> {
        if tag != "table:table-row" {
            return Ok(());
        }
        let first = self.rows.saturating_add(1);
        self.rows = self.rows.saturating_add(self.row_repeats);
        if self.used == 0 {
            return Ok(());
        }
        self.filled = self.filled.saturating_add(self.row_repeats);
        self.bytes = self.bytes.saturating_add(self.row_bytes.saturating_mul(self.row_repeats));
        self.width = self.width.max(self.used);
        if self.used > limits::COLUMNS {
            return Err(OpenFault::TooManyColumns { row: first });
        }
        // The first is the header.
        if self.filled > limits::ROWS + 1 {
            return Err(OpenFault::TooManyRows);
        }
        if self.bytes > limits::BYTES || self.rows.saturating_mul(self.width) > CELLS {
            return Err(OpenFault::TooBig);
        }
        Ok(())
    }
}

/// How often something repeats: once where nothing is said.
fn number(tag: &BytesStart, name: &str) -> Result<usize, OpenFault> {
    match tag.try_get_attribute(name).map_err(|_| OpenFault::Damaged)? {
        Some(attribute) => attribute.value.trim().parse().map_err(|_| OpenFault::Damaged),
        None => Ok(1),
    }
}

/// Whether calamine takes the cell for one with a value: it has one as an attribute, or a type whose value is its text.
fn has_value(tag: &BytesStart) -> Result<bool, OpenFault> {
    for attribute in tag.attributes() {
        let name = attribute.map_err(|_| OpenFault::Damaged)?.key;
        if name.as_ref().starts_with("office:") || name.as_ref() == "table:formula" {
            return Ok(true);
        }
    }
    Ok(false)
}
