//! The device's sheet for passing on a link, in place of which a test can only put its own.

use response_record::browser::{can_share, share};
use wasm_bindgen_test::wasm_bindgen_test;

/// Makes `navigator.share` this JavaScript.
fn device(share: &str) {
    js_sys::eval(&format!("Object.defineProperty(navigator, 'share', {{ configurable: true, value: {share} }})"))
        .unwrap();
}

#[wasm_bindgen_test]
async fn closing_the_sheet_is_no_fault_and_a_refusal_is_one() {
    device("undefined");
    assert!(!can_share());
    assert!(share("title", "https://example.org/").await.is_err());
    device("async data => { window.shared = `${data.title} ${data.url}`; }");
    assert!(can_share());
    share("title", "https://example.org/").await.unwrap();
    assert_eq!(js_sys::eval("window.shared").unwrap().as_string().as_deref(), Some("title https://example.org/"));
    device("async () => { throw new DOMException('closed', 'AbortError'); }");
    share("title", "https://example.org/").await.unwrap();
    device("async () => { throw new DOMException('no', 'NotAllowedError'); }");
    assert!(share("title", "https://example.org/").await.is_err());
    js_sys::eval("delete navigator.share").unwrap();
}
