//! The data keeper's texts: English.

use super::DeskWords;
use super::plural::Plural;
use crate::model::Language;

/// The data keeper's texts in English.
pub static DESK_EN: DeskWords = DeskWords {
    tongue: Language::English,

    // Opening files.

    // Checking.

    // Publishing and templates.

    // The page.
    desk_heading: "Check and publish data",
};
