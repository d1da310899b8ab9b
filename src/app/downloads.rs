//! The incidents to take along, as CSV or as JSON: those of the selection, or all.

use crate::app::follow::{Parts, act, part};
use crate::app::later::split;
use crate::app::state::State;
use crate::app::today::today;
use crate::browser;
use crate::charts::records::{records_about, records_csv, selected};
use crate::i18n::{self, fill};
use crate::load::to_json;
use crate::query::Filter;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

#[derive(Clone, Copy, PartialEq)]
enum Which {
    Selection,
    Everything,
}

#[derive(Clone, Copy)]
enum Format {
    Csv,
    Json,
}

/// The file that says where a saved one comes from: name and text, of the moment at which that one was saved.
type About = (String, String);

split!(open: entries => fn(State) -> AnyView);

/// An entry for each file, and what came of the last one.
///
/// The file that says where the data come from is a click of its own, offered once they are saved: browsers ask the
/// reader about a second file from one click, or hold it back without a word.
fn entries(state: State) -> AnyView {
    let words = state.words;
    let told = RwSignal::new(String::new());
    let beside = RwSignal::new(None::<About>);
    let say = move |made: Result<String, JsValue>| {
        told.set(made.map_or_else(|_| words.not_saved.to_owned(), |name| fill(words.saved, &[("name", &name)])));
    };
    let entry = move |(which, format): (Which, Format)| {
        let run = move |_| say(save(state, which, format).map(|(name, about)| {
            beside.set(Some(about));
            name
        }));
        view! { <li><button type="button" class="link" on:click=act(run)>{label(state, which, format)}</button></li> }
    };
    let all = move || {
        let is_all = state.selection.read().n() == state.dataset.incidents.len();
        let which = [Which::Selection, Which::Everything].into_iter().filter(|which| !is_all || *which != Which::Selection);
        which.flat_map(|which| [(which, Format::Csv), (which, Format::Json)]).map(entry).parts()
    };
    let run = move |_| say(beside.get_untracked().ok_or(JsValue::NULL).and_then(save_about));
    let more = move || beside.read().is_some().then(|| {
        view! { <button type="button" class="link" on:click=act(run)>{words.save_about}</button> }
    });
    view! {
        <ul>{part(all)}</ul>
        <div role="status">{part(move || Some(told.get()).filter(|text| !text.is_empty()).map(|text| view! { <p>{text}</p> }))}</div>
        {part(more)}
    }
    .into_any()
}

fn label(state: State, which: Which, format: Format) -> String {
    let words = state.words;
    let (text, n) = match which {
        Which::Selection => (words.download_selection, state.selection.read().n()),
        Which::Everything => (words.download_all, state.dataset.incidents.len()),
    };
    let format = match format {
        Format::Csv => "CSV",
        Format::Json => "JSON",
    };
    fill(text, &[("incidents", &i18n::incidents(words, n as u32)), ("format", &format)])
}

/// Saves the data. Gives the name of their file, and what says where they come from.
fn save(state: State, which: Which, format: Format) -> Result<(String, About), JsValue> {
    // As they came, in English: the same file in every language, whose columns mean what those of `incidents.csv` do.
    let english = state.texts.english;
    let (dataset, filter) = match which {
        Which::Selection => {
            (selected(english, &state.selection.read_untracked().positions), state.filter.get_untracked())
        }
        Which::Everything => (english.clone(), Filter::default()),
    };
    let name = match format {
        Format::Csv => "response-record-incidents.csv",
        Format::Json => "response-record-incidents.json",
    };
    match format {
        Format::Csv => browser::download_csv(name, &records_csv(&dataset))?,
        Format::Json => save_json(name, &to_json(&dataset))?,
    }
    let link = browser::page_address(&untrack(|| state.with(filter)).query(), "");
    let citation = i18n::citation(state.words, english, &link);
    let about = records_about(&dataset, name, &citation, &link, &today().to_string());
    // Named after the other file, so that the two stay together in a folder of many.
    Ok((name.to_owned(), (format!("{name}.datapackage.json"), about)))
}

fn save_about((name, text): About) -> Result<String, JsValue> {
    save_json(&name, &text)?;
    Ok(name)
}

fn save_json(name: &str, text: &str) -> Result<(), JsValue> {
    browser::download(name, &browser::text_blob(text, "application/json")?)
}
