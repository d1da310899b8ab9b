//! What was read differently from how it is written: nothing of that happens silently.

use super::bench::Bench;
use crate::app::follow::{Parts, part};
use crate::desk::check::ReadAs;
use crate::desk::words::DeskWords;
use crate::i18n::{Words, count, fill};
use leptos::prelude::*;

/// The part of the view; nothing where all was read as it is written.
pub fn read_as(page: &'static Words, words: &'static DeskWords, bench: Bench) -> AnyView {
    part(move || {
        let report = bench.report.read();
        let n = report.read_as_count as u32;
        let line = |one: &ReadAs| {
            view! {
                <tr data-read-as=one.read.clone()>
                    <td>{one.file.clone()}</td>
                    <td>{one.column.clone()}</td>
                    <td class="desk-value">{one.written.clone()}</td>
                    <td class="desk-value">{one.read.clone()}</td>
                    <td class="r">{count(page, one.count as u32)}</td>
                    <td class="r">{one.first_row}</td>
                </tr>
            }
        };
        let counted = fill(page.form(&words.read_as_count, n), &[("n", &count(page, n))]);
        let headings = words.read_as_columns.map(|name| view! { <th scope="col">{name}</th> }.into_any()).into_iter();
        (n > 0).then(|| {
            view! {
                <details class="desk-part desk-read">
                    <summary><h2>{words.read_as}</h2> " " <span class="caveat">{counted}</span></summary>
                    <section class="scroll" tabindex="0" aria-label=words.read_as>
                        <table class="rows">
                            <thead><tr>{headings.parts()}</tr></thead>
                            <tbody>{report.read_as.iter().map(line).parts()}</tbody>
                        </table>
                    </section>
                </details>
            }
        })
    })
    .into_any()
}
