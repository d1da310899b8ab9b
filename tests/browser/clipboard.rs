//! Copying. A test has no reader's click, by which browsers allow it, and so puts its own in place of the browser's.

use crate::support::{document, stage};
use response_record::browser::copy_text;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// Makes `navigator.clipboard` this JavaScript, and the old command one that notes what is selected, and where.
fn browser(clipboard: &str, command: bool) {
    let script = format!(
        "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }});
         window.copied = '';
         document.execCommand = command => {{
           const field = document.activeElement;
           const selected = field.value.slice(field.selectionStart, field.selectionEnd);
           window.copied = `${{command}} ${{selected}} in ${{field.parentElement.tagName}}`;
           return {command};
         }}"
    );
    js_sys::eval(&script).unwrap();
}

fn heal() {
    js_sys::eval("delete navigator.clipboard; delete document.execCommand").unwrap();
}

fn copied() -> String {
    js_sys::eval("window.copied").unwrap().as_string().unwrap()
}

/// A button in this place, with the focus.
fn button(place: &Element) -> HtmlElement {
    let button: HtmlElement = document().create_element("button").unwrap().dyn_into().unwrap();
    place.append_child(&button).unwrap();
    button.focus().unwrap();
    button
}

fn has_focus(element: &HtmlElement) -> bool {
    document().active_element().as_ref() == Some(element)
}

#[wasm_bindgen_test]
async fn the_clipboard_is_used_where_there_is_one() {
    browser("{ writeText: async text => { window.copied = `clipboard ${text}`; } }", false);
    copy_text("text").await.unwrap();
    assert_eq!(copied(), "clipboard text");
    heal();
}

#[wasm_bindgen_test]
async fn without_a_clipboard_or_its_leave_the_old_command_copies_and_the_focus_returns() {
    let place = stage(100, 100);
    let button = button(&place);
    for clipboard in ["undefined", "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError'); } }"] {
        browser(clipboard, true);
        copy_text("two\nlines").await.unwrap();
        assert_eq!(copied(), "copy two\nlines in BODY");
        assert!(has_focus(&button));
    }
    browser("undefined", false);
    assert!(copy_text("text").await.is_err());
    assert!(has_focus(&button));
    assert!(document().query_selector("textarea").unwrap().is_none());
    heal();
    place.remove();
}

#[wasm_bindgen_test]
async fn in_a_modal_dialog_the_text_is_selected_inside_it() {
    let place = stage(100, 100);
    place.set_inner_html("<dialog></dialog>");
    js_sys::eval("document.querySelector('dialog').showModal()").unwrap();
    let button = button(&place.query_selector("dialog").unwrap().unwrap());
    browser("undefined", true);
    copy_text("text").await.unwrap();
    assert_eq!(copied(), "copy text in DIALOG");
    assert!(has_focus(&button));
    heal();
    place.remove();
}
