//! The tables that a data keeper fills in: their columns, and one invented row of each.

use crate::desk::words::DeskWords;
use crate::load::{INCIDENT_TEXTS, INCIDENTS, JOINED, SOURCES};
use crate::model::{Answer, Coded, Evidence, IncidentType, Stage, Target};

/// The id of the invented incident. It is no id by the rules, so that a check names every row that was left in.
pub const EXAMPLE_ID: &str = "RR-EXAMPLE";

/// A table to fill in.
pub struct Blank<'a> {
    /// Its name: `incidents`.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// The invented row, a cell a column.
    pub example: Vec<&'a str>,
}

/// The tables, the incidents first. The invented incident lies in the municipality with this id.
pub fn blanks<'a>(words: &DeskWords, municipality: &'a str) -> [Blank<'a>; 3] {
    let codes = [IncidentType::Other.id(), Target::Other.id(), "0", words.template_summary];
    let answers = [Answer::Unknown.id(); Stage::ALL.len()];
    let incident = [&[EXAMPLE_ID, "2022-03-15", municipality, ""][..], &codes, &answers, &["", Evidence::Single.id()]];
    let source = vec![EXAMPLE_ID, words.template_source, "", "https://example.org/", "2022-03-16"];
    let text = vec![EXAMPLE_ID, "sr-Latn", "", words.template_summary, ""];
    [
        Blank { name: "incidents", columns: &INCIDENTS[..INCIDENTS.len() - JOINED.len()], example: incident.concat() },
        Blank { name: "sources", columns: SOURCES, example: source },
        Blank { name: "incident_texts", columns: INCIDENT_TEXTS, example: text },
    ]
}
