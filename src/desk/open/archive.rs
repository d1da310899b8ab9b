//! A data package in one archive.

use super::zipped::{Zip, unpack};
use super::{CannotOpen, Encoding, OpenFault, Opened, open_text};
use crate::desk::limits;

/// Reads the tables of an archive, all of one folder; what is wrong with one does not hold back the others. They have
/// at most `room` bytes in all.
///
/// # Errors
/// Where the archive has too many files, or more bytes in them.
pub fn read_archive(file: &str, archive: &mut Zip, chosen: Option<Encoding>, room: usize) -> Result<Opened, OpenFault> {
    if archive.len() > limits::ENTRIES {
        return Err(OpenFault::TooManyEntries);
    }
    let (entries, mut left) = entries(file, archive);
    let folder = entries.iter().map(|(_, name)| split(name).0).min_by_key(|folder| folder.len()).unwrap_or_default();
    let has_csv = entries.iter().any(|(_, name)| split(name) == (folder, "incidents.csv"));
    let mut opened = Opened::default();
    let mut room = room;
    for (index, name) in &entries {
        let here = format!("{file} › {}", split(name).1);
        if split(name).0 != folder {
            left.push(CannotOpen { file: format!("{file} › {name}"), fault: OpenFault::OtherFolder });
        } else if !(has_csv && split(name).1 == "incidents.json") {
            match unpack(archive, *index, &mut room) {
                Err(OpenFault::TooBig) => return Err(OpenFault::TooBig),
                bytes => opened.take(here.clone(), bytes.and_then(|bytes| open_text(&here, bytes, chosen))),
            }
        }
    }
    opened.left.splice(0..0, left);
    Ok(opened)
}

/// The entries that may be tables or JSON, with their names; and those whose names alone are wrong.
fn entries(file: &str, archive: &mut Zip) -> (Vec<(usize, String)>, Vec<CannotOpen>) {
    let (mut entries, mut left) = (Vec::new(), Vec::new());
    for index in 0..archive.len() {
        let name = match archive.by_index_raw(index) {
            Ok(entry) => String::from_utf8_lossy(entry.name_raw()).into_owned(),
            Err(_) => continue,
        };
        let mut fault = |fault| left.push(CannotOpen { file: format!("{file} › {name}"), fault });
        if is_unsafe(&name) {
            fault(OpenFault::UnsafeName);
        } else if is_workbook(&name) {
            fault(OpenFault::WorkbookInside);
        } else if is_read(&name) {
            entries.push((index, name));
        }
    }
    (entries, left)
}

/// Folder and name.
fn split(name: &str) -> (&str, &str) {
    name.rsplit_once('/').unwrap_or(("", name))
}

fn is_unsafe(name: &str) -> bool {
    name.starts_with('/') || name.contains(['\\', '\0', ':']) || name.split('/').any(|part| part == "..")
}

fn is_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    !is_hidden(&name) && [".xlsx", ".ods", ".xls", ".xlsm"].iter().any(|ending| name.ends_with(ending))
}

fn is_read(name: &str) -> bool {
    let own = split(name).1.to_lowercase();
    // The page's own files, made from the tables.
    let is_made = own.starts_with("texts.") && own.ends_with(".json");
    (own.ends_with(".csv") || own.ends_with(".json")) && !is_made && !is_hidden(name)
}

/// What a Mac adds to each file of an archive.
fn is_hidden(name: &str) -> bool {
    name.starts_with("__MACOSX/") || split(name).1.starts_with("._")
}
