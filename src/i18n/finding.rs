//! The finding of the page in one sentence, and a selection in words.

use super::number::{count, incidents, percent_text};
use super::{Words, fill, label, list, place};
use crate::model::{Answer, Coded, Dataset, Stage};
use crate::query::{Choice, Filter, Key};
use crate::stats::{Summary, Tally};

/// More names than this are counted instead of listed, so that the finding stays one that can be read aloud.
const NAMED: usize = 3;

/// The finding: how many incidents, an investigation in at least how many, a court outcome in how many. Not for an
/// empty selection, of which there is nothing to find: see [`heading_of_none`].
pub fn finding(words: &Words, dataset: &Dataset, filter: &Filter, summary: &Summary) -> String {
    let (investigation, court) = (summary.stage(Stage::InvestigationOpened), summary.stage(Stage::CourtOutcome));
    let one = summary.n == 1;
    let subject = fill(
        if one { words.finding_of_one } else { words.finding_of },
        &[
            ("incidents", &incidents(words, summary.n)),
            ("types", &types(words, filter)),
            ("years", &years(words, filter, summary)),
            ("places", &places(words, dataset, filter)),
            ("matching", &if says_more(filter) { words.that_match } else { "" }),
        ],
    );
    let (investigated, decided) = if one {
        let text = |texts: &[&'static str], tally| texts[only_answer(tally).index()].to_owned();
        (text(&words.finding_one_investigation, investigation), text(&words.finding_one_court, court))
    } else {
        (investigated(words, investigation), decided(words, court))
    };
    format!("{subject}{investigated} {decided}")
}

/// The answer of a tally of one.
fn only_answer(tally: Tally) -> Answer {
    Answer::ALL.iter().copied().find(|answer| tally.of(*answer) > 0).unwrap_or(Answer::Unknown)
}

fn investigated(words: &Words, tally: Tally) -> String {
    if tally.yes == 0 {
        return words.finding_no_investigation.to_owned();
    }
    let share = percent_text(words, tally.yes, tally.n());
    fill(words.finding_investigation, &[("yes", &count(words, tally.yes)), ("share", &share)])
}

fn decided(words: &Words, tally: Tally) -> String {
    if tally.yes == 0 {
        return words.finding_no_court.to_owned();
    }
    fill(words.finding_court, &[("yes", &count(words, tally.yes))])
}

fn types(words: &Words, filter: &Filter) -> String {
    let nouns: Vec<&str> = filter.of(Key::Type).filter_map(|choice| type_noun(words, choice)).collect();
    match nouns.len() {
        0 => String::new(),
        1..=NAMED => fill(words.of_types, &[("types", &list(&nouns, words.or))]),
        count => fill(words.form(&words.of_many_types, count as u32), &[("count", &count)]),
    }
}

fn type_noun(words: &Words, choice: &Choice) -> Option<&'static str> {
    match choice {
        Choice::Type(value) => Some(words.type_nouns[value.index()]),
        _ => None,
    }
}

/// The years that the selection is of; for a selection that leaves out a part of a year, the words of the filter say so.
fn years(words: &Words, filter: &Filter, summary: &Summary) -> String {
    let chosen: Vec<String> = filter.of(Key::Year).map(Choice::value).collect();
    let years =
        if chosen.is_empty() { summary.years.iter().map(|year| year.year.to_string()).collect() } else { chosen };
    if years.is_empty() {
        return String::new();
    }
    let years: Vec<String> = years.iter().map(|year| fill(words.year_in_list, &[("year", year)])).collect();
    fill(words.for_years, &[("years", &list(&years, words.and))])
}

fn places(words: &Words, dataset: &Dataset, filter: &Filter) -> String {
    let ids: Vec<String> = filter.of(Key::Municipality).map(Choice::value).collect();
    match ids.len() {
        0 => String::new(),
        1..=NAMED => {
            let names: Vec<String> = ids.iter().map(|id| place::municipality_by_id(words, dataset, id)).collect();
            fill(words.form(&words.in_places, names.len() as u32), &[("places", &list(&names, words.and))])
        }
        count => fill(words.form(&words.in_municipalities, count as u32), &[("count", &count)]),
    }
}

/// Whether something is chosen that the sentence does not spell out.
fn says_more(filter: &Filter) -> bool {
    filter.choices().any(|choice| !matches!(choice.key(), Key::Year | Key::Municipality | Key::Type))
}

/// The filter as a short list of its choices: "2021, Klinë/Klina, Arson". Empty where nothing is chosen.
pub fn selection(words: &Words, dataset: &Dataset, filter: &Filter) -> String {
    labels(words, dataset, filter).join(", ")
}

/// The same for the title of a tab, the places first, for of a long title only the beginning is seen:
/// "Klinë/Klina · 2021". More than a few municipalities are counted.
pub fn selection_title(words: &Words, dataset: &Dataset, filter: &Filter) -> String {
    let chosen = filter.of(Key::Municipality).count();
    let places = if chosen > NAMED {
        let count = fill(words.form(&words.in_municipalities, chosen as u32), &[("count", &chosen)]);
        vec![count.trim().to_owned()]
    } else {
        filter.of(Key::Municipality).map(|choice| label::choice(words, dataset, choice)).collect()
    };
    let others = labels(words, dataset, &filter.without_any(Key::Municipality));
    places.into_iter().chain(others).collect::<Vec<_>>().join(" · ")
}

fn labels(words: &Words, dataset: &Dataset, filter: &Filter) -> Vec<String> {
    filter.choices().map(|choice| label::choice(words, dataset, choice)).collect()
}

/// Heading of an empty selection.
pub fn heading_of_none(words: &Words, dataset: &Dataset, filter: &Filter) -> String {
    match selection(words, dataset, filter) {
        everything if everything.is_empty() => words.none_listed_at_all.to_owned(),
        selection => fill(words.none_listed, &[("selection", &selection)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::model::IncidentType::{Arson, TheftOrBurglary};
    use crate::query::{Index, select};
    use crate::samples::{self, MUNICIPALITIES};
    use crate::stats::summarise;
    use Answer::{No, Unknown, Yes};

    const NOTHING: [Answer; 7] = [Unknown; 7];

    fn dataset() -> Dataset {
        let mut investigated = NOTHING;
        investigated[Stage::InvestigationOpened.index()] = Yes;
        let mut refused = NOTHING;
        refused[Stage::InvestigationOpened.index()] = No;
        samples::dataset(vec![
            samples::incident("2020-01-06", Arson, investigated),
            samples::incident("2021-02", TheftOrBurglary, refused),
            samples::incident("2021-03", Arson, NOTHING),
        ])
    }

    fn text(choices: &[Choice]) -> String {
        let (dataset, filter) = (dataset(), choices.iter().cloned().collect());
        finding(&EN, &dataset, &filter, &summarise(&dataset, &select(&dataset, &Index::of(&dataset), &filter)))
            .replace('\u{a0}', " ")
    }

    #[test]
    fn a_finding_names_what_it_is_about() {
        let here = Choice::Municipality(MUNICIPALITIES[0].to_owned());
        assert_eq!(
            text(&[]),
            "Of 3 incidents listed for 2020 and 2021, public sources show an investigation in at least 1 (33 %). \
             A court outcome is known for none."
        );
        assert_eq!(
            text(&[Choice::Year(2021), here.clone()]),
            "Of 2 incidents listed for 2021 in graçanicë-gračanica sq/graçanicë-gračanica sr, public sources show an \
             investigation in none. A court outcome is known for none."
        );
        assert_eq!(
            text(&[Choice::Type(Arson), Choice::Answer(Stage::CourtOutcome, Unknown)]),
            "Of 2 incidents of arson listed for 2020 and 2021 that match the filter, public sources show an \
             investigation in at least 1 (50 %). A court outcome is known for none."
        );
    }

    #[test]
    fn one_incident_is_told_as_one() {
        assert_eq!(
            text(&[Choice::Type(TheftOrBurglary)]),
            "One incident of theft or burglary is listed for 2021. Public sources say that no investigation was \
             opened. A court outcome is not known."
        );
        assert_eq!(
            text(&[Choice::Year(2020)]),
            "One incident is listed for 2020. Public sources show an investigation. A court outcome is not known."
        );
    }

    #[test]
    fn a_title_begins_with_the_place() {
        let dataset = dataset();
        let places = MUNICIPALITIES.map(|id| Choice::Municipality(id.to_owned()));
        let filter: Filter = [Choice::Year(2021), places[2].clone()].into_iter().collect();
        assert_eq!(selection_title(&EN, &dataset, &filter), "prizren sq/prizren sr · 2021");
        assert_eq!(selection_title(&EN, &dataset, &Filter::default()), "");
    }

    #[test]
    fn an_empty_selection_is_named() {
        let dataset = dataset();
        let filter = [Choice::Year(2020), Choice::Type(TheftOrBurglary)].into_iter().collect();
        assert_eq!(heading_of_none(&EN, &dataset, &filter), "No incident is listed for 2020, Theft or burglary");
    }
}
