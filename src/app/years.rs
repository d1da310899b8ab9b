//! `years`: did the response change?

use crate::app::chart::{Block, Chart, chart_block, title_id};
use crate::app::charts::Charts;
use crate::app::follow::text;
use crate::app::picture::{Shown, picture};
use crate::app::state::State;
use crate::charts::years;
use crate::i18n::{years_source, years_title};
use leptos::prelude::*;
use std::sync::Arc;

/// The chart.
#[component]
pub fn Years(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let title = text(move || years_title(words, &summary.read()));
    let source = text(move || years_source(words, &summary.read()));
    let shown = Shown {
        question: words.years_question,
        finding: title_id("years"),
        height: Signal::derive(move || years::height(&summary.read())),
        chart: Chart::Years,
    };
    let block = Block {
        id: "years",
        class: "c5",
        question: words.years_question,
        title,
        source,
        hint: "",
        about: &words.about_years,
        table: Arc::new(move || years::table(&summary.read(), words)),
        has_twin: true,
        chart: Chart::Years,
    };
    let how = view! { <p class="caveat how">{words.years_how}</p> };
    chart_block(state, charts, block, (how, picture(state, charts, shown)).into_any())
}
