//! One facet: real checkboxes with what each would give.

use crate::app::follow::{Parts, act, flag, part, text};
use crate::app::state::State;
use crate::i18n::{self, fill};
use crate::model::{Coded, fold};
use crate::query::{Choice, Filter, Key};
use leptos::prelude::*;

/// An option of a facet: what it chooses, its words, and what a search for it may say beside them.
pub type OptionOf = (Choice, String, String);

/// Options under a heading; without one, the heading is empty.
pub type Group = (String, Vec<OptionOf>);

/// What folds out under a button, of one key with so many options in `all`, or of several. Its name says how much of it is chosen.
pub fn facet(state: State, keys: Vec<Key>, all: Option<usize>, content: impl IntoAny) -> AnyView {
    let words = state.words;
    let first = keys[0];
    let name = if all.is_some() { i18n::facet(words, first) } else { words.more };
    let unchosen = all.map(|all| fill(words.facet_all, &[("all", &all)])).unwrap_or_default();
    let state_of = text(move || {
        let filter = state.filter.read();
        match keys.iter().map(|key| filter.of(*key).count()).sum::<usize>() {
            0 => unchosen.clone(),
            chosen => fill(words.facet_chosen, &[("chosen", &chosen)]),
        }
    });
    view! {
        <details class="facet pop" name="facet" data-facet=first.id()>
            <summary class="btn">{name} " " <small>{state_of}</small></summary>
            <div class="options">{content.into_any()}</div>
        </details>
    }
    .into_any()
}

/// The options of one facet, with a search among them.
pub fn searched_options(state: State, key: Key, groups: Vec<Group>) -> AnyView {
    let words = state.words;
    let (search, set_search) = signal(String::new());
    let all = groups.clone();
    let none_found = text(move || {
        let typed = search.read();
        let is_any = all.iter().flat_map(|(_, options)| options).any(|option| is_found(option, &typed));
        if is_any { String::new() } else { fill(words.find_none, &[("text", &*typed)]) }
    });
    view! {
        <input
            type="search"
            class="field"
            aria-label=words.find_municipality
            placeholder=words.find_hint
            prop:value=search
            on:input=act(move |event| set_search.set(event_target_value(&event)))
        />
        {options(state, key, groups, search.into())}
        <p class="caveat">{none_found}</p>
    }
    .into_any()
}

/// The checkboxes of one facet. Those that a search does not mean are hidden, but stay what they were.
pub fn options(state: State, key: Key, groups: Vec<Group>, search: Signal<String>) -> AnyView {
    // A choice about something else leaves all of these boxes as they are.
    let chosen = Memo::new(move |_| {
        state.filter.read().of(key).fold(Filter::default(), |chosen, choice| chosen.with(choice.clone()))
    });
    let group = move |(heading, options): Group| {
        let shown = options.clone();
        let is_hidden = move || !shown.iter().any(|option| is_found(option, &search.read()));
        let heading = (!heading.is_empty()).then(|| view! { <p class="group" hidden=flag(is_hidden)>{heading}</p> });
        let options = options.into_iter().map(|one| option(state, chosen, one, search)).parts();
        view! { {heading} {options} }
    };
    view! {
        <fieldset class=key.id()>
            <legend>{i18n::facet(state.words, key)}</legend>
            {groups.into_iter().map(group).parts()}
        </fieldset>
    }
    .into_any()
}

fn option(state: State, chosen: Memo<Filter>, option: OptionOf, search: Signal<String>) -> AnyView {
    let (choice, label, _) = option.clone();
    let (value, counted, asked) = (choice.value(), choice.clone(), choice.clone());
    // Counted once for all that shows it, and shown anew only where it is another.
    let count = Memo::new(move |_| state.selection.read().count(&counted));
    let class = text(move || if count.get() == 0 { "tick none" } else { "tick" }.to_owned());
    view! {
        <label class=class hidden=flag(move || !is_found(&option, &search.read()))>
            <input
                type="checkbox"
                name=choice.key().id()
                value=value
                data-count=text(move || count.get().to_string())
                prop:checked=flag(move || chosen.read().contains(&asked))
                on:change=act(move |_| state.toggle(choice.clone()))
            />
            <span>{label}</span>
            " "
            <small>{part(move || count.get())}</small>
        </label>
    }
    .into_any()
}

/// Whether a search means this option: a part of any of its names, with or without diacritics.
fn is_found((_, label, names): &OptionOf, text: &str) -> bool {
    let asked = fold(text.trim());
    fold(label).contains(&asked) || names.contains(&asked)
}
