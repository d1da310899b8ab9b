//! The address bar.

use response_record::browser::{current_fragment, current_query, navigate, page_address, replace};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn an_address_has_the_query_and_fragment_given_and_no_others() {
    let window = web_sys::window().unwrap();
    let (history, location) = (window.history().unwrap(), window.location());
    let before = location.href().unwrap();
    history.replace_state_with_url(&JsValue::NULL, "", Some("?year=2020#stages")).unwrap();
    assert_eq!([current_query(), current_fragment()], ["year=2020", "stages"]);
    let page = location.origin().unwrap() + &location.pathname().unwrap();
    assert_eq!(page_address("", ""), page);
    assert_eq!(page_address("year=2021", "years"), format!("{page}?year=2021#years"));
    assert_eq!(page_address("", "years"), format!("{page}#years"));
    history.replace_state_with_url(&JsValue::NULL, "", Some(&before)).unwrap();
}

#[wasm_bindgen_test]
fn only_navigation_adds_to_the_history() {
    let history = web_sys::window().unwrap().history().unwrap();
    let before = web_sys::window().unwrap().location().href().unwrap();
    let entries = || history.length().unwrap();
    let first = entries();
    replace("year=2020");
    assert_eq!((current_query().as_str(), entries()), ("year=2020", first));
    navigate("year=2021");
    assert_eq!((current_query().as_str(), entries()), ("year=2021", first + 1));
    navigate("year=2021");
    assert_eq!(entries(), first + 1);
    replace("");
    assert_eq!((current_query().as_str(), entries()), ("", first + 1));
    history.replace_state_with_url(&JsValue::NULL, "", Some(&before)).unwrap();
}
