//! `types`: which incidents get which response? One HTML table is picture and twin table at once.

use crate::app::chart::{Block, chart_block};
use crate::app::charts::Charts;
use crate::app::follow::{part, text};
use crate::app::state::State;
use crate::app::table::table;
use crate::charts::types;
use crate::i18n::{source, titles};
use crate::query::Chart;
use leptos::prelude::*;
use std::sync::Arc;

/// The table.
#[component]
pub fn Types(state: State, charts: Charts) -> impl IntoView {
    let (words, summary) = (state.words, state.summary);
    let block = Block {
        chart: Chart::Types,
        class: "c12",
        title: text(move || titles::types(words, &summary.read())),
        source: text(move || source::types(words, &summary.read())),
        hint: words.types_hint,
        about: &words.about_types,
        table: Arc::new(move || types::table(&summary.read(), words)),
        has_twin: false,
    };
    let picture = part(move || table(state, "heat", types::table(&summary.read(), words)));
    chart_block(state, charts, block, picture.into_any())
}
