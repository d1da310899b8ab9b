//! `types`: which incidents get which response? One HTML table is picture and twin table at once.

use crate::app::chart::{Block, Chart, chart_block};
use crate::app::charts::Charts;
use crate::app::follow::{part, text};
use crate::app::state::State;
use crate::app::table::table;
use crate::charts::types;
use crate::i18n::{types_source, types_title};
use leptos::prelude::*;
use std::sync::Arc;

/// The table.
#[component]
pub fn Types(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let block = Block {
        id: "types",
        class: "c12",
        question: words.types_question,
        title: text(move || types_title(words, &summary.read())),
        source: text(move || types_source(words, &summary.read())),
        hint: words.types_hint,
        about: &words.about_types,
        table: Arc::new(move || types::table(&summary.read(), words)),
        has_twin: false,
        chart: Chart::Types,
    };
    let picture = part(move || table(state, "heat", types::table(&summary.read(), words)));
    chart_block(state, charts, block, picture.into_any())
}
