//! `months`: when?

use crate::app::chart::{Block, chart_block};
use crate::app::charts::Charts;
use crate::app::follow::{Parts, part, text};
use crate::app::picture::picture;
use crate::app::state::State;
use crate::charts::months;
use crate::i18n::{source, titles};
use crate::query::Chart;
use leptos::prelude::*;
use std::sync::Arc;

/// The chart.
#[component]
pub fn Months(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let title = text(move || titles::months(words, &summary.read()));
    let source = text(move || source::months(words, &summary.read()));
    let height = Signal::stored(months::HEIGHT);
    let block = Block {
        chart: Chart::Months,
        class: "c7",
        title,
        source,
        hint: "",
        about: &words.about_months,
        table: Arc::new(move || months::table(&summary.read(), words)),
        has_twin: true,
    };
    let key = part(move || {
        let group = |group: months::Group| {
            view! { <span><i class=format!("count-{}", group.shade)></i> {group.name} " " {group.n}</span> }
        };
        let groups = months::groups(&summary.read(), words).into_iter().map(group).parts();
        view! { <p class="key">{groups}</p> }
    });
    chart_block(state, charts, block, (key, picture(state, charts, Chart::Months, height)).into_any())
}
