//! Elements to draw into, and a pause until the browser has done its work.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement};

/// The document of the test page.
pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An element of this size at the end of the page.
pub fn stage(width: u32, height: u32) -> HtmlElement {
    let element: HtmlElement = document().create_element("div").unwrap().dyn_into().unwrap();
    element.style().set_property("width", &format!("{width}px")).unwrap();
    element.style().set_property("height", &format!("{height}px")).unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    element
}

/// Waits until the browser has drawn a frame.
pub async fn frame() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}
