//! A new version of the page, which `public/offline.js` tells of and, when asked, puts in place of this one.

use super::{document, window};

/// Whether a new version waits. `update-ready` at the window says when that changes.
pub fn has_update() -> bool {
    document().document_element().is_some_and(|root| root.get_attribute("data-update").as_deref() == Some("ready"))
}

/// Loads the page anew, in the new version.
pub fn take_update() {
    // Nobody listens where there is none.
    drop(web_sys::Event::new("update-wanted").and_then(|event| window().dispatch_event(&event)));
}
