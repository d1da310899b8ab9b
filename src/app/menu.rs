//! The menu of what can be taken along: from a chart, an incident, a view. Its code is fetched when it is first opened.

use crate::app::chart::{Chart, MakeTable};
use crate::app::charts::Charts;
use crate::app::follow::{act, part};
use crate::app::later::later;
use crate::app::state::State;
use crate::app::taking;
use crate::query::Embed;
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
    /// The picture.
    pub picture: Option<(Chart, Charts)>,
    /// What an article can embed.
    pub embed: Option<Embed>,
}

/// The menu.
pub fn menu(state: State, taken: Taken) -> AnyView {
    let is_open = RwSignal::new(false);
    let content = part(move || {
        let taken = taken.clone();
        is_open.get().then(|| later(state, || Box::pin(taking::code()), move |show| show(state, taken.clone())))
    });
    view! {
        <details class="menu pop" on:toggle=act(move |_| is_open.update(|open| *open = !*open))>
            <summary>{state.words.menu}</summary>
            <div class="menu-b">{content}</div>
        </details>
    }
    .into_any()
}
