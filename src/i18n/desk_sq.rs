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
    template_summary: "SHEMBULL, i trilluar: fshijeni këtë rresht. Çfarë ndodhi, me një ose dy fjali neutrale në anglisht.",
    template_source: "SHEMBULL, i trilluar: titulli i burimit",
    template_allowed: "{column}: vlerat e lejuara",
    template_meaning: "Kuptimi",
    template_wrong_title: "Vlera nuk lejohet",
    template_wrong: "Zgjidhni një nga vlerat në listë. Fleta e fundit e këtij libri të punës tregon çfarë do të thotë secila.",

    // The page.
    desk_heading: "Kontrollimi dhe publikimi i të dhënave",
};
