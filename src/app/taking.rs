//! What a reader takes along: a link, a finding with its source, a picture, figures.

use crate::app::drawing::{look, with_figures};
use crate::app::embedding;
use crate::app::follow::{act, part};
use crate::app::later::{later, split};
use crate::app::menu::Taken;
use crate::app::state::State;
use crate::app::today::today;
use crate::browser;
use crate::charts::pictures::saved;
use crate::charts::snippet::quotation;
use crate::charts::table::csv;
use crate::i18n::{self, Words, fill};
use crate::model::{Coded, Stage};
use crate::query::{Address, Chart, Cited};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Width of a saved picture in CSS pixels: that of a column of text on a desk. A PNG has twice as many.
const WIDTH: f64 = 800.0;

#[derive(Clone, Copy, PartialEq)]
enum Action {
    CopyLink,
    CopyFinding,
    CopyHtml,
    Embed,
    Share,
    SavePng,
    SaveSvg,
    SaveCsv,
}

/// What the reader is told after an action.
#[derive(Clone, PartialEq)]
enum Told {
    Nothing,
    Said(String),
    /// The browser refused to copy: the text itself.
    ByHand(String),
    /// What an article embeds: a dialog of its own.
    Embed,
}

split!(page open: entries => fn(State, Taken) -> AnyView);

/// An entry for each action, and what came of the last one.
fn entries(state: State, taken: Taken) -> AnyView {
    let words = state.words;
    let told = RwSignal::new(Told::Nothing);
    let has = |action: &Action| match action {
        Action::CopyLink | Action::CopyFinding | Action::CopyHtml => true,
        Action::Embed => taken.chart.is_some(),
        Action::Share => browser::can_share(),
        Action::SavePng | Action::SaveSvg => taken.picture.is_some(),
        Action::SaveCsv => taken.table.is_some(),
    };
    let entry = |action: Action| {
        let taken = taken.clone();
        let run = move |_: MouseEvent| {
            told.set(Told::Said(words.working.to_owned()));
            let taken = taken.clone();
            spawn_local(async move { drop(told.try_set(perform(state, action, taken).await)) });
        };
        view! { <li><button type="button" class="link" on:click=act(run)>{label(words, action)}</button></li> }
            .into_any()
    };
    let all = [
        Action::CopyLink,
        Action::CopyFinding,
        Action::CopyHtml,
        Action::Embed,
        Action::Share,
        Action::SavePng,
        Action::SaveSvg,
        Action::SaveCsv,
    ];
    let all: Vec<AnyView> = all.into_iter().filter(has).map(entry).collect();
    view! {
        <ul>{all}</ul>
        <div role="status">{part(move || message(state, &taken, told.get()))}</div>
    }
    .into_any()
}

fn message(state: State, taken: &Taken, told: Told) -> AnyView {
    let words = state.words;
    match told {
        Told::Nothing => ().into_any(),
        Told::Said(text) => view! { <p>{text}</p> }.into_any(),
        Told::Embed => {
            let taken = taken.clone();
            later(state, || Box::pin(embedding::code()), move |show| show(state, taken.clone()))
        }
        Told::ByHand(text) => view! {
            <p>{words.copy_by_hand}</p>
            <textarea class="field" readonly rows="4" aria-label=words.copy_by_hand>{text}</textarea>
        }
        .into_any(),
    }
}

fn label(words: &Words, action: Action) -> &'static str {
    match action {
        Action::CopyLink => words.copy_link,
        Action::CopyFinding => words.copy_finding,
        Action::CopyHtml => words.copy_html,
        Action::Embed => words.embed,
        Action::Share => words.share,
        Action::SavePng => words.save_png,
        Action::SaveSvg => words.save_svg,
        Action::SaveCsv => words.save_csv,
    }
}

/// Copies a text, and says so; where the browser refuses, the text itself is shown.
async fn copied(words: &Words, text: String) -> Told {
    match browser::copy_text(&text).await {
        Ok(()) => Told::Said(words.copied.to_owned()),
        Err(_) => Told::ByHand(text),
    }
}

async fn perform(state: State, action: Action, taken: Taken) -> Told {
    let words = state.words;
    let link = browser::page_address(&plain(state).query(), taken.name);
    let finding = taken.finding.get_untracked();
    let made = match action {
        Action::CopyLink => return copied(words, link).await,
        Action::CopyFinding => {
            let link = browser::page_address(&cited(state, &taken).query(), taken.name);
            return copied(words, format!("{finding}\n{}", i18n::citation(words, state.dataset, &link))).await;
        }
        Action::Embed => return Told::Embed,
        Action::CopyHtml => {
            let link = browser::page_address(&cited(state, &taken).query(), taken.name);
            return copied(words, quotation(&finding, &link, &i18n::citation(words, state.dataset, ""))).await;
        }
        Action::Share => browser::share(&finding, &link).await.map(|()| String::new()),
        Action::SaveCsv => save_csv(&taken),
        Action::SavePng | Action::SaveSvg => save_picture(state, &taken, action == Action::SavePng).await,
    };
    match made {
        Ok(name) if name.is_empty() => Told::Nothing,
        Ok(name) => Told::Said(fill(words.saved, &[("name", &name)])),
        Err(_) => Told::Said(words.not_saved.to_owned()),
    }
}

/// The address of what is seen, without what belongs to this visit alone.
fn plain(state: State) -> Address {
    Address { cited: None, ..state.address.get_untracked() }
}

/// The same with the figure that the finding gives, and the version of the data that it was made with.
pub fn cited(state: State, taken: &Taken) -> Address {
    let summary = state.summary.read_untracked();
    let stage = match taken.chart {
        // Its finding is about the stage that is shown most often: of equals, about the first.
        Some(Chart::Stages) => Stage::ALL.iter().copied().rev().max_by_key(|stage| summary.stage(*stage).yes),
        _ => None,
    };
    let stage = stage.unwrap_or(Stage::InvestigationOpened);
    let tally = summary.stage(stage);
    let cited = Cited { version: state.dataset.version.clone(), stage, yes: tally.yes, n: tally.n() };
    let address = plain(state);
    // What is said of one incident is no figure of the selection.
    let cited = address.incident.is_none().then_some(cited);
    Address { cited, ..address }
}

/// Name of the file of what is taken along.
pub fn file_name(taken: &Taken, ending: &str) -> String {
    format!("response-record-{}.{ending}", taken.name)
}

fn save_csv(taken: &Taken) -> Result<String, JsValue> {
    let table = taken.table.as_ref().ok_or(JsValue::NULL)?();
    let name = file_name(taken, "csv");
    browser::download_csv(&name, &csv(&table, &browser::number_text))?;
    Ok(name)
}

async fn save_picture(state: State, taken: &Taken, as_png: bool) -> Result<String, JsValue> {
    let (chart, charts) = taken.chart.zip(taken.picture).ok_or(JsValue::NULL)?;
    let (echarts, _) = charts.loaded().await?;
    let look = look(WIDTH);
    let (title, foot) = (taken.finding.get_untracked(), foot(state, taken));
    let saved = with_figures(state, |of| saved(chart, of, &look, (title, foot)));
    let (option, height) = saved.ok_or(JsValue::NULL)?;
    let svg = echarts.svg(&option, WIDTH as u32, height)?;
    let name = file_name(taken, if as_png { "png" } else { "svg" });
    let blob = if as_png {
        echarts.png(&svg, WIDTH as u32, height).await?
    } else {
        browser::text_blob(&svg, "image/svg+xml")?
    };
    browser::download(&name, &blob)?;
    Ok(name)
}

/// What stands under a saved picture: the selection, what the figures rest on, version, licence, address.
fn foot(state: State, taken: &Taken) -> Vec<String> {
    let (words, dataset) = (state.words, state.dataset);
    let selection = i18n::selection(words, dataset, &state.filter.read_untracked());
    let (selection, how) = match taken.chart {
        // It is of all data, whatever the filter.
        Some(Chart::Coverage) => (String::new(), ""),
        Some(Chart::Years) => (selection, words.years_how),
        _ => (selection, ""),
    };
    let source = format!("{how} {}", taken.source.get_untracked());
    let address = browser::page_address(&plain(state).query(), taken.name);
    i18n::poster_foot(words, dataset, today(), [selection, source, address])
}
