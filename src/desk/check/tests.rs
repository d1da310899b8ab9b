//! What `check` finds. Long because each rule is broken once, and each way of writing is read once.

use super::*;
use crate::desk::{Header, Rows};

/// A sheet of a CSV text, which is called `name`.
pub fn sheet(name: &str, text: &str) -> Sheet {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records().map(|record| record.expect("CSV"));
    let cells = records.next().iter().flatten().map(str::to_owned).collect();
    let mut rows = Rows::default();
    records.enumerate().for_each(|(at, record)| rows.push(at + 2, &record));
    Sheet { file: format!("{name}.csv"), name: name.to_owned(), header: Header { number: 1, cells }, rows }
}

pub const INCIDENTS: &str = "id,date,municipality,settlement,type,target,injured,summary,reported_to_police,\
    police_attended,investigation_opened,suspect_identified,arrest_or_charge,court_outcome,public_condemnation,\
    response_note,evidence";
const SOURCES: &str = "incident,title,publisher,url,date";
const TEXTS: &str = "incident,language,settlement,summary,response_note";
const MUNICIPALITIES: &str = "id,name_sq,name_sr_latn,name_sr_cyrl,district,grid_row,grid_column\n\
    gracanice-gracanica,Graçanicë,Gračanica,Грачаница,x,3,4\n\
    kline-klina,Klinë,Klina,Клина,x,3,1\n";
const TOTALS: &str = "from,to,count,exact,counted_by,scope,title,publisher,url";

/// An incident without fault, with some of its cells replaced.
fn incident(number: usize, cells: &[(&str, &str)]) -> String {
    let month = number % 12 + 1;
    let (id, date) = (format!("RR-2020-{number:03}"), format!("{}-{month:02}-05", 2000 + number / 12));
    let cell = |column: &str| match cells.iter().find(|(known, _)| *known == column) {
        Some((_, value)) => format!("\"{}\"", value.replace('"', "\"\"")),
        None => match column {
            "id" => id.clone(),
            "date" => date.clone(),
            "municipality" => "kline-klina".to_owned(),
            "type" => "arson".to_owned(),
            "target" => "person".to_owned(),
            "summary" => "Invented.".to_owned(),
            "evidence" => "single".to_owned(),
            "settlement" | "injured" | "response_note" => String::new(),
            _ => "unknown".to_owned(),
        },
    };
    INCIDENTS.split(',').map(cell).collect::<Vec<_>>().join(",") + "\n"
}

fn source(number: usize) -> String {
    format!("RR-2020-{number:03},Title,Publisher,https://example.org/,2020-01\n")
}

/// The sheets of a package: these rows of incidents and sources, and others below these of the other tables.
fn package(incidents: &[String], sources: &[String]) -> Vec<Sheet> {
    vec![
        sheet("incidents", &format!("{INCIDENTS}\n{}", incidents.concat())),
        sheet("sources", &format!("{SOURCES}\n{}", sources.concat())),
        sheet("municipalities", MUNICIPALITIES),
        sheet("published_totals", &format!("{TOTALS}\n")),
    ]
}

pub fn checked(sheets: &[Sheet]) -> Checked {
    let sheets: Vec<&Sheet> = sheets.iter().collect();
    check(&sheets, None, NaiveDate::from_ymd_opt(2022, 6, 30).expect("a day"), &|_| true)
}

/// Rule, row, column, value of each finding.
fn flat(checked: &Checked) -> Vec<(&'static str, usize, &str, &str)> {
    let flat = |one: &'_ Finding| (one.rule(), one.row.unwrap_or(0));
    checked.findings.iter().map(|one| (flat(one).0, flat(one).1, &*one.column, one.value.as_str())).collect()
}

/// What is found where one incident has these cells.
pub fn of_incident(cells: &[(&str, &str)]) -> Checked {
    checked(&package(&[incident(1, cells)], &[source(1)]))
}

#[test]
fn a_package_without_fault_is_read_whole() {
    let found = checked(&package(&[incident(1, &[]), incident(2, &[])], &[source(1), source(2)]));
    assert_eq!(flat(&found), []);
    assert_eq!((found.read_as.len(), found.errors, found.warnings), (0, 0, 0));
    assert_eq!(found.loaded.dataset.incidents.len(), 2);
    assert_eq!(found.municipalities, ["gracanice-gracanica", "kline-klina"]);
}

#[test]
fn each_wrong_cell_of_an_incident_is_named() {
    for (column, value, rule) in [
        ("id", "RR-1", "not-an-id"),
        ("id", "", "required"),
        ("date", "2022-02-30", "not-a-date"),
        ("date", "03/04/2022", "ambiguous-date"),
        ("date", "2022-07-01", "future"),
        ("date", "2022-07", "future"),
        ("date", "", "required"),
        ("municipality", "Gracanca", "no-such-municipality"),
        ("municipality", "", "required"),
        ("type", "arsn", "not-allowed"),
        ("type", "", "required"),
        ("target", "x", "not-allowed"),
        ("injured", "-1", "not-a-count"),
        ("injured", "2.5", "not-a-count"),
        ("summary", " ", "required"),
        ("court_outcome", "/", "not-allowed"),
        ("court_outcome", "maybe", "not-allowed"),
        ("evidence", "", "required"),
    ] {
        let found = of_incident(&[(column, value)]);
        let first = found.findings.iter().find(|one| &*one.file == "incidents.csv").expect("a finding");
        assert_eq!((first.rule(), first.severity()), (rule, Severity::Error), "{column} {value}");
        assert_eq!((first.row, &*first.column, first.value.as_str()), (Some(2), column, value));
        let at = INCIDENTS.split(',').position(|id| id == column).expect("a column");
        assert_eq!(first.spot, Some(crate::desk::Spot { sheet: 0, row: 0, column: at }));
        assert!(found.loaded.dataset.incidents.is_empty(), "{column} {value}");
    }
}

#[test]
fn all_faults_of_a_row_are_listed() {
    let cells = [("date", "x"), ("type", "y"), ("evidence", "z"), ("court_outcome", "?")];
    let found = of_incident(&cells);
    let columns: Vec<&str> = found.findings.iter().map(|one| &*one.column).collect();
    assert_eq!(columns, ["date", "type", "court_outcome", "evidence"]);
    assert_eq!(found.errors, 4);
}

#[test]
fn a_date_of_this_month_or_today_has_come() {
    for date in ["2022-06-30", "2022-06"] {
        assert_eq!(of_incident(&[("date", date)]).errors, 0, "{date}");
    }
}

#[test]
fn what_is_read_differently_is_listed_once_with_its_count() {
    let rows = [
        incident(1, &[("date", "15.03.2020."), ("municipality", "Клина"), ("court_outcome", "")]),
        incident(2, &[("municipality", "Klinë/Klina"), ("court_outcome", ""), ("summary", "'=1")]),
        incident(3, &[("municipality", "Клина"), ("injured", "2.0"), ("type", "Paljevina")]),
    ];
    let found = checked(&package(&rows, &[source(1), source(2), source(3)]));
    assert_eq!(flat(&found), []);
    let read: Vec<_> = found
        .read_as
        .iter()
        .map(|one| (&*one.column, one.written.as_str(), one.read.as_str(), one.count, one.first_row))
        .collect();
    assert_eq!(
        read,
        [
            ("date", "15.03.2020.", "2020-03-15", 1, 2),
            ("municipality", "Клина", "kline-klina", 2, 2),
            ("court_outcome", "", "unknown", 2, 2),
            ("municipality", "Klinë/Klina", "kline-klina", 1, 3),
            ("type", "Paljevina", "arson", 1, 4),
            ("injured", "2.0", "2", 1, 4),
        ]
    );
    assert!(found.loaded.dataset.incidents.iter().any(|one| one.summary == "=1"));
}

#[test]
fn two_sheets_of_one_table_are_both_read() {
    let mut sheets = package(&[incident(1, &[])], &[source(1), source(2)]);
    let mut second = sheet("Incidenti", &format!("{INCIDENTS}\n{}", incident(2, &[("type", "x")])));
    second.file = "autumn.xlsx › Incidenti".to_owned();
    sheets.push(second);
    let found = checked(&sheets);
    assert_eq!(flat(&found), [("not-allowed", 2, "type", "x")]);
    assert_eq!(found.findings[0].spot.map(|spot| spot.sheet), Some(4));
    assert_eq!(found.loaded.dataset.incidents.len(), 1);
}

#[test]
fn an_error_is_not_told_again_by_what_rests_on_it() {
    let mut sheets = package(&[incident(1, &[("type", "x")])], &[source(1)]);
    sheets.push(sheet("incident_texts", &format!("{TEXTS}\nRR-2020-001,sq,,Text.,\n")));
    assert_eq!(flat(&checked(&sheets)), [("not-allowed", 2, "type", "x")]);
    let bad_source = "RR-2020-001,Title,Publisher,javascript:x,\n".to_owned();
    let found = checked(&package(&[incident(1, &[])], &[bad_source]));
    assert_eq!(flat(&found), [("not-a-web-address", 2, "url", "javascript:x")]);
}

#[test]
fn sources_are_judged() {
    for (row, expected) in [
        ("RR-2020-009,T,Publisher,https://a.b,", ("not-allowed", "incident")),
        ("RR-2020-001,,Publisher,https://a.b,", ("required", "title")),
        ("RR-2020-001,T,,https://a.b,", ("no-publisher", "publisher")),
        ("RR-2020-001,T,Publisher,,", ("required", "url")),
        ("RR-2020-001,T,Publisher,ftp://a.b,", ("not-a-web-address", "url")),
        ("RR-2020-001,T,Publisher,https://a.b,2023-01", ("future", "date")),
        ("RR-2020-001,T,Publisher,https://a.b,x", ("not-a-date", "date")),
    ] {
        let found = checked(&package(&[incident(1, &[])], &[source(1), format!("{row}\n")]));
        let first = &found.findings[0];
        assert_eq!(((first.rule(), &*first.column), first.row), (expected, Some(3)), "{row}");
        assert_eq!(found.findings.len(), 1, "{row}");
    }
    let found = checked(&package(&[incident(1, &[]), incident(2, &[])], &[source(1)]));
    assert_eq!(flat(&found), [("no-source", 3, "sources", "")]);
}

#[test]
fn keys_are_unique() {
    let found = checked(&package(&[incident(1, &[]), incident(1, &[("date", "2021-01")])], &[source(1)]));
    assert_eq!(flat(&found), [("twice", 3, "id", "RR-2020-001")]);
    let mut sheets = package(&[incident(1, &[])], &[source(1)]);
    sheets[2] = sheet("municipalities", &format!("{MUNICIPALITIES}kline-klina,A,B,C,x,0,0\n"));
    assert_eq!(flat(&checked(&sheets)), [("twice", 4, "id", "kline-klina")]);
    let mut sheets = package(&[incident(1, &[])], &[source(1)]);
    let rows = "RR-2020-001,sq,,Text.,\nRR-2020-001,shqip,,Text.,\nRR-2020-002,sq,,Text.,\nRR-2020-001,de,,Text.,\n";
    sheets.push(sheet("incident_texts", &format!("{TEXTS}\n{rows}")));
    let expected = [
        ("twice", 3, "language", "shqip"),
        ("not-allowed", 4, "incident", "RR-2020-002"),
        ("not-allowed", 5, "language", "de"),
    ];
    let found = checked(&sheets);
    assert_eq!(flat(&found), expected);
    assert_eq!(found.loaded.texts.len(), 1);
}

#[test]
fn totals_are_judged() {
    let mut sheets = package(&[incident(1, &[])], &[source(1)]);
    let rows = "2020-01-01,2020-12-31,76,da,A,B,C,D,https://a.b\n2020-12-31,2020-01-01,76,no,A,B,C,D,https://a.b\n\
        2020-01,2020-12-31,-1,maybe,,B,C,D,https://a.b\n";
    sheets[3] = sheet("published_totals", &format!("{TOTALS}\n{rows}"));
    let found = checked(&sheets);
    let expected = [
        ("ends-before-it-begins", 3, "to", "2020-01-01"),
        ("not-a-date", 4, "from", "2020-01"),
        ("not-a-count", 4, "count", "-1"),
        ("not-allowed", 4, "exact", "maybe"),
        ("required", 4, "counted_by", ""),
    ];
    assert_eq!(flat(&found), expected);
    assert_eq!(found.loaded.dataset.published_totals.len(), 1);
}

#[test]
fn headers_are_judged_at_their_row() {
    let mut sheets = package(&[incident(1, &[])], &[source(1)]);
    sheets[1] = sheet("sources", "incident,title,Title,url,date,\nRR-2020-001,T,U,https://a.b,,lost\n");
    let expected =
        [("missing", 1, "publisher", ""), ("doubled-header", 1, "title", "Title"), ("no-heading", 2, "", "lost")];
    let mut found = flat(&checked(&sheets))
        .iter()
        .map(|one| (one.0, one.1, one.2.to_owned(), one.3.to_owned()))
        .collect::<Vec<_>>();
    found.retain(|one| one.0 != "no-publisher");
    assert_eq!(found, expected.map(|one| (one.0, one.1, one.2.to_owned(), one.3.to_owned())));
}

#[test]
fn a_missing_column_is_told_once() {
    let mut sheets = package(&[], &[source(1), source(2)]);
    let rows: String = [1, 2].map(|number| incident(number, &[])).concat();
    let without_type = format!("{INCIDENTS}\n{rows}").replace(",type,", ",kind,");
    sheets[0] = sheet("incidents", &without_type);
    let found = checked(&sheets);
    assert_eq!(flat(&found), [("missing", 1, "type", "")]);
    assert_eq!(found.tables[0].extra, ["kind"]);
}

#[test]
fn a_row_that_ends_early_or_late_is_named() {
    let short = "RR-2020-001,T,Publisher,https://a.b\n".to_owned();
    let long = "RR-2020-001,T,Publisher,https://a.b,,more\n".to_owned();
    let found = checked(&package(&[incident(1, &[])], &[short, long]));
    assert_eq!(flat(&found), [("short-row", 2, "date", ""), ("no-heading", 3, "", "more")]);
}

#[test]
fn what_no_file_has_comes_from_what_is_published_or_is_named() {
    let sheets = package(&[incident(1, &[])], &[source(1)]);
    let found = checked(&sheets[..2]);
    assert_eq!(flat(&found), [("no-table", 0, "", ""), ("no-table", 0, "", "")]);
    let published = checked(&sheets).loaded.dataset;
    let today = NaiveDate::from_ymd_opt(2022, 6, 30).expect("a day");
    let found = check(&[&sheets[0], &sheets[1]], Some(&published), today, &|_| true);
    assert_eq!(flat(&found), []);
    assert_eq!(found.loaded.dataset, published);
}

#[test]
fn a_sheet_of_something_else_is_named_and_left() {
    let mut sheets = package(&[incident(1, &[])], &[source(1)]);
    sheets.push(sheet("Notes", "a,b\nc,d\n"));
    let found = checked(&sheets);
    assert_eq!(flat(&found), [("not-recognised", 1, "", "Notes")]);
    assert_eq!((found.tables[4].table, found.errors), (None, 0));
}

#[test]
fn stages_that_contradict_each_other_are_named() {
    for (no, yes, is_named) in [
        ("reported_to_police", "police_attended", true),
        ("reported_to_police", "court_outcome", true),
        ("suspect_identified", "arrest_or_charge", true),
        ("arrest_or_charge", "court_outcome", true),
        ("police_attended", "investigation_opened", false),
        ("reported_to_police", "public_condemnation", false),
        ("court_outcome", "arrest_or_charge", false),
    ] {
        let found = of_incident(&[(no, "no"), (yes, "yes")]);
        let expected: &[_] = if is_named { &[("stage-order", 2, yes, "yes")] } else { &[] };
        assert_eq!(flat(&found), expected, "{no} {yes}");
        assert_eq!(found.errors, 0);
    }
}

#[test]
fn likely_duplicates_are_named_at_the_later_row() {
    for (first, second, is_named) in [
        ("2020-03-15", "2020-03-17", true),
        ("2020-03-17", "2020-03-15", true),
        ("2020-02-29", "2020-03-02", true),
        ("2020-03-15", "2020-03-18", false),
        ("2020-03", "2020-03", true),
        ("2020-03", "2020-03-15", false),
        ("2020-03", "2020-04", false),
    ] {
        let rows = [incident(1, &[("date", first)]), incident(2, &[("date", second)])];
        let found = checked(&package(&rows, &[source(1), source(2)]));
        let expected: &[_] = if is_named { &[("likely-twice", 3, "date", second)] } else { &[] };
        assert_eq!(flat(&found), expected, "{first} {second}");
    }
    let others = [incident(1, &[]), incident(13, &[("date", "2000-02-05"), ("type", "other")])];
    assert_eq!(flat(&checked(&package(&others, &[source(1), source(13)]))), []);
}

#[test]
fn evidence_agrees_with_the_publishers() {
    let other = "RR-2020-001,T,Other,https://a.b,\n".to_owned();
    let same = "RR-2020-001,T,PUBLISHER,https://a.b,\n".to_owned();
    for (evidence, second, is_named) in [
        ("several", &other, false),
        ("several", &same, true),
        ("single", &other, true),
        ("single", &same, false),
        ("headline", &other, false),
    ] {
        let found = checked(&package(&[incident(1, &[("evidence", evidence)])], &[source(1), second.clone()]));
        let expected: &[_] = if is_named { &[("publishers", 2, "evidence", evidence)] } else { &[] };
        assert_eq!(flat(&found), expected, "{evidence} {second}");
    }
}

#[test]
fn strange_texts_are_warned_of() {
    let found = of_incident(&[("summary", "=A1"), ("settlement", "a\u{202e}b")]);
    let expected = [("hidden-character", 2, "settlement", "a\u{202e}b"), ("formula", 2, "summary", "=A1")];
    assert_eq!(flat(&found), expected);
    assert_eq!(found.errors, 0);
}

#[test]
fn a_cell_says_what_it_is() {
    let found = of_incident(&[("type", "x"), ("municipality", "x"), ("summary", "")]);
    let kinds: Vec<_> = found.findings.iter().map(|one| one.cell_kind()).collect();
    assert_eq!(kinds, [Some(CellKind::Municipality), Some(CellKind::Type), Some(CellKind::Text)]);
}
