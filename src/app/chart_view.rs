//! The component of each chart. Most frames show the stages or the finding: the others are in a piece of their own, so that those load
//! less.

use crate::app::charts::Charts;
use crate::app::coverage::Coverage;
use crate::app::follow::text;
use crate::app::later::split;
use crate::app::map::Map;
use crate::app::months::Months;
use crate::app::rows::rows;
use crate::app::stages::Stages;
use crate::app::state::State;
use crate::app::types::Types;
use crate::app::years::Years;
use crate::i18n::source_line;
use crate::query::Chart;
use leptos::prelude::*;

split!(frame charts: chart_view => fn(State, Charts, Chart) -> AnyView);

/// The chart.
pub fn chart_view(state: State, charts: Charts, chart: Chart) -> AnyView {
    match chart {
        Chart::Stages => view! { <Stages state charts/> }.into_any(),
        Chart::Years => view! { <Years state charts/> }.into_any(),
        Chart::Months => view! { <Months state charts/> }.into_any(),
        Chart::Municipalities => view! { <Map state charts/> }.into_any(),
        Chart::Types => view! { <Types state charts/> }.into_any(),
        Chart::Coverage => view! { <Coverage state charts/> }.into_any(),
        Chart::Table => table(state),
        // Where it stands in the page, it is no chart among others.
        Chart::Finding => ().into_any(),
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
