//! Files as they are opened, from their bytes.

use super::*;
use crate::desk::limits;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn fault(file: &str, bytes: impl Into<Vec<u8>>) -> OpenFault {
    open(file, bytes.into(), None).expect_err("cannot be opened").fault
}

fn opened(file: &str, bytes: impl Into<Vec<u8>>) -> Opened {
    open(file, bytes.into(), None).expect("can be opened")
}

/// Number and cells of each row, the header first.
fn rows(sheet: &Sheet) -> Vec<(usize, Vec<&str>)> {
    let all = std::iter::once(&sheet.header).chain(&sheet.rows);
    all.map(|row| (row.number, row.cells.iter().collect())).collect()
}

fn csv(text: &str) -> Vec<(usize, Vec<String>)> {
    let opened = opened("a.csv", text);
    let owned = |cells: Vec<&str>| cells.into_iter().map(str::to_owned).collect();
    rows(&opened.sheets[0]).into_iter().map(|(number, cells)| (number, owned(cells))).collect()
}

fn numbers(text: &str) -> Vec<usize> {
    csv(text).into_iter().map(|row| row.0).collect()
}

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
fn a_serbian_excel_file_is_read() {
    let opened = opened("folder/proleće.csv", b"id;op\x9Atina\r\n1;\"Gra\xE8anica\r\n; sever\"\r\n".to_vec());
    let sheet = &opened.sheets[0];
    assert_eq!((sheet.file.as_str(), sheet.name.as_str()), ("folder/proleće.csv", "proleće"));
    assert_eq!(rows(sheet), [(1, vec!["id", "opština"]), (2, vec!["1", "Gračanica\r\n; sever"])]);
    let read = &opened.read_as[0];
    assert_eq!((read.encoding, read.is_certain, read.delimiter), (Encoding::Windows1250, false, Some(';')));
}

#[test]
fn rows_count_as_in_a_spreadsheet_whatever_ends_a_line() {
    assert_eq!(numbers("a,b\n1,2\n3,4"), [1, 2, 3]);
    assert_eq!(numbers("a,b\r\n\"1\r\n\n\",2\r\n\r\n3,4\r\n"), [1, 2, 4]);
    assert_eq!(numbers("a,b\r1,2\r\r3,4\r"), [1, 2, 4]);
    assert_eq!(numbers("a,b\r\n1,2\r3,4\n\n5,6\r\n"), [1, 2, 3, 5]);
    assert_eq!(numbers("\n\na,b\n,\n \t,\n1,2\n"), [3, 6]);
}

#[test]
fn the_first_line_may_tell_the_delimiter() {
    let rows = csv("sep=;\r\na,b,c;d\r\n1;2\r\n");
    assert_eq!(rows, [(2, vec!["a,b,c".to_owned(), "d".into()]), (3, vec!["1".into(), "2".into()])]);
    assert_eq!(csv("sep=x\n1")[0].1, ["sep=x"]);
}

#[test]
fn rows_of_another_length_stay_as_they_are() {
    let lengths: Vec<_> = csv("a,b,c\n1\n1,2,3,4\n").iter().map(|row| row.1.len()).collect();
    assert_eq!(lengths, [3, 1, 4]);
    assert_eq!(csv("id\n1;2\n")[1].1, ["1;2"]);
    assert_eq!(opened("a.csv", "id\nx\n").read_as[0].delimiter, None);
}

#[test]
fn a_header_alone_is_no_fault_and_none_is() {
    assert!(opened("a.csv", "a,b\n").sheets[0].rows.is_empty());
    assert_eq!(fault("a.csv", ""), OpenFault::Empty);
    assert_eq!(fault("a.csv", "\u{feff}"), OpenFault::NoHeader);
    assert_eq!(fault("a.csv", "\n,,\n  ,\n"), OpenFault::NoHeader);
}

#[test]
fn what_would_swallow_the_rest_is_named_with_its_row() {
    assert_eq!(fault("a.csv", "a,b\n1,2\n\n3,\"4\n5,6\n"), OpenFault::UnclosedQuote { row: 4 });
    assert_eq!(fault("a.csv", "a,b\n\"1,2\n3,4\n5,\"6\"\n"), OpenFault::UnclosedQuote { row: 2 });
    assert_eq!(csv("a,b\n\"1\"x,2\n")[1].1, ["1x", "2"]);
}

#[test]
fn what_is_no_text_is_named_with_its_row() {
    assert_eq!(fault("a.csv", "a,b\n\n1,\0\n"), OpenFault::Nul { row: 3 });
    let bad = open("a.csv", b"a,b\n\"1\n\",2\n3,\xE8\n".to_vec(), Some(Encoding::Utf8)).expect_err("no UTF-8");
    assert_eq!(bad.fault, OpenFault::NotText { row: 3, encoding: Encoding::Utf8 });
    let bad = open("a.csv", b"a,b\n\xE8,1".to_vec(), Some(Encoding::Utf8)).expect_err("no UTF-8");
    assert_eq!(bad.fault, OpenFault::NotText { row: 2, encoding: Encoding::Utf8 });
}

#[test]
fn other_files_are_named_whatever_they_are_called() {
    for (bytes, expected) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], OpenFault::Picture),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", OpenFault::Picture),
        (b"RIFF\x10\0\0\0WEBPVP8 ", OpenFault::Picture),
        (b"%PDF-1.7\n", OpenFault::Pdf),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", OpenFault::OldExcel),
        (b" \n<!DOCTYPE html><table>", OpenFault::WebPage),
        (b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0", OpenFault::Unknown),
        (b"PK\x03\x04 and no more", OpenFault::Damaged),
        (b"{\"a\": 1}", OpenFault::OtherJson),
    ] {
        assert_eq!(fault("incidents.csv", bytes), expected);
    }
    assert_eq!(csv("BMW,GIF\n1,2\n").len(), 2);
}

#[test]
fn limits_are_faults() {
    assert_eq!(fault("a.csv", "a,".repeat(limits::COLUMNS)), OpenFault::TooManyColumns { row: 1 });
    let wide = format!("a,b\n1\n{}", "1,".repeat(limits::COLUMNS));
    assert_eq!(fault("a.csv", wide), OpenFault::TooManyColumns { row: 3 });
    assert_eq!(csv(&format!("a{}", ",".repeat(limits::COLUMNS - 1)))[0].1.len(), limits::COLUMNS);
    let long = |rows| format!("a,b\n{}", "1,2\n".repeat(rows));
    assert_eq!(opened("a.csv", long(limits::ROWS)).sheets[0].rows.len(), limits::ROWS);
    assert_eq!(fault("a.csv", long(limits::ROWS + 1)), OpenFault::TooManyRows);
    assert_eq!(fault("a.csv", vec![b'a'; limits::BYTES + 1]), OpenFault::TooBig);
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
fn the_shipped_json_is_the_shipped_tables() {
    let json = opened("incidents.json", &include_bytes!("../../../public/data/incidents.json")[..]);
    let csv = opened("incidents.csv", &include_bytes!("../../../public/data/incidents.csv")[..]);
    let ids = |sheet: &Sheet| sheet.rows.iter().map(|row| row.cells[0].to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&json.sheets[0]), ids(&csv.sheets[0]));
    let totals = opened("t.csv", &include_bytes!("../../../public/data/published_totals.csv")[..]);
    assert_eq!(json.sheets[3].rows, totals.sheets[0].rows);
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
