//! What follows the brief on one municipality: what is unknown of each incident, and all its sources.

use crate::app::detail::source;
use crate::app::follow::{Parts, part};
use crate::app::incident::opening;
use crate::app::state::State;
use crate::i18n;
use crate::model::{Answer, Coded, Incident, Source, Stage};
use leptos::prelude::*;

/// The stages without an answer, as questions, incident by incident.
pub fn questions(here: State) -> AnyView {
    let words = here.words;
    let asked = move |incident: &'static Incident| {
        let unknown = Stage::ALL.iter().filter(|stage| incident.answer(**stage) == Answer::Unknown);
        let question = |stage: &Stage| view! { <li data-stage=stage.id()>{words.questions[stage.index()]}</li> };
        let questions: Vec<_> = unknown.map(question).collect();
        let kind = words.types[incident.incident_type.index()];
        (!questions.is_empty()).then(|| {
            view! {
                <li data-questions=incident.id.as_str()>
                    <p>
                        <b>{opening(here, incident, i18n::date_before_mark(words, incident.date))}</b>
                        ", " {i18n::place(here.words, here.dataset, incident)} ": " {kind}
                    </p>
                    <ul>{questions}</ul>
                </li>
            }
        })
    };
    let all = part(move || {
        let asked: Vec<_> = newest(here).into_iter().filter_map(asked).collect();
        if asked.is_empty() {
            return view! { <p>{words.place_no_questions}</p> }.into_any();
        }
        view! { <p class="caveat">{words.place_questions_note}</p> <ol>{asked}</ol> }.into_any()
    });
    view! { <section class="questions"><h2>{words.place_questions}</h2> {all}</section> }.into_any()
}

fn newest(here: State) -> Vec<&'static Incident> {
    here.selection.read().positions.iter().rev().map(|position| &here.dataset.incidents[*position]).collect()
}

/// Every source of these incidents, once.
pub fn sources(here: State) -> AnyView {
    let words = here.words;
    let all = part(move || {
        let mut seen: Vec<&'static Source> = Vec::new();
        for source in newest(here).into_iter().flat_map(|incident| &incident.sources) {
            if !seen.iter().any(|other| other.url == source.url) {
                seen.push(source);
            }
        }
        seen.into_iter().map(|one| source(here, one)).parts()
    });
    view! { <section class="detail-sources"><h2>{words.sources}</h2> <ul>{all}</ul></section> }.into_any()
}
