//! The data keeper's check, on the data that are shipped.

use chrono::NaiveDate;
use response_record::desk::check::{Severity, check};
use response_record::desk::{Header, Rows, Sheet};
use response_record::load;
use std::path::Path;

const TABLES: [&str; 5] = ["incidents", "sources", "incident_texts", "municipalities", "published_totals"];

fn shipped(name: &str) -> Sheet {
    let file = format!("{name}.csv");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(&file);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("a file");
    let mut records = reader.records().map(|record| record.expect("CSV"));
    let cells = records.next().iter().flatten().map(str::to_owned).collect();
    let mut rows = Rows::default();
    records.enumerate().for_each(|(at, record)| rows.push(at + 2, &record));
    Sheet { file, name: name.to_owned(), header: Header { number: 1, cells }, rows }
}

#[test]
fn the_shipped_data_have_no_error_and_are_read_as_they_are() {
    let sheets = TABLES.map(shipped);
    let today = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    let checked = check(&sheets.each_ref(), None, today, &|_| true);
    let errors: Vec<_> = checked.findings.iter().filter(|one| one.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(checked.read_as.is_empty(), "{:#?}", checked.read_as);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let loaded = load::from_csv_folder(&folder);
    assert_eq!(checked.loaded.texts, loaded.texts);
    assert_eq!(checked.loaded.dataset.incidents, loaded.dataset.incidents);
    assert_eq!(checked.loaded.dataset.municipalities, loaded.dataset.municipalities);
    assert_eq!(checked.loaded.dataset.published_totals, loaded.dataset.published_totals);
}
