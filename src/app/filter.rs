//! The filter: how many incidents are selected, the facets, what is chosen. A bar on a desk, a sheet on a phone, from
//! the same elements.

use crate::app::chips::Chips;
use crate::app::facet::{Group, OptionOf, facet, options, searched_options};
use crate::app::follow::{act, text};
use crate::app::period::period;
use crate::app::search::search;
use crate::app::state::{Side, State};
use crate::app::turn::in_turn;
use crate::i18n::{self, fill};
use crate::model::{Answer, Coded, Dataset, Evidence, IncidentType, Municipality, Stage, Target, ordered};
use crate::query::{Choice, Filter, Key};
use leptos::prelude::*;

/// The bar with its facets. `id` is that of its sheet.
#[component]
pub fn FilterBar(
    state: State,
    id: &'static str,
    /// Whether a wide screen has room for the facets beside each other; else they stay a sheet.
    #[prop(default = true)]
    is_wide: bool,
) -> impl IntoView {
    let words = state.words;
    let class = if is_wide { "filter bar-wide" } else { "filter" };
    view! {
        <div class=class>
            <div class="wrap">
                <Selected state/>
                <button type="button" class="btn only-phone" popovertarget=id>
                    {words.filter}
                    <small>{text(move || match state.filter.read().choices().count() {
                        0 => String::new(),
                        count => fill(words.filter_in_use, &[("count", &count)]),
                    })}</small>
                </button>
                <div id=id class="facets" popover="auto" role="group" aria-label=words.filter>
                    <div class="sheet-h">
                        <h2>{words.filter}</h2>
                        <button type="button" class="link" popovertarget=id popovertargetaction="hide">
                            {words.close}
                        </button>
                    </div>
                    <div class="sheet-b">{facets(state)}</div>
                    <div class="sheet-f">
                        <button type="button" class="btn" on:click=act(move |_| state.go(Filter::default()))>
                            {words.clear_all}
                        </button>
                        <button type="button" class="btn main" popovertarget=id popovertargetaction="hide">
                            {text(move || fill(words.form(&words.show_incidents, state.n()), &[("count", &state.n())]))}
                        </button>
                    </div>
                </div>
                <Chips state/>
            </div>
        </div>
    }
}

/// How many incidents are selected; told to screen readers after each change.
#[component]
pub fn Selected(state: State) -> impl IntoView {
    let words = state.words;
    let n = text(move || i18n::count(words, state.n()));
    let value = text(move || state.n().to_string());
    let figure = if state.side() == Side::First { "selected" } else { "compared" };
    let all = state.dataset.incidents.len();
    let among = text(move || {
        let everything = state.n() as usize == all;
        if everything {
            words.all_listed.to_owned()
        } else {
            fill(words.of_listed, &[("all", &i18n::count(words, all as u32))])
        }
    });
    view! {
        <output data-figure=figure data-value=value tabindex="-1">
            <b>{n}</b>
            " "
            {text(move || words.form(&words.incidents_noun, state.n()).to_owned())}
            " "
            <small>{among}</small>
        </output>
    }
}

/// Keys of the facets that stand together, since fewer readers need them.
const MORE: &[Key] = &[Key::From, Key::To, Key::Target, Key::Answer, Key::Evidence];

fn facets(state: State) -> impl IntoView {
    let more = move || {
        view! {
            {period(state)}
            {options_of(state, Key::Target)}
            {options_of(state, Key::Answer)}
            {options_of(state, Key::Evidence)}
        }
    };
    view! {
        {search(state)}
        {facet_of(state, Key::Year)}
        {in_turn(state, move || facet_of(state, Key::Municipality))}
        {in_turn(state, move || facet_of(state, Key::Type))}
        {in_turn(state, move || facet(state, MORE.to_vec(), None, more()))}
    }
}

/// The facet of a key: its options as they are where they are few, else behind a button.
pub fn facet_of(state: State, key: Key) -> AnyView {
    let options = options_of(state, key);
    let all = match key {
        Key::Municipality => state.dataset.municipalities.len(),
        Key::Type => IncidentType::ALL.len(),
        Key::Target => Target::ALL.len(),
        Key::Evidence => Evidence::ALL.len(),
        Key::Answer => Stage::ALL.len(),
        _ => return options,
    };
    facet(state, vec![key], Some(all), options)
}

/// The checkboxes of a key. The period and the search have none.
fn options_of(state: State, key: Key) -> AnyView {
    let words = state.words;
    let groups = match key {
        Key::Year => years(state.dataset),
        Key::Municipality => return searched_options(state, key, by_district(state)),
        Key::Type => of_codes(IncidentType::ALL, &words.types, Choice::Type),
        Key::Target => of_codes(Target::ALL, &words.targets, Choice::Target),
        Key::Evidence => of_codes(Evidence::ALL, &words.evidence, Choice::Evidence),
        Key::Answer => answers(state),
        Key::From | Key::To | Key::Text => return ().into_any(),
    };
    options(state, key, groups, Signal::stored(String::new()))
}

fn years(dataset: &Dataset) -> Vec<Group> {
    let option = |year: u16| (Choice::Year(year), year.to_string(), String::new());
    vec![(String::new(), dataset.years().into_iter().map(option).collect())]
}

fn of_codes<T: Coded>(all: &[T], names: &[&str], choice: fn(T) -> Choice) -> Vec<Group> {
    let option = |value: &T| (choice(*value), names[value.index()].to_owned(), String::new());
    vec![(String::new(), all.iter().map(option).collect())]
}

fn answers(state: State) -> Vec<Group> {
    let words = state.words;
    let option = |stage: Stage, answer: Answer| {
        (Choice::Answer(stage, answer), words.answers[answer.index()].to_owned(), String::new())
    };
    let group = |stage: &Stage| {
        (words.stages[stage.index()].to_owned(), Answer::ALL.iter().map(|answer| option(*stage, *answer)).collect())
    };
    Stage::ALL.iter().map(group).collect()
}

/// The municipalities by district. Districts and municipalities with most incidents come first: an order that does not
/// change under the reader's hand.
fn by_district(state: State) -> Vec<Group> {
    let dataset = state.dataset;
    let named = |one: &'static Municipality| (dataset.listed_in(&one.id), i18n::municipality(state.words, one), one);
    let all: Vec<_> = dataset.municipalities.iter().map(named).collect();
    // They stand by name: of two with equally many, the first by name stays the first.
    let all = ordered(all, |a, b| b.0.cmp(&a.0));
    let mut groups: Vec<(usize, &str, Vec<OptionOf>)> = Vec::new();
    for (count, name, one) in all {
        let option = (Choice::Municipality(one.id.clone()), name, i18n::searched(one));
        match groups.iter_mut().find(|(_, district, _)| *district == one.district) {
            Some((sum, _, options)) => {
                *sum += count;
                options.push(option);
            }
            None => groups.push((count, &one.district, vec![option])),
        }
    }
    let groups = ordered(groups, |a, b| b.0.cmp(&a.0));
    groups
        .into_iter()
        .map(|(_, district, options)| (i18n::district(state.words, district).to_owned(), options))
        .collect()
}
