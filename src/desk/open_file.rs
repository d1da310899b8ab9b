//! One open file: what is in it, and how it was read.

use super::check::{TableSeen, recognise};
use super::open::{CannotOpen, Encoding, Opened, open};
use super::talk::FileRow;
use super::words::{DeskWords, Tongue, cannot_open};
use crate::i18n::fill;
use crate::model::Coded;

/// One open file.
pub struct OpenFile {
    /// Its name.
    pub name: String,
    /// What is in it, or why it cannot be read.
    pub opened: Result<Opened, CannotOpen>,
    /// The encoding that the reader says it has.
    chosen: Option<Encoding>,
}

impl OpenFile {
    /// Opens it.
    pub fn open(name: String, bytes: Vec<u8>, chosen: Option<Encoding>) -> Self {
        let opened = open(&name, bytes, chosen);
        OpenFile { name, opened, chosen }
    }

    /// What was found in it, in words.
    pub fn row(&self, tongue: Tongue) -> FileRow {
        let mut row = FileRow { name: self.name.clone(), found: vec![], faults: vec![], encoding: None };
        match &self.opened {
            Err(fault) => {
                row.faults.push(cannot_open(tongue.desk, fault));
                row.encoding = self.chosen.map(|encoding| encoding.id().to_owned());
            }
            Ok(opened) => {
                let seen = recognise(&opened.sheets);
                row.found = seen.iter().flat_map(|one| table(tongue, one)).collect();
                row.found.extend(opened.read_as.first().and_then(|read| delimiter(tongue.desk, read.delimiter)));
                row.faults = opened.left.iter().map(|fault| cannot_open(tongue.desk, fault)).collect();
                let assumed = opened.read_as.iter().find(|read| !read.is_certain);
                row.encoding = assumed.map(|read| read.encoding.id().to_owned());
            }
        }
        row
    }
}

/// "Incidents: 43 rows", and the columns that are not read.
fn table(tongue: Tongue, seen: &TableSeen) -> Vec<String> {
    let Some(kind) = seen.table else { return Vec::new() };
    let form = tongue.words.form(&tongue.desk.found_rows, u32::try_from(seen.rows).unwrap_or(u32::MAX));
    let mut lines = vec![fill(form, &[("table", &tongue.desk.tables[kind.index()]), ("n", &seen.rows)])];
    if !seen.extra.is_empty() {
        lines.push(fill(tongue.desk.found_extra, &[("columns", &seen.extra.join(", "))]));
    }
    lines
}

fn delimiter(words: &DeskWords, delimiter: Option<char>) -> Option<String> {
    let position = [',', ';', '\t'].into_iter().position(|one| Some(one) == delimiter)?;
    Some(words.delimiters[position].to_owned())
}
