//! `years`: did the response change?

use crate::app::chart::{ChartBlock, SourceLine, Twin};
use crate::app::charts::Charts;
use crate::app::follow::{part, text};
use crate::app::picture::Picture;
use crate::app::state::State;
use crate::app::table::table;
use crate::charts::years;
use crate::i18n::{fill, list, years_title};
use crate::stats::YearSummary;
use leptos::prelude::*;
use std::sync::Arc;

/// The chart with its twin table.
#[component]
pub fn Years(state: State, charts: Charts) -> impl IntoView {
    let words = state.words;
    let title = text(move || years_title(words, &state.summary.read()));
    let source = text(move || {
        let summary = state.summary.read();
        let count = |year: &YearSummary| fill(words.n_in_year, &[("n", &year.n), ("year", &year.year)]);
        let counts: Vec<String> = summary.years.iter().map(count).collect();
        let line = fill(words.years_line, &[("counts", &list(&counts, words.and))]);
        format!("{line} {}", words.years_note)
    });
    let clicked = Arc::new(move |_, row| {
        let choice = years::narrows(&state.summary.read_untracked(), row);
        if let Some(choice) = choice {
            state.narrow(choice);
        }
    });
    view! {
        <ChartBlock id="years" class="c5" question=words.years_question title>
            <p class="caveat how">{words.years_how}</p>
            <Picture
                charts
                label=title
                height=Signal::derive(move || years::height(&state.summary.read()))
                chart=Box::new(move |look| years::years(&state.summary.read(), words, look))
                clicked
            />
            <SourceLine text=source/>
            <Twin words question=words.years_question>
                {part(move || table(state, "figures", years::table(&state.summary.read(), words)))}
            </Twin>
        </ChartBlock>
    }
}
