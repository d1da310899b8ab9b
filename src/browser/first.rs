//! The view that stands in the page before the code has arrived, and how the app takes its place: see `first.js`.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/browser/first.js")]
extern "C" {
    /// Where the app begins: an element beside the page.
    #[wasm_bindgen(js_name = begin)]
    pub fn begin_beside() -> HtmlElement;
    /// Shows that element in place of the first view, once. What the reader has opened, chosen or pressed in the first view
    /// meanwhile is opened, chosen and pressed in the app.
    #[wasm_bindgen(js_name = show)]
    pub fn take_place();
    /// Takes away the picture of the first view, when it no longer shows what is chosen.
    #[wasm_bindgen(js_name = end)]
    pub fn end_first_picture();
}
