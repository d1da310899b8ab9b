//! Files as one archive.

use super::PackageFile;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The files as a zip, in their order. Every file has the same time, 1 January 1980: the same files give the same bytes.
pub fn zip(files: &[PackageFile]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        // Memory takes every byte; a name of ours is short, and a package is far from 4 GB.
        let _ = archive.start_file(&*file.name, options).map(|()| archive.write_all(&file.bytes));
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}
