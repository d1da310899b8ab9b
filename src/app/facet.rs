//! One facet: real checkboxes with what each would give.

use crate::app::filter::OptionOf;
use crate::app::follow::text;
use crate::app::state::State;
use crate::i18n::fill;
use crate::model::{Coded, fold};
use crate::query::Key;
use leptos::prelude::*;

/// A facet that folds out. Its name says how much of it is chosen.
#[component]
pub fn Facet(
    state: State,
    key: Key,
    name: &'static str,
    options: Vec<OptionOf>,
    /// Whether its options are so many that a search among them helps.
    searched: bool,
) -> impl IntoView {
    let words = state.words;
    let all = options.len();
    let state_of = text(move || match state.address.read().filter.of(key).count() {
        0 => fill(words.facet_all, &[("all", &all)]),
        chosen => fill(words.facet_some, &[("chosen", &chosen), ("all", &all)]),
    });
    let (search, set_search) = signal(String::new());
    let searched_options = options.clone();
    let none_found = move || !searched_options.iter().any(|option| is_found(option, &search.read()));
    view! {
        <details class="facet" name="facet" data-facet=key.id()>
            <summary class="btn">{name} " " <small>{state_of}</small></summary>
            <fieldset class="options">
                <legend class="vh">{name}</legend>
                {searched.then(|| view! {
                    <input
                        type="search"
                        class="field"
                        aria-label=words.find_municipality
                        placeholder=words.find_hint
                        prop:value=search
                        on:input=move |event| set_search.set(event_target_value(&event))
                    />
                })}
                <Options state name=key.id() options search/>
                <p class="caveat">{text(move || if none_found() {
                    fill(words.find_none, &[("text", &search.get())])
                } else {
                    String::new()
                })}</p>
            </fieldset>
        </details>
    }
}

/// The checkboxes. Those that a search does not mean are hidden, but stay what they were.
#[component]
pub fn Options(
    state: State,
    name: &'static str,
    options: Vec<OptionOf>,
    #[prop(optional, into)] search: Signal<String>,
) -> impl IntoView {
    let option = move |option: OptionOf| {
        let (choice, label, _) = option.clone();
        let (value, counted, asked) = (choice.value(), choice.clone(), choice.clone());
        let count = text(move || state.selection.read().count(&counted).to_string());
        let class = text(move || if *count.read() == "0" { "tick none" } else { "tick" }.to_owned());
        view! {
            <label class=class hidden=move || !is_found(&option, &search.read())>
                <input
                    type="checkbox"
                    name=name
                    value=value
                    data-count=count
                    prop:checked=move || state.address.read().filter.contains(&asked)
                    on:change=move |_| state.toggle(choice.clone())
                />
                <span>{label}</span>
                " "
                <small>{count}</small>
            </label>
        }
    };
    options.into_iter().map(option).collect_view()
}

/// Whether a search means this option: a part of any of its names, with or without diacritics.
fn is_found((_, label, names): &OptionOf, text: &str) -> bool {
    let asked = fold(text.trim());
    fold(label).contains(&asked) || names.contains(&asked)
}
