//! The columns of the tables that `incidents.json` holds, as in their CSV files.

/// Of the incidents; the last is only in `incidents.json`, which has no table of texts in other languages.
pub const INCIDENTS: &[&str] = &[
    "id",
    "date",
    "municipality",
    "settlement",
    "type",
    "target",
    "injured",
    "summary",
    "reported_to_police",
    "police_attended",
    "investigation_opened",
    "suspect_identified",
    "arrest_or_charge",
    "court_outcome",
    "public_condemnation",
    "response_note",
    "evidence",
    "settlement_sq",
];

/// Of the sources.
pub const SOURCES: &[&str] = &["incident", "title", "publisher", "url", "date"];

/// Of the municipalities.
pub const MUNICIPALITIES: &[&str] =
    &["id", "name_sq", "name_sr_latn", "name_sr_cyrl", "district", "grid_row", "grid_column"];

/// Of the published totals.
pub const PUBLISHED_TOTALS: &[&str] =
    &["from", "to", "count", "exact", "counted_by", "scope", "title", "publisher", "url"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_the_shipped_files() {
        let header = |text: &'static str| text.lines().next().unwrap_or_default().split(',').collect::<Vec<_>>();
        assert_eq!(INCIDENTS[..17], header(include_str!("../../../public/data/incidents.csv")));
        assert_eq!(SOURCES, header(include_str!("../../../public/data/sources.csv")));
        assert_eq!(MUNICIPALITIES, header(include_str!("../../../public/data/municipalities.csv")));
        assert_eq!(PUBLISHED_TOTALS, header(include_str!("../../../public/data/published_totals.csv")));
    }
}
