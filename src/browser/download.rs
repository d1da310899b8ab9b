//! Files that the page makes itself and the browser saves.

use super::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// So long, in milliseconds, a file stays in memory for a browser that asks the reader first where to save it.
const KEPT: i32 = 60_000;

/// Saves these bytes under this name, as after a click on a link with `download`.
///
/// # Errors
/// Where the browser refuses the bytes an address.
pub fn download(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    // The link never enters the page: a click on it there would close what is open.
    let link: HtmlElement = document().create_element("a")?.unchecked_into();
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.click();
    let forget = Closure::once_into_js(move || drop(Url::revoke_object_url(&url)));
    window().set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEPT)?;
    Ok(())
}

/// Saves a table. It begins with a byte order mark: spreadsheets take a file without one for one in an old encoding.
///
/// # Errors
/// Those of [`download`] and [`text_blob`].
pub fn download_csv(name: &str, table: &str) -> Result<(), JsValue> {
    download(name, &text_blob(&format!("\u{feff}{table}"), "text/csv;charset=utf-8")?)
}

/// A text as a file of this media type, in UTF-8.
///
/// # Errors
/// Where the browser has no memory for it.
pub fn text_blob(text: &str, mime: &str) -> Result<Blob, JsValue> {
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &of_type(mime))
}

/// Bytes as a file of this media type.
///
/// # Errors
/// Where the browser has no memory for it.
pub fn bytes_blob(bytes: &js_sys::Uint8Array, mime: &str) -> Result<Blob, JsValue> {
    Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(bytes), &of_type(mime))
}

fn of_type(mime: &str) -> BlobPropertyBag {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    options
}
