//! `years`: did the response change?

use crate::app::chart::{ChartBlock, SourceLine, Twin};
use crate::app::charts::Charts;
use crate::app::follow::{part, text};
use crate::app::picture::Picture;
use crate::app::state::State;
use crate::app::table::{tally_cells, tally_headers};
use crate::charts::years;
use crate::i18n::{fill, list, years_title};
use crate::model::{Coded, Stage};
use crate::query::Choice;
use crate::stats::{Summary, YearSummary};
use leptos::prelude::*;

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
    let clicked = move |_, row| {
        let choice = years::narrows(&state.summary.read_untracked(), row);
        if let Some(choice) = choice {
            state.narrow(choice);
        }
    };
    view! {
        <ChartBlock id="years" class="c5" question=words.years_question title>
            <p class="caveat how">{words.years_how}</p>
            <Picture
                charts
                label=title
                height=Signal::derive(move || years::height(&state.summary.read()))
                chart=move |look| years::years(&state.summary.read(), words, look)
                clicked
            />
            <SourceLine text=source/>
            <Twin words>
                {part(move || table(state, &state.summary.read()))}
            </Twin>
        </ChartBlock>
    }
}

fn table(state: State, summary: &Summary) -> impl IntoView + use<> {
    let words = state.words;
    let tallies = summary.years.iter().flat_map(|year| year.stages);
    let with_rates = tallies.into_iter().any(|tally| tally.known_rate().is_some());
    let row = move |stage: Stage, year: &YearSummary| {
        let number = year.year;
        let href = text(move || state.href_narrowed([Choice::Year(number)]));
        let narrow = move |answer| vec![Choice::Year(number), Choice::Answer(stage, answer)];
        view! {
            <tr data-key=format!("{number}:{}", stage.id())>
                <th scope="row">
                    {words.stages[stage.index()]} " "
                    <a href=href aria-label=fill(words.only_year, &[("year", &number)])>{number}</a>
                </th>
                {tally_cells(state, year.stages[stage.index()], with_rates, narrow)}
            </tr>
        }
    };
    let rows = Stage::ALL.iter().flat_map(|stage| summary.years.iter().map(move |year| row(*stage, year)));
    view! {
        <table class="figures" data-chart="years">
            <caption class="vh">{words.years_question}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.column_stage} ", " {words.column_year}</th>
                    {tally_headers(words, with_rates)}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
