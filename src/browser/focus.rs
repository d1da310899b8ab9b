//! The keyboard's place in the page.

use web_sys::{FocusOptions, HtmlElement};

/// Gives an element the focus where it stands: the page does not scroll to it.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Without the focus, the reader is where a browser without this code would leave them.
    drop(element.focus_with_options(&options));
}
