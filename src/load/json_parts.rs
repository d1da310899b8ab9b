//! The parts of `incidents.json`, each read by itself: what cannot be read costs no more than it must.

use super::problem::Fault;
use serde_json::{Error, Value, from_str};

/// An object of a list; or the id of the one that cannot be read, empty where that is not known, and why.
pub type Item = Result<Value, (String, Fault)>;

/// The top level of the document. What is not there is null, or none.
pub struct Parts {
    /// The version of the format.
    pub schema: Value,
    /// What the data say of themselves.
    pub package: Value,
    /// Municipalities, published totals, incidents.
    pub lists: [Option<Vec<Item>>; 3],
}

const LISTS: [&str; 3] = ["municipalities", "published_totals", "incidents"];

const OBJECT: [char; 2] = ['{', '}'];
const LIST: [char; 2] = ['[', ']'];

impl Parts {
    /// Reads them. A number, letter or depth that cannot be held costs only the object that it stands in.
    ///
    /// # Errors
    /// Where the text is no JSON, or ends too early.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let fields = match split(text, OBJECT) {
            Some(fields) => fields,
            None => from_str::<Value>(text).map(|_| Vec::new()).map_err(|fault| at(0, 0, &fault))?,
        };
        let part = |name| field(&fields, name).and_then(|value| from_str(value).ok()).unwrap_or_default();
        let item = |item: &str| from_str(item).map_err(|fault| (id(item), within(text, item, &fault)));
        let list = |name| Some(split(field(&fields, name)?, LIST)?.into_iter().map(item).collect());
        Ok(Parts { schema: part("schema"), package: part("package"), lists: LISTS.map(list) })
    }
}

/// What stands between these brackets and the commas within them, as it is written. None where it is something else, or a bracket or a quotation mark is not closed.
fn split(text: &str, [open, close]: [char; 2]) -> Option<Vec<&str>> {
    let inner = text.trim().strip_prefix(open)?.strip_suffix(close)?;
    let (mut parts, mut start, mut depth, mut in_text, mut escaped) = (Vec::new(), 0, 0_usize, false, false);
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.checked_sub(1)?,
            b',' if depth == 0 => {
                parts.push(inner[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    let last = inner[start..].trim();
    if !last.is_empty() {
        parts.push(last);
    }
    (depth == 0 && !in_text).then_some(parts)
}

/// The value of a field, as it is written. Of two, the last counts, as everywhere in JSON.
fn field<'t>(fields: &[&'t str], name: &str) -> Option<&'t str> {
    let named = |field: &&'t str| {
        let (key, value) = field.split_once(':')?;
        (key.trim().trim_matches('"') == name).then_some(value.trim())
    };
    fields.iter().rev().find_map(named)
}

fn id(item: &str) -> String {
    let id = split(item, OBJECT).and_then(|fields| from_str::<Value>(field(&fields, "id")?).ok());
    id.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Where in the whole text the fault of a part of it is.
fn within(text: &str, part: &str, fault: &Error) -> Fault {
    let before = &text[..part.as_ptr().addr() - text.as_ptr().addr()];
    let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
    at(before.matches('\n').count(), if fault.line() == 1 { column } else { 0 }, fault)
}

fn at(lines: usize, columns: usize, fault: &Error) -> Fault {
    Fault::NotJson { line: lines + fault.line(), column: columns + fault.column() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn a_fault_is_told_by_its_place_in_the_whole_text() {
        let text =
            "{\n  \"schema\": 1,\n  \"incidents\": [{}, { \"id\": \"RR-2020-001\",\n    \"injured\": 1e999 }, 2]\n}";
        let parts = Parts::read(text).unwrap_or_else(|fault| panic!("{fault:?}"));
        let place = Fault::NotJson { line: 4, column: 20 };
        assert_eq!(from_str::<Value>(text).map_err(|fault| at(0, 0, &fault)), Err(place.clone()));
        let found = vec![Ok(json!({})), Err(("RR-2020-001".to_owned(), place)), Ok(json!(2))];
        assert_eq!((parts.schema, parts.lists), (json!(1), [None, None, Some(found)]));
    }

    #[test]
    fn a_fault_in_the_line_in_which_its_record_begins_is_told_by_its_place_in_that_line() {
        let text = "{\n\"incidents\": [{},\n  {}, { \"injured\": 1e999 }]}";
        let parts = Parts::read(text).unwrap_or_else(|fault| panic!("{fault:?}"));
        let place = from_str::<Value>(text).map_err(|fault| at(0, 0, &fault)).unwrap_err();
        let found = vec![Ok(json!({})), Ok(json!({})), Err((String::new(), place))];
        assert_eq!(parts.lists, [None, None, Some(found)]);
    }

    #[test]
    fn a_stray_sign_costs_only_the_record_that_it_stands_in() {
        let parts = Parts::read(r#"{ "incidents": [{}, \, {}, {}] }"#).unwrap_or_else(|fault| panic!("{fault:?}"));
        let [_, _, Some(incidents)] = parts.lists else { panic!("{:?}", parts.lists) };
        assert_eq!(incidents.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false, true, true]);
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(json!(null)),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "[a:,\"\\\\{}\\[\\]č ]{0,6}".prop_map(Value::from)
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            let key = "[a-c:,\"]{0,3}";
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::btree_map(key, inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn taken_apart_a_document_is_what_it_is_as_a_whole(
            lists in proptest::array::uniform3(proptest::option::of(proptest::collection::vec(value(), 0..4))),
            more in value(),
            is_spread in any::<bool>(),
        ) {
            let mut document = json!({ "schema": more, "package": more, "b": more });
            for (name, list) in LISTS.iter().zip(lists) {
                if let Some(list) = list {
                    document[name] = list.into();
                }
            }
            let text = if is_spread { format!("{document:#}") } else { document.to_string() };
            let parts = Parts::read(&text).unwrap_or_else(|fault| panic!("{fault:?}"));
            prop_assert_eq!((&parts.schema, &parts.package), (&document["schema"], &document["package"]));
            for (name, list) in LISTS.iter().zip(parts.lists) {
                let list = list.map(|list| list.into_iter().map(|item| item.expect("readable")).collect::<Vec<_>>());
                prop_assert_eq!(list.as_ref(), document[*name].as_array());
            }
            // No part of it passes for the whole.
            let shorter = text.chars().count() - 1;
            prop_assert!(Parts::read(&text.chars().take(shorter).collect::<String>()).is_err());
        }
    }
}
