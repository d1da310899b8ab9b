//! `embed=`: one chart, the finding or the table, in a frame in somebody else's page. Slim: what it leads to has the rest.

use crate::app::charts::Charts;
use crate::app::filter::Selected;
use crate::app::follow::{part, text};
use crate::app::header::to;
use crate::app::later::later;
use crate::app::lead::{sentence, squares};
use crate::app::notices::{charts_failed, ignored_parts, language_missing, problems};
use crate::app::stages::Stages;
use crate::app::state::{State, href};
use crate::app::told::Told;
use crate::app::{embed_charts, embed_controls};
use crate::browser;
use crate::i18n::titles::question;
use crate::i18n::{self, fill, source_line};
use crate::model::Coded;
use crate::query::{Chart, View};
use leptos::prelude::*;

/// A frame that follows the query of the address; `retry` asks again for a language that did not arrive.
pub fn show(query: RwSignal<String>, told: Told, retry: Box<dyn Fn()>) -> AnyView {
    let state = State::new(query, told);
    let words = state.words;
    let charts = Charts::follow_device(None);
    // What a frame shows stays as it was when it began.
    let embed = state.address.read_untracked().embed.unwrap_or(Chart::Finding);
    charts.follow_address(state);
    state.when_ready(|| ());
    let frame = StoredValue::new_local(browser::live_in_frame(embed.id()));
    on_cleanup(move || frame.dispose());
    Effect::new(move || browser::set_title(&title(state, embed)));
    view! {
        <main id="main" class="embed" data-embed=embed.id()>
            <h1 class="vh">{words.site}</h1>
            <div class="notices">
                {language_missing(told, retry)}
                {problems(words, &told.loaded.problems)}
                {ignored_parts(state)}
                {charts_failed(words, charts)}
            </div>
            {controls(state)}
            {part(move || if state.is_empty.get() && embed != Chart::Coverage {
                nothing(state)
            } else {
                shown(state, charts, embed)
            })}
            {(embed != Chart::Coverage).then(|| selection(state))}
            <p class="embed-way"><a href=text(move || way(state, embed))>{fill(words.explore_incidents, &[("site", &words.site)])}</a></p>
        </main>
    }
    .into_any()
}

/// The facets that the address asks for.
fn controls(state: State) -> Option<AnyView> {
    let is_asked = !state.address.read_untracked().controls.is_empty();
    is_asked.then(|| later(state, || Box::pin(embed_controls::code()), move |show| show(state)))
}

/// No incident passes the filter.
fn nothing(state: State) -> AnyView {
    let words = state.words;
    view! {
        <section class="chart">
            <h2 class="q">{words.question}</h2>
            <p class="title">{sentence(state)}</p>
            <p class="caveat">{words.none_listed_note}</p>
        </section>
    }
    .into_any()
}

fn shown(state: State, charts: Charts, embed: Chart) -> AnyView {
    match embed {
        Chart::Stages => view! { <Stages state charts/> }.into_any(),
        Chart::Finding => finding(state),
        other => later(state, || Box::pin(embed_charts::code()), move |show| show(state, charts, other)),
    }
}

fn finding(state: State) -> AnyView {
    let words = state.words;
    view! {
        <section class="chart" aria-labelledby="finding-question">
            <h2 class="q" id="finding-question">{words.question}</h2>
            <p class="title">{sentence(state)}</p>
            <p class="caveat">{words.caveat}</p>
            {squares(state)}
            <p class="src">{text(move || source_line(words, &state.summary.read()))}</p>
        </section>
    }
    .into_any()
}

/// Which incidents these are: there is nothing else here that would say it.
fn selection(state: State) -> AnyView {
    let chosen = text(move || i18n::selection(state.words, state.dataset, &state.filter.read()));
    view! { <p class="embed-n"><Selected state/> " " <span>{chosen}</span></p> }.into_any()
}

/// The same selection in the whole page, at the same chart.
fn way(state: State, embed: Chart) -> String {
    let address = state.address.read();
    match embed {
        Chart::Table => href(&to(&address, View::Table)),
        Chart::Finding => href(&address),
        chart => format!("{}#{}", href(&address), chart.id()),
    }
}

/// For who lists the frames of a page: what it shows, and of which incidents.
fn title(state: State, embed: Chart) -> String {
    let words = state.words;
    let selection = i18n::selection_title(words, state.dataset, &state.filter.read());
    [question(words, embed), &*selection, words.site]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
