//! Whatever comes in at an entrance is answered: no panic, no endless work; and what is read of it is the same again after an
//! export. Good files of each kind, damaged in every way, and files of our own shape whose values are anything, for a bounded
//! time: `FUZZ_SECONDS`, 2 unless told.
//!
//! What fails is made as small as it can be and kept in `regressions` beside it, which is tried first ever after.
#![cfg(not(target_arch = "wasm32"))]

mod shapes;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence, TestRunner};
use response_record::desk::check::{Checked, check};
use response_record::desk::open::{Encoding, Opened, open};
use response_record::desk::publish::{package_files, zip};
use response_record::desk::{Desk, Sheet};
use response_record::load::{Loaded, settings_from_json, translations_from_json};
use response_record::model::{Coded, Dataset};
use response_record::query::Address;
use shapes::{any_document, any_of, any_query, any_settings, any_table};
use std::time::{Duration, Instant};

/// Gives the target what comes of the files in a folder of the corpus.
fn fuzz(folder: &str, target: fn(Vec<u8>)) {
    fuzz_with(folder, any_of(folder), target);
}

fn fuzz_with(name: &str, any: impl Strategy<Value = Vec<u8>>, target: fn(Vec<u8>)) {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let end = Instant::now() + Duration::from_secs(seconds.unwrap_or(2));
    let kept = Box::new(FileFailurePersistence::Direct("tests/fuzz/regressions"));
    let config = Config { cases: 16, failure_persistence: Some(kept), source_file: Some(file!()), ..Config::default() };
    while Instant::now() < end {
        let run = TestRunner::new(config.clone()).run(&any, |bytes| {
            target(bytes);
            Ok(())
        });
        run.unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
}

fn checked(sheets: &[Sheet]) -> Checked {
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    check(&sheets.iter().collect::<Vec<_>>(), None, today, &|_| true)
}

fn told(opened: Opened) -> Loaded {
    let mut loaded = checked(&opened.sheets).loaded;
    if let Some(about) = opened.about {
        let dataset = &mut loaded.dataset;
        (dataset.title, dataset.version, dataset.licence) = (about.title, about.version, about.licence);
    }
    loaded
}

/// Opens and checks; what is good is the same after an export.
fn opens(name: &str, bytes: Vec<u8>) {
    let Ok(opened) = open(name, bytes.clone(), None) else { return };
    let loaded = told(opened);
    let again = open("again.zip", zip(&package_files(&loaded, None)), None).expect("an export opens");
    assert!(again.left.is_empty(), "{:?}", again.left);
    let again = told(again);
    assert_eq!(again.dataset.incidents, loaded.dataset.incidents);
    assert_eq!(again.texts, loaded.texts);
    for encoding in Encoding::ALL {
        let _ = open(name, bytes.clone(), Some(*encoding));
    }
}

#[test]
fn tables() {
    fuzz("text", |bytes| opens("incidents.csv", bytes));
}

#[test]
fn archives() {
    fuzz("zip", |bytes| opens("package.zip", bytes));
}

#[test]
fn workbooks() {
    fuzz("xlsx", |bytes| opens("sources.xlsx", bytes));
}

#[test]
fn open_document_workbooks() {
    fuzz("ods", |bytes| opens("sources.ods", bytes));
}

#[test]
fn json_files() {
    fuzz("json", |bytes| opens("incidents.json", bytes));
}

fn is_fetched(bytes: Vec<u8>) {
    let _ = response_record::load::from_json("incidents.json", &String::from_utf8_lossy(&bytes));
}

fn is_opened(bytes: Vec<u8>) {
    let query = String::from_utf8_lossy(&bytes).into_owned();
    let once = Address::parse(&query, &Dataset::default());
    let again = Address::parse(&once.query(), &Dataset::default());
    assert_eq!(again.query(), once.query(), "an address that is written is read as it was");
}

fn is_set(bytes: Vec<u8>) {
    let _ = settings_from_json("site.json", &String::from_utf8_lossy(&bytes));
}

#[test]
fn what_the_page_fetches() {
    fuzz("json", is_fetched);
}

#[test]
fn addresses() {
    fuzz("query", is_opened);
}

#[test]
fn settings() {
    fuzz("settings", is_set);
}

#[test]
fn documents_of_our_shape() {
    fuzz_with("documents", any_document(), |bytes| {
        is_fetched(bytes.clone());
        opens("incidents.json", bytes);
    });
}

#[test]
fn tables_of_our_shape() {
    fuzz_with("tables", any_table(), |bytes| opens("incidents.csv", bytes));
}

#[test]
fn addresses_of_our_shape() {
    fuzz_with("addresses", any_query(), is_opened);
}

#[test]
fn settings_of_our_shape() {
    fuzz_with("settings", any_settings(), is_set);
}

#[test]
fn texts() {
    fuzz("texts", |bytes| {
        let _ = translations_from_json(&String::from_utf8_lossy(&bytes));
    });
}

#[test]
fn requests() {
    fuzz("request", |bytes| {
        let mut desk = Desk::default();
        let table = b"id;date\nRR-2022-001;2022\n".to_vec();
        desk.answer(r#"{"Open":{"name":"a.csv","encoding":null}}"#, vec![table.clone()]);
        desk.answer(&String::from_utf8_lossy(&bytes), vec![table]);
        let (report, _) = desk.answer("\"Report\"", vec![]);
        assert!(report.starts_with("{\"Report\""), "{report}");
    });
}
