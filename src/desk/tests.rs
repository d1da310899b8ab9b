//! The desk, as the page asks it.

use super::OpenCell;
use super::publish::{DESCRIPTOR, TABLES};
use super::{Answer, Desk, Report, Request, Template};
use crate::model::{Coded, Language};

const HEADER: &str = "id;date;municipality;type;target;injured;summary;evidence;reported_to_police;police_attended;\
    investigation_opened;suspect_identified;arrest_or_charge;court_outcome;public_condemnation;settlement;response_note";

fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.perform(Request::Begin { language: "en".to_owned(), today: "2026-11-01".to_owned() }, vec![]);
    let names: Vec<String> = [DESCRIPTOR].into_iter().chain(TABLES).map(str::to_owned).collect();
    let files = names.iter().map(|name| std::fs::read(format!("public/data/{name}")).expect("a file")).collect();
    assert_eq!(desk.perform(Request::Published { names }, files).0, Answer::Done);
    desk
}

fn open(desk: &mut Desk, name: &str, bytes: &[u8]) -> Report {
    let request = Request::Open { name: name.to_owned(), encoding: None };
    assert_eq!(desk.perform(request, vec![bytes.to_vec()]).0, Answer::Done);
    report(desk)
}

fn report(desk: &mut Desk) -> Report {
    match desk.perform(Request::Report, vec![]).0 {
        Answer::Report(report) => *report,
        other => panic!("no report: {other:?}"),
    }
}

fn merge(desk: &mut Desk, merged: bool, kept: &[&str]) -> Report {
    let kept = kept.iter().map(|id| (*id).to_owned()).collect();
    desk.perform(Request::Merge { merged, kept }, vec![]);
    report(desk)
}

fn publish(desk: &mut Desk) -> (Answer, Vec<u8>) {
    let (answer, file) = desk.perform(Request::Publish { version: "1.1.0".to_owned() }, vec![]);
    (answer, file.unwrap_or_default())
}

/// A new incident, and one that is published with another answer.
fn two() -> String {
    format!(
        "{HEADER}\nRR-2022-001;15.03.2022.;Gračanica;arson;other;;A fire.;single;da;;;;;;;;\n\
        RR-2020-001;2020-01-06;Vučitrn;theft_or_burglary;household;;Changed.;single;;;;;;;;;\n"
    )
}

const SOURCES: &str = "incident;title;publisher;url;date\nRR-2022-001;T;P;https://example.org/;2022-03-16\n";

#[test]
fn new_incidents_are_checked_together_with_what_is_published() {
    let mut desk = desk();
    let report = open(&mut desk, "incidents.csv", two().as_bytes());
    let rules: Vec<_> = report.rules.iter().map(|one| (one.rule.as_str(), one.is_error, one.count)).collect();
    assert_eq!(rules, [("no-source", true, 1)], "{:#?}", report.problems);
    let report = open(&mut desk, "sources.csv", SOURCES.as_bytes());
    assert_eq!((report.errors, report.warnings), (0, 0), "{:#?}", report.problems);
    assert_eq!((report.incidents, report.new, report.differ), (117, 1, 1));
    assert_eq!(report.version, "1.1.0");
    let names: Vec<_> = report.differences[0].fields.iter().map(|[name, ..]| name.as_str()).collect();
    assert!(names.contains(&"summary"), "{names:?}");
    // Kept as it is published, it is no longer read from the file.
    let report = merge(&mut desk, true, &["RR-2020-001"]);
    assert!(report.differences[0].is_kept);
    assert_eq!(report.incidents, 117);
    let report = merge(&mut desk, false, &[]);
    assert_eq!((report.incidents, report.differences.len()), (1, 0));
    assert_eq!(report.rules[0].rule, "no-source");
}

#[test]
fn a_cell_is_mended_and_checked_again() {
    let mut desk = desk();
    open(&mut desk, "sources.csv", SOURCES.as_bytes());
    let report = open(&mut desk, "incidents.csv", two().replace("Gračanica", "Gracanca").as_bytes());
    let problem = &report.problems[0];
    assert_eq!(
        (problem.rule.as_str(), problem.row, problem.value.as_str()),
        ("no-such-municipality", Some(2), "Gracanca")
    );
    assert!(problem.text.contains("Graçanicë/Gračanica"), "{}", problem.text);
    let choices = &report.choices[problem.choice.expect("a list")];
    assert_eq!(choices.len(), 38);
    let (value, label) = choices.iter().find(|(id, _)| id == "gracanice-gracanica").expect("a value");
    assert_eq!(label, "Graçanicë/Gračanica");
    let cell = problem.cell.clone().expect("a cell");
    assert_eq!((cell.file.as_str(), cell.spot.sheet), ("incidents.csv", 0));
    assert_eq!(desk.perform(Request::Mend { cell: cell.clone(), value: value.clone() }, vec![]).0, Answer::Done);
    assert_eq!(super::tests::report(&mut desk).errors, 0);
    let elsewhere = super::Spot { sheet: 9, ..cell.spot };
    for cell in [OpenCell { file: "other.csv".to_owned(), ..cell.clone() }, OpenCell { spot: elsewhere, ..cell }] {
        assert!(matches!(desk.perform(Request::Mend { cell, value: String::new() }, vec![]).0, Answer::Failed(_)));
    }
}

#[test]
fn what_is_published_opens_again_as_the_same_data() {
    let mut desk = desk();
    open(&mut desk, "sources.csv", SOURCES.as_bytes());
    assert!(matches!(publish(&mut desk).0, Answer::Failed(_)), "its incident is missing");
    open(&mut desk, "incidents.csv", two().as_bytes());
    let (answer, zip) = publish(&mut desk);
    assert!(matches!(answer, Answer::File { name, .. } if name == "response-record-data-1.1.0.zip"));
    assert!(zip == publish(&mut desk).1);
    let mut again = self::desk();
    let report = open(&mut again, "package.zip", &zip);
    assert_eq!((report.errors, report.incidents, report.version.as_str()), (0, 117, "1.1.0"), "{:#?}", report.problems);
    assert!(report.read_as.is_empty());
    assert!(merge(&mut again, false, &[]).errors == 0);
    assert!(zip == publish(&mut again).1, "an export of an export is the same");
}

#[test]
fn a_preview_is_the_whole_data_under_a_title_that_says_so() {
    let mut desk = desk();
    open(&mut desk, "sources.csv", SOURCES.as_bytes());
    open(&mut desk, "incidents.csv", two().as_bytes());
    let Answer::Preview { incidents, texts } = desk.perform(Request::Preview, vec![]).0 else { panic!("no preview") };
    let loaded = crate::load::from_json("incidents.json", &incidents).expect("readable");
    assert_eq!(loaded.dataset.incidents.len(), 117);
    assert!(loaded.dataset.title.starts_with("Unpublished preview of: "), "{}", loaded.dataset.title);
    let others = Language::ALL.iter().filter(|language| **language != Language::English);
    let expected: Vec<String> = others.map(|language| format!("texts.{}.json", language.id())).collect();
    assert_eq!(texts.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), expected);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_stay() {
    let mut desk = desk();
    open(&mut desk, "sources.csv", SOURCES.as_bytes());
    let report = open(&mut desk, "photo.csv", b"\x89PNG\r\n\x1a\n");
    assert_eq!(report.files.len(), 2);
    assert!(report.files[1].faults[0].starts_with("photo.csv: This is a picture"), "{:?}", report.files[1]);
    desk.perform(Request::Close { name: "photo.csv".to_owned() }, vec![]);
    assert_eq!(super::tests::report(&mut desk).files.len(), 1);
}

#[test]
fn empty_tables_are_no_good_data_but_known() {
    let mut desk = desk();
    let (_, workbook) = desk.perform(Request::Template(Template::Workbook), vec![]);
    let report = open(&mut desk, "template.xlsx", &workbook.expect("a file"));
    let rules: Vec<_> = report.rules.iter().map(|one| one.rule.as_str()).collect();
    assert_eq!(rules, ["not-an-id", "no-publisher"], "{:#?}", report.problems);
}

#[test]
fn the_list_of_findings_is_a_table_without_formulas() {
    let mut desk = desk();
    open(&mut desk, "incidents.csv", two().replace("Gračanica", "=1+1").as_bytes());
    let (_, file) = desk.perform(Request::Findings, vec![]);
    let text = String::from_utf8(file.expect("a file")).expect("text");
    assert!(text.starts_with("\u{feff}Kind,Rule,File,Row,Column,Value,What to do\n"), "{text}");
    assert!(text.contains(",incidents.csv,2,municipality,'=1+1,"), "{text}");
}

#[test]
fn the_desk_speaks_the_language_that_is_asked_for() {
    let mut desk = desk();
    for (language, heading) in
        [("sr-Cyrl", "Провера и објављивање података"), ("sq", "Kontrolloni dhe publikoni të dhënat")]
    {
        let begin = Request::Begin { language: language.to_owned(), today: "2026-11-01".to_owned() };
        let Answer::Words(words) = desk.perform(begin, vec![]).0 else { panic!("no words") };
        assert!(words.iter().any(|text| text == heading), "{language}");
    }
    let report = open(&mut desk, "incidents.csv", two().as_bytes());
    assert_eq!(report.rules[0].name, "Incident pa burim");
}

#[test]
fn a_wrong_request_is_answered() {
    let (answer, file) = desk().answer("{", vec![]);
    assert!(answer.contains("Failed") && file.is_none());
}
