//! The records to take along: those of the selection, or all; as CSV or as JSON, each with a file that says where it is from.

use crate::app::follow::{Parts, act, part};
use crate::app::later::split;
use crate::app::state::State;
use crate::app::today::today;
use crate::browser;
use crate::charts::records::{About, records_about, records_csv, selected};
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

split!(page save: entries => fn(State) -> AnyView);

/// What is said after a click.
#[derive(Clone)]
enum Told {
    Nothing,
    Saved(String),
    Failed,
}

/// A file that can be saved: its name, and what is in it.
type File = (String, String);

/// An entry for each file, and what came of the last one.
fn entries(state: State) -> AnyView {
    let words = state.words;
    let told = RwSignal::new(Told::Nothing);
    // What belongs to the file that was saved last. A browser asks its reader before a page saves a second file by
    // itself: so that is a click of its own.
    let beside = RwSignal::new(None::<File>);
    let tell = move |name: &str, saved: Result<(), JsValue>| {
        told.set(saved.map_or(Told::Failed, |()| Told::Saved(name.to_owned())));
    };
    let entry = move |wanted: Wanted| {
        let save = act(move |_| {
            let records = records(state, wanted);
            tell(&wanted.file_name(), save(&records, wanted));
            beside.set(Some(about(state, &records, wanted)));
        });
        view! { <button type="button" class="link" on:click=save>{wanted.ending.to_uppercase()}</button> }
    };
    let line = move |all: bool, n: u32| {
        let text = if all { words.download_all } else { words.download_selection };
        let label = fill(text, &[("incidents", &incidents(words, n))]);
        let both = ["csv", "json"].map(|ending| entry(Wanted { all, ending }));
        view! { <li><span>{label}</span> {both.into_iter().parts()}</li> }
    };
    let lines = move || {
        let (n, all) = (state.n(), state.dataset.incidents.len() as u32);
        view! { <ul class="records">{(n < all).then(|| line(false, n))} {line(true, all)}</ul> }
    };
    let second = move || {
        let (name, text) = beside.get()?;
        let save = act(move |_| tell(&name, save_json(&name, &text)));
        Some(view! { <p><button type="button" class="link" on:click=save>{words.download_about}</button></p> })
    };
    let message = move || match told.get() {
        Told::Nothing => None,
        Told::Saved(name) => Some(view! { <p>{fill(words.saved, &[("name", &name)])}</p> }.into_any()),
        Told::Failed => Some(view! { <p>{words.not_saved}</p> }.into_any()),
    };
    view! {
        {part(lines)}
        <div role="status">{part(message)}</div>
        {part(second)}
    }
    .into_any()
}

impl Wanted {
    fn file_name(self) -> String {
        format!("response-record-incidents.{}", self.ending)
    }
}

/// As they came: the columns are those of the data package, whose texts are in English.
fn records(state: State, wanted: Wanted) -> Dataset {
    let all = state.texts.dataset;
    if wanted.all { all.clone() } else { selected(all, &state.selection.read_untracked().positions) }
}

fn save(records: &Dataset, wanted: Wanted) -> Result<(), JsValue> {
    match wanted.ending {
        "csv" => browser::download_csv(&wanted.file_name(), &records_csv(records)),
        _ => save_json(&wanted.file_name(), &to_json(records)),
    }
}

fn save_json(name: &str, text: &str) -> Result<(), JsValue> {
    browser::download(name, &browser::text_blob(text, "application/json")?)
}

/// The file that says where records are from. It is made when they are saved: what is chosen later is no part of them.
fn about(state: State, records: &Dataset, wanted: Wanted) -> File {
    let address = state.address.get_untracked();
    let address = if wanted.all { address.appearance() } else { Address { cited: None, incident: None, ..address } };
    let link = browser::page_address(&address.query(), "");
    let (file, citation) = (wanted.file_name(), citation(state.words, state.dataset, &link));
    let about = About { file: &file, citation: &citation, query: &link, saved: &today().to_string() };
    let text = records_about(records, &about);
    (format!("{file}.datapackage.json"), text)
}
