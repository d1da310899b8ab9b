//! Our own thin binding to Apache ECharts: it loads the code, draws with SVG, reports clicks, and lets go of everything
//! when it is dropped. charming's own renderer can do none of the last three.

use super::document;
use serde_json::Value;
use std::cell::Cell;
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/browser/echarts.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(url: &str) -> Result<JsValue, JsValue>;
}

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

    /// What a click hit, as ECharts describes it.
    type Hit;
    #[wasm_bindgen(method, getter, js_name = seriesId)]
    fn series_id(this: &Hit) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Hit) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = dataIndex)]
    fn data_index(this: &Hit) -> Option<u32>;
}

thread_local! {
    /// How often the code was asked for. A browser may remember that a module failed: a retry needs another address.
    static TRIES: Cell<u32> = const { Cell::new(0) };
}

/// Loads ECharts, from the address that the build wrote into the page's head.
///
/// # Errors
/// Where the code did not arrive or does not run: the figures are in the tables all the same.
pub async fn load_echarts() -> Result<Echarts, JsValue> {
    let meta = document().query_selector("meta[name=echarts]")?;
    let file = meta.and_then(|meta| meta.get_attribute("content")).ok_or(JsValue::NULL)?;
    let base = document().base_uri()?.ok_or(JsValue::NULL)?;
    let url = web_sys::Url::new_with_base(&file, &base)?;
    let tries = TRIES.replace(TRIES.get() + 1);
    if tries > 0 {
        url.set_search(&format!("retry={tries}"));
    }
    load(&url.href()).await.map(JsCast::unchecked_into)
}

/// A chart in an element. Dropping it removes the drawing and its listeners.
pub struct Picture {
    instance: Instance,
    _clicked: Closure<dyn Fn(Hit)>,
}

impl Picture {
    /// An empty chart in this element, which must have a size. `clicked` gets the id of the series that was hit, and
    /// the row, counted from the top.
    ///
    /// # Errors
    /// What ECharts threw.
    pub fn new(
        echarts: &Echarts,
        element: &HtmlElement,
        clicked: Arc<dyn Fn(String, usize) + Send + Sync>,
    ) -> Result<Self, JsValue> {
        let options = js(&serde_json::json!({ "renderer": "svg" }));
        let instance = echarts.init(element, &JsValue::NULL, &options)?;
        let clicked = Closure::new(move |hit: Hit| {
            if let Some((series, row)) = hit.series_id().zip(row(&hit)) {
                clicked(series, row);
            }
        });
        instance.on("click", &clicked);
        Ok(Picture { instance, _clicked: clicked })
    }

    /// Draws this option in place of the one before, at the element's present size.
    ///
    /// # Errors
    /// What ECharts threw.
    pub fn draw(&self, option: &Value) -> Result<(), JsValue> {
        self.instance.resize();
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
fn js(value: &Value) -> JsValue {
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
