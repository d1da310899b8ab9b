//! The view that stands in the page before the code has arrived, and how the app takes its place: see `first.js`.

use super::paint::once;
use wasm_bindgen::JsValue;
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
    #[wasm_bindgen(js_name = inTurn)]
    fn act_in_turn(act: JsValue);
    /// Waits until it is the turn of what follows: see [`in_turn`].
    pub async fn turn();
    #[wasm_bindgen(js_name = whenWanted)]
    fn act_when_wanted(place: &HtmlElement, act: JsValue);
    /// Waits until the app has taken its place.
    #[wasm_bindgen(js_name = inPlace)]
    pub async fn in_place();
    /// Takes away the picture of the first view, when it no longer shows what is chosen.
    #[wasm_bindgen(js_name = end)]
    pub fn end_first_picture();
}

/// Does one thing after the other, so that the browser can answer the reader in between; at once, when the app has taken its place.
pub fn in_turn(act: impl FnOnce() + 'static) {
    act_in_turn(once(Box::new(act)));
}

/// Does what draws in this place; but where the picture of the first view stands there, when the reader begins to do something, or
/// after a while.
pub fn when_wanted(place: &HtmlElement, act: impl FnOnce() + 'static) {
    act_when_wanted(place, once(Box::new(act)));
}
