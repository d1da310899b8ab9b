//! `stages`: what happened next?

use crate::app::chart::{ChartBlock, SourceLine, Twin};
use crate::app::charts::Charts;
use crate::app::follow::{part, text};
use crate::app::picture::Picture;
use crate::app::state::State;
use crate::app::table::table;
use crate::charts::stages;
use crate::i18n::{source_line, stages_title};
use leptos::prelude::*;
use std::sync::Arc;

/// The chart with its twin table.
#[component]
pub fn Stages(state: State, charts: Charts) -> impl IntoView {
    let words = state.words;
    let title = text(move || stages_title(words, &state.summary.read()));
    let source = text(move || {
        let line = source_line(words, &state.summary.read());
        format!("{line} {} {}", words.stages_note, words.chart_hint)
    });
    let clicked = Arc::new(move |series: String, row| {
        let choice = stages::narrows(&state.summary.read_untracked(), &series, row);
        if let Some(choice) = choice {
            state.narrow(choice);
        }
    });
    view! {
        <ChartBlock id="stages" class="c7" question=words.stages_question title>
            <Picture
                charts
                label=title
                height=Signal::stored(stages::HEIGHT)
                chart=Box::new(move |look| stages::stages(&state.summary.read(), words, look))
                clicked
            />
            <SourceLine text=source/>
            <Twin words question=words.stages_question>
                {part(move || table(state, "figures", stages::table(&state.summary.read(), words)))}
            </Twin>
        </ChartBlock>
    }
}
