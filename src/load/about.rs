//! What a data package says of itself: the same few fields, in `datapackage.json` and in `incidents.json`.

use super::assemble::About;
use super::cells::web_address;
use crate::model::Licence;
use serde_json::Value;

/// Reads title, version and licence. The descriptor of the Data Package standard keeps a list of `licenses` with a
/// `path` each; `incidents.json` keeps one `licence` with a `url`.
pub fn about(package: &Value) -> About {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let own = &package["licence"];
    let (licence, address) = if own.is_object() { (own, "url") } else { (&package["licenses"][0], "path") };
    About {
        title: text(&package["title"]),
        version: text(&package["version"]),
        licence: Licence {
            name: text(&licence["name"]),
            url: web_address(&text(&licence[address])).unwrap_or_default().to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn both_forms_say_the_same() {
        let own =
            json!({ "title": "t", "version": "1.0.0", "licence": { "name": "n", "url": "https://example.org/" } });
        let standard =
            json!({ "title": "t", "version": "1.0.0", "licenses": [{ "name": "n", "path": "https://example.org/" }] });
        let licence = Licence { name: "n".to_owned(), url: "https://example.org/".to_owned() };
        let said = About { title: "t".to_owned(), version: "1.0.0".to_owned(), licence };
        assert_eq!([own, standard].map(|package| about(&package)), [said.clone(), said]);
    }

    #[test]
    fn what_is_not_said_is_empty_and_no_script_becomes_a_link() {
        let licence = Licence { name: "n".to_owned(), url: String::new() };
        let script = json!({ "licence": { "name": "n", "url": "javascript:alert(1)" } });
        assert_eq!(about(&script), About { licence, ..About::default() });
        assert_eq!(about(&json!([])), About::default());
    }
}
