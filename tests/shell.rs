//! What stands in `index.html` before the code has arrived says the same as the app after it.
#![cfg(not(target_arch = "wasm32"))]

use response_record::i18n::EN;

#[test]
fn the_static_page_has_the_words_of_the_app() {
    let html = std::fs::read_to_string("index.html").expect("readable");
    for text in [EN.site, EN.question, EN.loading] {
        assert!(html.contains(&format!(">{text}<")), "{text}");
    }
}
