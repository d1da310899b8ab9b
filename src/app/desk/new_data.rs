//! The new data: alone or together with what is published, in what they differ, and the page with them.

use super::bench::Bench;
use super::differences::differences;
use super::files::is_busy;
use crate::app::follow::{act, part};
use crate::app::preview::Preview;
use crate::app::state::State;
use crate::browser;
use crate::desk::words::DeskWords;
use crate::desk::{Report, Request};
use crate::i18n::{count, fill};
use leptos::prelude::*;

/// The part of the view.
pub fn new_data(state: State, words: &'static DeskWords, bench: Bench) -> AnyView {
    let page = state.words;
    let preview = Preview::here();
    let show = act(move |_| {
        bench.preview(move |local| {
            // The whole page, without a selection that the new data may not have.
            state.visit(&state.address.get_untracked().appearance());
            preview.show(local);
            browser::begin_at_top();
        });
    });
    view! {
        <section class="desk-part">
            <h2>{words.new_data}</h2>
            {part(move || {
                let report = bench.report.read();
                let number = |n: usize| count(page, n as u32);
                let (new, differ, same) = (number(report.new), number(report.differ), number(report.same));
                let holds = fill(words.holds, &[("new", &new), ("differ", &differ), ("same", &same)]);
                let all = fill(page.form(&words.in_all, report.incidents as u32), &[("n", &number(report.incidents))]);
                let holds = report.knows_published.then(|| view! { <p>{holds}</p> });
                view! {
                    {report.knows_published.then(|| merge(words, bench, &report))}
                    {holds}
                    <p><output data-figure="new-data" data-value=report.incidents.to_string()>{all}</output></p>
                    {differences(page, words, bench, &report)}
                }
            })}
            <p class="acts">
                <button type="button" class="btn" disabled=is_busy(bench) on:click=show>{words.preview}</button>
                <span class="caveat">{words.preview_note}</span>
            </p>
        </section>
    }
    .into_any()
}

fn merge(words: &'static DeskWords, bench: Bench, report: &Report) -> AnyView {
    let choice = |merged: bool, label: &'static str| {
        let choose = act(move |_| bench.change(Request::Merge { merged, kept: Vec::new() }));
        view! {
            <label class="tick">
                <input type="radio" name="merge" value=merged.to_string() checked=report.is_merged == merged on:change=choose/>
                <span>{label}</span>
            </label>
        }
    };
    let [together, alone] = words.merge;
    view! { <fieldset class="desk-merge" disabled=is_busy(bench)><legend class="vh">{words.new_data}</legend> {choice(true, together)} {choice(false, alone)}</fieldset> }
        .into_any()
}
