//! `stages`: what happened next?

use crate::app::chart::{Block, Chart, chart_block, title_id};
use crate::app::charts::Charts;
use crate::app::follow::text;
use crate::app::picture::{Shown, picture};
use crate::app::state::State;
use crate::charts::stages;
use crate::i18n::{stages_source, stages_title};
use leptos::prelude::*;
use std::sync::Arc;

/// The chart.
#[component]
pub fn Stages(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let title = text(move || stages_title(words, &summary.read()));
    let source = text(move || stages_source(words, &summary.read()));
    let shown = Shown {
        question: words.stages_question,
        finding: title_id("stages"),
        height: Signal::stored(stages::HEIGHT),
        chart: Chart::Stages,
    };
    let block = Block {
        id: "stages",
        class: "c7",
        question: words.stages_question,
        title,
        source,
        hint: "",
        about: &words.about_stages,
        table: Arc::new(move || stages::table(&summary.read(), words)),
        has_twin: true,
        chart: Chart::Stages,
    };
    chart_block(state, charts, block, picture(state, charts, shown))
}
