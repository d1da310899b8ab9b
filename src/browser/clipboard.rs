//! Copying a text.

use super::document;
use super::focus::focus_in_place;
use super::offers::offers;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
    /// Old, but it works by http and in frames that may not use the clipboard.
    #[wasm_bindgen(catch, js_namespace = document, js_name = execCommand)]
    fn exec_command(command: &str) -> Result<bool, JsValue>;
}

/// Copies a text to the reader's clipboard. To be called from a click: browsers refuse it elsewhere.
///
/// # Errors
/// Where the browser lets nothing be copied.
pub async fn copy_text(text: &str) -> Result<(), JsValue> {
    // Pages that came by http have no clipboard, and some frames may not use it.
    if offers(&["clipboard", "writeText"]) && write_text(text).await.is_ok() {
        return Ok(());
    }
    copy_selected(text)
}

/// Copies by selecting the text in a field that is there only for that moment. The focus returns to where it was.
fn copy_selected(text: &str) -> Result<(), JsValue> {
    let focused = document().active_element();
    // Beside an open modal dialog, nothing can be selected.
    let dialog = document().query_selector("dialog[open]")?;
    let place = dialog.or_else(|| document().body().map(Into::into)).ok_or(JsValue::NULL)?;
    let field: HtmlTextAreaElement = document().create_element("textarea")?.unchecked_into();
    field.set_value(text);
    // No keyboard of a phone comes up for a field that cannot be changed.
    field.set_attribute("readonly", "")?;
    field.set_attribute("aria-hidden", "true")?;
    let style = field.style();
    style.set_property("position", "fixed")?;
    style.set_property("opacity", "0")?;
    place.append_child(&field)?;
    focus_in_place(&field);
    field.select();
    let copied = exec_command("copy");
    field.remove();
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus_in_place(&focused);
    }
    if copied? { Ok(()) } else { Err(JsValue::NULL) }
}
