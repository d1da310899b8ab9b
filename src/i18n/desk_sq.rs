//! The data keeper's texts: Albanian.

use super::DeskWords;
use super::plural::Plural;
use crate::model::Language;

/// The data keeper's texts in Albanian.
pub static DESK_SQ: DeskWords = DeskWords {
    tongue: Language::Albanian,

    // Opening files.

    // Checking.

    // Publishing and templates.

    // The page.
    desk_heading: "Kontrollimi dhe publikimi i të dhënave",
};
