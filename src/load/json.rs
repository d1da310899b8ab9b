//! `incidents.json` to tables.

use super::about::about;
use super::assemble::assemble;
use super::problem::{Fault, LeftOut, Place, Problem};
use super::table::{Row, Table, Tables};
use super::{Loaded, SCHEMA};
use serde_json::{Map, Value};

/// Reads the text of `incidents.json`. `file` names it in problems.
///
/// # Errors
/// A [`Problem`] where nothing can be used: a web page, broken JSON, an unknown schema, a missing list.
pub fn from_json(file: &str, text: &str) -> Result<Loaded, Problem> {
    let whole = |fault| Problem::of_file(file, fault);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return Err(whole(Fault::WebPage));
    }
    let document: Value = serde_json::from_str(text)
        .map_err(|error| whole(Fault::NotJson { line: error.line(), column: error.column() }))?;
    let schema = &document["schema"];
    if schema.as_u64() != Some(SCHEMA) {
        let found = if schema.is_null() { String::new() } else { schema.to_string() };
        return Err(whole(Fault::Schema { found }));
    }
    let mut reader = Reader { file, problems: Vec::new() };
    let mut tables = Tables::new();
    reader.list(&document, "municipalities", LeftOut::Municipality, &mut tables.municipalities)?;
    reader.list(&document, "published_totals", LeftOut::PublishedTotal, &mut tables.published_totals)?;
    reader.list(&document, "incidents", LeftOut::Incident, &mut tables.incidents)?;
    reader.sources(&document["incidents"], &mut tables.sources);
    let mut loaded = assemble(about(&document["package"]), &tables);
    loaded.problems.splice(0..0, reader.problems);
    Ok(loaded)
}

struct Reader<'a> {
    file: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// The objects of a top-level list as rows.
    fn list(&mut self, document: &Value, name: &str, left_out: LeftOut, table: &mut Table) -> Result<(), Problem> {
        let place = Place { file: self.file.to_owned(), field: name.to_owned(), ..Place::default() };
        let missing = Problem { place, fault: Fault::Missing, left_out: LeftOut::File };
        let list = document[name].as_array().ok_or(missing)?;
        for (index, value) in list.iter().enumerate() {
            let record = value["id"].as_str().unwrap_or_default().to_owned();
            let place = Place { file: self.file.to_owned(), row: Some(index + 1), record, field: String::new() };
            self.row(value, place, left_out, table);
        }
        Ok(())
    }

    /// The sources inside the incidents as rows of their own, each with the id of its incident.
    fn sources(&mut self, incidents: &Value, table: &mut Table) {
        for (index, incident) in incidents.as_array().into_iter().flatten().enumerate() {
            let Some(id) = incident["id"].as_str() else { continue };
            for (position, source) in incident["sources"].as_array().into_iter().flatten().enumerate() {
                let field = format!("sources[{position}].");
                let place = Place { file: self.file.to_owned(), row: Some(index + 1), record: id.to_owned(), field };
                if let Some(row) = self.row(source, place, LeftOut::Source, table) {
                    row.cells[0] = id.to_owned();
                }
            }
        }
    }

    /// Adds one object as a row, unless it is no object or a field of it is no value.
    fn row<'t>(&mut self, value: &Value, place: Place, left_out: LeftOut, table: &'t mut Table) -> Option<&'t mut Row> {
        let Some(object) = value.as_object() else {
            self.problems.push(Problem { place, fault: Fault::NotAValue, left_out });
            return None;
        };
        let cells: Vec<_> = table.columns.iter().map(|column| cell(object, column)).collect();
        if let Some(bad) = cells.iter().position(Option::is_none) {
            let field = format!("{}{}", place.field, table.columns[bad]);
            self.problems.push(Problem { place: Place { field, ..place }, fault: Fault::NotAValue, left_out });
            return None;
        }
        table.rows.push(Row { place, cells: cells.into_iter().flatten().collect() });
        table.rows.last_mut()
    }
}

/// A field as a cell: absent and `null` are empty; a list or an object is no value.
fn cell(object: &Map<String, Value>, column: &str) -> Option<String> {
    match object.get(column) {
        None | Some(Value::Null) => Some(String::new()),
        Some(Value::String(text)) => Some(text.clone()),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => Some(value.to_string()),
        Some(Value::Array(_) | Value::Object(_)) => None,
    }
}
