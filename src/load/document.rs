//! [`Dataset`] to `incidents.json`.

use super::SCHEMA;
use crate::model::{Coded, Dataset, Stage};
use serde_json::{Map, Value, json};

/// The text of `incidents.json`: the data package's tables joined into the one file that the page fetches.
///
/// ```json
/// {
///   "schema": 1,
///   "package": { "title": "…", "version": "1.0.0", "licence": { "name": "CC-BY-4.0", "url": "https://…" } },
///   "municipalities": [ { "id": "…", "name_sq": "…", "name_sr_latn": "…", "name_sr_cyrl": "…", "district": "…",
///                         "grid_row": 3, "grid_column": 0 } ],
///   "published_totals": [ { "from": "2020-01-01", "to": "2020-12-31", "count": 76, "exact": "yes", "counted_by": "…",
///                           "scope": "…", "title": "…", "publisher": "…", "url": "https://…" } ],
///   "incidents": [ { "id": "RR-2020-001", "date": "2020-01-06", "municipality": "…", "settlement": "…",
///                    "type": "…", "target": "…", "injured": 0, "summary": "…", "reported_to_police": "unknown", …,
///                    "response_note": "…", "evidence": "single",
///                    "sources": [ { "title": "…", "publisher": "…", "url": "https://…", "date": "2020-01-06" } ] } ]
/// }
/// ```
///
/// Fields are named as the columns of the CSV files and mean the same; `datapackage.json` describes each. A field
/// without a value is left out. Incidents stand oldest first. Texts in other languages (`incident_texts.csv`) are not
/// part of this file, since a reader needs only one language; but `settlement_sq`, the Albanian name of the settlement,
/// is, since a place is shown with both its names. The same dataset gives the same bytes.
///
/// `schema` grows when a reader written for the old shape could misread the new one.
pub fn to_json(dataset: &Dataset) -> String {
    let licence = json!({ "name": dataset.licence.name, "url": dataset.licence.url });
    let package = json!({ "title": dataset.title, "version": dataset.version, "licence": licence });
    let document = object([
        ("schema", json!(SCHEMA)),
        ("package", package),
        ("municipalities", municipalities(dataset)),
        ("published_totals", published_totals(dataset)),
        ("incidents", incidents(dataset)),
    ]);
    format!("{document:#}\n")
}

/// An object with its empty fields left out. Its fields stand in the order of the alphabet, as serde_json keeps them.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let filled = fields.into_iter().filter(|(_, value)| !value.is_null() && value.as_str() != Some(""));
    Value::Object(filled.map(|(name, value)| (name.to_owned(), value)).collect())
}

fn municipalities(dataset: &Dataset) -> Value {
    let one = |m: &crate::model::Municipality| {
        object([
            ("id", json!(m.id)),
            ("name_sq", json!(m.name_sq)),
            ("name_sr_latn", json!(m.name_sr_latn)),
            ("name_sr_cyrl", json!(m.name_sr_cyrl)),
            ("district", json!(m.district)),
            ("grid_row", json!(m.grid_row)),
            ("grid_column", json!(m.grid_column)),
        ])
    };
    dataset.municipalities.iter().map(one).collect()
}

fn published_totals(dataset: &Dataset) -> Value {
    let one = |total: &crate::model::PublishedTotal| {
        object([
            ("from", json!(total.from.to_string())),
            ("to", json!(total.to.to_string())),
            ("count", json!(total.count)),
            ("exact", json!(if total.exact { "yes" } else { "no" })),
            ("counted_by", json!(total.counted_by)),
            ("scope", json!(total.scope)),
            ("title", json!(total.title)),
            ("publisher", json!(total.publisher)),
            ("url", json!(total.url)),
        ])
    };
    dataset.published_totals.iter().map(one).collect()
}

fn incidents(dataset: &Dataset) -> Value {
    let one = |incident: &crate::model::Incident| {
        let mut fields = Map::new();
        let mut put = |part: Value| fields.extend(part.as_object().cloned().unwrap_or_default());
        put(object([
            ("id", json!(incident.id)),
            ("date", json!(incident.date.to_string())),
            ("municipality", json!(incident.municipality)),
            ("settlement", json!(incident.settlement)),
            ("settlement_sq", json!(incident.settlement_sq)),
            ("type", json!(incident.incident_type.id())),
            ("target", json!(incident.target.id())),
            ("injured", json!(incident.injured)),
            ("summary", json!(incident.summary)),
        ]));
        for stage in Stage::ALL {
            put(object([(stage.id(), json!(incident.answer(*stage).id()))]));
        }
        put(object([
            ("response_note", json!(incident.response_note)),
            ("evidence", json!(incident.evidence.id())),
            ("sources", incident.sources.iter().map(source).collect()),
        ]));
        Value::Object(fields)
    };
    dataset.incidents.iter().map(one).collect()
}

fn source(source: &crate::model::Source) -> Value {
    object([
        ("title", json!(source.title)),
        ("publisher", json!(source.publisher)),
        ("url", json!(source.url)),
        ("date", json!(source.date.map(|date| date.to_string()))),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Loaded, from_json};
    use crate::model::{IncidentDate, Licence, PublishedTotal, ordered, parse_day};
    use crate::samples::any_dataset;
    use proptest::prelude::*;

    proptest! {
        /// Each field has a value of its own, or none.
        #[test]
        fn what_is_written_is_read_back(mut dataset in any_dataset(), exact: bool) {
            for (at, incident) in dataset.incidents.iter_mut().enumerate() {
                incident.id = format!("RR-2020-{at:03}");
                incident.settlement = format!("Selo {at}");
                incident.settlement_sq = format!("Fshat {at}");
                incident.injured = u32::try_from(at).ok().filter(|injured| injured % 3 > 0);
                incident.summary = format!("Summary {at}.");
                incident.response_note = if at % 2 == 0 { String::new() } else { format!("Note {at}.") };
                let source = &mut incident.sources[0];
                source.publisher = format!("Publisher {at}");
                source.date = IncidentDate::parse("2020-03").filter(|_| at % 2 == 0);
            }
            dataset.incidents = ordered(dataset.incidents, |a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
            dataset.title = "Title".to_owned();
            dataset.version = "1.2.0".to_owned();
            dataset.licence = Licence { name: "Any".to_owned(), url: "https://example.org/licence".to_owned() };
            dataset.municipalities[1].grid_row = 6;
            dataset.municipalities[1].grid_column = 2;
            dataset.published_totals = vec![PublishedTotal {
                from: parse_day("2020-01-01").expect("a day"),
                to: parse_day("2020-12-31").expect("a day"),
                count: 76,
                exact,
                counted_by: "Counter".to_owned(),
                scope: "all incidents".to_owned(),
                title: "A total".to_owned(),
                publisher: "Its publisher".to_owned(),
                url: "https://example.org/total".to_owned(),
            }];
            let text = to_json(&dataset);
            prop_assert!(!text.contains("\"\"") && !text.contains("null"), "what has no value is left out: {text}");
            let read = from_json("incidents.json", &text);
            prop_assert_eq!(read, Ok(Loaded { dataset, problems: vec![], texts: vec![] }));
        }
    }
}
