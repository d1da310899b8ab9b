//! What whoever runs this site has set, in `site.json` beside the page.

use crate::app::state::State;
use crate::browser::{self, fetch_text};
use crate::load::{Problem, Settings, settings_from_json};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The file, relative to the page.
const SETTINGS: &str = "site.json";

/// The settings that hold, and what is at fault in the others.
pub type Read = (Settings, Vec<Problem>);

/// Reads them. Without the file the page works as one whose site sets nothing.
pub fn load(state: State) {
    spawn_local(async move {
        let Ok(text) = fetch_text(SETTINGS, false).await else { return };
        let set = settings_from_json(SETTINGS, &text);
        browser::set_base(&set.0.address);
        drop(state.settings.try_set(set));
    });
}
