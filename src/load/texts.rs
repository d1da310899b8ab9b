//! The texts in other languages: checked here and shipped apart, since a reader needs only one language. Only the
//! Albanian names of settlements are joined, for a place is shown with both its names.

use super::Loaded;
use super::cells::{COMPARED, Cells, not_allowed};
use super::problem::{Fault, LeftOut, Problem};
use super::table::{Record, Table, incident_texts};
use super::translations::LANGUAGES;
use crate::model::Translation;
use std::collections::{BTreeSet, HashMap};

const ALBANIAN: &str = "sq";

/// A text with its language, one of [`LANGUAGES`].
pub type Text = (&'static str, Translation);

/// Notes every text of an incident that is none of `ids`, every unknown language, every empty summary, and every second text
/// of the same two. What is left are the texts, in the order of the file.
pub fn join_texts<R: Record>(texts: &Table<R>, mut ids: Vec<String>, problems: &mut Vec<Problem>) -> Vec<Text> {
    ids.sort_unstable();
    let mut seen = BTreeSet::new();
    let mut read = Vec::new();
    for row in &texts.rows {
        let mut cells = Cells::new(texts.columns, row, LeftOut::Text, problems);
        let known = |found: &str| ids.binary_search_by(|id| id.as_str().cmp(found)).ok();
        let all = || ids.iter().map(String::as_str).take(COMPARED + 1).collect::<Vec<_>>();
        let incident = cells.parsed(incident_texts::INCIDENT, &known, &|found| not_allowed(found, &all()));
        let language = |tag: &str| LANGUAGES.into_iter().find(|language| *language == tag);
        let language = cells.parsed(incident_texts::LANGUAGE, &language, &|found| not_allowed(found, &LANGUAGES));
        cells.required(incident_texts::SUMMARY);
        let Some((incident, language)) = incident.zip(language) else { continue };
        if !seen.insert((incident, language)) {
            cells.fault("language", Fault::Twice { found: language.to_owned() });
            continue;
        }
        let text = |column| cells.text(column).to_owned();
        let translation = Translation {
            incident: text(incident_texts::INCIDENT),
            settlement: text(incident_texts::SETTLEMENT),
            summary: text(incident_texts::SUMMARY),
            response_note: text(incident_texts::RESPONSE_NOTE),
        };
        read.push((language, translation));
    }
    read
}

/// Gives each incident the Albanian name of its settlement.
pub fn name_settlements(loaded: &mut Loaded) {
    let albanian = loaded.texts.iter().filter(|(language, _)| *language == ALBANIAN);
    let names: HashMap<&str, &str> =
        albanian.map(|(_, text)| (text.incident.as_str(), text.settlement.as_str())).collect();
    for incident in &mut loaded.dataset.incidents {
        if let Some(name) = names.get(incident.id.as_str()) {
            incident.settlement_sq = (*name).to_owned();
        }
    }
}
