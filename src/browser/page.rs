//! What the page says of itself at its root.

use super::{document, window};
use gloo_events::EventListener;
use web_sys::Element;

/// Value of `<html data-state>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The data are on their way.
    Loading,
    /// The figures stand.
    Ready,
    /// There is nothing to show but a message.
    Error,
}

/// Sets `<html data-state>`, by which scripts and tests know when figures stand. After a fault of the page itself they never do,
/// whatever of it runs on.
pub fn set_state(state: State) {
    if document().query_selector("[data-notice=panic]").is_ok_and(|notice| notice.is_some()) {
        return;
    }
    let text = match state {
        State::Loading => "loading",
        State::Ready => "ready",
        State::Error => "error",
    };
    if let Some(root) = document().document_element() {
        drop(root.set_attribute("data-state", text));
    }
}

/// Whether the page says of itself that something is on its way.
pub(super) fn is_loading() -> bool {
    document().document_element().is_some_and(|root| root.get_attribute("data-state").as_deref() == Some("loading"))
}

/// A number as the browser writes it, the shortest text that is read back as the same number. Rust's own writer gives
/// the same text, but would have to be shipped.
pub fn number_text(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map_or_else(|_| String::new(), Into::into)
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Opens the browser's window for printing the page.
pub fn print() {
    // Where it is refused, as in some frames, the browser's own menu remains.
    drop(window().print());
}

/// Height of the window in CSS pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// How far below the top of the window the element begins, in CSS pixels; negative above it.
pub fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Calls `changed` at each event of this name of the window, until the listener is dropped.
pub fn on_window(event: &'static str, changed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), event, move |_| changed())
}
