//! The texts in other languages: checked here and shipped apart, since a reader needs only one language. Only the
//! Albanian names of settlements are joined, for a place is shown with both its names.

use super::Loaded;
use super::cells::{COMPARED, Cells, not_allowed};
use super::problem::{Fault, Problem};
use super::table::{Record, Table, incident_texts};
use super::translations::LANGUAGES;
use crate::model::Translation;
use std::collections::{BTreeSet, HashMap};

const ALBANIAN: &str = "sq";

/// A text with its language, one of [`LANGUAGES`].
pub type Text = (&'static str, Translation);

/// Notes every text of an incident that is none of `ids`, every unknown language, every empty summary, and every second text
/// of the same two. What is left are the texts, in the order of the file.
pub fn join_texts<R: Record>(texts: &Table<R>, mut ids: Vec<&str>, problems: &mut Vec<Problem>) -> Vec<Text> {
    // Mostly there are no texts, and the ids of a large file would be sorted for nothing.
    if texts.rows.is_empty() {
        return Vec::new();
    }
    ids.sort_unstable();
    // Enough of them to name the one that was likely meant.
    let named = &ids[..ids.len().min(COMPARED + 1)];
    let mut seen = BTreeSet::new();
    let mut read = Vec::new();
    for row in &texts.rows {
        let mut cells = Cells::new(texts, row, problems);
        let known = |found: &str| ids.binary_search(&found).ok();
        let incident = cells.parsed(incident_texts::INCIDENT, &known, &|found| not_allowed(found, named));
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

#[cfg(test)]
mod tests {
    use super::super::table::{Row, Tables};
    use super::*;
    use crate::load::Place;
    use crate::model::{Answer, IncidentType};

    /// The texts that are read of these rows, and the field and rule of each fault; 201 incidents, `RR-2020-000` and so on.
    fn read(rows: &[[&str; 5]]) -> (Vec<Text>, Vec<(String, &'static str)>) {
        let mut texts = Tables::new().incident_texts;
        let row = |cells: &[&str; 5]| Row { place: Place::default(), cells: cells.map(str::to_owned).to_vec() };
        texts.rows.extend(rows.iter().map(row));
        let ids: Vec<String> = (0..=COMPARED).rev().map(|at| format!("RR-2020-{at:03}")).collect();
        let mut problems = Vec::new();
        let texts = join_texts(&texts, ids.iter().map(String::as_str).collect(), &mut problems);
        (texts, problems.into_iter().map(|problem| (problem.place.field, problem.fault.code())).collect())
    }

    #[test]
    fn texts_are_read_in_the_order_of_the_file_and_what_breaks_a_rule_is_named() {
        let (texts, problems) = read(&[
            ["RR-2020-200", "sq", "Preoc", "s", "n"],
            ["RR-2020-001", "sr-Latn", "", "t", ""],
            ["RR-2020-200", "sq", "", "again", ""],
            ["RR-2020-200", "sr-Latn", "", "", ""],
            ["RR-2020-201", "sq", "", "x", ""],
            ["RR-2020-002", "de", "", "x", ""],
        ]);
        let told: Vec<_> = texts.iter().map(|(language, text)| (*language, text.incident.as_str())).collect();
        assert_eq!(told, [("sq", "RR-2020-200"), ("sr-Latn", "RR-2020-001"), ("sr-Latn", "RR-2020-200")]);
        let first = Translation {
            incident: "RR-2020-200".to_owned(),
            settlement: "Preoc".to_owned(),
            summary: "s".to_owned(),
            response_note: "n".to_owned(),
        };
        assert_eq!(texts[0].1, first);
        let named =
            [("language", "twice"), ("summary", "required"), ("incident", "not-allowed"), ("language", "not-allowed")];
        assert_eq!(problems, named.map(|(field, code)| (field.to_owned(), code)));
    }

    #[test]
    fn the_incident_of_a_text_is_guessed_among_few_alone() {
        let nearest = |ids: usize| {
            let mut texts = Tables::new().incident_texts;
            let cells = ["rr-2020-001", "sq", "", "s", ""].map(str::to_owned).to_vec();
            texts.rows.push(Row { place: Place::default(), cells });
            let mut problems = Vec::new();
            let ids: Vec<String> = (0..ids).map(|at| format!("RR-2020-{at:03}")).collect();
            join_texts(&texts, ids.iter().map(String::as_str).collect(), &mut problems);
            let Fault::NotAllowed { nearest, .. } = &problems[0].fault else { panic!("{problems:?}") };
            nearest.clone()
        };
        assert_eq!([2, COMPARED].map(nearest), [Some("RR-2020-001".to_owned()), Some("RR-2020-001".to_owned())]);
        assert_eq!([COMPARED + 1, 2 * COMPARED].map(nearest), [None, None]);
    }

    #[test]
    fn a_settlement_has_its_albanian_name_of_the_albanian_text() {
        let incident = crate::samples::incident("2020-01", IncidentType::Arson, [Answer::Unknown; 7]);
        let text = |language, incident: &str, settlement: &str| {
            let (incident, settlement) = (incident.to_owned(), settlement.to_owned());
            (language, Translation { incident, settlement, ..Translation::default() })
        };
        let texts = vec![
            text("sq", "RR-2020-001", "Preoc"),
            text("sr-Latn", "RR-2020-001", "Preoce"),
            text("sq", "RR-2020-002", "Lipjan"),
        ];
        let mut loaded = Loaded { dataset: crate::samples::dataset(vec![incident]), problems: vec![], texts };
        name_settlements(&mut loaded);
        assert_eq!(loaded.dataset.incidents[0].settlement_sq, "Preoc");
    }
}
