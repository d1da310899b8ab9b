//! One incident of the list.

use crate::app::follow::{Parts, text};
use crate::app::incidents::mark;
use crate::app::marked::{found_elsewhere, marked, response_note, summary};
use crate::app::state::{State, href};
use crate::i18n::{self, fill};
use crate::model::{Coded, Incident, Source, Stage};
use crate::query::Address;
use leptos::prelude::*;

/// So many sources are in sight; the rest folds out.
const SOURCES: usize = 3;

/// The row, or card, of an incident.
pub fn row(state: State, incident: &'static Incident) -> AnyView {
    let words = state.words;
    view! {
        <tr role="row" data-incident=incident.id.as_str()>
            <td class="when" role="cell">
                <b>{opening(state, incident, i18n::date(words, incident.date))}</b>
                " "
                {marked(state, &i18n::place(state.words, state.dataset, incident))}
            </td>
            <td class="what" role="cell">{what(state, incident)}</td>
            {Stage::ALL.iter().map(|stage| answer(state, incident, *stage)).parts()}
            <td class="from" role="cell">{sources(state, incident)}</td>
        </tr>
    }
    .into_any()
}

/// A link that opens the incident in place.
pub fn opening(state: State, incident: &'static Incident, shown: String) -> AnyView {
    let address = move || Address { incident: Some(incident.id.clone()), cited: None, ..state.address.get() };
    view! { <a href=text(move || href(&address()))>{shown}</a> }.into_any()
}

/// People injured, where sources say that there were some.
pub fn injured(state: State, incident: &Incident) -> Option<String> {
    let injured = incident.injured.filter(|injured| *injured > 0);
    injured.map(|count| fill(state.words.form(&state.words.injured, count), &[("count", &count)]))
}

fn what(state: State, incident: &'static Incident) -> impl IntoView {
    let words = state.words;
    let note = (!incident.response_note.is_empty()).then(|| {
        let note = response_note(state, incident);
        view! { <details><summary>{words.response_note}</summary><p>{note}</p></details> }
    });
    view! {
        <b>{words.types[incident.incident_type.index()]}</b>
        {summary(state, incident)}
        {injured(state, incident).map(|text| format!(" {text}"))}
        {note}
        {found_elsewhere(state, incident)}
    }
}

fn answer(state: State, incident: &'static Incident, stage: Stage) -> impl IntoView {
    let answer = incident.answer(stage);
    view! {
        <td class="a" role="cell" data-stage=stage.id() data-answer=answer.id()>
            <span class="nm" aria-hidden="true">{state.words.stages[stage.index()]}</span>
            {mark(state, answer)}
        </td>
    }
}

fn sources(state: State, incident: &'static Incident) -> impl IntoView {
    let words = state.words;
    let (first, rest) = incident.sources.split_at(incident.sources.len().min(SOURCES));
    let folded = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{fill(words.more_sources, &[("count", &rest.len())])}</summary>
                <ul>{rest.iter().map(link).parts()}</ul>
            </details>
        }
    });
    view! {
        <p>{rests_on(state, incident)}</p>
        <ul>{first.iter().map(link).parts()}</ul>
        {folded}
    }
}

/// "2 sources · Several publishers".
pub fn rests_on(state: State, incident: &Incident) -> String {
    let words = state.words;
    let count = incident.sources.len() as u32;
    let sources = fill(words.form(&words.source_count, count), &[("n", &count)]);
    format!("{sources} · {}", words.evidence[incident.evidence.index()])
}

/// A source: its publisher, or its title where the publisher is not known. Its address was checked when it was loaded.
fn link(source: &'static Source) -> impl IntoView {
    let shown = if source.publisher.is_empty() { &source.title } else { &source.publisher };
    view! {
        <li>
            <a href=source.url.as_str() rel="noopener noreferrer">{shown.as_str()}</a>
        </li>
    }
}
