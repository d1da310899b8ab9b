//! The search for words in the texts.

use crate::app::follow::{act, text};
use crate::app::state::State;
use crate::query::{Choice, Key};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::time::Duration;

/// So long after the last key the search begins: each key alone would be read out as a new number.
const PAUSE: Duration = Duration::from_millis(250);

/// The field. What is typed goes into the address: the first word as a new entry of the history, what follows in place.
pub fn search(state: State) -> AnyView {
    let words = state.words;
    let mut typed = debounce(PAUSE, move |text: String| {
        let filter = state.filter.get_untracked();
        let was_searched = !filter.text().is_empty();
        let filter = match Choice::parse(Key::Text, &text) {
            Some(choice) => filter.with(choice),
            None => filter.without_any(Key::Text),
        };
        if was_searched { state.replace(filter) } else { state.go(filter) }
    });
    view! {
        <input
            type="search"
            class="field search"
            name="q"
            aria-label=words.search
            placeholder=words.search_hint
            prop:value=text(move || state.filter.read().text().to_owned())
            on:input=act(move |event| typed(event_target_value(&event)))
        />
    }
    .into_any()
}
