//! What whoever runs this site has set, in `site.json` beside the page: read when it is first wanted.

use crate::browser::fetch_text;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The file, relative to the page.
const SETTINGS: &str = "site.json";

/// The e-mail address for corrections; `None` until it is known, and where the site names none.
pub fn contact() -> RwSignal<Option<String>> {
    let contact = RwSignal::new(None);
    spawn_local(async move {
        // Without the file the page works as one whose site names no address.
        let Ok(text) = fetch_text(SETTINGS, false).await else { return };
        let Ok(settings) = serde_json::from_str::<serde_json::Value>(&text) else { return };
        let address = settings["contact"].as_str().filter(|address| is_address(address));
        drop(contact.try_set(address.map(str::to_owned)));
    });
    contact
}

/// Whether this can be an address: `mailto:` would take a text with `?` or a comma for more than one thing.
fn is_address(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+@".contains(&byte);
    text.bytes().all(plain) && text.bytes().filter(|byte| *byte == b'@').count() == 1
}
