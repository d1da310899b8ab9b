//! What a file is, told by its first bytes; its name may be wrong.

use super::encoding::unmarked_utf16;
use super::zipped::Zip;
use super::{Encoding, OpenFault};

/// So many NULs in the first bytes are no slip in a text.
const NULS: usize = 8;

/// The first bytes of pictures.
const PICTURES: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*"];

/// Why a file that is not packed is no text; `None` where it may be one. `chosen` is what the reader says of its letters.
pub fn not_text(bytes: &[u8], chosen: Option<Encoding>) -> Option<OpenFault> {
    if bytes.is_empty() {
        return Some(OpenFault::Empty);
    }
    if is_picture(bytes) {
        return Some(OpenFault::Picture);
    }
    if bytes.starts_with(b"%PDF-") {
        return Some(OpenFault::Pdf);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Some(OpenFault::OldExcel);
    }
    let start = &bytes[..bytes.len().min(8192)];
    let nuls = start.iter().filter(|byte| **byte == 0).count();
    (nuls >= NULS && !is_utf16(start, chosen)).then_some(OpenFault::Unknown)
}

fn is_picture(bytes: &[u8]) -> bool {
    // These two begin with letters that a header may begin with.
    let is_bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]);
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    // What a phone takes.
    let is_heif = bytes.get(..3) == Some(&[0; 3]) && bytes.get(4..8) == Some(b"ftyp");
    is_bitmap || is_webp || is_heif || PICTURES.iter().any(|mark| bytes.starts_with(mark))
}

fn is_utf16(start: &[u8], chosen: Option<Encoding>) -> bool {
    let is_marked = start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]);
    is_marked || matches!(chosen.or(unmarked_utf16(start)), Some(Encoding::Utf16Le | Encoding::Utf16Be))
}

/// Whether this is an archive of any kind.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// What an archive is.
pub enum Packed {
    /// An `.xlsx` workbook.
    Xlsx,
    /// An `.ods` workbook.
    Ods,
    /// An archive of files.
    Files,
}

/// What an archive is, told by what is in it.
pub fn packed(archive: &Zip) -> Packed {
    let has = |name| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        Packed::Xlsx
    } else if has("mimetype") && has("content.xml") {
        Packed::Ods
    } else {
        Packed::Files
    }
}
