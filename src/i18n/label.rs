//! A choice in the words of a chip.

use super::{Words, date, fill, place};
use crate::model::{Coded, Dataset};
use crate::query::{Choice, Key};

/// "2021", "Klinë/Klina", "Arson", "Police attended: unknown".
pub fn choice(words: &Words, dataset: &Dataset, choice: &Choice) -> String {
    match choice {
        Choice::Year(year) => year.to_string(),
        Choice::From(month) => fill(words.from_month, &[("month", &date::month(words, *month))]),
        Choice::To(month) => fill(words.to_month, &[("month", &date::month(words, *month))]),
        Choice::Municipality(id) => place::municipality_by_id(words, dataset, id),
        Choice::Type(value) => words.types[value.index()].to_owned(),
        Choice::Target(value) => words.targets[value.index()].to_owned(),
        Choice::Evidence(value) => words.evidence[value.index()].to_owned(),
        Choice::Answer(stage, answer) => {
            format!("{}: {}", words.stages[stage.index()], words.answers[answer.index()])
        }
        Choice::Text(text) => fill(words.quoted, &[("text", text)]),
    }
}

/// The name of the facet of a key; the period and the search have none.
pub fn facet(words: &Words, key: Key) -> &'static str {
    match key {
        Key::Year => words.year,
        Key::Municipality => words.municipality,
        Key::Type => words.type_,
        Key::Target => words.target,
        Key::Evidence => words.evidence_facet,
        Key::Answer => words.answer_facet,
        Key::From | Key::To | Key::Text => "",
    }
}

/// The `scope`s of the published totals for which [`Words::scopes`] has a text.
pub(super) const SCOPES: [&str; 4] = [
    "all incidents",
    "crimes against Kosovo Serbs",
    "hate incidents reported to ODIHR, all communities",
    "incidents that the police classed as ethnically motivated, all communities",
];

/// The names in `counted_by` for which [`Words::counters`] has a text.
pub(super) const COUNTERS: [&str; 4] = [
    "Rapid Response Civic Group (RRCG), NGO AKTIV",
    "OSCE Mission in Kosovo, UNHCR",
    "OIDAC, ODIHR, OSCE Mission in Kosovo, UNHCR",
    "Kosovo Police",
];

/// Who counted, in the reader's words; as the file says it where there are none.
pub fn counter<'a>(words: &Words, counted_by: &'a str) -> &'a str {
    COUNTERS.iter().position(|known| *known == counted_by).map_or(counted_by, |at| words.counters[at])
}

/// What an organisation counted, in the reader's words; as the file says it where there are none.
pub fn scope<'a>(words: &Words, scope: &'a str) -> &'a str {
    SCOPES.iter().position(|known| *known == scope).map_or(scope, |at| words.scopes[at])
}
