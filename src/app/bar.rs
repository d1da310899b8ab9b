//! The answers of one stage as a bar of HTML, where no ECharts is needed: for print, and beside another bar.

use crate::app::follow::Parts;
use crate::i18n::Words;
use crate::model::{Answer, Coded};
use crate::stats::Tally;
use leptos::prelude::*;

/// The bar, as long as all incidents. Its counts stand in text beside it, so that it is hidden from screen readers. A part
/// that has no room for its whole label shows none: see `.bar` in `style/compare.css`.
pub fn bar(words: &'static Words, tally: Tally) -> AnyView {
    let part = |answer: &Answer| {
        let count = tally.of(*answer);
        let class = match answer {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unknown => "unk",
        };
        let label = view! { <span>{count} " " {words.answers[answer.index()]}</span> };
        (count > 0).then(|| view! { <i class=class style=("--v", count.to_string())>{label}</i> })
    };
    view! { <div class="bar" aria-hidden="true">{Answer::ALL.iter().map(part).parts()}</div> }.into_any()
}
