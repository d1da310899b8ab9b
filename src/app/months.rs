//! `months`: when?

use crate::app::chart::{Block, Chart, chart_block, title_id};
use crate::app::charts::Charts;
use crate::app::follow::{Parts, part, text};
use crate::app::picture::{Shown, picture};
use crate::app::state::State;
use crate::charts::months;
use crate::i18n::{months_source, months_title};
use leptos::prelude::*;
use std::sync::Arc;

/// The chart.
#[component]
pub fn Months(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let title = text(move || months_title(words, &summary.read()));
    let source = text(move || months_source(words, &summary.read()));
    let shown = Shown {
        question: words.months_question,
        finding: title_id("months"),
        height: Signal::stored(months::HEIGHT),
        chart: Chart::Months,
    };
    let block = Block {
        id: "months",
        class: "c7",
        question: words.months_question,
        title,
        source,
        hint: "",
        about: &words.about_months,
        table: Arc::new(move || months::table(&summary.read(), words)),
        has_twin: true,
        chart: Chart::Months,
    };
    let key = part(move || {
        let group = |group: months::Group| {
            view! { <span><i class=format!("count-{}", group.shade)></i> {group.name} " " {group.n}</span> }
        };
        let groups = months::groups(&summary.read(), words).into_iter().map(group).parts();
        view! { <p class="key">{groups}</p> }
    });
    chart_block(state, charts, block, (key, picture(state, charts, shown)).into_any())
}
