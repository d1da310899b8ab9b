//! The facet of months: a first and a last one.

use crate::app::follow::{Parts, act, flag, text};
use crate::app::state::State;
use crate::i18n;
use crate::model::Month;
use crate::query::{Choice, Key};
use leptos::prelude::*;

/// Two lists of months, from the first to the last of the data.
pub fn period(state: State) -> AnyView {
    let words = state.words;
    view! {
        <fieldset class="period">
            <legend>{words.period}</legend>
            {end(state, Key::From, words.period_from)}
            {end(state, Key::To, words.period_to)}
        </fieldset>
    }
    .into_any()
}

fn end(state: State, key: Key, label: &'static str) -> AnyView {
    let words = state.words;
    let option = move |month: Month| {
        let value = month.to_string();
        let asked = value.clone();
        let is_chosen = move || chosen(state, key) == asked;
        view! { <option value=value prop:selected=flag(is_chosen)>{i18n::month(words, month)}</option> }
    };
    view! {
        <label>
            {label}
            <select
                class="field"
                name=if key == Key::From { "from" } else { "to" }
                prop:value=text(move || chosen(state, key))
                on:change=act(move |event| choose(state, key, &event_target_value(&event)))
            >
                <option value="" prop:selected=flag(move || chosen(state, key).is_empty())>{words.any_month}</option>
                {all_months(state).into_iter().map(option).parts()}
            </select>
        </label>
    }
    .into_any()
}

fn chosen(state: State, key: Key) -> String {
    state.filter.read().of(key).next().map(Choice::value).unwrap_or_default()
}

/// Chooses one end. An other end that this one passes would leave nothing: it is let go.
fn choose(state: State, key: Key, value: &str) {
    let filter = state.filter.get_untracked();
    let Some(choice) = Choice::parse(key, value) else { return state.go(filter.without_any(key)) };
    let filter = filter.with(choice);
    let [from, to] = [Key::From, Key::To].map(|key| filter.of(key).next().map(Choice::value));
    let other = if key == Key::From { Key::To } else { Key::From };
    let is_backward = from.zip(to).is_some_and(|(from, to)| from > to);
    state.go(if is_backward { filter.without_any(other) } else { filter });
}

/// Every month from the first to the last incident.
fn all_months(state: State) -> Vec<Month> {
    let incidents = &state.dataset.incidents;
    let Some((first, last)) = incidents.first().zip(incidents.last()) else { return Vec::new() };
    let (first, last) = (first.date.month, last.date.month);
    let months = (first.year..=last.year).flat_map(|year| (1..=12).map(move |month| Month { year, month }));
    months.filter(|month| (first..=last).contains(month)).collect()
}
