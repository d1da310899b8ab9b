//! What is chosen, each with the link that takes it away again.

use crate::app::follow::{Parts, act, part, text};
use crate::app::state::{Side, State};
use crate::i18n;
use crate::query::{Choice, Filter};
use leptos::prelude::*;

/// A chip for each choice, and one button that clears all. Nothing where nothing is chosen.
#[component]
pub fn Chips(state: State) -> impl IntoView {
    let label = match state.side() {
        Side::First => state.words.chosen.to_owned(),
        Side::Second => format!("{}: {}", state.words.chosen, state.words.sides[1]),
    };
    part(move || {
        (!state.filter.read().is_empty()).then(|| {
            view! {
                    <nav class="chips" aria-label=label.clone()>
                        <ChosenChips state/>
                        <button type="button" class="chip" on:click=act(move |_| state.go(Filter::default()))>
                            {state.words.clear_all}
                        </button>
                    </nav>
            }
        })
    })
}

/// The chips alone.
#[component]
pub fn ChosenChips(state: State) -> impl IntoView {
    part(move || state.filter.read().choices().map(|choice| chip(state, choice.clone())).parts())
}

fn chip(state: State, choice: Choice) -> impl IntoView {
    let label = i18n::choice(state.words, state.dataset, &choice);
    let href = text(move || state.href(state.filter.read().without(&choice)));
    view! { <a class="chip" href=href>{label} " " <span>{state.words.remove}</span></a> }
}
