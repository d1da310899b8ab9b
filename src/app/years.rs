//! `years`: did the response change?

use crate::app::chart::{Block, chart_block};
use crate::app::charts::Charts;
use crate::app::follow::text;
use crate::app::picture::picture;
use crate::app::state::State;
use crate::charts::years;
use crate::i18n::{source, titles};
use crate::query::Chart;
use leptos::prelude::*;
use std::sync::Arc;

/// The chart.
#[component]
pub fn Years(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let title = text(move || titles::years(words, &summary.read()));
    let source = text(move || source::years(words, &summary.read()));
    let height = Signal::derive(move || years::height(&summary.read()));
    let block = Block {
        chart: Chart::Years,
        class: "c5",
        title,
        source,
        hint: "",
        about: &words.about_years,
        table: Arc::new(move || years::table(&summary.read(), words)),
        has_twin: true,
    };
    let how = view! { <p class="caveat how">{words.years_how}</p> };
    chart_block(state, charts, block, (how, picture(state, charts, Chart::Years, height)).into_any())
}
