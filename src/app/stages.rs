//! `stages`: what happened next?

use crate::app::chart::{ChartBlock, SourceLine, Twin};
use crate::app::charts::Charts;
use crate::app::follow::{part, text};
use crate::app::picture::Picture;
use crate::app::state::State;
use crate::app::table::{tally_cells, tally_headers};
use crate::charts::stages;
use crate::i18n::{fill, incidents, stages_title};
use crate::model::{Coded, Stage};
use crate::query::Choice;
use crate::stats::Summary;
use leptos::prelude::*;

/// The chart with its twin table.
#[component]
pub fn Stages(state: State, charts: Charts) -> impl IntoView {
    let words = state.words;
    let title = text(move || stages_title(words, &state.summary.read()));
    let source = text(move || {
        let summary = state.summary.read();
        let n = incidents(words, summary.n);
        let line = fill(words.source_line, &[("n", &n), ("sources", &summary.sources)]);
        format!("{line} {} {}", words.stages_note, words.chart_hint)
    });
    let clicked = move |series: String, row| {
        if let Some(choice) = stages::narrows(&series, row) {
            state.narrow(choice);
        }
    };
    view! {
        <ChartBlock id="stages" class="c7" question=words.stages_question title>
            <Picture
                charts
                label=title
                height=Signal::stored(stages::HEIGHT)
                chart=move |look| stages::stages(&state.summary.read(), words, look)
                clicked
            />
            <SourceLine text=source/>
            <Twin words>
                {part(move || table(state, &state.summary.read()))}
            </Twin>
        </ChartBlock>
    }
}

fn table(state: State, summary: &Summary) -> impl IntoView + use<> {
    let words = state.words;
    let with_rates = summary.stages.iter().any(|tally| tally.known_rate().is_some());
    let row = |stage: &Stage| {
        let stage = *stage;
        view! {
            <tr data-key=stage.id()>
                <th scope="row">{words.stages[stage.index()]}</th>
                {tally_cells(state, summary.stage(stage), with_rates, move |answer| vec![Choice::Answer(stage, answer)])}
            </tr>
        }
    };
    view! {
        <table class="figures" data-chart="stages">
            <caption class="vh">{words.stages_question}</caption>
            <thead><tr><th scope="col">{words.column_stage}</th>{tally_headers(words, with_rates)}</tr></thead>
            <tbody>{Stage::ALL.iter().map(row).collect_view()}</tbody>
        </table>
        {(!with_rates).then(|| view! { <p class="src">{words.no_rates_note}</p> })}
    }
}
