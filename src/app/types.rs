//! `types`: which incidents get which response? One HTML table is picture and twin table at once.

use crate::app::chart::{ChartBlock, SourceLine};
use crate::app::follow::{part, text};
use crate::app::state::State;
use crate::app::table::count_link;
use crate::i18n::{FEW, fill, incidents, types_title};
use crate::model::{Answer, Coded, Stage};
use crate::query::Choice;
use crate::stats::{Summary, TypeSummary};
use leptos::prelude::*;

/// The table.
#[component]
pub fn Types(state: State) -> impl IntoView {
    let words = state.words;
    let title = text(move || types_title(words, &state.summary.read()));
    let source = text(move || {
        let summary = state.summary.read();
        let n = incidents(words, summary.n);
        let line = fill(words.source_line, &[("n", &n), ("sources", &summary.sources)]);
        format!("{line} {}", words.types_note)
    });
    view! {
        <ChartBlock id="types" class="c12" question=words.types_question title>
            {part(move || table(state, &state.summary.read()))}
            <SourceLine text=source/>
        </ChartBlock>
    }
}

fn table(state: State, summary: &Summary) -> impl IntoView + use<> {
    let words = state.words;
    let header = |stage: &Stage| view! { <th scope="col" role="columnheader">{words.stages[stage.index()]}</th> };
    view! {
        <table class="heat" role="table" data-chart="types">
            <caption class="vh">{words.types_question}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{words.column_type}</th>
                    <th scope="col" role="columnheader" class="n">{words.column_n}</th>
                    {Stage::ALL.iter().map(header).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{summary.types.iter().map(|types| row(state, types)).collect_view()}</tbody>
        </table>
    }
}

fn row(state: State, summary: &TypeSummary) -> impl IntoView + use<> {
    let (words, n, incident_type) = (state.words, summary.n, summary.incident_type);
    let href = text(move || state.href_narrowed([Choice::Type(incident_type)]));
    let cell = |stage: &Stage| {
        let (stage, yes) = (*stage, summary.stages[stage.index()].yes);
        let choices = vec![Choice::Type(incident_type), Choice::Answer(stage, Answer::Yes)];
        let shown = view! { <b>{yes}</b> " " <small>{fill(words.of_n, &[("n", &n)])}</small> };
        view! {
            <td class=shade(yes, n) role="cell" data-col=stage.id() data-value=yes>
                {count_link(state, yes, choices, shown)}
            </td>
        }
    };
    view! {
        <tr role="row" data-key=incident_type.id()>
            <th scope="row" role="rowheader">
                <a href=href>{words.types[incident_type.index()]}</a>
                <small aria-hidden="true">{fill(words.n_is, &[("n", &n)])}</small>
            </th>
            <td class="n" role="cell" data-col="n" data-value=n>{n}</td>
            {Stage::ALL.iter().map(cell).collect_view()}
        </tr>
    }
}

/// Four shades, a quarter of the share each; none for 0 and for types with too few incidents.
fn shade(yes: u32, n: u32) -> &'static str {
    match (4 * yes).checked_div(n) {
        _ if yes == 0 => "zero",
        _ if n < FEW => "few",
        Some(0) => "h1",
        Some(1) => "h2",
        Some(2) => "h3",
        _ => "h4",
    }
}
