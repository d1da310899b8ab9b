//! Whatever comes in at an entrance is answered: no panic, no endless work; and what is read of it is the same again after an
//! export. Good files of each kind, damaged in every way, and files of our own shape whose values are anything, for a bounded
//! time: `FUZZ_SECONDS`, 2 unless told.
//!
//! What fails is made as small as it can be and kept in `fuzz.proptest-regressions`, which is tried first ever after.
#![cfg(not(target_arch = "wasm32"))]

use chrono::NaiveDate;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::{Config, FileFailurePersistence, TestRunner};
use response_record::desk::check::{Checked, check};
use response_record::desk::open::{Encoding, Opened, open};
use response_record::desk::publish::{package_files, zip};
use response_record::desk::{Desk, Sheet};
use response_record::load::{
    INCIDENTS, Loaded, MUNICIPALITIES, PUBLISHED_TOTALS, SOURCES, settings_from_json, translations_from_json,
};
use response_record::model::{Coded, Dataset};
use response_record::query::Address;
use serde_json::{Map, Value, json};
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

/// Values that are good somewhere.
const GOOD: &[&str] = &[
    "RR-2021-001",
    "2021-03-04",
    "2021-03",
    "prizren",
    "gracanice-gracanica",
    "arson",
    "person",
    "yes",
    "no",
    "unknown",
    "single",
    "0",
    "2",
    "https://example.org/",
    "sq",
    "stages",
    "date:desc",
    "explore",
];

/// A value of a field: one that is good somewhere, what hurts, or anything.
fn any_text() -> impl Strategy<Value = String> {
    let hurting = select(HURTING).prop_map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    prop_oneof![6 => select(GOOD).prop_map(str::to_owned), 1 => hurting, 1 => any::<String>()]
}

fn any_json() -> impl Strategy<Value = Value> {
    let other = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
    ];
    let value = prop_oneof![6 => any_text().prop_map(Value::from), 1 => other];
    value.prop_recursive(4, 32, 4, |inner| {
        let object = btree_map(any_text(), inner.clone(), 0..4).prop_map(|map| map.into_iter().collect::<Map<_, _>>());
        prop_oneof![vec(inner, 0..4).prop_map(Value::from), object.prop_map(Value::from)]
    })
}

/// An object with some of these fields.
fn any_object(fields: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let fields = subsequence(fields, 0..=fields.len()).prop_flat_map(|fields| {
        let values = vec(any_json(), fields.len());
        values.prop_map(move |values| fields.iter().map(|field| (*field).to_owned()).zip(values).collect::<Map<_, _>>())
    });
    fields.prop_map(Value::from)
}

fn any_document() -> impl Strategy<Value = Vec<u8>> {
    let list = |fields| prop_oneof![9 => vec(any_object(fields), 0..4).prop_map(Value::from), 1 => any_json()];
    let schema = prop_oneof![9 => Just(json!(1)), 1 => any_json()];
    let lists = (list(MUNICIPALITIES), list(PUBLISHED_TOTALS), list(INCIDENTS), list(SOURCES), any_json(), schema);
    lists.prop_map(|(municipalities, totals, mut incidents, sources, package, schema)| {
        if let Some(incident) = incidents.get_mut(0).and_then(Value::as_object_mut) {
            incident.insert("sources".to_owned(), sources);
        }
        let lists = json!({ "municipalities": municipalities, "published_totals": totals, "incidents": incidents });
        let mut document = json!({ "schema": schema, "package": package });
        document.as_object_mut().expect("an object").extend(lists.as_object().cloned().unwrap_or_default());
        document.to_string().into_bytes()
    })
}

fn any_table() -> impl Strategy<Value = Vec<u8>> {
    let shape = (select(&[INCIDENTS, SOURCES, MUNICIPALITIES, PUBLISHED_TOTALS][..]), select(&b",;\t"[..]));
    shape.prop_flat_map(|(columns, delimiter)| {
        let header = Just(columns.to_vec()).prop_shuffle();
        (header, vec(vec(any_text(), 0..columns.len() + 2), 0..8)).prop_map(move |(header, rows)| {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
            writer.write_record(header).expect("written");
            for row in rows {
                writer.write_record(row).expect("written");
            }
            writer.into_inner().expect("written")
        })
    })
}

/// Keys of an address, ours and others, each with values.
fn any_query() -> impl Strategy<Value = Vec<u8>> {
    const KEYS: &[&str] = &[
        "year",
        "from",
        "to",
        "municipality",
        "type",
        "target",
        "evidence",
        "answer",
        "q",
        "vs",
        "view",
        "place",
        "incident",
        "map",
        "sort",
        "columns",
        "cited",
        "lang",
        "theme",
        "embed",
        "controls",
        "utm_source",
    ];
    let pair = (select(KEYS), vec(any_text(), 0..3)).prop_map(|(key, values)| format!("{key}={}", values.join(",")));
    vec(pair, 0..8).prop_map(|pairs| pairs.join("&").into_bytes())
}

fn any_settings() -> impl Strategy<Value = Vec<u8>> {
    any_object(&["name", "logo", "contact", "address"]).prop_map(|settings| settings.to_string().into_bytes())
}

/// Gives the target what comes of the files in a folder of the corpus.
fn fuzz(folder: &str, target: fn(Vec<u8>)) {
    fuzz_with(folder, any_of(folder), target);
}

fn fuzz_with(name: &str, any: impl Strategy<Value = Vec<u8>>, target: fn(Vec<u8>)) {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let end = Instant::now() + Duration::from_secs(seconds.unwrap_or(2));
    let kept = Box::new(FileFailurePersistence::Direct("tests/fuzz.proptest-regressions"));
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
