//! Laws that hold for every dataset and filter, checked at random.

use super::{Address, Choice, Column, Filter, Index, Key, Selection, Sort, View};
use crate::model::{Answer, Coded, Dataset, Evidence, Incident, IncidentType, Month, Stage, Target};
use crate::samples::{MUNICIPALITIES, any_dataset, any_of};
use proptest::prelude::*;

fn any_choice() -> impl Strategy<Value = Choice> {
    let month = || (2019u16..=2021, 1u8..=12).prop_map(|(year, month)| Month { year, month });
    prop_oneof![
        (2019u16..=2021).prop_map(Choice::Year),
        month().prop_map(Choice::From),
        month().prop_map(Choice::To),
        proptest::sample::select(&MUNICIPALITIES[..]).prop_map(|id| Choice::Municipality(id.to_owned())),
        any_of::<IncidentType>().prop_map(Choice::Type),
        any_of::<Target>().prop_map(Choice::Target),
        any_of::<Evidence>().prop_map(Choice::Evidence),
        (any_of::<Stage>(), any_of::<Answer>()).prop_map(|(stage, answer)| Choice::Answer(stage, answer)),
        "[a-c&+%,ž]{1,2}".prop_map(Choice::Text),
    ]
}

fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    proptest::collection::vec(any_choice(), 0..8)
}

/// The selection by the texts that the incidents bring.
fn select(dataset: &Dataset, filter: &Filter) -> Selection {
    super::select(dataset, &Index::of(dataset), filter)
}

fn filter(choices: &[Choice]) -> Filter {
    choices.iter().cloned().collect()
}

/// What each choice means, said here once more. Texts are searched in a way of its own: the summary alone, which is the
/// only text of invented incidents.
fn admits(choice: &Choice, incident: &Incident) -> bool {
    let Month { year, month } = incident.date.month;
    match choice {
        Choice::Year(only) => year == *only,
        Choice::From(from) => year > from.year || (year == from.year && month >= from.month),
        Choice::To(to) => year < to.year || (year == to.year && month <= to.month),
        Choice::Municipality(id) => incident.municipality == *id,
        Choice::Type(only) => incident.incident_type == *only,
        Choice::Target(only) => incident.target == *only,
        Choice::Evidence(only) => incident.evidence == *only,
        Choice::Answer(stage, answer) => incident.answers[stage.index()] == *answer,
        Choice::Text(text) => incident.summary.to_lowercase().contains(&text.to_lowercase().replace('ž', "z")),
    }
}

/// The rule of the contract, written out a second way: for each key, and for each stage, one of the choices holds.
fn passes(incident: &Incident, filter: &Filter) -> bool {
    let any = |key: Key| filter.of(key).count() == 0 || filter.of(key).any(|choice| admits(choice, incident));
    let stage_holds = |stage: Stage| {
        let of_stage = |choice: &&Choice| matches!(choice, Choice::Answer(s, _) if *s == stage);
        let mut choices = filter.of(Key::Answer).filter(of_stage).peekable();
        choices.peek().is_none() || choices.any(|choice| admits(choice, incident))
    };
    let keys = Key::ALL.iter().filter(|key| **key != Key::Answer);
    keys.into_iter().all(|key| any(*key)) && Stage::ALL.iter().all(|stage| stage_holds(*stage))
}

/// The filter with no choice about `key`.
fn without(filter: &Filter, key: Key) -> Filter {
    filter.choices().filter(|choice| choice.key() != key).cloned().collect()
}

fn count(dataset: &Dataset, filter: &Filter) -> usize {
    dataset.incidents.iter().filter(|incident| passes(incident, filter)).count()
}

proptest! {
    #[test]
    fn selection_is_what_the_rule_says(dataset in any_dataset(), choices in any_choices()) {
        let filter = filter(&choices);
        let expected: Vec<usize> =
            (0..dataset.incidents.len()).filter(|at| passes(&dataset.incidents[*at], &filter)).collect();
        prop_assert_eq!(select(&dataset, &filter).positions, expected);
    }

    #[test]
    fn a_facet_counts_under_all_choices_but_its_own(dataset in any_dataset(), choices in any_choices()) {
        let filter = filter(&choices);
        let selection = select(&dataset, &filter);
        for choice in [Choice::Year(2020), Choice::Municipality(MUNICIPALITIES[1].to_owned()),
                       Choice::Type(IncidentType::Arson), Choice::Target(Target::Person),
                       Choice::Evidence(Evidence::Single), Choice::Answer(Stage::CourtOutcome, Answer::Unknown)] {
            // Each stage is a facet of its own.
            let others: Filter = filter.choices().filter(|other| other.group() != choice.group()).cloned().collect();
            let expected = count(&dataset, &others.with(choice.clone()));
            prop_assert_eq!(selection.count(&choice), expected, "{:?}", choice);
        }
    }

    #[test]
    fn facet_counts_sum_to_the_selection_without_that_facet(dataset in any_dataset(), choices in any_choices()) {
        let filter = filter(&choices);
        let selection = select(&dataset, &filter);
        let types: usize = IncidentType::ALL.iter().map(|t| selection.count(&Choice::Type(*t))).sum();
        prop_assert_eq!(types, count(&dataset, &without(&filter, Key::Type)));
        let years: usize = (2019..=2021).map(|year| selection.count(&Choice::Year(year))).sum();
        prop_assert_eq!(years, count(&dataset, &without(&filter, Key::Year)));
    }

    #[test]
    fn a_choice_about_another_thing_never_selects_more(
        dataset in any_dataset(), choices in any_choices(), more in any_choice()
    ) {
        let filter = filter(&choices);
        let new_group = filter.choices().all(|choice| choice.group() != more.group());
        prop_assume!(new_group);
        prop_assert!(select(&dataset, &filter.with(more)).n() <= select(&dataset, &filter).n());
    }

    #[test]
    fn a_selection_and_the_rest_are_everything(dataset in any_dataset(), choices in any_choices(), others in any_choices()) {
        let (everything, selection) = (select(&dataset, &Filter::default()), select(&dataset, &filter(&choices)));
        let rest = selection.rest(&everything);
        prop_assert_eq!(rest.n() + selection.n(), dataset.incidents.len());
        prop_assert_eq!(selection.shared_with(&rest), 0);
        prop_assert_eq!(rest.rest(&everything).positions, &selection.positions[..]);
        for option in [Choice::Year(2020), Choice::Type(IncidentType::Arson)] {
            prop_assert_eq!(rest.count(&option), everything.count(&option));
        }
        let both = filter(&choices);
        let both = |incident: &&Incident| passes(incident, &both) && passes(incident, &filter(&others));
        let shared = dataset.incidents.iter().filter(both).count();
        prop_assert_eq!(selection.shared_with(&select(&dataset, &filter(&others))), shared);
    }

    #[test]
    fn the_order_of_choices_does_not_matter(dataset in any_dataset(), choices in any_choices()) {
        // Only one first and one last month can hold, so of two the later counts: leave those out.
        let free: Vec<Choice> = choices.into_iter().filter(|choice| !choice.is_single()).collect();
        let reversed: Vec<Choice> = free.iter().rev().cloned().collect();
        prop_assert_eq!(filter(&free), filter(&reversed));
        prop_assert_eq!(select(&dataset, &filter(&free)), select(&dataset, &filter(&reversed)));
    }

    #[test]
    fn what_is_written_in_an_address_is_read_back(
        dataset in any_dataset(), choices in any_choices(), others in proptest::option::of(any_choices()),
        view in any_of::<View>(), place in proptest::option::of(proptest::sample::select(&MUNICIPALITIES[..])),
        map in proptest::option::of(any_of::<Stage>()), column in any_of::<Column>(), descending: bool,
        rest in "(&[a-z]{1,3}_x(=[ -%'-~]{0,8})?){0,3}"
    ) {
        let holds = |choice: &Choice| match choice {
            Choice::Year(year) => dataset.years().contains(year),
            Choice::Text(text) => text.trim() == text,
            _ => true,
        };
        let sound = |choices: Vec<Choice>| -> Filter {
            let filter: Filter = choices.into_iter().filter(&holds).collect();
            let [from, to] = [Key::From, Key::To].map(|key| filter.of(key).next().map(Choice::value));
            if from.zip(to).is_none_or(|(from, to)| from <= to) { filter } else { filter.without_any(Key::From) }
        };
        let asked = Address {
            filter: sound(choices),
            vs: others.map(sound),
            view,
            place: place.map(str::to_owned),
            map,
            sort: Sort { column, descending },
            columns: vec![column],
            ..Address::parse(&rest, &dataset)
        };
        let address = Address::parse(&asked.query(), &dataset);
        prop_assert_eq!(&address, &asked, "{}", asked.query());
        prop_assert_eq!(address.query(), asked.query());
    }

    #[test]
    fn any_text_is_an_address(dataset in any_dataset(), query in "\\PC{0,60}|[a-z=&%,:0-9]{0,60}|(vs|view|sort|cited|place)=[a-z%=&0-9,:.-]{0,40}") {
        let address = Address::parse(&query, &dataset);
        let again = Address::parse(&address.query(), &dataset);
        prop_assert_eq!(&again.filter, &address.filter);
        prop_assert_eq!(again.query(), address.query());
    }

    #[test]
    fn toggling_twice_changes_nothing(choices in any_choices(), choice in any_choice()) {
        prop_assume!(!choice.is_single());
        let filter = filter(&choices);
        prop_assert_eq!(filter.toggled(choice.clone()).toggled(choice), filter);
    }
}
