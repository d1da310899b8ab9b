//! One component: a twin table on the state of the page, whose links narrow the selection.

use crate::support::{document, frame, stage};
use leptos::mount::mount_to;
use leptos::prelude::*;
use response_record::app::{State, Told, table};
use response_record::charts::stages;
use response_record::i18n::EN;
use response_record::load::{Loaded, from_json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// Invented: two incidents, one of them with a report to police.
const TWO: &str = r#"{ "schema": 1,
  "municipalities": [{ "id": "a-b", "name_sq": "A", "name_sr_latn": "B", "name_sr_cyrl": "Б", "district": "d",
                       "grid_row": 0, "grid_column": 0 }],
  "published_totals": [],
  "incidents": [
    { "id": "RR-2020-001", "date": "2020-01-06", "municipality": "a-b", "type": "arson", "target": "person",
      "summary": "Invented.", "evidence": "single", "reported_to_police": "yes", "police_attended": "unknown",
      "investigation_opened": "unknown", "suspect_identified": "unknown", "arrest_or_charge": "unknown",
      "court_outcome": "unknown", "public_condemnation": "unknown",
      "sources": [{ "title": "t", "url": "https://example.org/" }] },
    { "id": "RR-2021-001", "date": "2021-02", "municipality": "a-b", "type": "other", "target": "person",
      "summary": "Invented.", "evidence": "single", "reported_to_police": "unknown", "police_attended": "unknown",
      "investigation_opened": "unknown", "suspect_identified": "unknown", "arrest_or_charge": "unknown",
      "court_outcome": "unknown", "public_condemnation": "unknown",
      "sources": [{ "title": "t", "url": "https://example.org/" }] } ] }"#;

#[wasm_bindgen_test]
async fn a_table_holds_raw_values_and_follows_the_address() {
    let root = stage(600, 400);
    let loaded: &'static Loaded = Box::leak(Box::new(from_json("two.json", TWO).expect("readable")));
    let query = RwSignal::new(String::new());
    let mounted = mount_to(root.clone(), move || {
        let state = State::new(query, Told::english(loaded));
        move || table(state, "figures", stages::table(&state.summary.read(), &EN))
    });
    let value = |column: &str| {
        let cell = format!("[data-chart=stages] [data-key=reported_to_police] [data-col={column}]");
        root.query_selector(&cell).unwrap().expect("a cell").get_attribute("data-value")
    };
    assert_eq!(["yes", "unknown", "n", "low"].map(value), ["1", "1", "2", "0.5"].map(|text| Some(text.to_owned())));
    let link: HtmlElement = root.query_selector("[data-col=yes] a").unwrap().expect("a link").dyn_into().unwrap();
    assert_eq!(link.get_attribute("href").as_deref(), Some("?answer=reported_to_police:yes"));

    query.set("answer=reported_to_police:yes".to_owned());
    frame().await;
    assert_eq!(value("n").as_deref(), Some("1"));
    drop(mounted);
    assert!(document().query_selector("[data-chart=stages]").unwrap().is_none());
}
