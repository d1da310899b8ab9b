//! The texts in other languages: checked here and shipped apart, since a reader needs only one language. Only the
//! Albanian names of settlements are joined, for a place is shown with both its names.

use super::cells::{COMPARED, Cells, not_allowed};
use super::problem::{Fault, LeftOut, Problem};
use super::table::Table;
use super::translations::LANGUAGES;
use crate::model::{Dataset, Translation};
use std::collections::{BTreeMap, BTreeSet};

const ALBANIAN: &str = "sq";

/// A text with its language, one of [`LANGUAGES`].
pub type Text = (&'static str, Translation);

/// Notes every text of an unknown incident or language, every empty summary, and every second text of the same two; and
/// gives each incident the Albanian name of its settlement. What is left are the texts, in the order of the file.
pub fn join_texts(texts: &Table, dataset: &mut Dataset, problems: &mut Vec<Problem>) -> Vec<Text> {
    let incidents: BTreeMap<String, usize> =
        dataset.incidents.iter().enumerate().map(|(position, incident)| (incident.id.clone(), position)).collect();
    let mut seen = BTreeSet::new();
    let mut read = Vec::new();
    for row in &texts.rows {
        let mut cells = Cells::new(texts.columns, row, LeftOut::Text, problems);
        let known = |id: &str| incidents.get(id).copied();
        let all = || incidents.keys().map(String::as_str).take(COMPARED + 1).collect::<Vec<_>>();
        let incident = cells.parsed("incident", &known, &|found| not_allowed(found, &all()));
        let language = |tag: &str| LANGUAGES.into_iter().find(|language| *language == tag);
        let language = cells.parsed("language", &language, &|found| not_allowed(found, &LANGUAGES));
        cells.required("summary");
        let Some((incident, language)) = incident.zip(language) else { continue };
        if !seen.insert((incident, language)) {
            cells.fault("language", Fault::Twice { found: language.to_owned() });
            continue;
        }
        let text = |column| cells.text(column).to_owned();
        if language == ALBANIAN {
            dataset.incidents[incident].settlement_sq = text("settlement");
        }
        let translation = Translation {
            incident: text("incident"),
            settlement: text("settlement"),
            summary: text("summary"),
            response_note: text("response_note"),
        };
        read.push((language, translation));
    }
    read
}
