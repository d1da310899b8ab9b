//! The files of a data package.

use super::descriptor::{SHIPPED, refreshed};
use super::tables::{incident_texts_csv, incidents_csv, municipalities_csv, published_totals_csv, sources_csv};
use crate::i18n::texts_files;
use crate::load::{Loaded, to_json};

/// Names of the tables, in the order of the package.
pub const TABLES: [&str; 5] =
    ["incidents.csv", "incident_texts.csv", "sources.csv", "municipalities.csv", "published_totals.csv"];

/// Name of what says of all of them what they are.
pub const DESCRIPTOR: &str = "datapackage.json";

/// One file, as it stands in `data/`.
#[derive(Clone, Debug, PartialEq)]
pub struct PackageFile {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl PackageFile {
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        PackageFile { name: name.to_owned(), bytes }
    }
}

/// All files of `data/`: what people edit, what the page reads, and `datapackage.json`, which names and sums them. The
/// same records give the same bytes.
///
/// `descriptor` is the text of the `datapackage.json` that the records came with; without one, or where it is no JSON
/// object, that of the data published with this program stands in its place.
pub fn package_files(loaded: &Loaded, descriptor: Option<&str>) -> Vec<PackageFile> {
    let dataset = &loaded.dataset;
    let tables = [
        incidents_csv(loaded),
        incident_texts_csv(loaded),
        sources_csv(dataset),
        municipalities_csv(dataset),
        published_totals_csv(dataset),
    ];
    let mut files: Vec<_> = TABLES.into_iter().zip(tables).map(|(name, bytes)| PackageFile::new(name, bytes)).collect();
    files.extend(json_files(loaded));
    let text = descriptor.and_then(|text| refreshed(text, dataset, &files));
    let text = text.or_else(|| refreshed(SHIPPED, dataset, &files)).unwrap_or_default();
    files.insert(0, PackageFile::new(DESCRIPTOR, text.into_bytes()));
    files
}

/// The files that the page reads, made from the tables: `incidents.json`, and `texts.LANGUAGE.json` of each language.
pub fn json_files(loaded: &Loaded) -> Vec<PackageFile> {
    let texts = texts_files(loaded).into_iter().map(|(name, text)| PackageFile::new(&name, text.into_bytes()));
    let incidents = PackageFile::new("incidents.json", to_json(&loaded.dataset).into_bytes());
    [incidents].into_iter().chain(texts).collect()
}
