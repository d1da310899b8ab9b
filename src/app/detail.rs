//! One incident in full, opened in place: the path of its stages, its note, its sources, and how to correct it.

use crate::app::follow::{Parts, act, part, text};
use crate::app::incident::{injured, rests_on};
use crate::app::incidents::mark;
use crate::app::later::{later, split};
use crate::app::marked::{response_note, summary};
use crate::app::menu::{Taken, menu};
use crate::app::state::{State, href};
use crate::browser;
use crate::i18n::{self, fill};
use crate::model::{Coded, Incident, Source, Stage};
use crate::query::{Address, View};
use leptos::html::Dialog;
use leptos::prelude::*;

/// The dialog. It is open as long as the address names an incident.
#[component]
pub fn Detail(state: State) -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    let incident = Memo::new(move |_| state.address.read().incident.clone());
    Effect::new(move || {
        // A browser opens no dialog that is not in the page yet.
        let (Some(dialog), true) = (node.get(), state.is_in_place.get()) else { return };
        match (incident.read().is_some(), dialog.open()) {
            // Refused only where it is open already.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let close = move || {
        if incident.read_untracked().is_some() {
            state.visit(&Address { incident: None, ..state.address.get_untracked() });
        }
    };
    let opened = move || state.dataset.incident(incident.read().as_ref()?);
    view! {
        <dialog class="detail-dialog" aria-labelledby="detail-title" node_ref=node on:close=act(move |_| close())>
            {part(move || {
                let incident = opened()?;
                Some(later(state, || Box::pin(code()), move |show| show(state, incident, Box::new(close))))
            })}
        </dialog>
    }
}

/// Makes what the dialog shows of an incident, with what closes it.
pub type Show = fn(State, &'static Incident, Box<dyn Fn()>) -> AnyView;

split!(page open: content => Show);

fn content(state: State, incident: &'static Incident, close: Box<dyn Fn()>) -> AnyView {
    let words = state.words;
    let finding = format!("{}: {}", i18n::date_before_mark(words, incident.date), incident.summary);
    let taken = Taken {
        name: "",
        finding: Signal::stored(finding),
        source: Signal::stored(rests_on(state, incident)),
        table: None,
        chart: None,
        picture: None,
    };
    let settlement = i18n::place(state.words, state.dataset, incident);
    let kind = words.types[incident.incident_type.index()];
    let target = words.targets[incident.target.index()];
    view! {
        <div class="detail-h">
            <p>{incident.id.as_str()}</p>
            <button type="button" class="link" on:click=act(move |_| close())>{words.close}</button>
        </div>
        <h2 id="detail-title" tabindex="-1">{i18n::date_before_mark(words, incident.date)} ", " {settlement}</h2>
        <p><b>{kind}</b> " · " {words.target} ": " {target}</p>
        <p class="detail-summary">
            {summary(state, incident)}
            {injured(state, incident).map(|text| format!(" {text}"))}
        </p>
        <h3>{words.stages_question}</h3>
        {path(state, incident)}
        {(!incident.response_note.is_empty()).then(|| view! {
            <h3>{words.response_note}</h3>
            <p>{response_note(state, incident)}</p>
        })}
        <h3>{words.sources}</h3>
        <p class="caveat">{rests_on(state, incident)}</p>
        <ul class="detail-sources">{incident.sources.iter().map(|one| source(state, one)).parts()}</ul>
        <div class="under">{menu(state, taken)} {correction(state, incident)}</div>
        {neighbours(state, incident)}
    }
    .into_any()
}

/// The answers, stage by stage.
fn path(state: State, incident: &Incident) -> AnyView {
    let stage = |stage: &Stage| {
        let answer = incident.answer(*stage);
        view! {
            <li data-stage=stage.id() data-answer=answer.id()>
                {mark(state, answer)} " " {state.words.stages[stage.index()]}
            </li>
        }
    };
    view! { <ol class="path">{Stage::ALL.iter().map(stage).parts()}</ol> }.into_any()
}

/// A source in full: title, publisher, date.
pub fn source(state: State, source: &'static Source) -> AnyView {
    let about = [source.publisher.clone(), source.date.map(|date| i18n::date(state.words, date)).unwrap_or_default()];
    let about = about.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    view! {
        <li>
            <a href=source.url.as_str() rel="noopener noreferrer">{source.title.as_str()}</a>
            " "
            <small>{about}</small>
        </li>
    }
    .into_any()
}

/// The incidents before and after this one in the list of the selection.
fn neighbours(state: State, incident: &'static Incident) -> impl IntoView {
    let words = state.words;
    let place = Memo::new(move |_| state.address.read().place.clone());
    let here = state.in_place(place);
    part(move || {
        let listed = if state.address.read().view == View::Place { here } else { state };
        let newest: Vec<usize> = listed.selection.read().positions.iter().rev().copied().collect();
        let incidents = &state.dataset.incidents;
        let at = newest.iter().position(|position| incidents[*position].id == incident.id);
        let link = |at: Option<usize>, label: &'static str| {
            let id = at.and_then(|at| newest.get(at)).map(|position| incidents[*position].id.clone())?;
            let address = Address { incident: Some(id), ..state.address.get() };
            Some(view! { <a class="btn" href=href(&address)>{label}</a> })
        };
        at.map(|at| {
            let place = fill(words.position, &[("at", &(at + 1)), ("n", &newest.len())]);
            view! {
                <nav class="neighbours" aria-label=words.incidents_question>
                    {link(at.checked_sub(1), words.newer)}
                    <span>{place}</span>
                    {link(Some(at + 1), words.older)}
                </nav>
            }
        })
    })
}

/// An e-mail to whoever runs the site, with the id in it; the text to copy where the site names no address.
fn correction(state: State, incident: &'static Incident) -> impl IntoView {
    let words = state.words;
    let address = Address { incident: Some(incident.id.clone()), ..state.address.read_untracked().appearance() };
    let values: [(&str, &dyn std::fmt::Display); 3] = [
        ("id", &incident.id),
        ("version", &state.dataset.version),
        ("address", &browser::page_address(&address.query(), "")),
    ];
    let subject = fill(words.correction_subject, &values[..1]);
    let body = fill(words.correction_body, &values);
    part(move || match state.settings.read().0.contact.as_str() {
        to if !to.is_empty() => {
            let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
            let href = format!("mailto:{}?subject={}&body={}", encode(to), encode(&subject), encode(&body));
            view! { <a href=href>{words.report_correction}</a> }.into_any()
        }
        _ => {
            let (told, set_told) = signal(String::new());
            let text_of = body.clone();
            let copy = move |_| {
                let text = text_of.clone();
                leptos::task::spawn_local(async move {
                    let done = browser::copy_text(&text).await.is_ok();
                    set_told.set(if done { words.copied.to_owned() } else { text });
                });
            };
            view! {
                <details class="about">
                    <summary>{words.report_correction}</summary>
                    <p>{words.no_contact}</p>
                    <p><button type="button" class="btn" on:click=act(copy)>{words.copy_correction}</button></p>
                    <p role="status">{text(move || told.get())}</p>
                </details>
            }
            .into_any()
        }
    })
}
