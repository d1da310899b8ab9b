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
    template_summary: "EXAMPLE, invented: delete this row. What happened, in one or two neutral sentences in English.",
    template_source: "EXAMPLE, invented: title of the report",
    template_allowed: "{column}: allowed values",
    template_meaning: "Meaning",
    template_wrong_title: "Not an allowed value",
    template_wrong: "Choose one of the values in the list. The last sheet of this workbook says what each means.",

    // The page.
    desk_heading: "Check and publish data",
};
