//! The dataset to the files of a data package, and these to one archive.

mod archive;
mod descriptor;
mod files;
mod tables;

pub(super) use tables::Lines;

pub use archive::zip;
pub use descriptor::refreshed;
pub use files::{DESCRIPTOR, PackageFile, TABLES, json_files, package_files};
pub use tables::{incident_texts_csv, incidents_csv, municipalities_csv, published_totals_csv, sources_csv};

#[cfg(test)]
mod tests;
