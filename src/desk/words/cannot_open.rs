//! Why a file cannot be opened, in words.

use super::DeskWords;
use crate::desk::limits;
use crate::desk::open::{CannotOpen, OpenFault};
use crate::i18n::fill;

/// "spring.csv: A quotation mark in row 12 is opened and not closed. …"
pub fn cannot_open(words: &DeskWords, one: &CannotOpen) -> String {
    format!("{}: {}", one.file, open_fault(words, &one.fault))
}

/// The same without the file.
pub fn open_fault(words: &DeskWords, fault: &OpenFault) -> String {
    let text = match fault {
        OpenFault::Empty => words.open_empty,
        OpenFault::NoHeader => words.open_no_header,
        OpenFault::NoTable => words.open_no_table,
        OpenFault::Picture => words.open_picture,
        OpenFault::Pdf => words.open_pdf,
        OpenFault::OldExcel => words.open_old_excel,
        OpenFault::WebPage => words.open_web_page,
        OpenFault::Unknown => words.open_unknown,
        OpenFault::OtherJson => words.open_other_json,
        OpenFault::Protected => words.open_protected,
        OpenFault::Damaged => words.open_damaged,
        OpenFault::UnsafeName => words.open_unsafe_name,
        OpenFault::OtherFolder => words.open_other_folder,
        OpenFault::WorkbookInside => words.open_workbook_inside,
        OpenFault::TooBig => return fill(words.open_too_big, &[("limit", &(limits::BYTES >> 20))]),
        OpenFault::TooManyRows => {
            let limit = format!("{}{}{:03}", limits::ROWS / 1000, words.open_thousands, limits::ROWS % 1000);
            return fill(words.open_too_many_rows, &[("limit", &limit)]);
        }
        OpenFault::TooManyColumns { row } => {
            return fill(words.open_too_many_columns, &[("row", row), ("limit", &limits::COLUMNS)]);
        }
        OpenFault::TooManyEntries => return fill(words.open_too_many_entries, &[("limit", &limits::ENTRIES)]),
        OpenFault::UnclosedQuote { row } => return fill(words.open_unclosed_quote, &[("row", row)]),
        OpenFault::Nul { row } => return fill(words.open_nul, &[("row", row)]),
        OpenFault::NotText { row, encoding } => {
            return fill(words.open_not_text, &[("row", row), ("encoding", &encoding.name())]);
        }
        OpenFault::NotJson { line, column } => {
            return fill(words.open_not_json, &[("line", line), ("column", column)]);
        }
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::open::Encoding;
    use crate::desk::words::{DESK_EN, DESK_SQ, DESK_SR};

    fn faults() -> Vec<OpenFault> {
        use OpenFault::*;
        let plain = [Empty, NoHeader, NoTable, Picture, Pdf, OldExcel, WebPage, Unknown, TooBig, TooManyRows];
        let mut faults = Vec::from(plain);
        faults.extend([TooManyEntries, OtherJson, Protected, Damaged, UnsafeName, OtherFolder, WorkbookInside]);
        faults.extend([TooManyColumns { row: 4321 }, UnclosedQuote { row: 4321 }, Nul { row: 4321 }]);
        faults.extend([NotText { row: 4321, encoding: Encoding::Utf16Be }, NotJson { line: 4321, column: 98 }]);
        faults
    }

    #[test]
    fn each_fault_says_all_that_is_known_of_it_and_each_says_something_else() {
        for words in [&DESK_EN, &DESK_SR, &DESK_SQ] {
            let mut texts: Vec<_> = faults().iter().map(|one| open_fault(words, one)).collect();
            for (one, text) in faults().iter().zip(&texts) {
                assert!(!text.contains(['{', '}']), "{text}");
                assert_eq!(text.contains("4321"), format!("{one:?}").contains("4321"), "{text}");
                assert_eq!(text.contains("UTF-16 BE"), matches!(one, OpenFault::NotText { .. }), "{text}");
                assert_eq!(text.contains("98"), matches!(one, OpenFault::NotJson { .. }), "{text}");
            }
            texts.sort_unstable();
            texts.dedup();
            assert_eq!(texts.len(), faults().len());
        }
    }

    #[test]
    fn limits_are_told() {
        let told = |words, fault| cannot_open(words, &CannotOpen { file: "a.csv".into(), fault });
        let rows = told(&DESK_EN, OpenFault::TooManyRows);
        assert!(rows.starts_with("a.csv: ") && rows.contains("200,000"), "{rows}");
        assert!(told(&DESK_SR, OpenFault::TooManyRows).contains("200.000"));
        assert!(told(&DESK_SQ, OpenFault::TooManyRows).contains("200\u{a0}000"));
        assert!(told(&DESK_EN, OpenFault::TooBig).contains("256 MB"));
        assert!(told(&DESK_EN, OpenFault::TooManyEntries).contains("100"));
        assert!(told(&DESK_EN, OpenFault::TooManyColumns { row: 7 }).contains("200"));
    }
}
