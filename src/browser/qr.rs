//! QR codes, made by code that is fetched when the first one is asked for: see `scripts/qr.js`.

use super::chunk::load_chunk;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    type Maker;
    #[wasm_bindgen(method, catch)]
    fn path(this: &Maker, text: &str) -> Result<Made, JsValue>;

    type Made;
    #[wasm_bindgen(method, getter)]
    fn size(this: &Made) -> u32;
    #[wasm_bindgen(method, getter, js_name = path)]
    fn modules(this: &Made) -> String;
}

/// A QR code without the quiet zone around it, which must be four modules wide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules on each side.
    pub size: u32,
    /// The dark modules, as the data of an SVG path in which a module is one unit.
    pub path: String,
}

/// The QR code of a text, at error correction level M: 15 % of it may be unreadable.
///
/// # Errors
/// Where the code that makes it did not arrive, or the text is too long for any QR code.
pub async fn qr_code(text: &str) -> Result<QrCode, JsValue> {
    let maker: Maker = load_chunk("qr").await?.unchecked_into();
    let made = maker.path(text)?;
    Ok(QrCode { size: made.size(), path: made.modules() })
}
