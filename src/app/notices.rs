//! What the reader must be told: what failed, what was left out, what was not understood.

use crate::app::charts::Charts;
use crate::app::follow::{Parts, act, part};
use crate::app::state::State;
use crate::app::texts::Translations;
use crate::app::told::Told;
use crate::browser;
use crate::i18n::{self, Words, fill};
use crate::load::Problem;
use crate::query::View;
use leptos::prelude::*;

/// So many single messages help; the rest is counted.
const SHOWN: usize = 10;

/// A notice before it is shown.
struct Notice {
    /// For `data-notice`.
    kind: &'static str,
    /// `alert` interrupts a screen reader, `status` waits.
    role: &'static str,
    heading: String,
    paragraphs: Vec<String>,
    /// Single messages, of which only some are shown; with the words for the rest: {count}.
    items: (Vec<String>, &'static str),
    /// What can be done: a button, and links.
    actions: Option<AnyView>,
}

fn notice(notice: Notice) -> AnyView {
    let (items, more) = notice.items;
    let hidden = items.len().saturating_sub(SHOWN);
    let items = items.into_iter().take(SHOWN).map(|text| view! { <li>{text}</li> }).parts();
    let more = (hidden > 0).then(|| view! { <p>{fill(more, &[("count", &hidden)])}</p> });
    let paragraphs = notice.paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).parts();
    view! {
        <div class="notice" role=notice.role data-notice=notice.kind>
            <h2>{notice.heading}</h2>
            {paragraphs}
            <ul>{items}</ul>
            {more}
            <div class="acts">{notice.actions}</div>
        </div>
    }
    .into_any()
}

/// To ask once more; and, since a site with a new version may no longer have what is asked for, to load the page again. In a frame
/// other links lead out of it.
fn retry_button(words: &'static Words, retry: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="btn main" on:click=act(move |_| retry())>{words.try_again}</button>
        <a href="" target="_self">{words.reload}</a>
    }
    .into_any()
}

/// Nothing of the file can be used: which file, why, and what to do.
pub fn failed(words: &'static Words, problem: &Problem, retry: impl Fn() + 'static) -> AnyView {
    let link = view! { <a href="data/incidents.csv">{words.download_csv}</a> };
    let notice = notice(Notice {
        kind: "failed",
        role: "alert",
        heading: words.failed.to_owned(),
        paragraphs: vec![
            i18n::problem(words, problem),
            format!("{} {}", i18n::next_step(words, &problem.fault), words.failed_kept),
        ],
        items: (vec![], ""),
        actions: Some((retry_button(words, retry), link).into_any()),
    });
    view! {
        <main id="main">
            <div class="wrap lead">
                <div><h1>{words.question}</h1> {notice}</div>
            </div>
        </main>
    }
    .into_any()
}

/// The language that was asked for did not arrive. Nothing where it did.
pub fn language_missing(told: Told, retry: impl Fn() + 'static) -> Option<AnyView> {
    let words = told.words;
    told.missing.map(|language| {
        notice(Notice {
            kind: "language",
            role: "alert",
            heading: fill(words.language_failed, &[("language", &language.name())]),
            paragraphs: vec![words.step_network.to_owned()],
            items: (vec![], ""),
            actions: Some(retry_button(words, retry)),
        })
    })
}

/// The data come from this device, and not from the server. Nothing where they do not.
pub fn data_kept(told: Told) -> Option<AnyView> {
    let words = told.words;
    told.kept.map(|day| {
        notice(Notice {
            kind: "kept",
            role: "status",
            heading: words.kept.to_owned(),
            paragraphs: vec![fill(words.kept_note, &[("date", &i18n::date_before_mark(words, day))])],
            items: (vec![], ""),
            actions: None,
        })
    })
}

/// A new version of the page waits. It comes when the reader asks for it, and never under their hands.
pub fn new_version(words: &'static Words) -> impl IntoView {
    let waits = RwSignal::new(browser::has_update());
    let listener = StoredValue::new_local(browser::on_window("update-ready", move || waits.set(true)));
    on_cleanup(move || listener.dispose());
    part(move || {
        let take = act(move |_| browser::take_update());
        waits.get().then(|| {
            notice(Notice {
                kind: "update",
                role: "status",
                heading: words.update.to_owned(),
                paragraphs: vec![],
                items: (vec![], ""),
                actions: Some(
                    view! { <button type="button" class="btn main" on:click=take>{words.update_now}</button> }
                        .into_any(),
                ),
            })
        })
    })
}

/// Records that were left out, each with its place. Nothing where there are none.
pub fn problems(words: &'static Words, problems: &[Problem]) -> Option<AnyView> {
    let count = problems.len();
    (count > 0).then(|| {
        notice(Notice {
            kind: "problems",
            role: "status",
            heading: fill(words.form(&words.problems, count as u32), &[("count", &count)]),
            paragraphs: vec![format!("{} {}", words.problems_note, words.step_file)],
            items: (problems.iter().map(|problem| i18n::problem(words, problem)).collect(), words.problems_more),
            actions: None,
        })
    })
}

/// Parts of the address that have no meaning here. Nothing where there are none.
pub fn ignored_parts(state: State) -> impl IntoView {
    let words = state.words;
    part(move || {
        let ignored = &state.address.read().ignored;
        let count = ignored.len();
        (count > 0).then(|| {
            notice(Notice {
                kind: "ignored",
                role: "status",
                heading: fill(words.form(&words.ignored, count as u32), &[("count", &count)]),
                paragraphs: vec![],
                items: (ignored.iter().map(|one| i18n::ignored(words, one)).collect(), words.ignored_more),
                actions: None,
            })
        })
    })
}

/// The texts in other languages did not arrive, and a search would look into them. Nothing otherwise.
pub fn search_only_shown(state: State) -> impl IntoView {
    let words = state.words;
    part(move || {
        (state.texts.translations.get() == Translations::Failed).then(|| {
            notice(Notice {
                kind: "texts",
                role: "status",
                heading: words.search.to_owned(),
                paragraphs: vec![words.search_only_shown.to_owned()],
                items: (vec![], ""),
                actions: Some(retry_button(words, move || state.texts.load())),
            })
        })
    })
}

/// The link carries a figure: whether today's data still give it. Nothing where it carries none.
pub fn cited_figure(state: State) -> impl IntoView {
    let place = Memo::new(move |_| state.address.read().place.clone());
    let here = state.in_place(place);
    part(move || {
        let address = state.address.read();
        let shown = if address.view == View::Place { here } else { state };
        address.cited.as_ref().map(|cited| {
            let now = shown.summary.read().stage(cited.stage);
            notice(Notice {
                kind: "cited",
                role: "status",
                heading: state.words.cited_heading.to_owned(),
                paragraphs: vec![i18n::cited(state.words, state.dataset, cited, now)],
                items: (vec![], ""),
                actions: None,
            })
        })
    })
}

/// A text of the page did not arrive.
pub fn text_failed(words: &'static Words, retry: impl Fn() + 'static) -> AnyView {
    notice(Notice {
        kind: "text",
        role: "alert",
        heading: words.text_failed.to_owned(),
        paragraphs: vec![words.step_network.to_owned()],
        items: (vec![], ""),
        actions: Some(retry_button(words, retry)),
    })
}

/// The code that draws did not arrive. Nothing while it may still come.
pub fn charts_failed(words: &'static Words, charts: Charts) -> impl IntoView {
    part(move || {
        charts.has_failed().then(|| {
            notice(Notice {
                kind: "charts",
                role: "status",
                heading: words.charts_failed.to_owned(),
                paragraphs: vec![words.charts_failed_note.to_owned()],
                items: (vec![], ""),
                actions: Some(retry_button(words, move || charts.load())),
            })
        })
    })
}
