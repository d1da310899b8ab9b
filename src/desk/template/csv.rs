//! An empty table as CSV.

use super::columns::blanks;
use crate::desk::publish::Lines;
use crate::desk::words::DeskWords;

/// `incidents.csv`, `sources.csv` or `incident_texts.csv` (`name` is without the ending) with its header and one invented
/// row. `None` where there is no such table to fill in.
pub fn template_csv(words: &DeskWords, name: &str) -> Option<Vec<u8>> {
    let blank = blanks(words, "gracanice-gracanica").into_iter().find(|blank| blank.name == name)?;
    let mut lines = Lines::under(blank.columns);
    lines.row(blank.example);
    Some(lines.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::words::{DESK_EN, DESK_SQ, DESK_SR};
    use crate::load::from_csv_folder;

    /// The shipped data with each table replaced by its empty one.
    #[test]
    fn an_empty_table_is_read_and_its_invented_row_is_named() {
        for words in [&DESK_EN, &DESK_SR, &DESK_SQ] {
            let folder = std::env::temp_dir().join(format!("response-record-{}-template", std::process::id()));
            std::fs::create_dir_all(&folder).expect("a folder");
            for file in ["datapackage.json", "municipalities.csv", "published_totals.csv"] {
                std::fs::copy(format!("public/data/{file}"), folder.join(file)).expect("copied");
            }
            for name in ["incidents", "sources", "incident_texts"] {
                let bytes = template_csv(words, name).expect("a table");
                std::fs::write(folder.join(format!("{name}.csv")), bytes).expect("writable");
            }
            let loaded = from_csv_folder(&folder);
            assert_eq!((loaded.dataset.incidents, loaded.texts), (vec![], vec![]));
            let flat = |problem: &crate::load::Problem| {
                (problem.place.file.clone(), problem.place.row, problem.place.field.clone(), problem.fault.code())
            };
            let found: Vec<_> = loaded.problems.iter().map(flat).collect();
            let at = |file: &str, field: &str, code| (file.to_owned(), Some(2), field.to_owned(), code);
            // The id is the only fault of the incident; what rests on it falls with it.
            assert_eq!(
                found,
                [at("incidents.csv", "id", "not-an-id"), at("incident_texts.csv", "incident", "not-allowed")]
            );
        }
    }

    #[test]
    fn a_table_that_nobody_fills_in_has_none() {
        assert_eq!(template_csv(&DESK_EN, "municipalities"), None);
    }
}
