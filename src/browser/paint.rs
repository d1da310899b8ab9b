//! What waits until the reader has seen what they did: see `paint.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/browser/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = afterPaint)]
    fn call_after_paint(act: JsValue);
}

/// Does something when the next frame is painted, or before the reader's next act, if that comes first.
pub fn after_paint(act: impl FnOnce() + 'static) {
    call_after_paint(once(Box::new(act)));
}

/// What JavaScript calls once. Of one type, so that it is compiled once.
pub(super) fn once(act: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(act)
}
