//! A data package's folder of CSV files to tables.

use super::assemble::{About, Ids, assemble};
use super::guard::unguard;
use super::problem::{Fault, LeftOut, Place, Problem};
use super::table::{JOINED, Row, Table, Tables};
use super::texts::{join_texts, name_settlements};
use super::{Loaded, about::about};
use std::path::Path;

/// Reads `datapackage.json` and the five CSV files in `folder`. Never fails as a whole: what cannot be read is a
/// [`Problem`] of its file.
///
/// Columns may stand in any order; the row of a problem is counted as a spreadsheet shows it, the header being row 1. What
/// [`super::guard`] put before a cell is taken away.
pub fn from_csv_folder(folder: &Path) -> Loaded {
    let mut problems = Vec::new();
    let mut tables = Tables::new();
    let mut fill = |name: &str, table: &mut Table| {
        let file = format!("{name}.csv");
        match std::fs::read(folder.join(&file)) {
            Ok(bytes) => read_csv(&file, &bytes, table, &mut problems),
            Err(_) => problems.push(Problem::of_file(&file, Fault::Missing)),
        }
    };
    fill("municipalities", &mut tables.municipalities);
    fill("published_totals", &mut tables.published_totals);
    fill("incidents", &mut tables.incidents);
    fill("sources", &mut tables.sources);
    fill("incident_texts", &mut tables.incident_texts);
    let ids = Ids::of(&tables.incidents);
    let about = read_about(folder, &mut problems);
    let mut loaded = assemble(about, &tables, &|id| ids.first(id), &mut |_, _| true);
    let ids = loaded.dataset.incidents.iter().map(|incident| incident.id.as_str()).collect();
    loaded.texts = join_texts(&tables.incident_texts, ids, &mut problems);
    name_settlements(&mut loaded);
    loaded.problems.extend(problems);
    loaded
}

fn read_about(folder: &Path, problems: &mut Vec<Problem>) -> About {
    let file = "datapackage.json";
    let text = std::fs::read_to_string(folder.join(file)).map_err(|_| Fault::Missing);
    let package = text.and_then(|text| {
        serde_json::from_str(&text).map_err(|error| Fault::NotJson { line: error.line(), column: error.column() })
    });
    match package {
        Ok(package) => about(&package),
        Err(fault) => {
            problems.push(Problem::of_file(file, fault));
            About::default()
        }
    }
}

/// Adds the rows of one CSV file to `table`. A row of another length than the header is left out and named.
fn read_csv(file: &str, bytes: &[u8], table: &mut Table, problems: &mut Vec<Problem>) {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().from_reader(bytes);
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return problems.push(Problem::of_file(file, Fault::NotATable { found: error.to_string() })),
    };
    let position = |column: &&str| header.iter().position(|name| name == *column);
    let positions: Vec<Option<usize>> = table.columns.iter().map(position).collect();
    let place = |row| Place { file: file.to_owned(), row: Some(row), ..Place::default() };
    let missing = table.columns.iter().filter(|column| position(column).is_none() && !JOINED.contains(column));
    let missing: Vec<Problem> = missing
        .map(|column| {
            let place = Place { field: (*column).to_owned(), ..place(1) };
            Problem { place, fault: Fault::Missing, left_out: LeftOut::File }
        })
        .collect();
    if !missing.is_empty() {
        return problems.extend(missing);
    }
    for (row, record) in (2..).zip(reader.records()) {
        match record {
            Ok(record) => {
                let cell =
                    |position: &Option<usize>| position.map_or_else(String::new, |at| unguard(&record[at]).to_owned());
                let cells: Vec<String> = positions.iter().map(cell).collect();
                table.rows.push(Row { place: Place { record: cells[0].clone(), ..place(row) }, cells });
            }
            Err(error) => {
                let fault = Fault::NotATable { found: error.to_string() };
                problems.push(Problem { place: place(row), fault, left_out: table.left_out });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::table::INCIDENTS;
    use crate::model::Dataset;

    /// Row, field, code.
    type Flat = (Option<usize>, String, &'static str);

    fn read(text: &str) -> (Table, Vec<Flat>) {
        let (mut table, mut problems) = (Tables::new().sources, Vec::new());
        read_csv("sources.csv", text.as_bytes(), &mut table, &mut problems);
        let flat = problems.iter().map(|p| (p.place.row, p.place.field.clone(), p.fault.code())).collect();
        (table, flat)
    }

    #[test]
    fn columns_stand_in_any_order_and_rows_count_as_in_a_spreadsheet() {
        let (table, problems) =
            read("\u{feff}title,incident,date,url,publisher,more\n\"a,\nb\",RR-1,,u,p,x\nc,RR-2,,u,p,x\n");
        assert!(problems.is_empty());
        assert_eq!(table.rows[0].cells, ["RR-1", "a,\nb", "p", "u", ""]);
        assert_eq!(table.rows[1].place.row, Some(3));
        assert_eq!(table.rows[1].place.record, "RR-2");
    }

    #[test]
    fn each_file_that_cannot_be_read_is_named() {
        let loaded = from_csv_folder(Path::new("no-such-folder"));
        let missing: Vec<_> = loaded.problems.iter().map(|one| (one.place.file.as_str(), one.fault.code())).collect();
        let files =
            ["municipalities.csv", "published_totals.csv", "incidents.csv", "sources.csv", "incident_texts.csv"];
        let files = files.into_iter().chain(["datapackage.json"]);
        assert_eq!(missing, files.map(|file| (file, "missing")).collect::<Vec<_>>());
        assert_eq!(loaded.dataset, Dataset::default());
    }

    #[test]
    fn what_is_no_text_is_no_table() {
        let (mut table, mut problems) = (Tables::new().sources, Vec::new());
        read_csv("a.csv", b"incident,\xff\n", &mut table, &mut problems);
        let [Problem { place, fault, left_out }] = &problems[..] else { panic!("{problems:?}") };
        assert_eq!((place.file.as_str(), fault.code(), *left_out), ("a.csv", "not-a-table", LeftOut::File));
    }

    #[test]
    fn a_missing_column_is_named() {
        let (table, problems) = read("incident,title,publisher,url\nRR-1,a,b,c\n");
        assert_eq!(problems, [(Some(1), "date".to_owned(), "missing")]);
        assert!(table.rows.is_empty());
    }

    #[test]
    fn a_column_that_is_joined_later_need_not_be_there() {
        let own: Vec<&str> = INCIDENTS.iter().copied().filter(|column| !JOINED.contains(column)).collect();
        let (mut table, mut problems) = (Tables::new().incidents, Vec::new());
        let text = format!("{0}\n{0}\n", own.join(","));
        read_csv("incidents.csv", text.as_bytes(), &mut table, &mut problems);
        assert_eq!(problems, []);
        assert_eq!(table.rows[0].cells.join(","), own.join(",") + ",");
    }

    #[test]
    fn a_row_of_another_length_is_left_out_and_the_next_is_read() {
        let (table, problems) = read("incident,title,publisher,url,date\nRR-1,a\nRR-2,a,b,c,d\n");
        assert_eq!(problems, [(Some(2), String::new(), "not-a-table")]);
        assert_eq!(table.rows.len(), 1);
    }
}
