//! `types`: which incidents get which response? One HTML table is picture and twin table at once.

use crate::app::chart::{ChartBlock, SourceLine};
use crate::app::follow::{part, text};
use crate::app::state::State;
use crate::app::table::table;
use crate::charts::types;
use crate::i18n::{source_line, types_title};
use leptos::prelude::*;

/// The table.
#[component]
pub fn Types(state: State) -> impl IntoView {
    let words = state.words;
    let title = text(move || types_title(words, &state.summary.read()));
    let source = text(move || {
        let line = source_line(words, &state.summary.read());
        format!("{line} {}", words.types_note)
    });
    view! {
        <ChartBlock id="types" class="c12" question=words.types_question title>
            {part(move || table(state, "heat", types::table(&state.summary.read(), words)))}
            <SourceLine text=source/>
        </ChartBlock>
    }
}
