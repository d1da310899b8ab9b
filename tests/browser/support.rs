//! Elements to draw into, code to draw with, and a pause until the browser has done its work.

use response_record::browser::echarts::{Echarts, load_echarts};
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

/// Says in the page's head that code of this name is in this file, as the build does. `scripts/test-browser.sh` puts the
/// files there.
pub fn name_chunk(name: &str, file: &str) {
    let old = document().query_selector(&format!("meta[name={name}]")).unwrap();
    let meta = old.unwrap_or_else(|| {
        let meta = document().create_element("meta").unwrap();
        meta.set_attribute("name", name).unwrap();
        document().head().unwrap().append_child(&meta).unwrap();
        meta
    });
    meta.set_attribute("content", &format!("/target/test-browser/{file}")).unwrap();
}

/// The code of ECharts.
pub async fn echarts() -> Echarts {
    name_chunk("echarts", "echarts.js");
    load_echarts().await.expect("the bundle loads")
}

/// Waits until the browser has drawn a frame.
pub async fn frame() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}
