//! What the reader must be told: what failed, what was left out, what was not understood.

use crate::app::charts::Charts;
use crate::app::follow::part;
use crate::app::state::State;
use crate::i18n::{self, Words, fill};
use crate::load::Problem;
use leptos::prelude::*;

/// So many single messages help; the rest is counted.
const SHOWN: usize = 10;

/// Nothing of the file can be used: which file, why, and what to do.
#[component]
pub fn Failed(words: &'static Words, problem: Problem, retry: impl Fn() + 'static) -> impl IntoView {
    view! {
        <main id="main">
            <div class="wrap lead">
                <div>
                    <h1>{words.question}</h1>
                    <div class="notice" role="alert" data-notice="failed">
                        <h2>{words.failed}</h2>
                        <p>{i18n::problem(words, &problem)}</p>
                        <p>{i18n::next_step(words, &problem.fault)} " " {words.failed_kept}</p>
                        <p class="acts">
                            <button type="button" class="btn main" on:click=move |_| retry()>
                                {words.try_again}
                            </button>
                            <a href="data/incidents.csv">{words.download_csv}</a>
                        </p>
                    </div>
                </div>
            </div>
        </main>
    }
}

/// Records that were left out, each with its place. Nothing where there are none.
#[component]
pub fn Problems(words: &'static Words, problems: Vec<Problem>) -> impl IntoView {
    let count = problems.len();
    let items = problems.iter().take(SHOWN).map(|problem| view! { <li>{i18n::problem(words, problem)}</li> });
    (count > 0).then(|| {
        view! {
            <div class="notice" role="status" data-notice="problems">
                <h2>{fill(words.problems.form(count as u32), &[("count", &count)])}</h2>
                <p>{words.problems_note} " " {words.step_file}</p>
                <ul>{items.collect_view()}</ul>
                {more(words.problems_more, count)}
            </div>
        }
    })
}

/// Parts of the address that have no meaning here. Nothing where there are none.
#[component]
pub fn IgnoredParts(state: State) -> impl IntoView {
    let words = state.words;
    part(move || {
        let ignored = &state.address.read().ignored;
        let count = ignored.len();
        let items = ignored.iter().take(SHOWN).map(|one| view! { <li>{i18n::ignored(words, one)}</li> });
        (count > 0).then(|| {
            view! {
                <div class="notice" role="status" data-notice="ignored">
                    <h2>{fill(words.ignored.form(count as u32), &[("count", &count)])}</h2>
                    <ul>{items.collect_view()}</ul>
                    {more(words.ignored_more, count)}
                </div>
            }
        })
    })
}

/// The code that draws did not arrive. Nothing while it may still come.
#[component]
pub fn ChartsFailed(words: &'static Words, charts: Charts) -> impl IntoView {
    part(move || {
        charts.has_failed().then(|| {
            view! {
                <div class="notice" role="status" data-notice="charts">
                    <h2>{words.charts_failed}</h2>
                    <p>{words.charts_failed_note}</p>
                    <p class="acts">
                        <button type="button" class="btn" on:click=move |_| charts.load()>
                            {words.try_again}
                        </button>
                    </p>
                </div>
            }
        })
    })
}

/// How many are not shown.
fn more(text: &'static str, count: usize) -> Option<impl IntoView> {
    (count > SHOWN).then(|| view! { <p>{fill(text, &[("count", &(count - SHOWN))])}</p> })
}
