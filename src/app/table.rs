//! Cells of the twin tables: raw values in `data-value`, words in sight, links where a cell narrows the selection.

use crate::app::follow::text;
use crate::app::state::State;
use crate::browser::number_text;
use crate::i18n::{Words, percent_text, share_text};
use crate::model::{Answer, Coded};
use crate::query::Choice;
use crate::stats::Tally;
use leptos::prelude::*;

/// A cell with its raw value.
pub fn cell(column: &'static str, value: String, shown: impl IntoView) -> impl IntoView {
    view! { <td data-col=column data-value=value>{shown}</td> }
}

/// A count that leads to its incidents; a plain 0 where there are none.
pub fn count_link(state: State, count: u32, choices: Vec<Choice>, shown: impl IntoView + 'static) -> AnyView {
    if count == 0 {
        return shown.into_any();
    }
    let href = text(move || state.href_narrowed(choices.clone()));
    view! { <a href=href>{shown}</a> }.into_any()
}

/// Headers of [`tally_cells`].
pub fn tally_headers(words: &'static Words, with_rates: bool) -> impl IntoView {
    let answers = words.answers;
    let bounds = [words.column_n, words.column_low, words.column_high];
    let rates = [words.column_rate, words.column_rate_low, words.column_rate_high];
    let header = |text: &'static str| view! { <th scope="col">{text}</th> };
    let all = answers.into_iter().chain(bounds).chain(rates.into_iter().filter(move |_| with_rates));
    all.map(header).collect_view()
}

/// The cells of a tally: `yes no unknown n low high`, and with rates `rate rate_low rate_high`, or the words that too
/// little is known. `narrow` gives what the count of an answer stands for.
pub fn tally_cells<F: Fn(Answer) -> Vec<Choice>>(
    state: State,
    tally: Tally,
    with_rates: bool,
    narrow: F,
) -> impl IntoView + use<F> {
    let words = state.words;
    let count = |answer: &Answer| {
        let count = tally.of(*answer);
        cell(answer.id(), count.to_string(), count_link(state, count, narrow(*answer), count.to_string()))
    };
    let n = tally.n();
    let bounds = tally.bounds().map(|bounds| {
        let low = cell("low", number_text(bounds.low), percent_text(words, tally.yes, n));
        (low, cell("high", number_text(bounds.high), percent_text(words, tally.yes + tally.unknown, n)))
    });
    (
        Answer::ALL.iter().map(count).collect_view(),
        cell("n", n.to_string(), n.to_string()),
        bounds,
        with_rates.then(|| rate_cells(words, tally)),
    )
}

fn rate_cells(words: &'static Words, tally: Tally) -> AnyView {
    let Some((rate, interval)) = tally.known_rate() else {
        return view! { <td colspan="3">{words.too_few_known}</td> }.into_any();
    };
    let share = |column, value: f64| cell(column, number_text(value), share_text(value));
    (share("rate", rate), share("rate_low", interval.low), share("rate_high", interval.high)).into_any()
}
