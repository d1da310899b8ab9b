//! `site.json`: what whoever runs the site sets, without building the page anew. Checked as data is.

use super::cells::web_address;
use super::plain::plain;
use super::problem::{Fault, LeftOut, Place, Problem};
use serde_json::Value;

/// The settings of a site; empty where it sets nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Settings {
    /// Who publishes the site.
    pub name: String,
    /// Their picture, in the folder of the page: `logo.svg`.
    pub logo: String,
    /// E-mail address for corrections.
    pub contact: String,
    /// Where the site is published, with its last `/`: links, citations and embeds name it.
    pub address: String,
}

/// The settings that hold, and what is at fault in the others.
pub fn settings_from_json(file: &str, text: &str) -> (Settings, Vec<Problem>) {
    let read = serde_json::from_str::<Value>(text);
    let document = match read {
        Ok(document) => document,
        Err(error) => {
            let fault = Fault::NotJson { line: error.line(), column: error.column() };
            return (Settings::default(), vec![Problem::of_file(file, fault)]);
        }
    };
    let mut problems = Vec::new();
    let mut field = |name: &str, example: &str, holds: fn(&str) -> bool| {
        let value = document[name].as_str().unwrap_or_default();
        if (document[name].is_null() || document[name].is_string()) && (value.is_empty() || holds(value)) {
            return plain(value);
        }
        let place = Place { file: file.to_owned(), field: name.to_owned(), ..Place::default() };
        // One example says what form is meant.
        let fault = Fault::NotAllowed { found: value.to_owned(), allowed: vec![example.to_owned()], nearest: None };
        problems.push(Problem { place, fault, left_out: LeftOut::Setting });
        String::new()
    };
    let settings = Settings {
        name: field("name", "NGO", |_| true),
        logo: field("logo", "logo.svg", is_picture),
        contact: field("contact", "name@example.org", is_mail_address),
        address: field("address", "https://example.org/folder/", |text| {
            web_address(text).is_some() && text.ends_with('/') && !text.contains(['?', '#'])
        }),
    };
    (settings, problems)
}

/// A file in the folder of the page: nothing that leads elsewhere.
fn is_picture(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().all(plain) && [".svg", ".png"].iter().any(|end| text.ends_with(end))
}

/// Whether this can be an address: `mailto:` would take a text with `?` or a comma for more than one thing.
fn is_mail_address(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+@".contains(&byte);
    text.bytes().all(plain) && text.bytes().filter(|byte| *byte == b'@').count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The settings, and the fields at fault.
    fn read(text: &str) -> (Settings, Vec<String>) {
        let (settings, problems) = settings_from_json("site.json", text);
        (settings, problems.into_iter().map(|problem| problem.place.field).collect())
    }

    #[test]
    fn what_is_set_is_taken() {
        let text =
            r#"{ "name": "NGO", "logo": "logo.svg", "contact": "a@example.org", "address": "https://example.org/r/" }"#;
        let settings = Settings {
            name: "NGO".to_owned(),
            logo: "logo.svg".to_owned(),
            contact: "a@example.org".to_owned(),
            address: "https://example.org/r/".to_owned(),
        };
        assert_eq!(read(text), (settings, vec![]));
    }

    #[test]
    fn nothing_set_is_no_fault() {
        for text in ["{}", "{ \"contact\": \"\", \"address\": null }", "[]", "1"] {
            assert_eq!(read(text), (Settings::default(), vec![]), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_used_is_named_and_left_out() {
        for (field, value) in [
            ("contact", "\"a@b?subject=x\""),
            ("contact", "\"a@b,c@d\""),
            ("contact", "5"),
            ("logo", "\"https://example.org/a.svg\""),
            ("logo", "\"../a.png\""),
            ("logo", "\"a.js\""),
            ("address", "\"javascript:alert(1)/\""),
            ("address", "\"https://example.org\""),
            ("address", "\"https://example.org/?a=/\""),
            ("name", "{}"),
        ] {
            let text = format!("{{ \"{field}\": {value} }}");
            assert_eq!(read(&text), (Settings::default(), vec![field.to_owned()]), "{text}");
        }
        assert_eq!(read("{").1, [""]);
    }

    #[test]
    fn a_fault_names_its_file_and_an_example() {
        let (_, problems) = settings_from_json("a.json", r#"{ "logo": "a.js" }"#);
        let fault = Fault::NotAllowed { found: "a.js".to_owned(), allowed: vec!["logo.svg".to_owned()], nearest: None };
        let place = Place { file: "a.json".to_owned(), field: "logo".to_owned(), ..Place::default() };
        assert_eq!(problems, [Problem { place, fault, left_out: LeftOut::Setting }]);
    }
}
