//! What the reader chose.

use super::choice::{Choice, Group, Key};
use crate::model::Incident;
use std::collections::BTreeSet;

/// A set of choices. None at all admits every incident.
///
/// Choices about the same thing are alternatives (2020 or 2021); choices about different things must all hold
/// (2021 and arson). Each response stage counts as a thing of its own.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    choices: BTreeSet<Choice>,
}

impl Filter {
    /// All choices, in the order of [`Key`].
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter()
    }

    /// The choices about `key`.
    pub fn of(&self, key: Key) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(move |choice| choice.key() == key)
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty()
    }

    /// Whether this is chosen.
    pub fn contains(&self, choice: &Choice) -> bool {
        self.choices.contains(choice)
    }

    /// This filter with one more choice. A first or last month replaces the one before.
    pub fn with(&self, choice: Choice) -> Self {
        let mut choices = self.choices.clone();
        choices.retain(|old| !(choice.is_single() && old.group() == choice.group()));
        choices.insert(choice);
        Filter { choices }
    }

    /// This filter without a choice.
    pub fn without(&self, choice: &Choice) -> Self {
        let mut filter = self.clone();
        filter.choices.remove(choice);
        filter
    }

    /// This filter with a choice added, or removed where it was there.
    pub fn toggled(&self, choice: Choice) -> Self {
        if self.contains(&choice) { self.without(&choice) } else { self.with(choice) }
    }

    /// This filter narrowed to one choice in place of all others of its group: what a click on a bar means.
    pub fn narrowed(&self, choices: impl IntoIterator<Item = Choice>) -> Self {
        choices.into_iter().fold(self.clone(), |mut filter, choice| {
            filter.choices.retain(|old| old.group() != choice.group());
            filter.with(choice)
        })
    }

    /// The words that are searched for; empty for none.
    pub fn text(&self) -> &str {
        self.of(Key::Text).next().map_or("", |choice| if let Choice::Text(text) = choice { text } else { "" })
    }

    /// Whether the filter leaves out the municipality with this id: others are chosen, and not this one.
    pub fn leaves_out(&self, municipality: &str) -> bool {
        self.of(Key::Municipality).next().is_some()
            && self.of(Key::Municipality).all(|choice| *choice != Choice::Municipality(municipality.to_owned()))
    }

    /// This filter without any choice about `key`.
    pub fn without_any(&self, key: Key) -> Self {
        let mut filter = self.clone();
        filter.choices.retain(|choice| choice.key() != key);
        filter
    }

    /// The groups of choices of which none admits this incident. It is in the selection when there is no such group.
    pub(super) fn missed(&self, incident: &Incident, texts: &str) -> Vec<Group> {
        let mut missed = Vec::new();
        // The choices of a group stand side by side, so each group is seen once, from its first choice to its last.
        let mut choices = self.choices.iter().peekable();
        while let Some(first) = choices.next() {
            let mut met = first.admits(incident, texts);
            while let Some(next) = choices.next_if(|next| next.group() == first.group()) {
                met |= next.admits(incident, texts);
            }
            if !met {
                missed.push(first.group());
            }
        }
        missed
    }
}

impl FromIterator<Choice> for Filter {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        choices.into_iter().fold(Filter::default(), |filter, choice| filter.with(choice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, Month, Stage};

    #[test]
    fn a_click_replaces_the_answers_of_its_stage_only() {
        let unknown = Choice::Answer(Stage::PoliceAttended, Answer::Unknown);
        let yes = Choice::Answer(Stage::PoliceAttended, Answer::Yes);
        let other = Choice::Answer(Stage::CourtOutcome, Answer::Unknown);
        let filter: Filter = [unknown, other.clone(), Choice::Year(2021)].into_iter().collect();
        let narrowed = filter.narrowed([yes.clone()]);
        assert_eq!(narrowed, [yes, other, Choice::Year(2021)].into_iter().collect());
    }

    #[test]
    fn a_municipality_is_left_out_where_others_are_chosen() {
        let of = |id: &str| Choice::Municipality(id.to_owned());
        let others = |ids: &[&str]| ids.iter().map(|id| of(id)).chain([Choice::Year(2021)]).collect::<Filter>();
        let leaves_out = |ids: &[&str]| others(ids).leaves_out("prizren");
        assert_eq!(
            [&[][..], &["kline-klina"], &["prizren"], &["kline-klina", "prizren"]].map(leaves_out),
            [false, true, false, false]
        );
    }

    #[test]
    fn nothing_is_chosen_once_each_thing_is_taken_away() {
        let words = Choice::Text("thrown stones".to_owned());
        let filter: Filter = [Choice::Year(2020), Choice::Year(2021), words.clone()].into_iter().collect();
        assert_eq!((filter.is_empty(), filter.text(), Filter::default().text()), (false, "thrown stones", ""));
        assert!(filter.contains(&words) && !filter.contains(&Choice::Year(2019)));
        let without_years = filter.without_any(Key::Year);
        assert_eq!(without_years, Filter::default().with(words.clone()));
        assert!(without_years.without(&words).is_empty());
        assert_eq!(filter.without(&Choice::Year(2020)).choices().count(), 2);
    }

    #[test]
    fn there_is_one_first_month() {
        let month = |month| Choice::From(Month { year: 2020, month });
        assert_eq!(Filter::default().with(month(3)).with(month(5)), [month(5)].into_iter().collect());
    }
}
