//! Charts as files.

use crate::support::echarts;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::ImageBitmap;

fn option() -> Value {
    json!({
        "animation": false,
        "backgroundColor": "#ffffff",
        "title": [{ "text": "Prijave & odgovori" }],
        "xAxis": { "type": "value" },
        "yAxis": { "type": "category", "data": ["a", "b"] },
        "series": [{ "id": "yes", "type": "bar", "data": [1, 2], "itemStyle": { "decal": { "symbol": "rect" } } }],
    })
}

#[wasm_bindgen_test]
async fn an_svg_file_holds_the_title_and_nothing_that_only_a_page_could_use() {
    let svg = echarts().await.svg(&option(), 400, 300).unwrap();
    assert!(svg.starts_with("<svg width=\"400\" height=\"300\""), "{svg}");
    assert!(svg.contains("Prijave &amp; odgovori"), "{svg}");
    for page_only in ["<style", " class=", "ecmeta_"] {
        assert!(!svg.contains(page_only), "{page_only}: {svg}");
    }
}

#[wasm_bindgen_test]
async fn a_png_file_has_two_pixels_for_each_unit() {
    let echarts = echarts().await;
    let svg = echarts.svg(&option(), 400, 300).unwrap();
    let png = echarts.png(&svg, 400, 300).await.unwrap();
    assert_eq!(png.type_(), "image/png");
    assert!(png.size() > 0.0);
    let decoded = web_sys::window().unwrap().create_image_bitmap_with_blob(&png).unwrap();
    let image: ImageBitmap = JsFuture::from(decoded).await.unwrap().unchecked_into();
    assert_eq!([image.width(), image.height()], [800, 600]);
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_an_error() {
    let fault: JsValue = echarts().await.png("<svg", 400, 300).await.unwrap_err();
    assert!(fault.is_instance_of::<js_sys::Error>());
}
