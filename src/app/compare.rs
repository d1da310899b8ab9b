//! `view=compare`: two selections side by side, on the same scale, with what can be said of their difference.

use crate::app::bar::bar;
use crate::app::chart::{MakeTable, about, twin};
use crate::app::filter::FilterBar;
use crate::app::follow::{Parts, part, text};
use crate::app::incidents::answer_key;
use crate::app::later::split;
use crate::app::menu::{Taken, menu};
use crate::app::state::{Side, State, href};
use crate::app::table::table;
use crate::charts;
use crate::i18n::{self, Words, at_least, compare_title, fill, verdict};
use crate::model::{Coded, Stage};
use crate::query::{Address, Choice, Filter, Key};
use crate::stats::{Difference, Summary, compare};
use leptos::prelude::*;
use std::sync::Arc;

split!(page views: show => fn(State) -> AnyView);

fn show(state: State) -> AnyView {
    let words = state.words;
    let second = state.second();
    view! {
        <div class="wrap compare">
            <h1 tabindex="-1">{words.compare_question}</h1>
            <div class="sides">{side(state, "facets")} {side(second, "facets-vs")}</div>
            {presets(state)}
        </div>
        <div class="wrap compare">{chart(state, second)}</div>
    }
    .into_any()
}

/// Both sides, stage by stage, with what can be said of them.
fn chart(state: State, second: State) -> AnyView {
    let words = state.words;
    let sides = [state, second];
    let shared = Memo::new(move |_| state.selection.read().shared_with(&second.selection.read()) as u32);
    let differences = Memo::new(move |_| differences(&state.summary.read(), &second.summary.read(), shared.get() == 0));
    let empty = Memo::new(move |_| sides.into_iter().position(|side| side.is_empty.get()));
    let title = text(move || match empty.get() {
        Some(_) if is_unchosen(state) => words.compare_choose.to_owned(),
        Some(side) => fill(words.compare_empty, &[("side", &words.sides[side])]),
        None => compare_title(words, &differences.read()),
    });
    let note = text(move || note(words, shared.get()));
    let figures: MakeTable = Arc::new(move || {
        let (first, second) = (state.summary.read(), second.summary.read());
        charts::compare::table([&first, &second], &differences.read(), words)
    });
    let make = figures.clone();
    let taken =
        Taken { name: "compare", finding: title, source: note, table: Some(figures), chart: None, picture: None };
    let row = move |(stage, one): (&Stage, &Difference)| stage_row(sides, *stage, one);
    let rows =
        part(move || empty.get().is_none().then(|| Stage::ALL.iter().zip(differences.read().iter()).map(row).parts()));
    view! {
        <section class="chart" id="compare" aria-labelledby="compare-title">
            <h2 class="title" id="compare-title">{title}</h2>
            {answer_key(state)}
            <div class="pairs">{rows}</div>
            <p class="src">{note}</p>
            <div class="under">
                {twin(words, words.compare_question, part(move || table(state, "figures", make())).into_any())}
                {about(words, &words.about_compare)}
                {menu(state, taken)}
            </div>
        </section>
    }
    .into_any()
}

fn is_unchosen(state: State) -> bool {
    state.address.read().vs.is_none() && state.filter.read().is_empty()
}

/// What the two sides are, and how many incidents are in both.
fn note(words: &Words, shared: u32) -> String {
    let in_both = fill(words.form(&words.compare_shared, shared), &[("count", &shared)]);
    format!("{} {}", words.compare_note, if shared > 0 { &*in_both } else { "" })
}

fn differences(first: &Summary, second: &Summary, apart: bool) -> Vec<Difference> {
    first.stages.iter().zip(second.stages).map(|(first, second)| compare(*first, second, apart)).collect()
}

/// The name of a side: what it is narrowed to.
fn name(side: State) -> String {
    let words = side.words;
    if side.side() == Side::Second && side.address.read().vs.is_none() {
        return words.all_others.to_owned();
    }
    let name = i18n::selection_title(words, side.dataset, &side.filter.read());
    if name.is_empty() { words.everything.to_owned() } else { name }
}

/// A side: its name, how many incidents, and its own filter.
fn side(state: State, id: &'static str) -> AnyView {
    let title = state.words.sides[usize::from(state.side() == Side::Second)];
    view! {
        <section class="side" aria-label=title>
            <h2><small>{title}</small> {text(move || name(state))}</h2>
            <FilterBar state id is_wide=false/>
        </section>
    }
    .into_any()
}

/// Comparisons that are often wanted, and the two sides the other way round.
fn presets(state: State) -> AnyView {
    let words = state.words;
    let years = state.dataset.years();
    let against_year = years.first().zip(years.last()).filter(|(first, last)| first != last).map(|(first, last)| {
        let (first, last) = (*first, *last);
        let of = |filter: &Filter, year| filter.without_any(Key::Year).with(Choice::Year(year));
        let to = move || {
            let address = state.address.read();
            let [one, other] = [first, last].map(|year| of(&address.filter, year));
            href(&Address { filter: one, vs: Some(other), cited: None, ..address.clone() })
        };
        let label = fill(words.year_against_year, &[("first", &first), ("last", &last)]);
        view! { <a class="chip" href=text(to)>{label}</a> }
    });
    let swap = part(move || {
        let address = state.address.read();
        address.vs.clone().map(|vs| {
            let to = Address { filter: vs, vs: Some(address.filter.clone()), cited: None, ..address.clone() };
            view! { <a class="chip" href=href(&to)>{words.swap}</a> }
        })
    });
    let others = part(move || {
        let address = state.address.read();
        address.vs.is_some().then(|| {
            let to = Address { vs: None, cited: None, ..address.clone() };
            view! { <a class="chip" href=href(&to)>{words.against_others}</a> }
        })
    });
    view! { <div class="chips">{swap} {others} {against_year}</div> }.into_any()
}

/// A stage: both sides as bars of the same length, and what can be said.
fn stage_row(sides: [State; 2], stage: Stage, difference: &Difference) -> AnyView {
    let words = sides[0].words;
    let tallies = sides.map(|side| side.summary.read().stage(stage));
    let line = |(side, tally): (State, crate::stats::Tally)| {
        view! {
            <div class="pair-line">
                <span class="pair-name">{name(side)}</span>
                {bar(words, tally)}
                <span class="pair-rate">{at_least(words, tally)}</span>
            </div>
        }
    };
    let said = verdict(words, difference, tallies[0], tallies[1]);
    view! {
        <div class="pair" data-pair=stage.id()>
            <h3>{words.stages[stage.index()]}</h3>
            {sides.into_iter().zip(tallies).map(line).parts()}
            <p class="verdict">{said}</p>
        </div>
    }
    .into_any()
}
