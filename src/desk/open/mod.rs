//! Files as people's spreadsheets write them, to [`Sheet`]s: which bytes are which cells. What the cells mean is not
//! asked here.

mod archive;
mod cell;
mod delimited;
mod encoding;
mod fault;
mod grid;
mod json;
mod kind;
mod lines;
mod marks;
mod ods;
#[cfg(test)]
mod packed_tests;
#[cfg(test)]
mod properties;
mod quotes;
#[cfg(test)]
mod tests;
mod workbook;
mod zipped;

pub use encoding::Encoding;
pub use fault::{CannotOpen, OpenFault};

use super::{Sheet, limits};
use crate::load::About;
use json::Document;
use kind::Packed;

/// What was found in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// Its tables, in their order in the file.
    pub sheets: Vec<Sheet>,
    /// How each text with delimiters was read.
    pub read_as: Vec<ReadFile>,
    /// The text of a `datapackage.json`.
    pub descriptor: Option<String>,
    /// What the data say of themselves: title, version, licence.
    pub about: Option<About>,
    /// Parts of an archive or of a workbook that could not be read.
    pub left: Vec<CannotOpen>,
}

/// How a text with delimiters was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadFile {
    /// The file, named as in [`Sheet::file`].
    pub file: String,
    /// Its encoding.
    pub encoding: Encoding,
    /// Whether the file itself tells its encoding; otherwise it was assumed, or chosen by the reader.
    pub is_certain: bool,
    /// What stands between its cells; `None` where it has one column.
    pub delimiter: Option<char>,
}

impl Opened {
    /// Adds a sheet of a workbook, or why it cannot be read.
    fn add(&mut self, file: &str, name: &str, sheet: Result<Option<Sheet>, OpenFault>) {
        match sheet {
            Ok(sheet) => self.sheets.extend(sheet),
            Err(fault) => self.left.push(CannotOpen { file: format!("{file} › {name}"), fault }),
        }
    }

    /// Adds what is in an entry of an archive, or why it cannot be read.
    fn take(&mut self, file: String, entry: Result<Opened, OpenFault>) {
        match entry {
            Ok(entry) => {
                self.sheets.extend(entry.sheets);
                self.read_as.extend(entry.read_as);
                self.descriptor = self.descriptor.take().or(entry.descriptor);
                self.about = self.about.take().or(entry.about);
                self.left.extend(entry.left);
            }
            Err(fault) => self.left.push(CannotOpen { file, fault }),
        }
    }

    fn is_nothing(&self) -> bool {
        self.sheets.is_empty() && self.descriptor.is_none() && self.left.is_empty()
    }
}

/// Opens files that belong together. What cannot be opened stands in [`Opened::left`].
pub fn open_all(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Opened {
    let mut all = Opened::default();
    for (name, bytes) in files {
        match open(&name, bytes, None) {
            Ok(opened) => all.take(name, Ok(opened)),
            Err(fault) => all.left.push(fault),
        }
    }
    all
}

/// Opens a file: a CSV file, `incidents.json`, `datapackage.json`, an archive of these, or a workbook. `file` is its
/// name, which is only shown. `encoding` is what the reader says of its letters; a byte order mark says it better.
///
/// # Errors
/// Where nothing in it can be read. What is wrong with a part of it stands in [`Opened::left`].
pub fn open(file: &str, bytes: Vec<u8>, encoding: Option<Encoding>) -> Result<Opened, CannotOpen> {
    let opened = if bytes.len() > limits::BYTES {
        Err(OpenFault::TooBig)
    } else if kind::is_zip(&bytes) {
        open_packed(file, &bytes, encoding)
    } else {
        open_text(file, bytes, encoding)
    };
    match opened {
        Ok(opened) if opened.is_nothing() => Err(OpenFault::NoTable),
        opened => opened,
    }
    .map_err(|fault| CannotOpen { file: file.to_owned(), fault })
}

fn open_packed(file: &str, bytes: &[u8], chosen: Option<Encoding>) -> Result<Opened, OpenFault> {
    let mut archive = zipped::zip(bytes)?;
    match kind::packed(&archive) {
        Packed::Xlsx => workbook::read_xlsx(file, bytes),
        Packed::Ods => workbook::read_ods(file, bytes),
        Packed::Files => archive::read_archive(file, &mut archive, chosen, limits::BYTES),
    }
}

/// Opens a file that is a text: JSON, or a table.
fn open_text(file: &str, bytes: Vec<u8>, chosen: Option<Encoding>) -> Result<Opened, OpenFault> {
    if let Some(fault) = kind::not_text(&bytes, chosen) {
        return Err(fault);
    }
    let read = encoding::decode(bytes, chosen)
        .map_err(|bad| OpenFault::NotText { row: delimited::row_after(&bad.good), encoding: bad.encoding })?;
    let text = read.text.trim_start();
    if text.starts_with('{') {
        return open_json(file, read.text);
    }
    if is_web_page(text) {
        return Err(OpenFault::WebPage);
    }
    let table = delimited::read_table(read.text)?;
    let (is_certain, delimiter) = (read.is_certain, table.delimiter);
    let read_as = ReadFile { file: file.to_owned(), encoding: read.encoding, is_certain, delimiter };
    let sheet = Sheet { file: file.to_owned(), name: table_name(file), header: table.header, rows: table.rows };
    Ok(Opened { sheets: vec![sheet], read_as: vec![read_as], ..Opened::default() })
}

fn open_json(file: &str, text: String) -> Result<Opened, OpenFault> {
    Ok(match json::read_json(file, &text)? {
        Document::Sheets(sheets, about) => Opened { sheets, about: Some(about), ..Opened::default() },
        Document::Descriptor(about) => Opened { descriptor: Some(text), about: Some(about), ..Opened::default() },
    })
}

fn is_web_page(text: &str) -> bool {
    let start: String = text.chars().take(9).flat_map(char::to_lowercase).collect();
    start.starts_with("<!doctype") || start.starts_with("<html")
}

/// The name of a file without its folder, its archive and its ending.
fn table_name(file: &str) -> String {
    let own = file.rsplit(['/', '\\', '›']).next().unwrap_or(file).trim();
    own.rsplit_once('.').map_or(own, |(name, _)| name).to_owned()
}
