//! Files as they are opened, from their bytes.

use super::*;
use crate::desk::limits;

pub fn fault(file: &str, bytes: impl Into<Vec<u8>>) -> OpenFault {
    open(file, bytes.into(), None).expect_err("cannot be opened").fault
}

pub fn opened(file: &str, bytes: impl Into<Vec<u8>>) -> Opened {
    open(file, bytes.into(), None).expect("can be opened")
}

/// Number and cells of each row, the header first.
pub fn rows(sheet: &Sheet) -> Vec<(usize, Vec<&str>)> {
    let header = (sheet.header.number, sheet.header.cells.iter().map(String::as_str).collect());
    std::iter::once(header).chain(sheet.rows.iter().map(|row| (row.number, row.iter().collect()))).collect()
}

fn csv(text: &str) -> Vec<(usize, Vec<String>)> {
    let opened = opened("a.csv", text);
    let owned = |cells: Vec<&str>| cells.into_iter().map(str::to_owned).collect();
    rows(&opened.sheets[0]).into_iter().map(|(number, cells)| (number, owned(cells))).collect()
}

fn numbers(text: &str) -> Vec<usize> {
    csv(text).into_iter().map(|row| row.0).collect()
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
    let cyrillic: Vec<u8> = "ид;датум;опис\n".repeat(9).encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(fault("a.csv", cyrillic.clone()), OpenFault::Unknown);
    assert_eq!(open("a.csv", cyrillic, Some(Encoding::Utf16Le)).unwrap().sheets[0].rows.len(), 8);
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
fn the_shipped_json_is_the_shipped_tables() {
    let json = opened("incidents.json", &include_bytes!("../../../public/data/incidents.json")[..]);
    let csv = opened("incidents.csv", &include_bytes!("../../../public/data/incidents.csv")[..]);
    let ids = |sheet: &Sheet| sheet.rows.iter().filter_map(|row| row.get(0)).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(ids(&json.sheets[0]), ids(&csv.sheets[0]));
    let totals = opened("t.csv", &include_bytes!("../../../public/data/published_totals.csv")[..]);
    assert_eq!(json.sheets[3].rows, totals.sheets[0].rows);
}
