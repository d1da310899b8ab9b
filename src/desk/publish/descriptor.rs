//! `datapackage.json`: what is in each file, by the Data Package standard, with the size and the sum of each.

use super::PackageFile;
use crate::load::INCIDENTS;
use crate::model::{Answer, Coded, Dataset, Evidence, IncidentType, Stage, Target};
use csv::{ByteRecord, ReaderBuilder};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// The one that is published with this program.
pub const SHIPPED: &str = include_str!("../../../public/data/datapackage.json");

/// `text`, a `datapackage.json`, with title, version and licence of the dataset and, for each of `files`, its `bytes`,
/// its `hash` (`sha256:…`, as the standard says) and for a table its `rows` without the header (a property of our own,
/// which Frictionless checks as well), and each closed list of values as this program knows it. A file that is not in it is added, as the shipped one describes it; resources that
/// are none of `files` stay as they are. Keys stand in the order of the alphabet.
///
/// `None` where it is no JSON object.
pub fn refreshed(text: &str, dataset: &Dataset, files: &[PackageFile]) -> Option<String> {
    let mut package: Map<String, Value> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let about = [("title", &dataset.title), ("version", &dataset.version)];
    for (key, value) in about.into_iter().filter(|(_, value)| !value.is_empty()) {
        package.insert(key.to_owned(), json!(value));
    }
    licence(&mut package, dataset);
    let mut resources = package.get("resources").and_then(Value::as_array).cloned().unwrap_or_default();
    for file in files {
        let position = resources.iter().position(|one| one["path"] == file.name.as_str()).unwrap_or_else(|| {
            resources.push(described(&file.name));
            resources.len() - 1
        });
        sum(&mut resources[position], file);
    }
    package.insert("resources".to_owned(), Value::Array(resources));
    Some(format!("{:#}\n", Value::Object(package)))
}

/// The first licence is the dataset's. What else stands there stays, where it is the same.
fn licence(package: &mut Map<String, Value>, dataset: &Dataset) {
    let ours = &dataset.licence;
    let first = package.get("licenses").map_or(&Value::Null, |all| &all[0]);
    if !ours.name.is_empty() && (first["name"] != ours.name.as_str() || first["path"] != ours.url.as_str()) {
        package.insert("licenses".to_owned(), json!([{ "name": ours.name, "path": ours.url }]));
    }
}

/// A resource for a file that the descriptor does not name.
fn described(name: &str) -> Value {
    let shipped: Value = serde_json::from_str(SHIPPED).unwrap_or_default();
    let known = shipped["resources"].as_array().into_iter().flatten().find(|one| one["path"] == name);
    known.cloned().unwrap_or_else(|| {
        json!({
            // Names are of small letters, by the standard.
            "name": name.replace('.', "-").to_lowercase(),
            "path": name,
            "format": "json",
            "mediatype": "application/json",
            "encoding": "utf-8",
        })
    })
}

fn sum(resource: &mut Value, file: &PackageFile) {
    let Some(resource) = resource.as_object_mut() else { return };
    let digest = Sha256::digest(&file.bytes);
    let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    resource.insert("bytes".to_owned(), json!(file.bytes.len()));
    resource.insert("hash".to_owned(), json!(format!("sha256:{hash}")));
    if file.name.ends_with(".csv") {
        let (columns, rows) = measured(&file.bytes);
        resource.insert("rows".to_owned(), json!(rows));
        joined(resource, &columns);
        closed(resource);
    }
}

/// A descriptor that was written before a value was added would forbid it.
fn closed(resource: &mut Map<String, Value>) {
    for field in fields(resource).into_iter().flatten() {
        let known = match field["name"].as_str().unwrap_or_default() {
            "type" => ids::<IncidentType>(),
            "target" => ids::<Target>(),
            "evidence" => ids::<Evidence>(),
            stage if Stage::from_id(stage).is_some() => ids::<Answer>(),
            _ => continue,
        };
        if let Some(values) = field.pointer_mut("/constraints/enum") {
            *values = known;
        }
    }
}

fn ids<T: Coded>() -> Value {
    T::ALL.iter().map(|value| value.id()).collect()
}

/// The columns of a table, and how many rows it has below its header.
fn measured(bytes: &[u8]) -> (ByteRecord, usize) {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
    let columns = reader.byte_headers().cloned().unwrap_or_default();
    let (mut row, mut rows) = (ByteRecord::new(), 0);
    while reader.read_byte_record(&mut row).unwrap_or_default() {
        rows += 1;
    }
    (columns, rows)
}

/// Describes the column of the incidents that is there only sometimes.
fn joined(resource: &mut Map<String, Value>, columns: &ByteRecord) {
    let Some(name) = INCIDENTS.last().filter(|name| columns.iter().any(|column| column == name.as_bytes())) else {
        return;
    };
    let Some(fields) = fields(resource).filter(|fields| fields.iter().all(|field| field["name"] != *name)) else {
        return;
    };
    fields.push(json!({ "name": name, "type": "string", "description": "settlement, in Albanian" }));
}

/// What the resource says of its columns.
fn fields(resource: &mut Map<String, Value>) -> Option<&mut Vec<Value>> {
    resource.get_mut("schema")?.get_mut("fields")?.as_array_mut()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refreshed_of(text: &str, name: &str, bytes: &[u8]) -> Value {
        let files = [PackageFile { name: name.to_owned(), bytes: bytes.to_vec() }];
        let text = refreshed(text, &Dataset::default(), &files).expect("an object");
        serde_json::from_str(&text).expect("JSON")
    }

    #[test]
    fn each_file_has_its_size_its_sum_and_its_rows() {
        let package = refreshed_of("{\"resources\":[{\"path\":\"a.csv\",\"own\":1}]}", "a.csv", b"a\n\"x\ny\"\nz\n");
        let expected = json!([{
            "path": "a.csv",
            "own": 1,
            "bytes": 10,
            "rows": 2,
            // By `printf 'a\n"x\ny"\nz\n' | sha256sum`.
            "hash": "sha256:a99e704559259476bb185043303b4680e55d82c0b2465c76e00b69697367d454",
        }]);
        assert_eq!(package["resources"], expected);
    }

    #[test]
    fn a_closed_list_is_the_one_that_this_program_knows() {
        let field = |name: &str| json!({ "name": name, "constraints": { "enum": ["old"], "required": true } });
        let fields = ["type", "police_attended", "place"].map(field);
        let package = json!({ "resources": [{ "path": "a.csv", "schema": { "fields": fields } }] });
        let package = refreshed_of(&package.to_string(), "a.csv", b"type\n");
        let values = |at: usize| &package["resources"][0]["schema"]["fields"][at]["constraints"]["enum"];
        assert_eq!(*values(0), ids::<IncidentType>());
        assert_eq!((values(1), values(2)), (&json!(["yes", "no", "unknown"]), &json!(["old"])));
    }

    #[test]
    fn what_the_package_does_not_name_is_added_and_the_rest_stays() {
        let package =
            refreshed_of("{\"sources\":[1],\"resources\":[{\"path\":\"b.csv\"}]}", "sources.csv", b"incident\n");
        assert_eq!(package["sources"], json!([1]));
        assert_eq!(package["resources"][0], json!({ "path": "b.csv" }));
        assert_eq!(package["resources"][1]["schema"]["fields"][0]["name"], "incident");
        assert_eq!(package["resources"][1]["rows"], 0);
    }

    #[test]
    fn what_is_no_descriptor_is_not_taken_for_one() {
        for text in ["", "[]", "{", "\"x\"", "null"] {
            assert_eq!(refreshed(text, &Dataset::default(), &[]), None, "{text}");
        }
        for text in [
            "{}",
            "{\"resources\":5}",
            "{\"resources\":[5,null]}",
            "{\"licenses\":{},\"resources\":[{\"path\":\"a.csv\",\"schema\":[]}]}",
        ] {
            assert!(
                refreshed(text, &Dataset::default(), &[PackageFile { name: "a.csv".to_owned(), bytes: vec![0, 255] }])
                    .is_some(),
                "{text}"
            );
        }
    }
}
