//! Why a file, or a part of it, cannot be opened.

use super::Encoding;

/// What could not be opened, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct CannotOpen {
    /// The file, as its owner knows it; of an archive or a workbook with what is in it: `spring.xlsx › incidents`.
    pub file: String,
    /// Why.
    pub fault: OpenFault,
}

/// Why it could not be opened. Rows are counted as a spreadsheet counts them, from 1.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenFault {
    /// It has no bytes.
    Empty,
    /// All its rows are empty.
    NoHeader,
    /// It holds no table: an archive without one, a workbook of empty sheets.
    NoTable,
    /// It is a picture, whatever its name says.
    Picture,
    /// It is a PDF.
    Pdf,
    /// It is a workbook of an older Excel, or one with a password: both look the same from outside.
    OldExcel,
    /// It is a web page.
    WebPage,
    /// It is none of the kinds that are read.
    Unknown,
    /// It, or what is packed in it, has more than [`crate::desk::limits::BYTES`].
    TooBig,
    /// It has more than [`crate::desk::limits::ROWS`] rows.
    TooManyRows,
    /// A row has more than [`crate::desk::limits::COLUMNS`] cells.
    TooManyColumns {
        /// Which row.
        row: usize,
    },
    /// The archive has more than [`crate::desk::limits::ENTRIES`] files.
    TooManyEntries,
    /// A quotation mark is opened and not closed, so that the rows below belong to one cell.
    UnclosedQuote {
        /// The row in which it is opened.
        row: usize,
    },
    /// A byte that no text has.
    Nul {
        /// The row.
        row: usize,
    },
    /// A byte that does not belong to the encoding.
    NotText {
        /// The row.
        row: usize,
        /// The encoding, told by the file or by the reader.
        encoding: Encoding,
    },
    /// The text is cut off or is no JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The JSON is no file of ours, or one of another version.
    OtherJson,
    /// It has a password.
    Protected,
    /// The archive or the workbook is cut off or damaged.
    Damaged,
    /// A name that leads out of the archive.
    UnsafeName,
    /// A table in another folder of the archive than the first one.
    OtherFolder,
    /// A workbook in an archive.
    WorkbookInside,
}

impl OpenFault {
    /// The name of the fault, stable across versions.
    pub fn code(&self) -> &'static str {
        match self {
            OpenFault::Empty => "empty",
            OpenFault::NoHeader => "no-header",
            OpenFault::NoTable => "no-table-inside",
            OpenFault::Picture => "picture",
            OpenFault::Pdf => "pdf",
            OpenFault::OldExcel => "old-excel",
            OpenFault::WebPage => "web-page",
            OpenFault::Unknown => "unknown-kind",
            OpenFault::TooBig => "too-big",
            OpenFault::TooManyRows => "too-many-rows",
            OpenFault::TooManyColumns { .. } => "too-many-columns",
            OpenFault::TooManyEntries => "too-many-files",
            OpenFault::UnclosedQuote { .. } => "unclosed-quote",
            OpenFault::Nul { .. } => "nul",
            OpenFault::NotText { .. } => "not-text",
            OpenFault::NotJson { .. } => "not-json",
            OpenFault::OtherJson => "other-json",
            OpenFault::Protected => "protected",
            OpenFault::Damaged => "damaged",
            OpenFault::UnsafeName => "unsafe-name",
            OpenFault::OtherFolder => "other-folder",
            OpenFault::WorkbookInside => "workbook-inside",
        }
    }

    /// The row, or the line, at which reading ended.
    pub fn row(&self) -> Option<usize> {
        match self {
            OpenFault::TooManyColumns { row }
            | OpenFault::UnclosedQuote { row }
            | OpenFault::Nul { row }
            | OpenFault::NotText { row, .. }
            | OpenFault::NotJson { line: row, .. } => Some(*row),
            _ => None,
        }
    }
}
