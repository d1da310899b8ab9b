//! A twin table as a value: what stands in each cell, what raw value it has, and which incidents its count stands for.
//!
//! A picture and its table come from the same summary; the table is the contract with readers and scripts, so it is
//! made and tested here, and only written down in the page.

use crate::i18n::{self, Words, percent_text, share_text};
use crate::load::guard;
use crate::model::{Answer, Coded};
use crate::query::Choice;
use crate::stats::Tally;

/// A table with a header row, and a header in each row.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    /// Name of the chart, for `data-chart`.
    pub chart: &'static str,
    /// Its question.
    pub caption: &'static str,
    /// Headers of the columns, that of the row headers first.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What must be said under it; may be empty.
    pub note: &'static str,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Row {
    /// For `data-key`.
    pub key: String,
    /// Its header.
    pub header: String,
    /// A part of the header that leads to incidents.
    pub link: Option<Link>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A text that leads to the incidents that these choices narrow the selection to.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Link {
    /// What is seen.
    pub text: String,
    /// What it leads to.
    pub choices: Vec<Choice>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cell {
    /// For `data-col`; empty for a cell that only says why there is no value.
    pub column: &'static str,
    /// The raw value.
    pub value: Value,
    /// What is seen.
    pub shown: String,
    /// What is seen beside it, smaller; may be empty.
    pub of: String,
    /// What a count leads to; empty for none.
    pub choices: Vec<Choice>,
    /// Class of a shade; may be empty.
    pub shade: &'static str,
    /// How many columns it spans.
    pub span: u8,
}

/// A raw value.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum Value {
    /// None: the cell is text alone.
    #[default]
    None,
    /// A count.
    Count(u32),
    /// A share from 0 to 1.
    Share(f64),
}

/// The table as CSV with raw values: `key`, `label`, then the columns by their raw names. `number` writes a share.
///
/// A label that a spreadsheet would take for a formula is guarded as [`guard`] says.
pub fn csv(table: &Table, number: &dyn Fn(f64) -> String) -> String {
    let names = |row: &Row| row.cells.iter().map(|cell| cell.column).filter(|name| !name.is_empty()).collect();
    // A row whose values are not known has fewer cells than the fullest one.
    let columns: Vec<&str> = table.rows.iter().map(names).max_by_key(Vec::len).unwrap_or_default();
    let head = ["key", "label"].into_iter().chain(columns.iter().copied()).map(str::to_owned).collect::<Vec<_>>();
    let row = |row: &Row| {
        let link = row.link.as_ref().map_or("", |link| link.text.as_str());
        let label = guard(format!("{} {link}", row.header).trim()).into_owned();
        let value = |name: &&str| match row.cells.iter().find(|cell| cell.column == *name) {
            Some(Cell { value: Value::Count(count), .. }) => count.to_string(),
            Some(Cell { value: Value::Share(share), .. }) => number(*share),
            Some(cell) => guard(&cell.shown).into_owned(),
            None => String::new(),
        };
        line(&[row.key.clone(), label].into_iter().chain(columns.iter().map(value)).collect::<Vec<_>>())
    };
    line(&head) + &table.rows.iter().map(row).collect::<String>()
}

/// A line of a CSV file, with CRLF.
pub(super) fn line(fields: &[String]) -> String {
    fields.iter().map(|field| quoted(field)).collect::<Vec<_>>().join(",") + "\r\n"
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// A cell with a count.
pub fn count(words: &Words, column: &'static str, count: u32) -> Cell {
    Cell { column, value: Value::Count(count), shown: i18n::count(words, count), span: 1, ..Cell::default() }
}

/// A cell with a share.
pub fn share(column: &'static str, share: f64, shown: String) -> Cell {
    Cell { column, value: Value::Share(share), shown, span: 1, ..Cell::default() }
}

/// Headers of [`tally_cells`].
pub fn tally_columns(words: &Words, with_rates: bool) -> Vec<&'static str> {
    let bounds = [words.column_n, words.column_low, words.column_high];
    let rates = [words.column_rate, words.column_rate_low, words.column_rate_high];
    words.answers.into_iter().chain(bounds).chain(rates.into_iter().filter(|_| with_rates)).collect()
}

/// The cells of a tally: `yes no unknown n low high`, and with rates `rate rate_low rate_high`, or the words that too
/// little is known. `narrow` gives what the count of an answer stands for.
pub fn tally_cells(words: &Words, tally: Tally, with_rates: bool, narrow: &dyn Fn(Answer) -> Vec<Choice>) -> Vec<Cell> {
    let answer = |answer: &Answer| {
        let cell = count(words, answer.id(), tally.of(*answer));
        if tally.of(*answer) > 0 { Cell { choices: narrow(*answer), ..cell } } else { cell }
    };
    let mut cells: Vec<Cell> = Answer::ALL.iter().map(answer).collect();
    let n = tally.n();
    cells.push(count(words, "n", n));
    if let Some(bounds) = tally.bounds() {
        cells.push(share("low", bounds.low, percent_text(words, tally.yes, n)));
        cells.push(share("high", bounds.high, percent_text(words, tally.yes + tally.unknown, n)));
    }
    match tally.known_rate() {
        _ if !with_rates => {}
        Some((rate, interval)) => cells.extend([
            share("rate", rate, percent_text(words, tally.yes, tally.yes + tally.no)),
            share("rate_low", interval.low, share_text(words, interval.low)),
            share("rate_high", interval.high, share_text(words, interval.high)),
        ]),
        None => cells.push(Cell { shown: words.too_few_known.to_owned(), span: 3, ..Cell::default() }),
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;

    fn columns(tally: Tally, with_rates: bool) -> Vec<&'static str> {
        tally_cells(&EN, tally, with_rates, &|_| vec![Choice::Year(2020)]).iter().map(|cell| cell.column).collect()
    }

    #[test]
    fn cells_stand_under_the_columns_of_the_contract() {
        let known = Tally { yes: 3, no: 1, unknown: 1 };
        assert_eq!(columns(known, false), ["yes", "no", "unknown", "n", "low", "high"]);
        assert_eq!(columns(known, true)[6..], ["rate", "rate_low", "rate_high"]);
        assert_eq!(tally_columns(&EN, true).len(), 9);
        let unknown = tally_cells(&EN, Tally { yes: 1, no: 0, unknown: 9 }, true, &|_| vec![]);
        assert_eq!((unknown[6].column, unknown[6].span), ("", 3));
    }

    #[test]
    fn a_table_is_saved_with_raw_values() {
        let row = |header: &str, cells| Row { key: "k".to_owned(), header: header.to_owned(), cells, ..Row::default() };
        let table = Table {
            rows: vec![
                row("=1+1", vec![count(&EN, "n", 3), Cell { shown: "none".to_owned(), span: 1, ..Cell::default() }]),
                row("a, \"b\"", vec![count(&EN, "n", 4), share("low", 0.25, String::new())]),
            ],
            ..Table::default()
        };
        let text = csv(&table, &|share| format!("{share:.2}"));
        assert_eq!(text, "key,label,n,low\r\nk,'=1+1,3,\r\nk,\"a, \"\"b\"\"\",4,0.25\r\n");
    }

    #[test]
    fn only_a_count_of_some_leads_somewhere() {
        let cells = tally_cells(&EN, Tally { yes: 3, no: 0, unknown: 2 }, false, &|_| vec![Choice::Year(2020)]);
        let leading: Vec<_> = cells.iter().filter(|cell| !cell.choices.is_empty()).map(|cell| cell.column).collect();
        assert_eq!(leading, ["yes", "unknown"]);
    }
}
