//! What the targets are given: good files damaged in every way, and files of our own shape whose values are anything.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use response_record::load::{INCIDENTS, MUNICIPALITIES, PUBLISHED_TOTALS, SOURCES};
use serde_json::{Map, Value, json};
use std::path::Path;

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
pub fn any_of(folder: &str) -> impl Strategy<Value = Vec<u8>> {
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

pub fn any_document() -> impl Strategy<Value = Vec<u8>> {
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

pub fn any_table() -> impl Strategy<Value = Vec<u8>> {
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
pub fn any_query() -> impl Strategy<Value = Vec<u8>> {
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

pub fn any_settings() -> impl Strategy<Value = Vec<u8>> {
    any_object(&["name", "logo", "contact", "address"]).prop_map(|settings| settings.to_string().into_bytes())
}
