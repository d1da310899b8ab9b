//! A text with what was searched for marked in it.

use crate::app::follow::part;
use crate::app::state::State;
use crate::model::matches;
use leptos::prelude::*;

/// The text, with each match as a `<mark>`.
pub fn marked(state: State, text: &'static str) -> impl IntoView {
    part(move || {
        let filter = state.filter.read();
        let search = filter.text();
        if search.is_empty() {
            return text.into_any();
        }
        let mut pieces = Vec::new();
        let mut end = 0;
        for found in matches(text, search) {
            pieces.push(text[end..found.start].into_any());
            pieces.push(view! { <mark>{&text[found.clone()]}</mark> }.into_any());
            end = found.end;
        }
        pieces.push(text[end..].into_any());
        pieces.into_any()
    })
}
