//! The keys of the texts that only the data keeper reads. They travel with the worker, not with the page: who reads the
//! report needs none of them. As in [`super::words`], `{name}` is the place of a value.

use super::plural::Plural;
use super::wording::{Reader, words};
use crate::model::Language;

words! {
    /// The data keeper's texts in one language.
    DeskWords, DESK_KEYS;

    // Opening files.
    /// A file without a byte.
    open_empty: &'static str,
    /// All rows are empty.
    open_no_header: &'static str,
    /// Nothing in it is a table.
    open_no_table: &'static str,
    /// A picture.
    open_picture: &'static str,
    /// A PDF.
    open_pdf: &'static str,
    /// An older workbook, or one with a password.
    open_old_excel: &'static str,
    /// A web page.
    open_web_page: &'static str,
    /// None of the kinds that are read.
    open_unknown: &'static str,
    /// Too many bytes: {limit}
    open_too_big: &'static str,
    /// Between the thousands of a limit.
    open_thousands: &'static str,
    /// Too many rows: {limit}
    open_too_many_rows: &'static str,
    /// Too many columns: {row} {limit}
    open_too_many_columns: &'static str,
    /// Too many files in an archive: {limit}
    open_too_many_entries: &'static str,
    /// A quotation mark is not closed: {row}
    open_unclosed_quote: &'static str,
    /// A byte that no text has: {row}
    open_nul: &'static str,
    /// Bytes that are not of the encoding: {row} {encoding}
    open_not_text: &'static str,
    /// No JSON: {line} {column}
    open_not_json: &'static str,
    /// JSON that is not ours.
    open_other_json: &'static str,
    /// A password.
    open_protected: &'static str,
    /// Cut off or damaged.
    open_damaged: &'static str,
    /// A name that leads out of the archive.
    open_unsafe_name: &'static str,
    /// A table in a second folder.
    open_other_folder: &'static str,
    /// A workbook in an archive.
    open_workbook_inside: &'static str,

    // Checking.

    // Publishing and templates.

    // The page.
    /// Heading of the view.
    desk_heading: &'static str,
}

impl DeskWords {
    /// The texts as they travel from the worker, in the order of the keys. They stay in memory as long as the page.
    ///
    /// `None` where they are more or fewer: a worker of another version.
    pub fn from_texts(tongue: Language, texts: Vec<String>) -> Option<Self> {
        let mut reader = Reader::new(texts.into_iter().map(|text| &*text.leak()).collect());
        let words = DeskWords::read(tongue, &mut reader);
        reader.is_exact().then_some(words)
    }
}
