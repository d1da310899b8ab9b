//! Opening: choosing files, empty tables to begin with, and what was found in the open ones.

use super::bench::{Bench, Busy, News};
use super::drafts;
use crate::app::follow::{Parts, act, flag, part};
use crate::browser;
use crate::desk::open::Encoding;
use crate::desk::words::DeskWords;
use crate::desk::{FileRow, Request, Template, limits};
use crate::i18n::{Words, count, fill};
use crate::model::Coded;
use leptos::ev::Event;
use leptos::prelude::*;

/// What a file dialog offers first. Whatever is chosen is judged by its content.
const ACCEPT: &str = ".csv,.tsv,.txt,.xlsx,.ods,.zip,.json";

const TEMPLATES: [Template; 3] = [Template::Workbook, Template::Incidents, Template::Sources];

/// The part of the view.
pub fn files(page: &'static Words, words: &'static DeskWords, bench: Bench) -> AnyView {
    let limits: [(&str, &dyn std::fmt::Display); 2] =
        [("megabytes", &(limits::BYTES >> 20)), ("rows", &count(page, limits::ROWS as u32))];
    let hint = fill(words.open_hint, &limits);
    let choose = act(move |event: Event| bench.open(browser::chosen_files(&event)));
    view! {
        <section class="drop">
            <label class="btn main">
                {words.choose_files}
                <input type="file" class="vh" name="files" multiple accept=ACCEPT on:change=choose/>
            </label>
            <p class="caveat">{hint}</p>
        </section>
        <div class="desk-status" role="status">{part(move || status(words, bench))}</div>
        {part(move || drafts::offers(page, words, bench))}
        {part(move || missing(page, words, bench))}
        {part(move || open_files(words, bench))}
        {part(move || bench.report.read().files.is_empty().then(|| templates(words, bench)))}
    }
    .into_any()
}

/// What is being done, with the way to end it; or what came of it.
fn status(words: &'static DeskWords, bench: Bench) -> Option<AnyView> {
    if let Some(busy) = bench.busy.get() {
        let text = match busy {
            Busy::Reading(name) => fill(words.reading, &[("name", &name)]),
            Busy::Checking => words.checking.to_owned(),
            Busy::Making => words.making.to_owned(),
        };
        let stop = act(move |_| bench.stop());
        return Some(
            view! {
                <p class="busy">
                    <progress aria-hidden="true"></progress>
                    <span>{text}</span>
                    <button type="button" class="btn" on:click=stop>{words.stop}</button>
                </p>
            }
            .into_any(),
        );
    }
    let text = match bench.news.get() {
        News::None => return None,
        News::Corrected(value) => fill(words.corrected, &[("value", &value)]),
        News::Saved(name) => fill(words.saved, &[("name", &name)]),
        News::Stopped => words.stopped.to_owned(),
        News::Failed => words.desk_failed.to_owned(),
        News::Gone(name) => fill(words.file_gone, &[("name", &name)]),
        News::Refused(why) => why,
    };
    Some(view! { <p>{text}</p> }.into_any())
}

/// What is published is not known.
fn missing(page: &'static Words, words: &'static DeskWords, bench: Bench) -> Option<AnyView> {
    let is_known = bench.report.read().knows_published || bench.busy.read().is_some();
    let retry = act(move |_| bench.retry_published());
    (!is_known).then(|| {
        view! {
            <div class="notice" data-notice="published">
                <p>{words.no_published}</p>
                <div class="acts"><button type="button" class="btn" on:click=retry>{page.try_again}</button></div>
            </div>
        }
        .into_any()
    })
}

/// Empty tables: what a data keeper begins with, so they stand on top only as long as nothing is open.
pub fn templates(words: &'static DeskWords, bench: Bench) -> AnyView {
    let entry = |(template, name): (Template, &'static str)| {
        let save = act(move |_| bench.save(Request::Template(template)));
        view! {
            <li><button type="button" class="btn" disabled=is_busy(bench) on:click=save>{name}</button></li>
        }
        .into_any()
    };
    let entries = TEMPLATES.into_iter().zip(words.template_names).map(entry).parts();
    view! {
        <section class="desk-part">
            <h2>{words.templates}</h2>
            <p class="caveat">{words.templates_note}</p>
            <ul class="chips">{entries}</ul>
        </section>
    }
    .into_any()
}

fn open_files(words: &'static DeskWords, bench: Bench) -> Option<AnyView> {
    let report = bench.report.read();
    (!report.files.is_empty()).then(|| {
        let files = report.files.iter().map(|file| one(words, bench, file)).parts();
        view! {
            <section class="desk-part">
                <h2>{words.files}</h2>
                <ul class="desk-files">{files}</ul>
                {part(move || drafts::note(words, bench))}
            </section>
        }
        .into_any()
    })
}

fn one(words: &'static DeskWords, bench: Bench, file: &FileRow) -> AnyView {
    let name = file.name.clone();
    let close = act(move |_| bench.change(Request::Close { name: name.clone() }));
    let found = file.found.iter().map(|line| view! { <li>{line.clone()}</li> }).parts();
    let faults = file.faults.iter().map(|line| view! { <li>{line.clone()}</li> }).parts();
    let faults = (!faults.is_empty()).then(|| view! { <ul class="notice" role="alert">{faults}</ul> });
    let encoding = file.encoding.as_deref().map(|encoding| encodings(words, bench, &file.name, encoding));
    view! {
        <li data-file=file.name.clone()>
            <h3>{file.name.clone()}</h3>
            <ul class="desk-found">{found}</ul>
            {faults}
            {encoding}
            <button
                type="button"
                class="btn"
                aria-label=fill(words.close_one, &[("name", &file.name)])
                disabled=is_busy(bench)
                on:click=close
            >
                {words.close}
            </button>
        </li>
    }
    .into_any()
}

/// The encoding that was assumed, or chosen, and the others.
fn encodings(words: &'static DeskWords, bench: Bench, name: &str, shown: &str) -> AnyView {
    let name = name.to_owned();
    let choose = act(move |event: Event| bench.open_as(&name, event_target_value(&event)));
    let option = |encoding: &Encoding| {
        let id = encoding.id();
        view! { <option value=id selected=id == shown>{encoding.name()}</option> }
    };
    view! {
        <label class="desk-encoding">
            <span>{words.encoding}</span>
            <select class="field" name="encoding" disabled=is_busy(bench) on:change=choose>
                {Encoding::ALL.iter().map(option).parts()}
            </select>
        </label>
        <p class="caveat">{words.encoding_assumed}</p>
    }
    .into_any()
}

/// While something is being done, nothing else is begun.
pub fn is_busy(bench: Bench) -> Signal<bool> {
    flag(move || bench.busy.read().is_some())
}
