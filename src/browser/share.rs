//! The device's own sheet for passing on a link.

use super::offers::offers;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShareData;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    async fn open_sheet(data: &ShareData) -> Result<JsValue, JsValue>;
}

/// Whether the device has such a sheet.
pub fn can_share() -> bool {
    offers(&["share"])
}

/// Offers a link to the device's other apps. To be called from a click: browsers refuse it elsewhere. A reader who closes
/// the sheet has not met a fault.
///
/// # Errors
/// Where the browser has no such sheet or refuses to open it.
pub async fn share(title: &str, url: &str) -> Result<(), JsValue> {
    if !can_share() {
        return Err(JsValue::NULL);
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let Err(fault) = open_sheet(&data).await else { return Ok(()) };
    let name = js_sys::Reflect::get(&fault, &"name".into());
    if name.is_ok_and(|name| name == "AbortError") { Ok(()) } else { Err(fault) }
}
