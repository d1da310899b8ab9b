//! The data package that the page ships.
#![cfg(not(target_arch = "wasm32"))]

use response_record::desk::publish::package_files;
use response_record::i18n::{EN, at_least};
use response_record::load::{LANGUAGES, from_csv_folder, from_json, to_json};
use response_record::model::{Answer, Dataset, Stage};
use response_record::query::{Filter, Index, select};
use response_record::stats::{coverage, summarise};
use std::path::Path;

fn shipped() -> Dataset {
    let loaded = from_csv_folder(Path::new("public/data"));
    assert_eq!(loaded.problems, [], "the shipped CSV files hold a fault");
    loaded.dataset
}

/// Also the CSV files: what people edited is written again byte for byte.
#[test]
fn the_committed_files_are_what_the_command_makes() {
    let loaded = from_csv_folder(Path::new("public/data"));
    let committed = |file: &str| std::fs::read(Path::new("public/data").join(file)).unwrap_or_default();
    let descriptor = String::from_utf8(committed("datapackage.json")).expect("text");
    let files = package_files(&loaded, Some(&descriptor));
    assert_eq!(files.len(), 10);
    let stale: Vec<_> =
        files.iter().filter(|file| committed(&file.name) != file.bytes).map(|file| &file.name).collect();
    assert!(stale.is_empty(), "{stale:?}: run `cargo run --bin package -- build public/data`");
    for language in LANGUAGES {
        let texts = loaded.texts.iter().filter(|(of, _)| *of == language).count();
        assert_eq!(texts, loaded.dataset.incidents.len(), "{language}: each incident has its text");
    }
}

/// What README.md and CITATION.cff say of the data is what the data say.
#[test]
fn the_documents_name_the_data_as_they_are() {
    let dataset = shipped();
    let summary = summarise(&dataset, &select(&dataset, &Index::of(&dataset), &Filter::default()));
    let text = |file| std::fs::read_to_string(file).expect("text");
    let rate = at_least(&EN, summary.stage(Stage::InvestigationOpened)).replace('\u{a0}', " ");
    assert!(text("README.md").contains(&format!("“{rate}”")), "README.md: “{rate}”");
    for line in [format!("title: {}", dataset.title), format!("version: {}", dataset.version)] {
        assert!(text("CITATION.cff").lines().any(|one| one == line), "CITATION.cff: {line}");
    }
}

#[test]
fn csv_and_json_give_the_same_dataset() {
    let dataset = shipped();
    let loaded = from_json("incidents.json", &to_json(&dataset)).expect("readable");
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.dataset, dataset);
}

#[test]
fn the_figures_are_those_of_the_files() {
    let dataset = shipped();
    let summary = summarise(&dataset, &select(&dataset, &Index::of(&dataset), &Filter::default()));
    assert_eq!(summary.n, 116);
    assert_eq!(summary.years.iter().map(|year| (year.year, year.n)).collect::<Vec<_>>(), [(2020, 39), (2021, 77)]);
    assert_eq!(summary.stages.map(|tally| tally.yes), [49, 29, 25, 12, 10, 0, 22]);
    assert_eq!(summary.stages.map(|tally| tally.no), [0, 1, 0, 8, 3, 0, 0]);
    assert_eq!(dataset.municipalities.len(), 38);
}

#[test]
fn published_totals_stand_apart_from_what_is_listed() {
    let of = |row: &response_record::stats::Coverage| (row.year, row.listed, row.comparable().map(|total| total.count));
    assert_eq!(coverage(&shipped()).iter().map(of).collect::<Vec<_>>(), [(2020, 39, Some(76)), (2021, 77, Some(87))]);
}

/// The two columns that are easiest to swap, read here once more without our own code.
#[test]
fn answers_stand_under_their_own_stage() {
    let dataset = shipped();
    let mut reader = csv::Reader::from_path("public/data/incidents.csv").expect("readable");
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|column| column == name).expect(name);
    for record in reader.records() {
        let record = record.expect("a row");
        let incident = dataset.incidents.iter().find(|incident| incident.id == record[0]).expect("listed");
        for (stage, name) in
            [(Stage::PoliceAttended, "police_attended"), (Stage::InvestigationOpened, "investigation_opened")]
        {
            let expected = match &record[column(name)] {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                _ => Answer::Unknown,
            };
            assert_eq!(incident.answer(stage), expected, "{} {name}", incident.id);
        }
    }
}
