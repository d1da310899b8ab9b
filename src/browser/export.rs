//! A chart as a file: the same option that draws it on the page, drawn off screen.

use super::echarts::{Echarts, js};
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(method, catch, js_name = svg)]
    fn draw_svg(this: &Echarts, option: &JsValue, width: u32, height: u32) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch, js_name = png)]
    async fn draw_png(this: &Echarts, svg: &str, width: u32, height: u32, scale: u32) -> Result<JsValue, JsValue>;
}

/// Pixels of a PNG for each CSS pixel: sharp on the screens of phones, and in print.
const SCALE: u32 = 2;

impl Echarts {
    /// The text of an SVG file of this size, in CSS pixels.
    ///
    /// # Errors
    /// What ECharts threw.
    pub fn svg(&self, option: &Value, width: u32, height: u32) -> Result<String, JsValue> {
        self.draw_svg(&js(option), width, height)
    }

    /// A PNG file of what [`Echarts::svg`] gave, for the same size.
    ///
    /// # Errors
    /// Where the browser cannot read the text as a picture, or cannot write one.
    pub async fn png(&self, svg: &str, width: u32, height: u32) -> Result<Blob, JsValue> {
        self.draw_png(svg, width, height, SCALE).await.map(JsCast::unchecked_into)
    }
}
