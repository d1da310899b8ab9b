//! The records to take along: those of the selection, or all; as CSV or as JSON, each with a file that says where it is from.

use crate::app::follow::{Parts, act, part};
use crate::app::later::split;
use crate::app::state::State;
use crate::app::today::today;
use crate::browser;
use crate::charts::records::{records_about, records_csv, selected};
use crate::i18n::{citation, fill, incidents};
use crate::load::to_json;
use crate::model::Dataset;
use crate::query::Address;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// What is saved, and as what.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Wanted {
    /// All incidents, whatever the filter.
    all: bool,
    ending: &'static str,
}

split!(open: entries => fn(State) -> AnyView);

/// An entry for each file, and what came of the last one.
fn entries(state: State) -> AnyView {
    let words = state.words;
    let saved = RwSignal::new(None::<Result<Wanted, ()>>);
    let entry = move |wanted: Wanted| {
        let save = act(move |_| saved.set(Some(save(state, wanted).map(|()| wanted).map_err(drop))));
        view! { <button type="button" class="link" on:click=save>{wanted.ending.to_uppercase()}</button> }
    };
    let line = move |all: bool, n: u32| {
        let text = if all { words.download_all } else { words.download_selection };
        let label = fill(text, &[("incidents", &incidents(words, n))]);
        view! { <li><span>{label}</span> {["csv", "json"].map(|ending| entry(Wanted { all, ending })).into_iter().parts()}</li> }
    };
    let lines = move || {
        let (n, all) = (state.n(), state.dataset.incidents.len() as u32);
        let selection = (n < all).then(|| line(false, n));
        view! { <ul class="records">{selection} {line(true, all)}</ul> }
    };
    // A browser asks its reader before a page saves a second file by itself: so each is a click of its own.
    let about = move |wanted: Wanted| {
        let save = act(move |_| drop(save_about(state, wanted)));
        view! {
            <p>{fill(words.saved, &[("name", &file_name(wanted))])}</p>
            <button type="button" class="link" on:click=save>{words.download_about}</button>
        }
    };
    let message = move || match saved.get() {
        None => ().into_any(),
        Some(Ok(wanted)) => about(wanted).into_any(),
        Some(Err(())) => view! { <p>{words.not_saved}</p> }.into_any(),
    };
    view! {
        {part(lines)}
        <div role="status">{part(message)}</div>
    }
    .into_any()
}

fn file_name(wanted: Wanted) -> String {
    format!("response-record-incidents.{}", wanted.ending)
}

fn dataset(state: State, wanted: Wanted) -> Dataset {
    let all = state.dataset;
    if wanted.all { all.clone() } else { selected(all, &state.selection.read_untracked().positions) }
}

fn save(state: State, wanted: Wanted) -> Result<(), JsValue> {
    let records = dataset(state, wanted);
    let (text, mime) = match wanted.ending {
        // Spreadsheets take a file without this mark for one in an old encoding.
        "csv" => (format!("\u{feff}{}", records_csv(&records)), "text/csv;charset=utf-8"),
        _ => (to_json(&records), "application/json"),
    };
    browser::download(&file_name(wanted), &browser::text_blob(&text, mime)?)
}

fn save_about(state: State, wanted: Wanted) -> Result<(), JsValue> {
    let address = state.address.get_untracked();
    let address = if wanted.all { address.appearance() } else { Address { cited: None, incident: None, ..address } };
    let link = browser::page_address(&address.query(), "");
    let (file, citation) = (file_name(wanted), citation(state.words, state.dataset, &link));
    let text = records_about(&dataset(state, wanted), &file, &citation, &link, &today().to_string());
    browser::download(&format!("{file}.datapackage.json"), &browser::text_blob(&text, "application/json")?)
}
