//! The facets of a frame, in a piece of their own: few frames have any.

use crate::app::filter::facet_of;
use crate::app::follow::Parts;
use crate::app::later::split;
use crate::app::state::State;
use leptos::prelude::*;

split!(frame controls: shown => fn(State) -> AnyView);

fn shown(state: State) -> AnyView {
    let keys = state.address.read_untracked().controls.clone();
    let facets = keys.iter().map(|key| facet_of(state, *key)).parts();
    let filter = state.words.filter;
    view! { <div class="embed-controls" role="group" aria-label=filter>{facets}</div> }.into_any()
}
