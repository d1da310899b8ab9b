//! `coverage`: how much is listed here, against what others counted. The filter does not change it.

use crate::app::chart::{Block, chart_block};
use crate::app::charts::Charts;
use crate::app::follow::Parts;
use crate::app::state::State;
use crate::charts;
use crate::i18n::{Words, counter, fill, percent_text, scope, short_name, titles};
use crate::model::PublishedTotal;
use crate::query::Chart;
use crate::stats::{self, coverage};
use leptos::prelude::*;
use std::sync::Arc;

/// Bars of lengths of lists, their sources, and why they differ.
#[component]
pub fn Coverage(state: State, charts: Charts) -> impl IntoView {
    let words = state.words;
    let rows = coverage(state.dataset);
    let longest = rows.iter().flat_map(|row| row.totals.iter().map(|total| total.count).chain([row.listed])).max();
    let longest = longest.unwrap_or(1).max(1);
    let title = Signal::stored(titles::coverage(words, &rows));
    let years = rows.iter().map(|row| year(words, row, longest)).parts();
    let reasons = words.why_differ_text.iter().map(|text| view! { <li>{*text}</li> }).parts();
    let picture = view! {
        <div class="cover-two">
            <div class="cover">{years}</div>
            <details class="about why">
                <summary>{words.why_differ}</summary>
                <ul>{reasons}</ul>
            </details>
        </div>
    };
    let rows = Arc::new(rows);
    let block = Block {
        chart: Chart::Coverage,
        class: "c5",
        title,
        source: Signal::stored(words.coverage_note.to_owned()),
        hint: "",
        about: &words.about_coverage,
        table: Arc::new(move || charts::coverage::table(&rows, words)),
        has_twin: true,
    };
    chart_block(state, charts, block, picture.into_any())
}

fn year(words: &'static Words, row: &stats::Coverage, longest: u32) -> impl IntoView + use<> {
    let comparison = row.comparable().map(|total| {
        let share = percent_text(words, row.listed, total.count);
        fill(words.as_many_as, &[("share", &share), ("by", &short_name(counter(words, &total.counted_by)))])
    });
    let totals = row.totals.iter().map(|total| published(words, total, longest)).parts();
    view! {
        <h3>{row.year}</h3>
        <div class="cov ours">
            <p class="what">{words.listed_here} " " <small>{comparison.map(|text| format!("· {text}"))}</small></p>
            {line(row.listed, row.listed.to_string(), longest)}
        </div>
        {totals}
    }
}

fn published(words: &'static Words, total: &PublishedTotal, longest: u32) -> impl IntoView + use<> {
    let class = if total.counts_all_incidents() { "cov" } else { "cov other" };
    let count = if total.exact { total.count.to_string() } else { fill(words.more_than, &[("count", &total.count)]) };
    view! {
        <div class=class>
            <p class="what">
                {fill(words.counted_by, &[("by", &short_name(counter(words, &total.counted_by)))])} " "
                <small>
                    "· " {scope(words, &total.scope).to_owned()} " · "
                    <a href=total.url.clone() rel="noopener noreferrer">{total.publisher.clone()}</a>
                </small>
            </p>
            {line(total.count, count, longest)}
        </div>
    }
}

/// A bar as long as its count, in sight of the longest one.
fn line(count: u32, shown: String, longest: u32) -> impl IntoView {
    let thousandths = u64::from(count) * 1000 / u64::from(longest);
    view! { <p class="line"><i style=("--v", thousandths.to_string())></i><b>{shown}</b></p> }
}
