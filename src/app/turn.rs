//! The parts of the first view are made one after the other: in between, the browser can answer a reader who already scrolls, opens
//! or types in what the build has put there.

use crate::app::follow::part;
use crate::app::state::State;
use crate::browser;
use leptos::prelude::*;

/// What `make` makes, in its turn. Until then the page counts as loading.
pub fn in_turn(state: State, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let is_due = RwSignal::new(false);
    let waiting = state.wait();
    browser::in_turn(move || {
        // A page that was left before has no turn any more.
        let _ = is_due.try_set(true);
        drop(waiting);
    });
    part(move || is_due.get().then(&make)).into_any()
}
