//! The filter: how many incidents are selected, the facets, what is chosen. A bar on a desk, a sheet on a phone, from
//! the same elements.

use crate::app::chips::Chips;
use crate::app::facet::{Facet, Options};
use crate::app::follow::text;
use crate::app::state::State;
use crate::i18n::{self, fill};
use crate::model::{Coded, Dataset, IncidentType, fold, ordered};
use crate::query::{Choice, Filter, Key};
use leptos::prelude::*;

/// The bar with its facets.
#[component]
pub fn FilterBar(state: State) -> impl IntoView {
    let words = state.words;
    let (years, municipalities) = (years(state.dataset), municipalities(state.dataset));
    view! {
        <div class="filter">
            <div class="wrap">
                <Selected state/>
                <button type="button" class="btn only-phone" popovertarget="facets">
                    {words.filter}
                    <small>{text(move || match state.address.read().filter.choices().count() {
                        0 => String::new(),
                        count => fill(words.filter_in_use, &[("count", &count)]),
                    })}</small>
                </button>
                <div id="facets" class="facets" popover="auto" role="group" aria-label=words.filter>
                    <div class="sheet-h">
                        <h2>{words.filter}</h2>
                        <button type="button" class="link" popovertarget="facets" popovertargetaction="hide">
                            {words.close}
                        </button>
                    </div>
                    <div class="sheet-b">
                        <fieldset class="year">
                            <legend>{words.year}</legend>
                            <Options state name="year" options=years/>
                        </fieldset>
                        <Facet state key=Key::Municipality name=words.municipality options=municipalities searched=true/>
                        <Facet state key=Key::Type name=words.type_ options=types(state) searched=false/>
                    </div>
                    <div class="sheet-f">
                        <button type="button" class="btn" on:click=move |_| state.go(Filter::default())>
                            {words.clear_all}
                        </button>
                        <button type="button" class="btn main" popovertarget="facets" popovertargetaction="hide">
                            {text(move || fill(words.show_incidents.form(state.n()), &[("count", &state.n())]))}
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
fn Selected(state: State) -> impl IntoView {
    let words = state.words;
    let n = text(move || state.n().to_string());
    let all = state.dataset.incidents.len();
    let among = text(move || {
        let everything = state.address.read().filter.is_empty();
        if everything { words.all_listed.to_owned() } else { fill(words.of_listed, &[("all", &all)]) }
    });
    view! {
        <output data-figure="selected" data-value=n tabindex="-1">
            <b>{n}</b>
            " "
            {text(move || words.incidents_noun.form(state.n()).to_owned())}
            <small>{among}</small>
        </output>
    }
}

/// An option of a facet: what it chooses, its words, and what a search for it may say.
pub type OptionOf = (Choice, String, String);

fn years(dataset: &Dataset) -> Vec<OptionOf> {
    dataset.years().into_iter().map(|year| (Choice::Year(year), year.to_string(), String::new())).collect()
}

/// The municipalities, those with most incidents first: an order that does not change under the reader's hand.
fn municipalities(dataset: &Dataset) -> Vec<OptionOf> {
    let listed = |id: &str| dataset.incidents.iter().filter(|incident| incident.municipality == id).count();
    let all: Vec<_> =
        dataset.municipalities.iter().map(|one| (listed(&one.id), i18n::municipality(one), one)).collect();
    let all = ordered(all, |a, b| b.0.cmp(&a.0).then_with(|| fold(&a.1).cmp(&fold(&b.1))));
    all.into_iter().map(|(_, name, one)| (Choice::Municipality(one.id.clone()), name, i18n::searched(one))).collect()
}

fn types(state: State) -> Vec<OptionOf> {
    let option =
        |value: &IncidentType| (Choice::Type(*value), state.words.types[value.index()].to_owned(), String::new());
    IncidentType::ALL.iter().map(option).collect()
}
