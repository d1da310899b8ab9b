//! The texts in other languages, one file a language: a reader needs one, a search needs all.

use super::SCHEMA;
use super::plain::plain;
use super::problem::Fault;
use crate::model::Translation;
use serde_json::Value;

/// The languages that `incident_texts.csv` may hold (BCP 47), each shipped as `texts.LANGUAGE.json`.
pub const LANGUAGES: [&str; 2] = ["sr-Latn", "sq"];

/// What stands in `texts.LANGUAGE.json`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Texts {
    /// Ids of the municipalities in the order of their names, as the language orders names: not every browser knows how
    /// Albanian does.
    pub municipalities: Vec<String>,
    /// The texts of the incidents.
    pub translations: Vec<Translation>,
}

/// The text of `texts.LANGUAGE.json`. Fields without a value are left out; the same texts give the same bytes.
///
/// ```json
/// { "schema": 1, "language": "sq", "municipalities": ["decan-decani"], "texts": [
///   { "incident": "RR-2020-001", "settlement": "…", "summary": "…", "response_note": "…" } ] }
/// ```
pub fn translations_to_json(language: &str, told: &Texts) -> String {
    use serde_json::{Map, json};
    let text = |one: &Translation| {
        let fields = [
            ("incident", &one.incident),
            ("settlement", &one.settlement),
            ("summary", &one.summary),
            ("response_note", &one.response_note),
        ];
        let filled = fields.into_iter().filter(|(_, value)| !value.is_empty());
        Value::Object(filled.map(|(name, value)| (name.to_owned(), json!(value))).collect::<Map<_, _>>())
    };
    let texts: Vec<Value> = told.translations.iter().map(text).collect();
    let document =
        json!({ "schema": SCHEMA, "language": language, "municipalities": told.municipalities, "texts": texts });
    // Values made here can always be written.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// Reads the text of `texts.LANGUAGE.json`. A text that does not say whose it is, is left out.
///
/// # Errors
/// A [`Fault`] where nothing can be used.
pub fn translations_from_json(text: &str) -> Result<Texts, Fault> {
    let document: Value =
        serde_json::from_str(text).map_err(|error| Fault::NotJson { line: error.line(), column: error.column() })?;
    if document["schema"].as_u64() != Some(SCHEMA) {
        return Err(Fault::Schema { found: String::new() });
    }
    let texts = document["texts"].as_array().ok_or(Fault::Missing)?;
    let read = |text: &Value| {
        let field = |name: &str| plain(text[name].as_str().unwrap_or_default());
        Translation {
            incident: field("incident"),
            settlement: field("settlement"),
            summary: field("summary"),
            response_note: field("response_note"),
        }
    };
    let translations = texts.iter().map(read).filter(|translation| !translation.incident.is_empty()).collect();
    let places = document["municipalities"].as_array().into_iter().flatten();
    let municipalities = places.filter_map(Value::as_str).map(str::to_owned).collect();
    Ok(Texts { municipalities, translations })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let translations = vec![
            Translation { incident: "RR-1".to_owned(), summary: "\"Kuća\"\n".to_owned(), ..Translation::default() },
            Translation { incident: "RR-2".to_owned(), settlement: "Preoc".to_owned(), ..Translation::default() },
        ];
        let texts = Texts { municipalities: vec!["a-b".to_owned()], translations };
        assert_eq!(translations_from_json(&translations_to_json("sq", &texts)).expect("readable"), texts);
    }

    #[test]
    fn a_file_that_cannot_be_used_says_why() {
        let fault = |text| translations_from_json(text).expect_err("not readable").code();
        assert_eq!(
            ["<html>", "{}", r#"{"schema":2}"#, r#"{"schema":1}"#].map(fault),
            ["not-json", "schema", "schema", "missing"]
        );
        assert_eq!(translations_from_json(r#"{"schema":1,"texts":[1,{"summary":"x"}]}"#), Ok(Texts::default()));
    }
}
