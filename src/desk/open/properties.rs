//! Laws of opening: whatever the bytes are, there is an answer; and what was written is what is read.

use super::packed_tests::{TEXT_CELL, ods, ods_of, zipped};
use super::{Encoding, open};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read};

/// Good files of each kind, to be damaged.
fn samples() -> Vec<Vec<u8>> {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "id").unwrap().write(1, 0, 5).unwrap();
    vec![
        book.save_to_buffer().unwrap(),
        ods(&format!("<table:table-row>{TEXT_CELL}</table:table-row>")),
        zipped(&[("incidents.csv", b"id,date\n1,\"2\"\n")]),
        b"id;\"a\r\nb\"\r\n1;2\r\n".to_vec(),
        b"{\"schema\": 1, \"incidents\": [{\"id\": \"RR-1\", \"sources\": [{}]}]}".to_vec(),
    ]
}

/// The text of one entry of an archive, and the others.
fn parts(bytes: &[u8], name: &str) -> (String, Vec<(String, Vec<u8>)>) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut others = Vec::new();
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let found = entry.name().unwrap().into_owned();
        if found == name {
            entry.read_to_string(&mut text).unwrap();
        } else {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            others.push((found, bytes));
        }
    }
    (text, others)
}

fn any_encoding() -> impl Strategy<Value = Option<Encoding>> {
    use crate::model::Coded;
    proptest::option::of(proptest::sample::select(Encoding::ALL))
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes: Vec<u8>, encoding in any_encoding()) {
        let _ = open("a.csv", bytes, encoding);
    }

    #[test]
    fn any_text_is_answered(text in "[a-c,;\t\"\r\n\0 {}č]{0,60}", encoding in any_encoding()) {
        let _ = open("a.csv", text.into_bytes(), encoding);
    }

    #[test]
    fn damaged_files_are_answered(
        which in 0..5_usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = samples().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = open("a", bytes, None);
    }

    #[test]
    fn damaged_tables_of_an_ods_workbook_are_answered(
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[ -~]"), 0..4), cut in any::<prop::sample::Index>(),
    ) {
        let mut table = format!("<table:table table:name=\"a\"><table:table-row>{TEXT_CELL}\
            <table:table-cell office:value-type=\"float\" office:value=\"+1\"/></table:table-row></table:table>");
        for (at, letter) in changes {
            let at = at.index(table.len());
            table.replace_range(at..=at, &letter);
        }
        let _ = open("a.ods", ods_of(&table), None);
        table.truncate(cut.index(table.len()));
        let _ = open("a.ods", ods_of(&table), None);
    }

    #[test]
    fn damaged_sheets_of_a_workbook_are_answered(
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[ -~]"), 0..4), cut in any::<prop::sample::Index>(),
    ) {
        let (mut sheet, others) = parts(&samples()[0], "xl/worksheets/sheet1.xml");
        for (at, letter) in changes {
            let at = at.index(sheet.len());
            sheet.replace_range(at..=at, &letter);
        }
        for length in [sheet.len(), cut.index(sheet.len())] {
            let mut entries: Vec<(&str, &[u8])> = others.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
            entries.push(("xl/worksheets/sheet1.xml", &sheet.as_bytes()[..length]));
            let _ = open("a.xlsx", zipped(&entries), None);
        }
    }

    #[test]
    fn a_table_that_the_csv_crate_writes_is_read_as_it_was(
        body in prop::collection::vec(prop::collection::vec("(?s)[=+@\\-]?[a-zčë,;\t\"\r\n .\u{202e}]{0,8}|\\PC{0,6}", 3), 0..8),
        delimiter in proptest::sample::select(&b",;\t"[..]), crlf: bool,
    ) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).from_writer(Vec::new());
        writer.write_record(["id", "date", "note"]).unwrap();
        for row in &body {
            writer.write_record(row).unwrap();
        }
        let opened = open("a.csv", writer.into_inner().unwrap(), None).unwrap();
        let has_text = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let written: Vec<_> = body.iter().filter(has_text).cloned().collect();
        let read: Vec<Vec<String>> =
            opened.sheets[0].rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(read, written);
        let places = body.iter().enumerate().filter(|(_, row)| has_text(row)).map(|(index, _)| index + 2);
        let numbers = opened.sheets[0].rows.iter().map(|row| row.number);
        prop_assert_eq!(numbers.collect::<Vec<_>>(), places.collect::<Vec<_>>());
    }
}
