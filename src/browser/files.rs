//! Files that a reader gives to the page. Nothing of them leaves the device.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::ArrayBuffer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// The files that were chosen in a field; it is emptied, so that the same ones can be chosen again.
pub fn chosen_files(event: &Event) -> Vec<File> {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = field.as_ref().and_then(HtmlInputElement::files).map(list).unwrap_or_default();
    if let Some(field) = field {
        field.set_value("");
    }
    files
}

/// Calls `take` with files that are dropped anywhere in the window, until what is given back is dropped. Without this, the
/// browser would leave the page for the file.
pub fn on_files_dropped(take: impl Fn(Vec<File>) + 'static) -> [EventListener; 2] {
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&super::window(), "dragover", options, Event::prevent_default);
    let drop = EventListener::new_with_options(&super::window(), "drop", options, move |event| {
        event.prevent_default();
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        let files = data.and_then(|data| data.files()).map(list).unwrap_or_default();
        if !files.is_empty() {
            take(files);
        }
    });
    [over, drop]
}

fn list(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.item(at)).collect()
}

/// What is in a file.
///
/// # Errors
/// Where it cannot be read any more.
pub async fn bytes_of(file: &File) -> Result<ArrayBuffer, JsValue> {
    JsFuture::from(file.array_buffer()).await?.dyn_into()
}

/// A file of this name with these bytes, which no change on a disk reaches.
///
/// # Errors
/// Where there is no room for it.
pub fn copy_of(bytes: &ArrayBuffer, name: &str) -> Result<File, JsValue> {
    File::new_with_buffer_source_sequence(&js_sys::Array::of1(bytes), name)
}

/// Makes the browser ask before the page is left, until the listener is dropped.
pub fn ask_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&super::window(), "beforeunload", options, |event| event.prevent_default())
}
