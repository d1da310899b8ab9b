//! The incidents of the selection: cards on a phone, a table on a wide screen, from the same elements.

use crate::app::follow::{Parts, act, part, text};
use crate::app::header::to;
use crate::app::incident::row;
use crate::app::menu::records;
use crate::app::state::{State, href};
use crate::browser;
use crate::i18n::{self, fill};
use crate::model::{Answer, Coded, Stage};
use crate::query::View;
use leptos::prelude::*;

/// So many are shown at first, and added at a time.
const STEP: usize = 20;

/// The list, newest first.
#[component]
pub fn Incidents(state: State) -> impl IntoView {
    let words = state.words;
    let shown = RwSignal::new(STEP);
    Effect::new(move |before: Option<()>| {
        state.selection.track();
        if before.is_none() {
            return;
        }
        shown.set(STEP);
        // Rows are used again for other incidents: what was folded out of one must not stay open on another.
        browser::close_details("#list details");
    });
    let left = move || state.selection.read().n().saturating_sub(shown.get());
    let as_table = text(move || href(&to(&state.address.read(), View::Table)));
    view! {
        <div class="wrap list-wrap">
            <section class="chart" id="list" aria-labelledby="list-question">
                <h2 class="q" id="list-question">{words.incidents_question}</h2>
                <p class="title">{text(move || title(state))}</p>
                <div class="acts"><a href=as_table data-top="">{words.table_question}</a> {records(state)}</div>
                {list(state, shown.into())}
                {part(move || (left() != 0).then(|| {
                    let more = move |_| {
                        let first_new = shown.get_untracked();
                        shown.update(|shown| *shown += STEP);
                        // The button moves down or leaves: the focus goes to what it brought.
                        browser::focus_nth("#list [data-incident] .when a", first_new);
                    };
                    view! {
                        <p class="more">
                            <button type="button" class="btn" on:click=act(more)>
                                {fill(words.show_more, &[("count", &left().min(STEP))])} " "
                                <small>{fill(words.left, &[("count", &left())])}</small>
                            </button>
                        </p>
                    }
                }))}
            </section>
        </div>
    }
}

/// The incidents themselves, as many as are `shown`, under the key of their answers.
pub fn list(state: State, shown: Signal<usize>) -> AnyView {
    let words = state.words;
    let newest = move || {
        let newest: Vec<usize> = state.selection.read().positions.iter().rev().take(shown.get()).copied().collect();
        newest.into_iter().map(|position| row(state, &state.dataset.incidents[position])).parts()
    };
    let header =
        |stage: &Stage| view! { <th class="a" role="columnheader" scope="col">{words.stages[stage.index()]}</th> };
    view! {
        {answer_key(state)}
        <table class="list" role="table" aria-label=words.incidents_question>
            <thead role="rowgroup">
                <tr role="row">
                    <th class="when" role="columnheader" scope="col">{words.when_where}</th>
                    <th class="what" role="columnheader" scope="col">{words.what_happened}</th>
                    {Stage::ALL.iter().map(header).parts()}
                    <th class="from" role="columnheader" scope="col">{words.sources}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{part(newest)}</tbody>
        </table>
    }
    .into_any()
}

fn title(state: State) -> String {
    let (words, n) = (state.words, state.summary.read().n);
    let selection = i18n::selection(words, state.dataset, &state.filter.read());
    let text = if selection.is_empty() { &words.list_title } else { &words.list_title_filtered };
    fill(words.form(text, n), &[("n", &n), ("selection", &selection)])
}

/// What the three forms of an answer mean.
pub fn answer_key(state: State) -> AnyView {
    let words = state.words;
    let item = |answer: &Answer| {
        view! { <span>{mark(state, *answer)} " " {words.answer_meanings[answer.index()]}</span> }
    };
    view! { <p class="key">{Answer::ALL.iter().map(item).parts()}</p> }.into_any()
}

/// An answer as a shape and a word.
pub fn mark(state: State, answer: Answer) -> AnyView {
    let words = state.words;
    let class = match answer {
        Answer::Yes => "mark yes",
        Answer::No => "mark no",
        Answer::Unknown => "mark unk",
    };
    let word = words.answers[answer.index()];
    match answer {
        Answer::Unknown => view! {
            <span class=class><span aria-hidden="true">{words.unknown_sign}</span><span class="vh">{word}</span></span>
        }
        .into_any(),
        _ => view! { <span class=class>{word}</span> }.into_any(),
    }
}
