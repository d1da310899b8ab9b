//! The places in the text of the view "About the data", `public/texts/about.LANGUAGE.md`.

/// The name of each place `{name}` in that text. All are whole numbers of the whole data, whatever the filter. Each
/// language uses each of them, so that no number is typed by hand and none is left out.
pub const PLACES: [&str; 12] = [
    "incidents",       // listed here
    "listed_2020",     // listed here, of that year
    "listed_2021",     // the same
    "rrcg_2020",       // the published total of all incidents of that year, counted by RRCG
    "rrcg_2021",       // the same
    "sources",         // different addresses on which the list rests
    "month_only",      // incidents whose day is not known
    "several",         // incidents by what they rest on: several publishers
    "single",          // a single one
    "headline",        // a headline only
    "answers",         // answers to all stages of all incidents
    "unknown_answers", // those that are unknown
];
