//! What the page fetches only when it is needed, from the address that the build wrote into the page's head.

use super::document;
use std::cell::Cell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/browser/chunk.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(url: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// How often code did not arrive. A browser may remember that a module failed: a retry needs another address.
    static FAILURES: Cell<u32> = const { Cell::new(0) };
}

/// The address that `<meta name="…" content="address">` gives: the build names files after their content.
pub fn named_file(name: &str) -> Option<String> {
    let meta = document().query_selector(&format!("meta[name={name}]")).ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content"))
}

/// The module that `<meta name="…" content="address">` names. What is here already is not fetched again.
///
/// # Errors
/// Where the code did not arrive or does not run.
pub async fn load_chunk(name: &str) -> Result<JsValue, JsValue> {
    let file = named_file(name).ok_or(JsValue::NULL)?;
    let base = document().base_uri()?.ok_or(JsValue::NULL)?;
    let url = web_sys::Url::new_with_base(&file, &base)?;
    if FAILURES.get() > 0 {
        url.set_search(&format!("retry={}", FAILURES.get()));
    }
    load(&url.href()).await.inspect_err(|_| FAILURES.set(FAILURES.get() + 1))
}
