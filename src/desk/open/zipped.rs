//! What packed files have in common.

use super::OpenFault;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;
use zip::result::ZipError;

/// An archive in memory.
pub type Zip<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Opens an archive.
///
/// # Errors
/// Where it is damaged.
pub fn zip(bytes: &[u8]) -> Result<Zip<'_>, OpenFault> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| zip_fault(&error))
}

/// Why an archive or an entry of it cannot be read.
pub fn zip_fault(error: &ZipError) -> OpenFault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => OpenFault::Protected,
        _ => OpenFault::Damaged,
    }
}

/// Unpacks all entries to nowhere, since what an archive says of its sizes may be a lie.
///
/// # Errors
/// Where they have more than `limit` bytes in all, or cannot be unpacked.
pub fn measure(zip: &mut Zip, limit: usize) -> Result<(), OpenFault> {
    let mut left = limit as u64;
    for index in 0..zip.len() {
        let entry = zip.by_index(index).map_err(|error| zip_fault(&error))?;
        if entry.size() > left {
            return Err(OpenFault::TooBig);
        }
        let size = copy(&mut entry.take(left + 1), &mut sink()).map_err(|_| OpenFault::Damaged)?;
        left = left.checked_sub(size).ok_or(OpenFault::TooBig)?;
    }
    Ok(())
}
