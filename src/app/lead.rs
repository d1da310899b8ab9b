//! The finding, before anything else, and one square for each incident.

use crate::app::follow::{part, text};
use crate::app::state::State;
use crate::i18n::{self, Words, fill};
use crate::model::Stage;
use crate::stats::Tally;
use leptos::prelude::*;

/// More squares than this are no longer seen one by one.
const SQUARES: u32 = 300;

/// Question, finding, caveat; the squares beside them.
#[component]
pub fn Lead(state: State) -> impl IntoView {
    let words = state.words;
    let sentence = text(move || {
        let (address, summary) = (state.address.read(), state.summary.read());
        match summary.n {
            0 => format!("{}.", i18n::heading_of_none(words, state.dataset, &address.filter)),
            _ => i18n::finding(words, state.dataset, &address.filter, &summary),
        }
    });
    let shown = move || {
        let tally = state.summary.read().stage(Stage::InvestigationOpened);
        (1..=SQUARES).contains(&tally.n()).then_some(tally)
    };
    view! {
        <div class="wrap lead">
            <div>
                <h1>{words.question}</h1>
                <p class="finding">{sentence}</p>
                <p class="caveat">{words.caveat}</p>
            </div>
            {part(move || shown().map(|tally| squares(words, tally)))}
        </div>
    }
}

fn squares(words: &'static Words, tally: Tally) -> impl IntoView {
    let Tally { yes, no, unknown } = tally;
    let label = [("n", &tally.n() as &dyn std::fmt::Display), ("yes", &yes), ("no", &no), ("unknown", &unknown)];
    let square =
        |class: &'static str, count: u32| (0..count).map(move |_| view! { <i class=class></i> }).collect_view();
    view! {
        <figure class="lead-fig">
            <p class="unit-label">{fill(words.squares_yes.form(yes), &[("yes", &yes)])}</p>
            <div class="units" role="img" aria-label=fill(words.squares_label.form(tally.n()), &label)>
                {square("yes", yes)} {square("no", no)} {square("unk", unknown)}
            </div>
            {(no > 0).then(|| view! { <p class="unit-label">{fill(words.squares_no.form(no), &[("no", &no)])}</p> })}
            {(unknown > 0).then(|| {
                view! { <p class="unit-label">{fill(words.squares_unknown, &[("unknown", &unknown)])}</p> }
            })}
        </figure>
    }
}
