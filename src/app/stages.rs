//! `stages`: what happened next?

use crate::app::chart::{Block, chart_block};
use crate::app::charts::Charts;
use crate::app::follow::text;
use crate::app::picture::picture;
use crate::app::state::State;
use crate::charts::stages;
use crate::i18n::{source, titles};
use crate::query::Chart;
use leptos::prelude::*;
use std::sync::Arc;

/// The chart.
#[component]
pub fn Stages(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let title = text(move || titles::stages(words, &summary.read()));
    let source = text(move || source::stages(words, &summary.read()));
    let height = Signal::stored(stages::HEIGHT);
    let block = Block {
        chart: Chart::Stages,
        class: "c7",
        title,
        source,
        hint: "",
        about: &words.about_stages,
        table: Arc::new(move || stages::table(&summary.read(), words)),
        has_twin: true,
    };
    chart_block(state, charts, block, picture(state, charts, Chart::Stages, height))
}
