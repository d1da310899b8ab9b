//! The keys of the texts that only the data keeper reads. They travel with the worker, not with the page: who reads the
//! report needs none of them. As in [`super::words`], `{name}` is the place of a value.

use super::plural::Plural;
use super::wording::{Reader, words};
use crate::model::Language;

words! {
    /// The data keeper's texts in one language.
    DeskWords, DESK_KEYS;

    // Opening files.

    // Checking.

    // Publishing and templates.
    /// Summary of the invented row in an empty table.
    template_summary: &'static str,
    /// Title of its source.
    template_source: &'static str,
    /// Above the values that a column may have: {column}
    template_allowed: &'static str,
    /// Above what these values mean.
    template_meaning: &'static str,
    /// Title of the warning at a value that a column may not have. At most 32 letters.
    template_wrong_title: &'static str,
    /// The warning itself. At most 255 letters.
    template_wrong: &'static str,

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
