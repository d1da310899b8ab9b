//! `types`: which incidents get which response? One HTML table is picture and twin table at once.

use crate::app::chart::{ChartBlock, SourceLine};
use crate::app::follow::{part, text};
use crate::app::state::State;
use crate::app::table::table;
use crate::charts::types;
use crate::i18n::{fill, incidents, types_title};
use leptos::prelude::*;

/// The table.
#[component]
pub fn Types(state: State) -> impl IntoView {
    let words = state.words;
    let title = text(move || types_title(words, &state.summary.read()));
    let source = text(move || {
        let summary = state.summary.read();
        let n = incidents(words, summary.n);
        let line = fill(words.source_line.form(summary.sources as u32), &[("n", &n), ("sources", &summary.sources)]);
        format!("{line} {}", words.types_note)
    });
    view! {
        <ChartBlock id="types" class="c12" question=words.types_question title>
            {part(move || table(state, "heat", types::table(&state.summary.read(), words)))}
            <SourceLine text=source/>
        </ChartBlock>
    }
}
