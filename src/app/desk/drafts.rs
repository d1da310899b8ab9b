//! Unfinished work: kept on the device as long as files are open, and offered where a tab ended with it.

use super::bench::Bench;
use super::steps::{INNER, Step};
use crate::app::follow::{Parts, act};
use crate::app::today::day_of;
use crate::browser::{self, Draft, drafts_left, forget_draft, keep_draft, leave_draft, other_tab_ended, take_draft};
use crate::desk::Request;
use crate::desk::words::DeskWords;
use crate::i18n::{Words, date_before_mark, fill};
use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What is known of the device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kept {
    /// Nothing had to be kept.
    Nothing,
    /// What is open is kept.
    Yes,
    /// It could not be kept.
    No,
}

/// Keeps what was done and checked, so that a file on which the page broke is not opened again by itself.
pub fn keep(bench: Bench) {
    let request = |step: &Step| serde_json::to_string(&step.request).ok().map(|request| (request, step.file.clone()));
    let steps: Vec<_> = INNER.with_borrow(|inner| inner.checked.iter().filter_map(request).collect());
    let is_open = steps.iter().any(|(_, file)| file.is_some());
    if !is_open && bench.kept.get_untracked() == Kept::Nothing {
        return;
    }
    spawn_local(async move {
        let kept = keep_draft(&steps).await;
        bench.kept.set(match kept {
            Ok(()) if is_open => Kept::Yes,
            Ok(()) => Kept::Nothing,
            Err(_) => Kept::No,
        });
    });
}

/// Leaves what is kept for another time: it can be opened again, or deleted, but nothing is kept in its place.
pub fn leave(bench: Bench) {
    bench.kept.set(Kept::Nothing);
    spawn_local(async move {
        drop(leave_draft().await);
        look(bench);
    });
}

/// Looks for what tabs that have ended left, and again when another ends.
pub fn look(bench: Bench) {
    spawn_local(async move {
        // Where a browser keeps nothing, nothing was left.
        bench.left.set(drafts_left().await.unwrap_or_default());
        if other_tab_ended().await.is_ok() {
            look(bench);
        }
    });
}

/// What was left, each with the ways to go on with it and to delete it. Nothing as long as something is open: one work at a time.
pub fn offers(page: &'static Words, words: &'static DeskWords, bench: Bench) -> Option<AnyView> {
    let is_free = bench.report.read().files.is_empty() && bench.busy.read().is_none();
    is_free.then(|| bench.left.read().iter().map(|draft| offer(page, words, bench, draft)).parts().into_any())
}

fn offer(page: &'static Words, words: &'static DeskWords, bench: Bench, draft: &Draft) -> AnyView {
    let values: [(&str, &dyn std::fmt::Display); 2] = [("files", &files(draft)), ("time", &time(page, draft.at()))];
    let (taken, deleted) = (draft.id(), draft.id());
    let go_on = act(move |_| {
        let id = taken.clone();
        then_look(bench, async move { bench.do_again(take_draft(&id).await.unwrap_or_default()) });
    });
    let delete = act(move |_| {
        let id = deleted.clone();
        then_look(bench, async move { drop(forget_draft(&id).await) });
    });
    view! {
        <div class="notice" role="status" data-notice="draft">
            <p>{fill(words.draft_left, &values)}</p>
            <div class="acts">
                <button type="button" class="btn main" on:click=go_on>{words.draft_go_on}</button>
                <button type="button" class="btn" on:click=delete>{words.draft_delete}</button>
            </div>
        </div>
    }
    .into_any()
}

/// Does something with a draft, after which others may be left. Its buttons go with it, and the focus to the heading.
fn then_look(bench: Bench, act: impl Future<Output = ()> + 'static) {
    spawn_local(async move {
        act.await;
        look(bench);
        browser::focus_nth(".desk h1", 0);
    });
}

/// The names of its files.
fn files(draft: &Draft) -> String {
    let name = |request: String| match serde_json::from_str(&request).ok()? {
        Request::Open { name, .. } => Some(name),
        _ => None,
    };
    draft.requests().into_iter().filter_map(name).collect::<Vec<_>>().join(", ")
}

/// "27 November 2026, 14:05", where the reader is.
fn time(words: &Words, at: f64) -> String {
    let at = Date::new(&at.into());
    format!("{}, {:02}:{:02}", date_before_mark(words, day_of(&at)), at.get_hours(), at.get_minutes())
}

/// Whether what is open is kept on the device.
pub fn note(words: &'static DeskWords, bench: Bench) -> Option<AnyView> {
    match bench.kept.get() {
        Kept::Nothing => None,
        Kept::Yes => Some(view! { <p class="caveat" data-kept="yes">{words.draft_kept}</p> }.into_any()),
        Kept::No => Some(view! { <p class="notice" data-notice="not-kept">{words.draft_not_kept}</p> }.into_any()),
    }
}
