//! The finding, before anything else, and one square for each incident.

use crate::app::follow::{Parts, part, text};
use crate::app::header::to;
use crate::app::menu::{Taken, menu};
use crate::app::state::{State, href};
use crate::i18n::{self, Words, fill, source_line};
use crate::model::Stage;
use crate::query::{Chart, View};
use crate::stats::Tally;
use leptos::prelude::*;

/// More squares than this are no longer seen one by one.
const SQUARES: u32 = 300;

/// Question, finding, caveat, what else can be done here; the squares beside them.
#[component]
pub fn Lead(state: State) -> impl IntoView {
    let words = state.words;
    let sentence = sentence(state);
    let taken = Taken {
        name: "",
        finding: sentence,
        source: text(move || source_line(words, &state.summary.read())),
        table: None,
        chart: Some(Chart::Finding),
        picture: None,
    };
    let way = move |view: View, label: &'static str| {
        let target = text(move || href(&to(&state.address.read(), view)));
        view! { <a href=target data-top="">{label}</a> }
    };
    view! {
        <div class="wrap lead">
            <div>
                <h1 tabindex="-1">{words.question}</h1>
                <p class="finding">{sentence}</p>
                <p class="caveat">{words.caveat}</p>
                <div class="under">
                    {menu(state, taken)}
                    <p class="ways">
                        {words.ways} " " {way(View::Place, words.way_place)} ", "
                        {way(View::Compare, words.way_compare)} " " {words.or} " "
                        {way(View::About, words.way_about)} "."
                    </p>
                </div>
            </div>
            {squares(state)}
        </div>
    }
}

/// The finding; of an empty selection that it is empty.
pub fn sentence(state: State) -> Signal<String> {
    let words = state.words;
    text(move || {
        let (filter, summary) = (state.filter.read(), state.summary.read());
        match summary.n {
            0 => format!("{}.", i18n::heading_of_none(words, state.dataset, &filter)),
            _ => i18n::finding(words, state.dataset, &filter, &summary),
        }
    })
}

/// A square for each incident; none where they would be too many to be seen one by one.
pub fn squares(state: State) -> AnyView {
    let shown = move || {
        let tally = state.summary.read().stage(Stage::InvestigationOpened);
        (1..=SQUARES).contains(&tally.n()).then_some(tally)
    };
    part(move || shown().map(|tally| figure(state.words, tally))).into_any()
}

fn figure(words: &'static Words, tally: Tally) -> impl IntoView {
    let Tally { yes, no, unknown } = tally;
    let label = [("n", &tally.n() as &dyn std::fmt::Display), ("yes", &yes), ("no", &no), ("unknown", &unknown)];
    let squares = |class: &'static str, count: u32| {
        let squares = (0..count).map(|_| view! { <i></i> }).parts();
        view! { <span class=class>{squares}</span> }
    };
    view! {
        <figure class="lead-fig">
            <p class="unit-label">{fill(words.form(&words.squares_yes, yes), &[("yes", &yes)])}</p>
            <div class="units" role="img" aria-label=fill(words.form(&words.squares_label, tally.n()), &label)>
                {squares("yes", yes)} {squares("no", no)} {squares("unk", unknown)}
            </div>
            {(no > 0).then(|| view! { <p class="unit-label">{fill(words.form(&words.squares_no, no), &[("no", &no)])}</p> })}
            {(unknown > 0).then(|| {
                view! { <p class="unit-label">{fill(words.squares_unknown, &[("unknown", &unknown)])}</p> }
            })}
        </figure>
    }
}
