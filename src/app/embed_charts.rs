//! What frames show beside the stages and the finding, which most of them do: in a piece of its own, so that those load less.

use crate::app::chart_view::chart_view;
use crate::app::charts::Charts;
use crate::app::follow::text;
use crate::app::later::split;
use crate::app::rows::rows;
use crate::app::state::State;
use crate::i18n::source_line;
use crate::query::Chart;
use leptos::prelude::*;

split!(frame charts: shown => fn(State, Charts, Chart) -> AnyView);

fn shown(state: State, charts: Charts, chart: Chart) -> AnyView {
    match chart {
        Chart::Table => table(state),
        other => chart_view(state, charts, other),
    }
}

fn table(state: State) -> AnyView {
    let words = state.words;
    view! {
        <section class="chart">
            <h2 class="q">{words.table_question}</h2>
            {rows(state)}
            <p class="src">{text(move || source_line(words, &state.summary.read()))}</p>
        </section>
    }
    .into_any()
}
