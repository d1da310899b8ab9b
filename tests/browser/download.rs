//! Files that the page makes.

use response_record::browser::text_blob;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_text_becomes_a_file_of_its_bytes() {
    let text = "opština;Đakovica\r\n";
    let blob = text_blob(text, "text/csv;charset=utf-8").unwrap();
    assert_eq!(blob.type_(), "text/csv;charset=utf-8");
    assert_eq!(blob.size(), text.len() as f64);
    assert_eq!(JsFuture::from(blob.text()).await.unwrap().as_string().as_deref(), Some(text));
}
