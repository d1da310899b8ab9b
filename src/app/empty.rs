//! No incident passes the filter.

use crate::app::chips::ChosenChips;
use crate::app::follow::text;
use crate::app::state::State;
use crate::i18n::{self, fill};
use crate::query::Filter;
use leptos::prelude::*;

/// Says so, says what it does not mean, and offers each choice to undo.
#[component]
pub fn Empty(state: State) -> impl IntoView {
    let words = state.words;
    let all = state.dataset.incidents.len();
    let heading = text(move || {
        let address = state.address.read();
        i18n::heading_of_none(words, state.dataset, &address.filter)
    });
    view! {
        <div class="wrap">
            <section class="empty">
                <h2>{heading}</h2>
                <p>{words.none_listed_note}</p>
                <div class="chips">
                    <ChosenChips state/>
                    <a class="chip" href=text(move || state.href(Filter::default()))>
                        {fill(words.show_all, &[("n", &all)])}
                    </a>
                </div>
            </section>
        </div>
    }
}
