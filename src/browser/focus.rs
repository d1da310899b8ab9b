//! The keyboard's place in the page.

use super::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FocusOptions, HtmlElement};

/// Gives an element the focus where it stands: the page does not scroll to it.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Without the focus, the reader is where a browser without this code would leave them.
    drop(element.focus_with_options(&options));
}

/// Gives the focus to one of the elements that match `selector`, counted from 0, once it is there. None for none.
pub fn focus_nth(selector: &'static str, at: usize) {
    after_frame(move || {
        let found = document().query_selector_all(selector).ok().and_then(|all| all.item(at as u32));
        if let Some(element) = found.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
            focus_in_place(&element);
        }
    });
}

/// Does something in the next frame, when what changed now is in the page.
pub fn after_frame(act: impl FnOnce() + 'static) {
    let next_frame = Closure::once_into_js(act);
    drop(window().request_animation_frame(next_frame.unchecked_ref()));
}

/// Does something when what runs now is done. A hidden frame, as WordPress makes it until it knows a height, is never drawn:
/// nothing in it can wait for that.
pub fn soon(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    drop(window().set_timeout_with_callback(act.unchecked_ref()));
}
