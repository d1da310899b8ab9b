//! Incidents that are published with other values: which fields differ, and which record is taken.

use super::bench::Bench;
use super::files::is_busy;
use crate::app::follow::{Parts, act};
use crate::desk::words::DeskWords;
use crate::desk::{Difference, Report, Request};
use crate::i18n::{Words, count, fill};
use leptos::prelude::*;

/// The part of the view; nothing where none differs.
pub fn differences(page: &'static Words, words: &'static DeskWords, bench: Bench, report: &Report) -> Option<AnyView> {
    (report.differ > 0).then(|| {
        let heading = fill(words.differences, &[("n", &count(page, report.differ as u32))]);
        let all = report.differences.iter().map(|one| difference(words, bench, one)).parts();
        view! {
            <details class="desk-differences" open=report.differ <= 5>
                <summary><h3>{heading}</h3></summary>
                <p class="caveat">{words.differences_note}</p>
                {all}
            </details>
        }
        .into_any()
    })
}

fn difference(words: &'static DeskWords, bench: Bench, one: &Difference) -> AnyView {
    let line = |[name, published, new]: &[String; 3]| {
        view! {
            <tr data-field=name.clone()>
                <th scope="row">{name.clone()}</th>
                <td class="desk-value">{published.clone()}</td>
                <td class="desk-value">{new.clone()}</td>
            </tr>
        }
    };
    let choice = |is_kept: bool, label: &'static str| {
        let id = one.id.clone();
        let choose = act(move |_| bench.change(Request::Merge { merged: true, kept: kept(bench, &id, is_kept) }));
        view! {
            <label class="tick">
                <input
                    type="radio"
                    name=format!("take-{}", one.id)
                    value=if is_kept { "published" } else { "new" }
                    checked=one.is_kept == is_kept
                    on:change=choose
                />
                <span>{label}</span>
            </label>
        }
    };
    let headings = words.difference_columns.map(|name| view! { <th scope="col">{name}</th> }.into_any()).into_iter();
    let [new, published] = words.take;
    view! {
        <fieldset data-difference=one.id.clone() disabled=is_busy(bench)>
            <legend>{one.id.clone()}</legend>
            <section class="scroll" tabindex="0" aria-label=one.id.clone()>
                <table class="rows">
                    <thead><tr>{headings.parts()}</tr></thead>
                    <tbody>{one.fields.iter().map(line).parts()}</tbody>
                </table>
            </section>
            <div class="desk-merge">{choice(false, new)} {choice(true, published)}</div>
        </fieldset>
    }
    .into_any()
}

/// Ids of the records that are kept, with this one or without it.
fn kept(bench: Bench, id: &str, is_kept: bool) -> Vec<String> {
    let report = bench.report.read_untracked();
    let others = report.differences.iter().filter(|one| one.is_kept && one.id != id).map(|one| one.id.clone());
    others.chain(is_kept.then(|| id.to_owned())).collect()
}
