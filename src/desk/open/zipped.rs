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

/// Unpacks one entry into the room that is left, of which it then takes its part.
///
/// # Errors
/// As [`measure`].
pub fn unpack(zip: &mut Zip, index: usize, room: &mut usize) -> Result<Vec<u8>, OpenFault> {
    let entry = zip.by_index(index).map_err(|error| zip_fault(&error))?;
    if entry.size() > *room as u64 {
        return Err(OpenFault::TooBig);
    }
    let mut bytes = Vec::new();
    let read = entry.take(*room as u64 + 1).read_to_end(&mut bytes);
    *room = room.checked_sub(bytes.len()).ok_or(OpenFault::TooBig)?;
    read.map_err(|_| OpenFault::Damaged)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::open::archive::read_archive;
    use crate::desk::open::packed_tests::{declared, zipped};

    const TABLE: [u8; 600] = [b'a'; 600];

    /// Two entries of 600 bytes.
    fn two() -> Vec<u8> {
        zipped(&[("a.csv", &TABLE), ("b.csv", &TABLE)])
    }

    /// What is measured, and what an archive of tables says, with so much room.
    fn answers(bytes: &[u8], room: usize) -> [Result<(), OpenFault>; 2] {
        let mut zip = zip(bytes).unwrap();
        [measure(&mut zip, room), read_archive("p.zip", &mut zip, None, room).map(|_| ())]
    }

    #[test]
    fn all_entries_share_the_room() {
        assert_eq!(answers(&two(), 1200), [Ok(()), Ok(())]);
        assert_eq!(answers(&two(), 1199), [Err(OpenFault::TooBig), Err(OpenFault::TooBig)]);
    }

    #[test]
    fn what_is_said_to_be_small_is_damaged_and_takes_no_room() {
        let lie = declared(two(), 1);
        let mut room = 1199;
        assert_eq!(unpack(&mut zip(&lie).unwrap(), 0, &mut room), Err(OpenFault::Damaged));
        assert!(room > 599, "{room}");
        assert_eq!(measure(&mut zip(&lie).unwrap(), 1199), Err(OpenFault::Damaged));
        let opened = read_archive("p.zip", &mut zip(&lie).unwrap(), None, 1199).unwrap();
        let faults: Vec<_> = opened.left.iter().map(|one| &one.fault).collect();
        assert_eq!((opened.sheets.len(), faults), (0, vec![&OpenFault::Damaged; 2]));
    }
}
