//! The data keeper's texts: Serbian in Latin script; the Cyrillic one is made of it.

use super::DeskWords;
use super::plural::Plural;
use crate::model::Language;

/// The data keeper's texts in Serbian, in Latin script.
pub static DESK_SR: DeskWords = DeskWords {
    tongue: Language::SerbianLatin,

    // Opening files.

    // Checking.

    // Publishing and templates.

    // The page.
    desk_heading: "Provera i objavljivanje podataka",
};
