//! Whatever comes in at an entrance is answered: no panic, no endless work; and what is read of it is the same again after an
//! export. Good files of each kind, damaged in every way, for a bounded time: `FUZZ_SECONDS`, 2 unless told.
//!
//! What fails is made as small as it can be and kept in `fuzz.proptest-regressions`, which is tried first ever after.
#![cfg(not(target_arch = "wasm32"))]

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, FileFailurePersistence, TestRunner};
use response_record::desk::check::{Checked, check};
use response_record::desk::open::{Encoding, Opened, open};
use response_record::desk::publish::{package_files, zip};
use response_record::desk::{Desk, Sheet};
use response_record::load::{Loaded, settings_from_json, translations_from_json};
use response_record::model::{Coded, Dataset};
use response_record::query::Address;
use std::path::Path;
use std::time::{Duration, Instant};

/// What hurts: ends, quotes, signs of formulas, marks of order and of direction, numbers at the edge of what they may be.
const HURTING: &[&[u8]] = &[
    b"",
    b"\"",
    b"\r\n",
    b"\0",
    b";;;;",
    b"=1+1",
    b"'=",
    b"../",
    b"PK\x03\x04",
    b"{",
    b"]]",
    b"\\u0000",
    b"1e999",
    b"-0",
    b"9999999999999999999999",
    b"\xff\xfe",
    "\u{feff}".as_bytes(),
    "\u{202e}".as_bytes(),
    b"\xed\xa0\x80",
];

/// One damage: from where to where, and what stands there instead.
type Damage = (Index, Index, &'static [u8]);

fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for (from, length, other) in damages {
        let from = from.index(bytes.len() + 1);
        let end = (from + length.index(9)).min(bytes.len());
        bytes.splice(from..end, other.iter().copied());
    }
    bytes
}

/// Any bytes that come of the files in a folder of the corpus.
fn any_of(folder: &str) -> impl Strategy<Value = Vec<u8>> {
    let folder = Path::new("tests/fuzz/corpus").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("a folder").flatten().map(|file| file.path()).collect();
    files.sort();
    let good: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).expect("a file")).collect();
    let byte = select((0..=255_u8).map(|byte| &*vec![byte].leak()).collect::<Vec<&'static [u8]>>());
    let other = prop_oneof![byte, select(HURTING)];
    let damages = vec((any::<Index>(), any::<Index>(), other), 0..8);
    (select(good), damages, proptest::option::weighted(0.2, any::<Index>())).prop_map(|(good, damages, cut)| {
        let mut bytes = damaged(good, &damages);
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len() + 1));
        }
        bytes
    })
}

fn fuzz(folder: &str, target: fn(Vec<u8>)) {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let end = Instant::now() + Duration::from_secs(seconds.unwrap_or(2));
    let kept = Box::new(FileFailurePersistence::Direct("tests/fuzz.proptest-regressions"));
    let config = Config { cases: 16, failure_persistence: Some(kept), source_file: Some(file!()), ..Config::default() };
    let any = any_of(folder);
    while Instant::now() < end {
        let run = TestRunner::new(config.clone()).run(&any, |bytes| {
            target(bytes);
            Ok(())
        });
        run.unwrap_or_else(|fault| panic!("{folder}: {fault}"));
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

#[test]
fn what_the_page_fetches() {
    fuzz("json", |bytes| {
        let _ = response_record::load::from_json("incidents.json", &String::from_utf8_lossy(&bytes));
    });
}

#[test]
fn addresses() {
    fuzz("query", |bytes| {
        let query = String::from_utf8_lossy(&bytes).into_owned();
        let once = Address::parse(&query, &Dataset::default());
        let again = Address::parse(&once.query(), &Dataset::default());
        assert_eq!(again.query(), once.query(), "an address that is written is read as it was");
    });
}

#[test]
fn settings() {
    fuzz("settings", |bytes| {
        let _ = settings_from_json("site.json", &String::from_utf8_lossy(&bytes));
    });
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
