//! The texts in other languages: checked here, shipped apart, since a reader needs only one language.

use super::cells::{Cells, not_allowed};
use super::problem::{Fault, LeftOut, Problem};
use super::table::Table;
use crate::model::Dataset;
use std::collections::BTreeSet;

/// The languages that `incident_texts.csv` may hold (BCP 47).
const LANGUAGES: [&str; 2] = ["sr-Latn", "sq"];

/// Notes every text of an unknown incident or language, every empty summary, and every second text of the same two.
pub fn check_texts(texts: &Table, dataset: &Dataset, problems: &mut Vec<Problem>) {
    let incidents: BTreeSet<&str> = dataset.incidents.iter().map(|incident| incident.id.as_str()).collect();
    let mut seen = BTreeSet::new();
    for row in &texts.rows {
        let mut cells = Cells::new(texts.columns, row, LeftOut::Text, problems);
        let known = |id: &str| incidents.get(id).copied();
        let all = || incidents.iter().copied().collect::<Vec<_>>();
        let incident = cells.parsed("incident", &known, &|found| not_allowed(found, &all()));
        let language = |tag: &str| LANGUAGES.into_iter().find(|language| *language == tag);
        let language = cells.parsed("language", &language, &|found| not_allowed(found, &LANGUAGES));
        cells.required("summary");
        if let Some((incident, language)) = incident.zip(language)
            && !seen.insert((incident, language))
        {
            cells.fault("language", Fault::Twice { found: format!("{incident} {language}") });
        }
    }
}
