//! Workbooks and archives as they are opened, from their bytes.

use super::tests::{fault, opened, rows};
use super::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The archive with this as the unpacked size of each entry, true or not.
pub fn declared(mut bytes: Vec<u8>, size: u32) -> Vec<u8> {
    for (mark, at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        for start in 0..bytes.len().saturating_sub(30) {
            if bytes[start..].starts_with(mark) {
                bytes[start + at..start + at + 4].copy_from_slice(&size.to_le_bytes());
            }
        }
    }
    bytes
}

/// The faults of the parts, each with the end of its name.
fn left(opened: &Opened) -> Vec<(&str, &OpenFault)> {
    opened.left.iter().map(|one| (one.file.as_str(), &one.fault)).collect()
}

#[test]
fn a_workbook_is_read_sheet_by_sheet() {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let sheet = book.add_worksheet().set_name("incidents").unwrap();
    for (column, name) in ["id", "date", "injured", "share", "known", "sum", "broken"].iter().enumerate() {
        sheet.write(3, 1 + column as u16, *name).unwrap();
    }
    sheet.write(5, 1, "RR-1").unwrap();
    sheet.write_with_format(5, 2, ExcelDateTime::from_ymd(2022, 3, 15).unwrap(), &day).unwrap();
    sheet.write(5, 3, 2).unwrap();
    sheet.write(5, 4, 0.25).unwrap();
    sheet.write(5, 5, true).unwrap();
    sheet.write(5, 6, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(5, 7, Formula::new("=A0").set_result("#REF!")).unwrap();
    sheet.write(6, 2, 44635).unwrap();
    book.add_worksheet().set_name("empty").unwrap();
    book.add_worksheet().set_name("notes").unwrap().write(0, 0, "=no formula\nbut text").unwrap();
    let opened = opened("spring.xlsx", book.save_to_buffer().unwrap());
    let names: Vec<_> = opened.sheets.iter().map(|sheet| (sheet.file.as_str(), sheet.name.as_str())).collect();
    assert_eq!(names, [("spring.xlsx › incidents", "incidents"), ("spring.xlsx › notes", "notes")]);
    assert_eq!(
        rows(&opened.sheets[0])[1..],
        [(6, vec!["RR-1", "2022-03-15", "2", "0.25", "TRUE", "2", "#REF!"]), (7, vec!["", "44635"])]
    );
    assert_eq!(rows(&opened.sheets[0])[0].0, 4);
    assert_eq!(rows(&opened.sheets[1]), [(1, vec!["=no formula\nbut text"])]);
    assert!(opened.left.is_empty() && opened.read_as.is_empty());
}

#[test]
fn a_workbook_without_a_cell_holds_no_table() {
    let mut book = Workbook::new();
    book.add_worksheet();
    assert_eq!(fault("a.xlsx", book.save_to_buffer().unwrap()), OpenFault::NoTable);
}

#[test]
fn one_bad_sheet_does_not_hold_back_the_others() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("far").unwrap().write(0, 16_383, "x").unwrap();
    book.add_worksheet().set_name("near").unwrap().write(1_048_575, 0, "x").unwrap();
    let opened = opened("a.xlsx", book.save_to_buffer().unwrap());
    assert_eq!(left(&opened), [("a.xlsx › far", &OpenFault::TooManyColumns { row: 1 })]);
    assert_eq!(rows(&opened.sheets[0]), [(1_048_576, vec!["x"])]);
}

/// A minimal `.ods` workbook with this in its one table.
pub fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
         <office:body><office:spreadsheet><table:table table:name=\"incidents\">{table}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    ods_of(&content)
}

pub fn ods_of(content: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

pub const TEXT_CELL: &str = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";

#[test]
fn an_ods_workbook_is_read() {
    let opened = opened(
        "a.ods",
        ods(&format!(
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
             <table:table-row><table:table-cell/>{TEXT_CELL}{TEXT_CELL}</table:table-row>\
             <table:table-row><table:table-cell/>\
               <table:table-cell office:value-type=\"date\" office:date-value=\"2022-03-15\"/>\
               <table:table-cell office:value-type=\"float\" office:value=\"3\"/></table:table-row>\
             <table:table-row table:number-rows-repeated=\"1048000\">\
               <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        )),
    );
    assert_eq!(opened.sheets[0].file, "a.ods › incidents");
    assert_eq!(rows(&opened.sheets[0]), [(3, vec!["x", "x"]), (4, vec!["2022-03-15", "3"])]);
}

#[test]
fn an_ods_workbook_that_asks_for_too_much_is_refused() {
    let row = |repeated: usize, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>")
    };
    let cell = |repeated: usize| TEXT_CELL.replacen(' ', &format!(" table:number-columns-repeated=\"{repeated}\" "), 1);
    assert_eq!(fault("a.ods", ods(&row(1_000_000, &cell(1)))), OpenFault::TooManyRows);
    assert_eq!(fault("a.ods", ods(&row(1, &cell(16_384)))), OpenFault::TooManyColumns { row: 1 });
    assert_eq!(fault("a.ods", ods(&row(190_000, &cell(190)))), OpenFault::TooBig);
    let far = format!("{}{}{}", row(1, &cell(100)), row(1_000_000, "<table:table-cell/>"), row(1, &cell(1)));
    assert_eq!(fault("a.ods", ods(&far)), OpenFault::TooBig);
    let spaces = TEXT_CELL.replace('x', "<text:s text:c=\"99999999999\"/>");
    assert_eq!(fault("a.ods", ods(&row(1, &spaces))), OpenFault::TooBig);
    let long = TEXT_CELL.replace('x', &"x".repeat(10_000));
    assert_eq!(fault("a.ods", ods(&row(100_000, &long))), OpenFault::TooBig);
}

#[test]
fn an_ods_workbook_that_is_cut_off_is_damaged_and_not_waited_for() {
    let table = format!("<table:table table:name=\"a\"><table:table-row>{TEXT_CELL}</table:table-row>");
    assert_eq!(fault("a.ods", ods_of(&table)), OpenFault::Damaged);
    assert_eq!(fault("a.ods", ods_of("<office:annotation>")), OpenFault::Damaged);
}

#[test]
fn an_archive_of_a_package_is_read() {
    let bytes = zipped(&[
        ("data/", b""),
        ("data/incidents.csv", b"id,date\n1,2022\n"),
        ("data/incidents.json", b"broken"),
        ("data/datapackage.json", b"{\"resources\": []}"),
        ("data/texts.sq.json", b"broken"),
        ("data/CHANGES.md", b"# Changes"),
        ("__MACOSX/data/._incidents.csv", b"\0\0\0\0\0\0\0\0"),
        ("data/sources.csv", b"incident;title\n1;\xE8\n"),
        ("data/totals.csv", b"a,\"b\n"),
        ("data/old/incidents.csv", b"id,date\n"),
        ("data/spring.xlsx", b"PK"),
        ("../evil.csv", b"id,date\n"),
        ("/etc/evil.csv", b"id,date\n"),
        ("data\\evil.csv", b"id,date\n"),
    ]);
    let opened = opened("p.zip", bytes);
    let files: Vec<_> = opened.sheets.iter().map(|sheet| (sheet.file.as_str(), sheet.name.as_str())).collect();
    assert_eq!(files, [("p.zip › incidents.csv", "incidents"), ("p.zip › sources.csv", "sources")]);
    assert_eq!(opened.descriptor.as_deref(), Some("{\"resources\": []}"));
    let encodings: Vec<_> = opened.read_as.iter().map(|read| read.encoding).collect();
    assert_eq!(encodings, [Encoding::Utf8, Encoding::Windows1250]);
    assert_eq!(
        left(&opened),
        [
            ("p.zip › data/spring.xlsx", &OpenFault::WorkbookInside),
            ("p.zip › ../evil.csv", &OpenFault::UnsafeName),
            ("p.zip › /etc/evil.csv", &OpenFault::UnsafeName),
            ("p.zip › data\\evil.csv", &OpenFault::UnsafeName),
            ("p.zip › data/old/incidents.csv", &OpenFault::OtherFolder),
            ("p.zip › totals.csv", &OpenFault::UnclosedQuote { row: 1 }),
        ]
    );
}

#[test]
fn without_csv_an_archive_s_json_is_read() {
    let json = b"{\"schema\": 1, \"incidents\": [{\"id\": \"RR-1\"}]}";
    let opened = opened("p.zip", zipped(&[("incidents.json", json)]));
    assert_eq!(opened.sheets.len(), 4);
    assert_eq!(opened.sheets[0].file, "p.zip › incidents.json › incidents");
}

#[test]
fn archives_have_limits() {
    let names: Vec<String> = (0..=limits::ENTRIES).map(|n| format!("{n}.csv")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"a,b\n"[..])).collect();
    assert_eq!(fault("p.zip", zipped(&many)), OpenFault::TooManyEntries);
    assert_eq!(fault("p.zip", zipped(&[])), OpenFault::NoTable);
    assert_eq!(fault("p.zip", zipped(&[("README.md", b"a")])), OpenFault::NoTable);
}

#[test]
fn what_says_that_it_is_too_big_is_believed() {
    let huge = |entries| declared(zipped(entries), limits::BYTES as u32 + 1);
    assert_eq!(fault("p.zip", huge(&[("a.csv", b"id,date\n")])), OpenFault::TooBig);
    assert_eq!(fault("a.xlsx", huge(&[("xl/workbook.xml", b"<workbook/>")])), OpenFault::TooBig);
    assert_eq!(fault("a.ods", huge(&[("mimetype", b"m"), ("content.xml", b"<c/>")])), OpenFault::TooBig);
}

#[test]
fn an_entry_with_a_password_is_named() {
    let mut bytes = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    bytes.start_file("a.csv", options).unwrap();
    bytes.write_all(b"id,date\n").unwrap();
    let mut bytes = bytes.finish().unwrap().into_inner();
    // The flag "encrypted" of the entry and of its place in the directory.
    bytes[6] |= 1;
    let directory = bytes.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
    bytes[directory + 8] |= 1;
    assert_eq!(left(&opened("p.zip", bytes)), [("p.zip › a.csv", &OpenFault::Protected)]);
}
