//! A text with what was searched for marked in it.

use crate::app::follow::part;
use crate::app::state::State;
use crate::model::{Incident, matches};
use leptos::prelude::*;

/// The text, with each match as a `<mark>`.
pub fn marked(state: State, text: &str) -> AnyView {
    let text = text.to_owned();
    let pieces = move || {
        let filter = state.filter.read();
        let search = filter.text();
        if search.is_empty() {
            return text.clone().into_any();
        }
        let mut pieces = Vec::new();
        let mut end = 0;
        for found in matches(&text, search) {
            pieces.push(text[end..found.start].to_owned().into_any());
            pieces.push(view! { <mark>{text[found.clone()].to_owned()}</mark> }.into_any());
            end = found.end;
        }
        pieces.push(text[end..].to_owned().into_any());
        pieces.into_any()
    };
    part(pieces).into_any()
}

/// The summary of an incident; where it stands in English for want of the reader's language, it says so.
pub fn summary(state: State, incident: &'static Incident) -> AnyView {
    in_its_language(state, &incident.summary, incident.in_english.summary)
}

/// The same of its note on the response.
pub fn response_note(state: State, incident: &'static Incident) -> AnyView {
    in_its_language(state, &incident.response_note, incident.in_english.response_note)
}

fn in_its_language(state: State, text: &str, in_english: bool) -> AnyView {
    let text = marked(state, text);
    if !in_english {
        return text;
    }
    view! { <span lang="en">{text}</span> " " <small class="caveat">"(" {state.words.in_english} ")"</small> }
        .into_any()
}

/// Says so where what was searched for stands only in the incident's texts in other languages.
pub fn found_elsewhere(state: State, incident: &'static Incident) -> AnyView {
    let shown = [&incident.summary, &incident.settlement, &incident.settlement_sq, &incident.response_note];
    let note = move || {
        let filter = state.filter.read();
        let words: Vec<&str> = filter.text().split_whitespace().collect();
        let is_shown = |word: &&str| shown.iter().any(|text| !matches(text, word).is_empty());
        let is_hidden = !words.iter().all(is_shown);
        is_hidden.then(|| view! { <p class="caveat">{state.words.found_elsewhere}</p> })
    };
    part(note).into_any()
}
