//! The charts by their names in addresses: each can stand alone, in a frame in somebody else's page.

use super::choice::Key;
use crate::model::coded;

coded! {
    /// A chart, or what else answers one question, in the order in which they stand in the page.
    Chart {
        /// What happened next?
        Stages = "stages",
        /// Did the response change?
        Years = "years",
        /// Where?
        Municipalities = "municipalities",
        /// Which incidents get which response?
        Types = "types",
        /// When?
        Months = "months",
        /// How much is listed here?
        Coverage = "coverage",
        /// The sentence, with a square for each incident.
        Finding = "finding",
        /// The incidents, one a row.
        Table = "table",
    }
}

impl Chart {
    /// Whether it can be saved as a picture. The finding and the table of incidents are text.
    pub fn is_picture(self) -> bool {
        !matches!(self, Chart::Finding | Chart::Table)
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
        let names: Vec<&str> = Chart::ALL.iter().map(|chart| chart.id()).collect();
        let pattern = format!("/^({})$/", names.join("|"));
        assert!(include_str!("../../public/first.js").contains(&pattern), "public/first.js: {pattern}");
    }
}
