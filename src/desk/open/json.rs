//! `incidents.json` back to the tables of which it is made.

use super::OpenFault;
use super::delimited::has_nul;
use crate::desk::sheet::{Header, Rows};
use crate::desk::{Sheet, limits};
use crate::load::About;
use crate::load::SCHEMA;
use crate::load::about::about;
use crate::load::table::{INCIDENTS, MUNICIPALITIES, PUBLISHED_TOTALS, SOURCES};
use serde::de::{Deserialize, Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// What a JSON file of ours is.
#[derive(Debug)]
pub enum Document {
    /// `incidents.json`: the sheets that the CSV files would be, and what it says of itself.
    Sheets(Vec<Sheet>, About),
    /// `datapackage.json`: what it says of itself.
    Descriptor(About),
}

/// Reads a JSON file. `file` names its sheets.
///
/// # Errors
/// Where it is no JSON, or none of ours, has more rows than the limit, or holds a NUL.
pub fn read_json(file: &str, text: &str) -> Result<Document, OpenFault> {
    let parsed: Parsed = serde_json::from_str(text).map_err(|error| {
        if error.is_data() {
            OpenFault::OtherJson
        } else {
            OpenFault::NotJson { line: error.line(), column: error.column() }
        }
    })?;
    if parsed.resources.is_some() {
        return Ok(Document::Descriptor(about(&serde_json::from_str(text).unwrap_or_default())));
    }
    let (Some(SCHEMA), Some(incidents)) = (parsed.schema, parsed.incidents) else {
        return Err(OpenFault::OtherJson);
    };
    let municipalities = parsed.municipalities.unwrap_or_default();
    let totals = parsed.published_totals.unwrap_or_default();
    let sheets = [
        sheet(file, "incidents", INCIDENTS, incidents.rows)?,
        sheet(file, "sources", SOURCES, incidents.sources)?,
        sheet(file, "municipalities", MUNICIPALITIES, municipalities.0)?,
        sheet(file, "published_totals", PUBLISHED_TOTALS, totals.0)?,
    ];
    Ok(Document::Sheets(sheets.into(), about(&parsed.package.unwrap_or_default())))
}

fn sheet(file: &str, name: &str, columns: &[&str], rows: Rows) -> Result<Sheet, OpenFault> {
    if rows.len() > limits::ROWS {
        return Err(OpenFault::TooManyRows);
    }
    if let Some(row) = rows.iter().find(|row| row.iter().any(has_nul)) {
        return Err(OpenFault::Nul { row: row.number });
    }
    let header = Header { number: 1, cells: columns.iter().map(|column| (*column).to_owned()).collect() };
    Ok(Sheet { file: format!("{file} › {name}"), name: name.to_owned(), header, rows })
}

/// Each list becomes rows as it is read: the whole document as a tree of values takes ten times its bytes.
#[derive(serde::Deserialize)]
struct Parsed {
    package: Option<Value>,
    schema: Option<u64>,
    resources: Option<IgnoredAny>,
    incidents: Option<Incidents>,
    municipalities: Option<List<MunicipalityColumns>>,
    published_totals: Option<List<TotalColumns>>,
}

trait Columns {
    const ALL: &'static [&'static str];
}

struct MunicipalityColumns;

impl Columns for MunicipalityColumns {
    const ALL: &'static [&'static str] = MUNICIPALITIES;
}

struct TotalColumns;

impl Columns for TotalColumns {
    const ALL: &'static [&'static str] = PUBLISHED_TOTALS;
}

struct List<C>(Rows, std::marker::PhantomData<C>);

impl<C> Default for List<C> {
    fn default() -> Self {
        List(Rows::default(), std::marker::PhantomData)
    }
}

impl<'de, C: Columns> Deserialize<'de> for List<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut list = List::default();
        deserializer.deserialize_seq(Each(|object: Object| add(&mut list.0, &object, C::ALL)))?;
        Ok(list)
    }
}

#[derive(Default)]
struct Incidents {
    rows: Rows,
    sources: Rows,
}

impl<'de> Deserialize<'de> for Incidents {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut incidents = Incidents::default();
        deserializer.deserialize_seq(Each(|mut object: Object| {
            add(&mut incidents.rows, &object, INCIDENTS);
            let id = cell(object.get("id"));
            let sources = object.get_mut("sources").and_then(Value::as_array_mut).map(std::mem::take);
            for source in sources.into_iter().flatten() {
                let mut source = if let Value::Object(source) = source { source } else { Map::new() };
                source.insert("incident".to_owned(), Value::String(id.clone()));
                add(&mut incidents.sources, &source, SOURCES);
            }
        }))?;
        Ok(incidents)
    }
}

type Object = Map<String, Value>;

/// Does something with each object of a list.
struct Each<F>(F);

impl<'de, F: FnMut(Object)> Visitor<'de> for Each<F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element()? {
            (self.0)(object);
        }
        Ok(())
    }
}

/// Adds an object as a row. Rows count as in the CSV file that the list was made of.
fn add(rows: &mut Rows, object: &Object, columns: &[&str]) {
    let cells: Vec<String> = columns.iter().map(|column| cell(object.get(*column))).collect();
    rows.push(rows.len() + 2, cells.iter().map(String::as_str));
}

/// A field as a cell. A list or an object stays as it is written, for the check to name.
fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets(text: &str) -> Vec<Sheet> {
        match read_json("incidents.json", text) {
            Ok(Document::Sheets(sheets, about)) => {
                assert_eq!(about.title.is_empty(), !text.contains("title"));
                sheets
            }
            other => panic!("no sheets: {other:?}"),
        }
    }

    #[test]
    fn the_lists_are_sheets_again() {
        let read = sheets(
            r#"{"package": {"title": "t"}, "schema": 1, "published_totals": [{"count": 76, "exact": "yes"}],
            "incidents": [{"id": "RR-1", "injured": 2, "summary": "a\nb", "more": [1],
              "sources": [{"title": "t", "url": "u"}, {"title": "v"}, 7]}, {"id": "RR-2", "type": ["x"]}],
            "municipalities": [{"id": "prizren", "grid_row": 6}]}"#,
        );
        let files: Vec<_> = read.iter().map(|sheet| (sheet.file.as_str(), sheet.name.as_str())).collect();
        assert_eq!(files[0], ("incidents.json › incidents", "incidents"));
        assert_eq!(
            files.iter().map(|file| file.1).collect::<Vec<_>>()[1..],
            ["sources", "municipalities", "published_totals"]
        );
        assert_eq!(read[0].header.cells, INCIDENTS.to_vec());
        assert_eq!(read[0].rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3]);
        let cell = |sheet: usize, row, at| read[sheet].rows.get(row).and_then(|row| row.get(at)).expect("a cell");
        assert_eq!(
            [cell(0, 0, 6), cell(0, 0, 7), cell(0, 1, 4), cell(2, 0, 5), cell(3, 0, 2)],
            ["2", "a\nb", "[\"x\"]", "6", "76"]
        );
        let sources: Vec<Vec<_>> = read[1].rows.iter().map(|row| row.iter().collect()).collect();
        assert_eq!(
            sources,
            [vec!["RR-1", "t", "", "u", ""], vec!["RR-1", "v", "", "", ""], vec!["RR-1", "", "", "", ""]]
        );
    }

    #[test]
    fn other_json_is_named() {
        assert!(matches!(read_json("d", r#"{"name": "x", "resources": []}"#), Ok(Document::Descriptor(_))));
        let fault = |text| read_json("x.json", text).expect_err("none of ours");
        assert_eq!(fault("{\"a\": 1}"), OpenFault::OtherJson);
        assert_eq!(fault(r#"{"schema": 2, "incidents": []}"#), OpenFault::OtherJson);
        assert_eq!(fault(r#"{"schema": 1, "incidents": {}}"#), OpenFault::OtherJson);
        assert_eq!(fault("{\n\"a\": "), OpenFault::NotJson { line: 2, column: 5 });
    }

    #[test]
    fn a_nul_is_a_fault_as_it_is_in_a_table() {
        let text = r#"{"schema": 1, "incidents": [{"id": "RR-1"}, {"id": "RR-2", "sources": [{"title": "\u0000"}]}]}"#;
        assert_eq!(read_json("x.json", text).expect_err("a NUL"), OpenFault::Nul { row: 2 });
    }
}
