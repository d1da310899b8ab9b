//! Our own thin binding to Apache ECharts: it loads the code, draws with SVG, reports what the mouse does, and lets go of
//! everything when it is dropped. charming's own renderer can do none of the last three.

use super::chunk::load_chunk;
use serde_json::Value;
use std::cell::Cell;
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// The bundle of ECharts: see `scripts/echarts.js`.
    #[derive(Clone)]
    pub type Echarts;
    #[wasm_bindgen(method, catch)]
    fn init(this: &Echarts, element: &HtmlElement, theme: &JsValue, options: &JsValue) -> Result<Instance, JsValue>;

    type Instance;
    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Instance, option: &JsValue, options: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn resize(this: &Instance);
    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, callback: &Closure<dyn Fn(Hit)>);

    /// What the mouse did and where, as ECharts describes it.
    type Hit;
    #[wasm_bindgen(method, getter, js_name = type)]
    fn event(this: &Hit) -> String;
    #[wasm_bindgen(method, getter, js_name = seriesId)]
    fn series_id(this: &Hit) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Hit) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = dataIndex)]
    fn data_index(this: &Hit) -> Option<u32>;
}

/// Loads ECharts.
///
/// # Errors
/// Where the code did not arrive or does not run: the figures are in the tables all the same.
pub async fn load_echarts() -> Result<Echarts, JsValue> {
    load_chunk("echarts").await.map(JsCast::unchecked_into)
}

/// What a picture hears of. The mouse leaves a mark by `mouseout`, and the picture, mark or none, by `globalout`.
const EVENTS: [&str; 4] = ["click", "mouseover", "mouseout", "globalout"];

/// What the mouse can stand on: the id of a series, and a row.
pub type Mark = (String, usize);

/// What hears of the mouse.
#[derive(Clone)]
pub struct Heard {
    /// Gets the id of the series that was hit, and the row: of rows, counted from the top; of upright bars, from the left.
    pub clicked: Arc<dyn Fn(String, usize) + Send + Sync>,
    /// Gets the same while the mouse stands on a mark, and `None` when it leaves it.
    pub pointed: Arc<dyn Fn(Option<Mark>) + Send + Sync>,
}

/// A chart in an element. Dropping it removes the drawing and its listeners.
pub struct Picture {
    instance: Instance,
    size: Cell<(f64, u32)>,
    _heard: Closure<dyn Fn(Hit)>,
}

impl Picture {
    /// An empty chart in this element, which must have a size.
    ///
    /// # Errors
    /// What ECharts threw.
    pub fn new(echarts: &Echarts, element: &HtmlElement, heard: Heard) -> Result<Self, JsValue> {
        let options = js(&serde_json::json!({ "renderer": "svg" }));
        // The picture of the first view has done its work.
        element.set_text_content(None);
        let instance = echarts.init(element, &JsValue::NULL, &options)?;
        let Heard { clicked, pointed } = heard;
        let heard = Closure::new(move |hit: Hit| {
            let mark = hit.series_id().zip(row(&hit));
            match hit.event().as_str() {
                "mouseover" => pointed(mark),
                "click" => {
                    if let Some((series, row)) = mark {
                        clicked(series, row);
                    }
                }
                _ => pointed(None),
            }
        });
        for event in EVENTS {
            instance.on(event, &heard);
        }
        Ok(Picture { instance, size: Cell::default(), _heard: heard })
    }

    /// Draws this option in place of the one before, in an element that now has this size in CSS pixels.
    ///
    /// # Errors
    /// What ECharts threw.
    pub fn draw(&self, option: &Value, size: (f64, u32)) -> Result<(), JsValue> {
        // It draws once more what stood there.
        if self.size.replace(size) != size {
            self.instance.resize();
        }
        // notMerge: what the new option does not name shall be gone.
        self.instance.set_option(&js(option), &js(&serde_json::json!({ "notMerge": true })))
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        self.instance.dispose();
    }
}

/// The row that was hit: a bar's position, or the second value of a point.
fn row(hit: &Hit) -> Option<usize> {
    let value = hit.value();
    if let Some(point) = value.dyn_ref::<js_sys::Array>() {
        return point.get(1).as_f64().map(|row| row as usize);
    }
    hit.data_index().map(|index| index as usize)
}

/// The value as JavaScript's own. Not by way of text: the table by which Rust writes floats would be a twentieth of the
/// page.
pub(super) fn js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(value) => (*value).into(),
        Value::Number(value) => value.as_f64().into(),
        Value::String(value) => value.into(),
        Value::Array(values) => values.iter().map(js).collect::<js_sys::Array>().into(),
        Value::Object(fields) => {
            let object = js_sys::Object::new();
            for (name, value) in fields {
                // Fails only on frozen objects.
                drop(js_sys::Reflect::set(&object, &name.into(), &js(value)));
            }
            object.into()
        }
    }
}
