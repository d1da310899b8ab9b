//! What stands in a frame in somebody else's page.

use super::choice::Key;
use crate::model::coded;

coded! {
    /// The one thing that a frame shows.
    Embed {
        /// What happened next?
        Stages = "stages",
        /// Did the response change?
        Years = "years",
        /// When?
        Months = "months",
        /// Where?
        Municipalities = "municipalities",
        /// Which incidents get which response?
        Types = "types",
        /// How much is listed here?
        Coverage = "coverage",
        /// The sentence, with a square for each incident.
        Finding = "finding",
        /// The incidents, one a row.
        Table = "table",
    }
}

/// The facets that a frame can offer to its reader, in the order in which they stand.
pub const FACETS: &[Key] = &[Key::Year, Key::Municipality, Key::Type, Key::Target, Key::Evidence, Key::Answer];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    #[test]
    fn the_page_takes_the_same_names_for_frames() {
        let names: Vec<&str> = Embed::ALL.iter().map(|embed| embed.id()).collect();
        assert!(include_str!("../../public/first.js").contains(&format!("/^({})$/", names.join("|"))));
    }
}
