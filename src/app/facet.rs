//! One facet: real checkboxes with what each would give.

use crate::app::filter::OptionOf;
use crate::app::follow::{part, text};
use crate::app::state::State;
use crate::i18n::{fill, fold};
use crate::model::Coded;
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
    let chosen = Memo::new(move |_| state.address.read().filter.of(key).count());
    let state_of = text(move || match chosen.get() {
        0 => fill(words.facet_all, &[("all", &all)]),
        chosen => fill(words.facet_some, &[("chosen", &chosen), ("all", &all)]),
    });
    let (search, set_search) = signal(String::new());
    let found = {
        let options = options.clone();
        move || options.iter().any(|option| is_found(option, &search.read()))
    };
    let found = Memo::new(move |_| found());
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
                {part(move || (!found.get()).then(|| {
                    view! { <p class="caveat">{fill(words.find_none, &[("text", &search.get())])}</p> }
                }))}
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
        let value = choice.value();
        let counted = choice.clone();
        let count = Memo::new(move |_| state.selection.read().count(&counted));
        let asked = choice.clone();
        let checked = Memo::new(move |_| state.address.read().filter.contains(&asked));
        view! {
            <label class="tick" class:none=move || count.get() == 0 hidden=move || !is_found(&option, &search.read())>
                <input
                    type="checkbox"
                    name=name
                    value=value
                    data-count=text(move || count.get().to_string())
                    prop:checked=checked
                    on:change=move |_| state.toggle(choice.clone())
                />
                <span>{label}</span>
                " "
                <small>{text(move || count.get().to_string())}</small>
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
