//! One incident of the list.

use crate::app::incidents::mark;
use crate::app::state::State;
use crate::i18n::{self, fill};
use crate::model::{Coded, Incident, Source, Stage};
use leptos::prelude::*;

/// So many sources are in sight; the rest folds out.
const SOURCES: usize = 3;

/// The row, or card, of an incident.
pub fn row(state: State, incident: &'static Incident) -> AnyView {
    let words = state.words;
    view! {
        <tr role="row" id=incident.id.as_str() data-incident=incident.id.as_str()>
            <td class="when" role="cell">
                <b>{i18n::date(words, incident.date)}</b>
                " "
                {i18n::place(state.dataset, incident)}
            </td>
            <td class="what" role="cell">{what(state, incident)}</td>
            {Stage::ALL.iter().map(|stage| answer(state, incident, *stage)).collect_view()}
            <td class="from" role="cell">{sources(state, incident)}</td>
        </tr>
    }
    .into_any()
}

fn what(state: State, incident: &'static Incident) -> impl IntoView {
    let words = state.words;
    let injured = incident.injured.filter(|injured| *injured > 0);
    let injured = injured.map(|count| fill(words.injured.form(count), &[("count", &count)]));
    let note = (!incident.response_note.is_empty()).then(|| {
        view! { <details><summary>{words.response_note}</summary><p>{incident.response_note.as_str()}</p></details> }
    });
    view! {
        <b>{words.types[incident.incident_type.index()]}</b>
        {incident.summary.as_str()}
        {injured.map(|text| format!(" {text}"))}
        {note}
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
                <ul>{rest.iter().map(link).collect_view()}</ul>
            </details>
        }
    });
    let count = incident.sources.len() as u32;
    view! {
        <p>
            {fill(words.source_count.form(count), &[("n", &count)])} " · " {words.evidence[incident.evidence.index()]}
        </p>
        <ul>{first.iter().map(link).collect_view()}</ul>
        {folded}
    }
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
