//! What is chosen, each with the link that takes it away again.

use crate::app::follow::{Parts, act, part};
use crate::app::state::{Side, State};
use crate::i18n::{self, fill};
use crate::query::{Choice, Filter, Key};
use leptos::prelude::*;

/// More municipalities than this, such as all but one, are one chip.
const MANY: usize = 20;

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
    part(move || {
        let filter = state.filter.read();
        let places = filter.of(Key::Municipality).count();
        let is_single = |choice: &&Choice| places <= MANY || choice.key() != Key::Municipality;
        let many = (places > MANY).then(|| {
            let label = fill(state.words.form(&state.words.in_municipalities, places as u32), &[("count", &places)]);
            link(state, label.trim().to_owned(), filter.without_any(Key::Municipality))
        });
        let single = filter
            .choices()
            .filter(is_single)
            .map(|choice| link(state, i18n::choice(state.words, state.dataset, choice), filter.without(choice)));
        many.into_iter().chain(single).parts()
    })
}

/// The link that leads to what remains without a choice.
fn link(state: State, label: String, remaining: Filter) -> AnyView {
    view! { <a class="chip" href=state.href(remaining)>{label} " " <span>{state.words.remove}</span></a> }.into_any()
}
