//! `coverage`: how much is listed here, against what others counted for the same year.

use super::table::{Row, Table, count, share};
use crate::i18n::{Words, percent_text};
use crate::stats::Coverage;

/// The table: a row a year, whatever the filter.
pub fn table(coverage: &[Coverage], words: &Words) -> Table {
    let row = |year: &Coverage| {
        let mut cells = vec![count("listed", year.listed)];
        if let Some((total, value)) = year.comparable().zip(year.share()) {
            cells.push(count("published", total.count));
            cells.push(share("share", value, percent_text(words, year.listed, total.count)));
        }
        Row { key: year.year.to_string(), header: year.year.to_string(), link: None, cells }
    };
    Table {
        chart: "coverage",
        caption: words.coverage_question,
        columns: vec![words.column_year, words.column_listed, words.column_published, words.column_share],
        rows: coverage.iter().map(row).collect(),
        note: "",
    }
}
