//! `incidents.json` to tables.

use super::about::about;
use super::assemble::{Ids, assemble};
use super::plain::plain;
use super::problem::{Fault, LeftOut, Place, Problem};
use super::table::{Row, Table, Tables};
use super::{Loaded, SCHEMA, json_parts};
use json_parts::{Item, Parts};
use serde_json::{Number, Value};

/// Reads the text of `incidents.json`. `file` names it in problems.
///
/// # Errors
/// A [`Problem`] where nothing can be used: a web page, broken JSON, an unknown schema, a missing list.
pub fn from_json(file: &str, text: &str) -> Result<Loaded, Box<Problem>> {
    let whole = |fault| Box::new(Problem::of_file(file, fault));
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return Err(whole(Fault::WebPage));
    }
    let document = Parts::read(text).map_err(whole)?;
    if document.schema.as_u64() != Some(SCHEMA) {
        return Err(whole(Fault::Schema { found: cell(&document.schema).unwrap_or_default() }));
    }
    let mut reader = Reader { file, problems: Vec::new() };
    let mut tables = Tables::new();
    let [municipalities, totals, incidents] = &document.lists;
    reader.list(municipalities, "municipalities", &mut tables.municipalities)?;
    reader.list(totals, "published_totals", &mut tables.published_totals)?;
    reader.list(incidents, "incidents", &mut tables.incidents)?;
    let ids = Ids::of(&tables.incidents);
    tables.sources.rows = reader.sources(incidents.iter().flatten(), &tables, &ids);
    let mut about = about(&document.package);
    for text in [&mut about.title, &mut about.version, &mut about.licence.name] {
        *text = plain(text);
    }
    let mut loaded = assemble(about, &tables, &|id| ids.first(id), &mut |_, _| true);
    loaded.problems.splice(0..0, reader.problems);
    Ok(loaded)
}

struct Reader<'a> {
    file: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// The objects of a top-level list as rows.
    fn list(&mut self, list: &Option<Vec<Item>>, name: &str, table: &mut Table) -> Result<(), Box<Problem>> {
        let place = Place { file: self.file.to_owned(), field: name.to_owned(), ..Place::default() };
        let missing = Box::new(Problem { place, fault: Fault::Missing, left_out: LeftOut::File });
        for (index, item) in list.as_ref().ok_or(missing)?.iter().enumerate() {
            let place = Place { file: self.file.to_owned(), row: Some(index + 1), ..Place::default() };
            match item {
                Ok(value) => {
                    let record = plain(value["id"].as_str().unwrap_or_default());
                    table.rows.extend(self.row(value, Place { record, ..place }, table));
                }
                Err((id, fault)) => {
                    let place = Place { record: plain(id), ..place };
                    self.problems.push(Problem { place, fault: fault.clone(), left_out: table.left_out });
                }
            }
        }
        Ok(())
    }

    /// The sources inside the incidents as rows of their own, each with the id of its incident.
    fn sources<'i>(&mut self, incidents: impl Iterator<Item = &'i Item>, tables: &Tables, ids: &Ids) -> Vec<Row> {
        let (read, mut rows) = (&tables.incidents.rows, Vec::new());
        for (index, incident) in incidents.enumerate() {
            let Ok(incident) = incident else { continue };
            // Of an incident that is left out already, its sources are no news; and those of a second record with the
            // same id are not the first one's.
            let is_read = |id: &&str| ids.first(id).is_some_and(|row| read[row].place.row == Some(index + 1));
            let Some(id) = incident["id"].as_str().filter(is_read) else { continue };
            for (position, source) in incident["sources"].as_array().into_iter().flatten().enumerate() {
                let field = format!("sources[{position}].");
                let place = Place { file: self.file.to_owned(), row: Some(index + 1), record: id.to_owned(), field };
                if let Some(mut row) = self.row(source, place, &tables.sources) {
                    row.cells[0] = id.to_owned();
                    rows.push(row);
                }
            }
        }
        rows
    }

    /// One object as a row of this table, unless it is no object or a field of it is no value.
    fn row(&mut self, value: &Value, place: Place, table: &Table) -> Option<Row> {
        let left_out = table.left_out;
        if !value.is_object() {
            self.problems.push(Problem { place, fault: Fault::NotAValue, left_out });
            return None;
        }
        let cells: Vec<_> = table.columns.iter().map(|column| cell(&value[*column])).collect();
        if let Some(bad) = cells.iter().position(Option::is_none) {
            let field = format!("{}{}", place.field, table.columns[bad]);
            self.problems.push(Problem { place: Place { field, ..place }, fault: Fault::NotAValue, left_out });
            return None;
        }
        Some(Row { place, cells: cells.into_iter().flatten().collect() })
    }
}

/// A field as a cell: absent and `null` are empty; a list or an object is no value.
fn cell(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(plain(text)),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(value) => Some(number(value)),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// A number as text. No field of ours may hold a fraction: of one, only so much is written as shows what it is. The full
/// text of a float would bring a table of 10 KB into the page.
fn number(number: &Number) -> String {
    match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(whole), ..) => whole.to_string(),
        (_, Some(whole), _) => whole.to_string(),
        (.., float) => {
            let float = float.unwrap_or_default();
            let sign = if float < 0.0 { "-" } else { "" };
            format!("{sign}{}.{:03}…", float.abs().trunc() as u64, (float.abs().fract() * 1000.0) as u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A document with one good incident, after a change to it.
    fn document(change: impl FnOnce(&mut Value)) -> String {
        let mut document = json!({
            "schema": 1,
            "municipalities": [{ "id": "prizren", "name_sq": "Prizren", "name_sr_latn": "Prizren",
                                 "name_sr_cyrl": "Призрен", "district": "prizren", "grid_row": 6, "grid_column": 2 }],
            "published_totals": [],
            "incidents": [{
                "id": "RR-2020-001", "date": "2020-01-06", "municipality": "prizren", "type": "arson",
                "target": "person", "injured": 0, "summary": "Invented.", "evidence": "single",
                "reported_to_police": "yes", "police_attended": "no", "investigation_opened": "unknown",
                "suspect_identified": "unknown", "arrest_or_charge": "unknown", "court_outcome": "unknown",
                "public_condemnation": "unknown",
                "sources": [{ "title": "t", "url": "https://example.org/" }],
            }],
        });
        change(&mut document);
        document.to_string()
    }

    /// What is kept, and the problems as flat rows.
    fn read(change: impl FnOnce(&mut Value)) -> (usize, Vec<(String, &'static str)>) {
        let loaded = from_json("incidents.json", &document(change)).expect("readable");
        let flat = loaded.problems.iter().map(|p| (p.place.field.clone(), p.fault.code())).collect();
        (loaded.dataset.incidents.len(), flat)
    }

    fn fault(text: &str) -> &'static str {
        from_json("incidents.json", text).expect_err("not readable").fault.code()
    }

    fn one(field: &str, code: &'static str) -> (usize, Vec<(String, &'static str)>) {
        (0, vec![(field.to_owned(), code)])
    }

    #[test]
    fn a_good_record_is_kept_and_near_misses_too() {
        assert_eq!(read(|_| {}), (1, vec![]));
        assert_eq!(read(|d| d["incidents"][0]["date"] = json!("2020-02")), (1, vec![]));
        assert_eq!(read(|d| d["incidents"][0]["injured"] = json!(null)), (1, vec![]));
        assert_eq!(read(|d| d["incidents"][0]["injured"] = json!("2")), (1, vec![]));
        assert_eq!(read(|d| d["incidents"][0]["more"] = json!([1])), (1, vec![]));
    }

    #[test]
    fn a_record_that_breaks_a_rule_is_left_out_and_named() {
        for (field, value, code) in [
            ("id", json!("RR-1"), "not-an-id"),
            ("date", json!("2021-02-30"), "not-a-date"),
            ("municipality", json!("gracanca"), "not-allowed"),
            ("type", json!("arsn"), "not-allowed"),
            ("type", json!(["arson"]), "not-a-value"),
            ("injured", json!(-1), "not-a-count"),
            ("injured", json!(1.5), "not-a-count"),
            ("injured", json!(true), "not-a-count"),
            ("summary", json!("  "), "required"),
            ("police_attended", json!("maybe"), "not-allowed"),
            ("police_attended", json!(null), "required"),
        ] {
            assert_eq!(read(|d| d["incidents"][0][field] = value), one(field, code), "{field}");
        }
    }

    #[test]
    fn what_is_no_record_is_left_out() {
        assert_eq!(read(|d| d["incidents"][0] = json!("RR-2020-001")), one("", "not-a-value"));
        assert_eq!(read(|d| d["incidents"][0] = json!(null)), one("", "not-a-value"));
    }

    #[test]
    fn a_bad_source_is_left_out_and_without_any_the_incident() {
        let bad = json!({ "title": "t", "url": "javascript:alert(1)" });
        let two = json!([{ "title": "t", "url": "https://example.org/" }, bad]);
        let named = vec![("sources[1].url".to_owned(), "not-a-web-address")];
        assert_eq!(read(|d| d["incidents"][0]["sources"] = two), (1, named));
        let none = vec![("sources[0].url".to_owned(), "not-a-web-address"), ("sources".to_owned(), "no-source")];
        let text = document(|d| d["incidents"][0]["sources"] = json!([bad]));
        let problems = from_json("a.json", &text).expect("readable").problems;
        let [of_source, of_incident] = &problems[..] else { panic!("{problems:?}") };
        let place = |field: &str| Place {
            file: "a.json".to_owned(),
            row: Some(1),
            record: "RR-2020-001".to_owned(),
            field: field.to_owned(),
        };
        assert_eq!((&of_source.place, of_source.left_out), (&place("sources[0].url"), LeftOut::Source));
        assert_eq!((&of_incident.place, of_incident.left_out), (&place("sources"), LeftOut::Incident));
        assert_eq!(read(|d| d["incidents"][0]["sources"] = json!([bad])), (0, none));
    }

    #[test]
    fn of_two_with_the_same_id_the_first_is_read() {
        let twice = |d: &mut Value| {
            let mut second = d["incidents"][0].clone();
            second["sources"][0]["url"] = json!("https://example.org/second");
            d["incidents"].as_array_mut().unwrap().push(second);
        };
        assert_eq!(read(twice), (1, vec![("id".to_owned(), "twice")]));
        let loaded = from_json("incidents.json", &document(twice)).expect("readable");
        let urls: Vec<_> = loaded.dataset.incidents[0].sources.iter().map(|source| source.url.as_str()).collect();
        assert_eq!(urls, ["https://example.org/"]);
    }

    #[test]
    fn a_file_that_cannot_be_used_says_why() {
        assert_eq!(fault("<!doctype html><p>404"), "web-page");
        assert_eq!(fault("{\"schema\": 1,"), "not-json");
        assert_eq!(fault(""), "not-json");
        assert_eq!(fault("[]"), "schema");
        assert_eq!(fault("{\"schema\": 2}"), "schema");
        assert_eq!(fault("{\"schema\": 1}"), "missing");
        assert_eq!(fault(&document(|d| d["incidents"] = json!({}))), "missing");
    }

    #[test]
    fn what_no_computer_can_hold_costs_its_own_record() {
        let two = document(|d| {
            let good = d["incidents"][0].clone();
            d["incidents"] = json!([good, good]);
            d["incidents"][1]["id"] = json!("RR-2020-002");
            d["incidents"][1]["injured"] = json!("@@");
        });
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for hurting in ["1e999", "\"\\ud83d\"", &deep] {
            let loaded = from_json("incidents.json", &two.replace("\"@@\"", hurting)).expect("readable");
            assert_eq!(loaded.dataset.incidents.len(), 1);
            let [problem] = &loaded.problems[..] else { panic!("{:?}", loaded.problems) };
            let Place { row, record, .. } = &problem.place;
            assert_eq!((row, record.as_str(), problem.fault.code()), (&Some(2), "RR-2020-002", "not-json"));
            // Elsewhere it costs nothing.
            let elsewhere = document(|d| d["more"] = json!("@@")).replace("\"@@\"", hurting);
            assert_eq!(from_json("incidents.json", &elsewhere).expect("readable").problems, []);
        }
        assert_eq!(fault(&document(|d| d["schema"] = json!("@@")).replace("\"@@\"", "1e999")), "schema");
        // Nor does what is not written as JSON cost more, as long as all brackets are closed.
        let loaded = from_json("incidents.json", &two.replace("\"@@\"", "1e")).expect("readable");
        assert_eq!(loaded.dataset.incidents.len(), 1);
        assert_eq!(fault(&two.replace("\"@@\"", "[")), "not-json");
    }

    #[test]
    fn a_list_that_is_missing_is_named() {
        let place = |file: &str, field: &str| Place { file: file.into(), field: field.into(), ..Place::default() };
        let of = |text: &str| from_json("a.json", text).expect_err("not readable").place;
        assert_eq!(of("{\"schema\": 1}"), place("a.json", "municipalities"));
        assert_eq!(of(&document(|d| d["incidents"] = json!(null))), place("a.json", "incidents"));
        assert_eq!(of("<!doctype html>"), place("a.json", ""));
    }

    #[test]
    fn a_fraction_is_shown_as_one() {
        let shown = |text: &str| number(&serde_json::from_str(text).unwrap());
        assert_eq!(["7", "-1", "1.5", "-0.25", "0.0"].map(shown), ["7", "-1", "1.500…", "-0.250…", "0.000…"]);
    }
}
