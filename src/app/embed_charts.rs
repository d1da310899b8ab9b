//! What frames show beside the stages and the finding, which most of them do: in a piece of its own, so that those load less.

use crate::app::charts::Charts;
use crate::app::coverage::Coverage;
use crate::app::follow::text;
use crate::app::later::split;
use crate::app::map::Map;
use crate::app::months::Months;
use crate::app::rows::rows;
use crate::app::state::State;
use crate::app::types::Types;
use crate::app::years::Years;
use crate::i18n::source_line;
use crate::query::Embed;
use leptos::prelude::*;

split!(frame charts: shown => fn(State, Charts, Embed) -> AnyView);

fn shown(state: State, charts: Charts, embed: Embed) -> AnyView {
    match embed {
        Embed::Years => view! { <Years state charts/> }.into_any(),
        Embed::Months => view! { <Months state charts/> }.into_any(),
        Embed::Municipalities => view! { <Map state charts/> }.into_any(),
        Embed::Types => view! { <Types state charts/> }.into_any(),
        Embed::Coverage => view! { <Coverage state charts/> }.into_any(),
        Embed::Table => table(state),
        Embed::Stages | Embed::Finding => ().into_any(),
    }
}

fn table(state: State) -> AnyView {
    let words = state.words;
    view! {
        <section class="chart">
            <h2 class="q">{words.table_question}</h2>
            {rows(state)}
            <p class="src">{text(move || source_line(words, &state.summary.read()))}</p>
        </section>
    }
    .into_any()
}
