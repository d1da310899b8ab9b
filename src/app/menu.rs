//! The menu of what can be taken along: from a chart, an incident, a view. Its code is fetched when it is first opened.

use crate::app::chart::MakeTable;
use crate::app::charts::Charts;
use crate::app::follow::{act, part};
use crate::app::later::later;
use crate::app::state::State;
use crate::app::{saving, taking};
use crate::query::Chart;
use leptos::prelude::*;

/// What can be taken along.
#[derive(Clone)]
pub struct Taken {
    /// Part of the file names, and the fragment of links; empty for the page as a whole.
    pub name: &'static str,
    /// The sentence.
    pub finding: Signal<String>,
    /// What its figures rest on.
    pub source: Signal<String>,
    /// The figures.
    pub table: Option<MakeTable>,
    /// What an article can embed.
    pub chart: Option<Chart>,
    /// What draws it, where it is a picture.
    pub picture: Option<Charts>,
}

/// The menu.
pub fn menu(state: State, taken: Taken) -> AnyView {
    let content = move || {
        let taken = taken.clone();
        later(state, || Box::pin(taking::code()), move |show| show(state, taken.clone()))
    };
    pop(state.words.menu, Box::new(content))
}

/// The menu of the records themselves: those of the selection, or all.
pub fn records(state: State) -> AnyView {
    let content = move || later(state, || Box::pin(saving::code()), move |show| show(state));
    pop(state.words.download, Box::new(content))
}

/// What opens under a word, and is made when it first does.
fn pop(word: &'static str, content: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let is_open = RwSignal::new(false);
    let content = part(move || is_open.get().then(&content));
    view! {
        <details class="menu pop" on:toggle=act(move |_| is_open.update(|open| *open = !*open))>
            <summary>{word}</summary>
            <div class="menu-b">{content}</div>
        </details>
    }
    .into_any()
}
