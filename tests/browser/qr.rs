//! QR codes.

use crate::support::name_chunk;
use response_record::browser::qr_code;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_text_becomes_the_path_of_its_dark_modules() {
    name_chunk("qr", "qr.js");
    let code = qr_code("https://example.org/?year=2021").await.unwrap();
    // Version 3, the smallest that holds 30 bytes at level M. The first row begins with the frame of a corner.
    assert_eq!(code.size, 29);
    assert!(code.path.starts_with("M0 0h7v1h-7z"), "{}", code.path);
    assert!(code.path.ends_with('z'), "{}", code.path);
}

#[wasm_bindgen_test]
async fn a_text_too_long_for_any_code_is_an_error() {
    name_chunk("qr", "qr.js");
    assert!(qr_code(&"x".repeat(2331)).await.is_ok());
    assert!(qr_code(&"x".repeat(2332)).await.is_err());
}
