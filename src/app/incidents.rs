//! The incidents of the selection: cards on a phone, a table on a wide screen, from the same elements.

use crate::app::follow::{part, text};
use crate::app::incident::row;
use crate::app::state::State;
use crate::browser;
use crate::i18n::{self, fill};
use crate::model::{Answer, Coded, Stage};
use leptos::prelude::*;

/// So many are shown at first, and added at a time.
const STEP: usize = 20;

/// The list, newest first.
#[component]
pub fn Incidents(state: State) -> impl IntoView {
    let words = state.words;
    let shown = RwSignal::new(STEP);
    Effect::new(move || {
        state.selection.track();
        shown.set(STEP);
        // Rows are used again for other incidents: what was folded out of one must not stay open on another.
        browser::close_details("#list details");
    });
    let shown_incidents = move || {
        let newest: Vec<usize> = state.selection.read().positions.iter().rev().take(shown.get()).copied().collect();
        newest.into_iter().map(|position| &state.dataset.incidents[position])
    };
    let left = move || state.selection.read().n().saturating_sub(shown.get());
    let header =
        |stage: &Stage| view! { <th class="a" role="columnheader" scope="col">{words.stages[stage.index()]}</th> };
    view! {
        <div class="wrap list-wrap">
            <section class="chart" id="list" aria-labelledby="list-question">
                <h2 class="q" id="list-question">{words.incidents_question}</h2>
                <p class="title">{text(move || title(state))}</p>
                <AnswerKey state/>
                <table class="list" role="table" aria-labelledby="list-question">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th class="when" role="columnheader" scope="col">{words.when_where}</th>
                            <th class="what" role="columnheader" scope="col">{words.what_happened}</th>
                            {Stage::ALL.iter().map(header).collect_view()}
                            <th class="from" role="columnheader" scope="col">{words.sources}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {part(move || shown_incidents().map(|incident| row(state, incident)).collect_view())}
                    </tbody>
                </table>
                {part(move || (left() != 0).then(|| view! {
                    <p class="more">
                        <button type="button" class="btn" on:click=move |_| shown.update(|shown| *shown += STEP)>
                            {fill(words.show_more, &[("count", &left().min(STEP))])} " "
                            <small>{fill(words.left, &[("count", &left())])}</small>
                        </button>
                    </p>
                }))}
            </section>
        </div>
    }
}

fn title(state: State) -> String {
    let (words, n, address) = (state.words, state.summary.read().n, state.address.read());
    let selection = i18n::selection(words, state.dataset, &address.filter);
    let text = if selection.is_empty() { words.list_title } else { words.list_title_filtered };
    fill(text.form(n), &[("n", &n), ("selection", &selection)])
}

/// What the three forms of an answer mean.
#[component]
fn AnswerKey(state: State) -> impl IntoView {
    let words = state.words;
    let item = |answer: &Answer| {
        view! { <span>{mark(state, *answer)} " " {words.answer_meanings[answer.index()]}</span> }
    };
    view! { <p class="key">{Answer::ALL.iter().map(item).collect_view()}</p> }
}

/// An answer as a shape and a word.
pub fn mark(state: State, answer: Answer) -> impl IntoView {
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
