//! The records of a selection as files to take along: a table, and what says where it comes from.

use super::table::line;
use crate::load::{INCIDENTS, guard, incident_cells};
use crate::model::{Dataset, Incident};
use serde_json::json;

/// What stands between the addresses of an incident's sources: no address has it.
const BETWEEN: &str = " | ";

/// The dataset with the incidents at these positions alone; [`crate::load::to_json`] writes it.
pub fn selected(dataset: &Dataset, positions: &[usize]) -> Dataset {
    let incidents = positions.iter().filter_map(|position| dataset.incidents.get(*position).cloned()).collect();
    Dataset { incidents, ..dataset.clone() }
}

/// The incidents as CSV with CRLF: the columns of `incidents.csv`, and the addresses of the sources in one more. A cell
/// that a spreadsheet would calculate is guarded as [`guard`] says; the data keeper's import takes that away again.
pub fn records_csv(dataset: &Dataset) -> String {
    let head: Vec<String> = INCIDENTS.iter().chain(&["sources"]).map(|name| (*name).to_owned()).collect();
    line(&head) + &dataset.incidents.iter().map(|one| line(&cells(one))).collect::<String>()
}

fn cells(one: &Incident) -> Vec<String> {
    let sources: Vec<&str> = one.sources.iter().map(|source| source.url.as_str()).collect();
    let all = incident_cells(one).into_iter().chain([sources.join(BETWEEN)]);
    all.map(|cell| guard(&cell).into_owned()).collect()
}

/// What is said of records that were taken.
pub struct About<'a> {
    /// Name of the table or of the JSON file beside.
    pub file: &'a str,
    /// How they are cited.
    pub citation: &'a str,
    /// The address of the page that shows the same.
    pub query: &'a str,
    /// The day (`YYYY-MM-DD`) on which they were taken.
    pub saved: &'a str,
}

/// The file that says what was taken, as `datapackage.json` of the Data Package standard: title, version and licence of
/// the data; `temporal`, first and last date of the incidents; and what is said of them.
pub fn records_about(dataset: &Dataset, about: &About) -> String {
    let About { file, citation, query, saved } = *about;
    let format = if file.ends_with(".json") { "json" } else { "csv" };
    let mediatype = if format == "json" { "application/json" } else { "text/csv" };
    let about = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "response-record-selection",
        "title": dataset.title,
        "version": dataset.version,
        "licenses": [{ "name": dataset.licence.name, "path": dataset.licence.url }],
        "citation": citation,
        "query": query,
        "temporal": period(dataset),
        "saved": saved,
        "resources": [{
            "name": "incidents", "path": file, "format": format, "mediatype": mediatype, "encoding": "utf-8",
            "rows": dataset.incidents.len(),
        }],
    });
    format!("{about:#}\n")
}

/// `2020-01-06/2021-12-20`: a period by ISO 8601. Empty without incidents.
fn period(dataset: &Dataset) -> String {
    let ends = dataset.incidents.first().zip(dataset.incidents.last());
    ends.map(|(first, last)| format!("{}/{}", first.date, last.date)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{from_json, to_json, unguard};
    use crate::model::{Answer, IncidentType, Source};
    use crate::samples;
    use proptest::prelude::*;
    use serde_json::Value;

    fn dataset(summaries: &[&str]) -> Dataset {
        let one = |(position, summary): (usize, &&str)| Incident {
            id: format!("RR-2020-{position:03}"),
            summary: (*summary).to_owned(),
            ..samples::incident("2020-01-02", IncidentType::Arson, [Answer::Yes; 7])
        };
        samples::dataset(summaries.iter().enumerate().map(one).collect())
    }

    fn rows(text: &str) -> Vec<csv::StringRecord> {
        csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.expect("a row")).collect()
    }

    #[test]
    fn what_is_selected_is_taken_and_nothing_else() {
        let all = dataset(&["a", "b", "c"]);
        let taken = selected(&all, &[2, 0, 9]);
        assert_eq!(rows(&records_csv(&taken)).iter().map(|row| row[7].to_owned()).collect::<Vec<_>>(), ["c", "a"]);
        let read = from_json("incidents.json", &to_json(&taken)).expect("readable");
        assert_eq!((read.dataset.incidents.len(), read.problems), (2, vec![]));
    }

    #[test]
    fn all_sources_stand_in_one_cell() {
        let mut one = dataset(&["a"]);
        let url = "https://example.org/2".to_owned();
        let second = Source { url, ..one.incidents[0].sources[0].clone() };
        one.incidents[0].sources.push(second);
        let text = records_csv(&one);
        assert!(
            text.starts_with("id,date,municipality,") && text.lines().next().is_some_and(|l| l.ends_with(",sources"))
        );
        assert_eq!(&rows(&text)[0][18], "https://example.org/ | https://example.org/2");
    }

    #[test]
    fn the_file_beside_it_says_where_it_is_from() {
        let query = "https://example.org/?year=2020";
        let about = About { file: "incidents.csv", citation: "Cite", query, saved: "2026-01-02" };
        let text = records_about(&dataset(&["a", "b"]), &about);
        let about: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!((&about["citation"], &about["saved"]), (&"Cite".into(), &"2026-01-02".into()));
        assert_eq!(about["temporal"], "2020-01-02/2020-01-02");
        assert_eq!(about["query"], "https://example.org/?year=2020");
        assert_eq!((&about["resources"][0]["rows"], &about["resources"][0]["format"]), (&2.into(), &"csv".into()));
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_the_table(text in prop_oneof![any::<String>(), "[-=+@'\"\t\r\n,\u{feff} a]{0,6}"]) {
            let table = records_csv(&dataset(&[&text]));
            let cell = rows(&table)[0][7].to_owned();
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(unguard(&cell), text.as_str());
        }
    }
}
