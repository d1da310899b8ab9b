//! The message after a fault of the page itself.

use crate::support::document;
use response_record::browser::show_panic_message;
use response_record::i18n::EN;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_panic_is_told_with_a_way_out_that_needs_no_code() {
    show_panic_message(&EN).unwrap();
    let notice = document().query_selector("[data-notice=panic]").unwrap().expect("a message");
    assert_eq!(notice.get_attribute("role").as_deref(), Some("alert"));
    assert!(notice.text_content().unwrap().contains(EN.panic_note));
    // An empty address is the page itself, with its query.
    let link = notice.query_selector("a").unwrap().expect("a link");
    assert_eq!(link.get_attribute("href").as_deref(), Some(""));
    let root = document().document_element().unwrap();
    assert_eq!(root.get_attribute("data-state").as_deref(), Some("error"));
    notice.remove();
}
