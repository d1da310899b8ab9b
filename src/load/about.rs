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
