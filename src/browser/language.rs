//! The reader's language.

use super::{document, window};
/// Where the language that was chosen on this page is kept.
const KEY: &str = "language";

/// The tags of the languages that the reader prefers, the first one first: the one chosen here before, then those of
/// the browser.
pub fn preferred_languages() -> Vec<String> {
    // A frame without an origin of its own has no storage.
    let chosen = window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let of_browser = window().navigator().languages();
    chosen.into_iter().chain(of_browser.iter().filter_map(|tag| tag.as_string())).collect()
}

/// Keeps the language that the reader chose, for the next visit.
pub fn remember_language(tag: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        // Where it is full or forbidden, the next visit asks the browser again.
        drop(storage.set_item(KEY, tag));
    }
}

/// Says which language the page is in.
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        drop(root.set_attribute("lang", tag));
    }
}
