//! The data package that stands published, as the desk knows it.

use super::Sheet;
use super::check::{TableSeen, check, recognise};
use super::open::open_all;
use crate::load::{About, Loaded};
use chrono::NaiveDate;

/// What is published.
pub struct Published {
    sheets: Vec<Sheet>,
    seen: Vec<TableSeen>,
    /// All that has no error.
    pub loaded: Loaded,
    /// The text of its `datapackage.json`.
    pub descriptor: Option<String>,
}

impl Published {
    /// Reads its files, by name. `None` where there is no table among them.
    pub fn read(files: impl Iterator<Item = (String, Vec<u8>)>, today: NaiveDate) -> Option<Self> {
        let opened = open_all(files);
        // Named after their place on the server: a reader's file may have the same name.
        let on_server = |sheet: Sheet| Sheet { file: format!("data/{}", sheet.file), ..sheet };
        let sheets: Vec<Sheet> = opened.sheets.into_iter().map(on_server).collect();
        let all: Vec<&Sheet> = sheets.iter().collect();
        let mut loaded = check(&all, None, today, &|_| true).loaded;
        state(&mut loaded, opened.about.unwrap_or_default());
        let seen = recognise(&sheets);
        (!sheets.is_empty()).then_some(Published { sheets, seen, loaded, descriptor: opened.descriptor })
    }

    /// Its tables.
    pub fn tables(&self) -> Vec<(&Sheet, &TableSeen)> {
        self.sheets.iter().zip(&self.seen).collect()
    }
}

/// Gives data a title, a version and a licence, as far as there are any.
pub fn state(loaded: &mut Loaded, about: About) {
    let dataset = &mut loaded.dataset;
    if !about.title.is_empty() {
        dataset.title = about.title;
    }
    if !about.version.is_empty() {
        dataset.version = about.version;
    }
    if !about.licence.name.is_empty() {
        dataset.licence = about.licence;
    }
}

/// The version after this one, with new incidents: `1.0.3` becomes `1.1.0`. Another form of version stays.
pub fn next_version(version: &str) -> String {
    let numbers: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    match numbers.as_deref() {
        Some([major, minor, _]) => format!("{major}.{}.0", minor.saturating_add(1)),
        _ => version.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_version_has_new_incidents() {
        for (version, next) in [("1.0.0", "1.1.0"), ("1.9.3", "1.10.0"), ("", ""), ("2021", "2021"), ("1.x.0", "1.x.0")]
        {
            assert_eq!(next_version(version), next);
        }
    }
}
