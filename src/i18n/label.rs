//! A choice in the words of a chip.

use super::{Words, date, fill, place};
use crate::model::{Coded, Dataset};
use crate::query::Choice;

/// "2021", "Klinë/Klina", "Arson", "Police attended: unknown".
pub fn choice(words: &Words, dataset: &Dataset, choice: &Choice) -> String {
    match choice {
        Choice::Year(year) => year.to_string(),
        Choice::From(month) => fill(words.from_month, &[("month", &date::month(words, *month))]),
        Choice::To(month) => fill(words.to_month, &[("month", &date::month(words, *month))]),
        Choice::Municipality(id) => place::municipality_by_id(dataset, id),
        Choice::Type(value) => words.types[value.index()].to_owned(),
        Choice::Target(value) => words.targets[value.index()].to_owned(),
        Choice::Evidence(value) => words.evidence[value.index()].to_owned(),
        Choice::Answer(stage, answer) => {
            format!("{}: {}", words.stages[stage.index()], words.answers[answer.index()])
        }
        Choice::Text(text) => fill(words.quoted, &[("text", text)]),
    }
}

/// What an organisation counted, in the reader's words; as the file says it where there are none.
pub fn scope<'a>(words: &Words, scope: &'a str) -> &'a str {
    words.scopes.iter().find(|(known, _)| *known == scope).map_or(scope, |(_, text)| text)
}
