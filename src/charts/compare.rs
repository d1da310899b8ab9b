//! `compare`: two selections, stage by stage, on the same scale.

use super::table::{Cell, Row, Table, count, share};
use crate::i18n::{Words, difference_text, percent_text, points_text, verdict};
use crate::model::{Coded, Stage};
use crate::stats::{Difference, Summary, Tally};

/// Columns of one side, each with the raw name that scripts read.
const COLUMNS: [[&str; 5]; 2] =
    [["a_yes", "a_unknown", "a_n", "a_low", "a_high"], ["b_yes", "b_unknown", "b_n", "b_low", "b_high"]];

/// The twin table: a row a stage, the columns of each side, and what can be said of their difference: `diff diff_low
/// diff_high`, shares from -1 to 1, only where both known rates are shown.
pub fn table(sides: [&Summary; 2], differences: &[Difference], words: &Words) -> Table {
    let row = |(stage, difference): (&Stage, &Difference)| {
        let tallies = sides.map(|side| side.stage(*stage));
        let mut cells: Vec<Cell> =
            tallies.iter().zip(COLUMNS).flat_map(|(tally, columns)| side_cells(*tally, columns, words)).collect();
        match difference.rates {
            Some((difference, interval)) => cells.extend([
                share("diff", difference, difference_text(words, tallies[0], tallies[1])),
                share("diff_low", interval.low, points_text(words, interval.low)),
                share("diff_high", interval.high, points_text(words, interval.high)),
            ]),
            None => cells.push(Cell { shown: words.too_few_known.to_owned(), span: 3, ..Cell::default() }),
        }
        let said = verdict(words, difference, tallies[0], tallies[1]);
        cells.push(Cell { column: "verdict", shown: said, span: 1, ..Cell::default() });
        Row { key: stage.id().to_owned(), header: words.stages[stage.index()].to_owned(), link: None, cells }
    };
    let differences_of = [words.column_difference, words.column_rate_low, words.column_rate_high, words.column_verdict];
    Table {
        chart: "compare",
        caption: words.compare_question,
        columns: [words.column_stage].into_iter().chain(words.compare_columns).chain(differences_of).collect(),
        rows: Stage::ALL.iter().zip(differences).map(row).collect(),
        note: "",
    }
}

fn side_cells(tally: Tally, [yes, unknown, n, low, high]: [&'static str; 5], words: &Words) -> Vec<Cell> {
    let mut cells =
        vec![count(words, yes, tally.yes), count(words, unknown, tally.unknown), count(words, n, tally.n())];
    match tally.bounds() {
        Some(bounds) => cells.extend([
            share(low, bounds.low, percent_text(words, tally.yes, tally.n())),
            share(high, bounds.high, percent_text(words, tally.yes + tally.unknown, tally.n())),
        ]),
        None => cells.push(Cell { span: 2, ..Cell::default() }),
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::stats::compare;

    #[test]
    fn columns_are_those_of_the_contract() {
        let side = |yes, no, unknown| Summary {
            n: yes + no + unknown,
            stages: [Tally { yes, no, unknown }; 7],
            ..Summary::default()
        };
        let table_of = |a: &Summary, b: &Summary| {
            let differences: Vec<_> = a.stages.iter().zip(b.stages).map(|(a, b)| compare(*a, b, true)).collect();
            table([a, b], &differences, &EN)
        };
        let columns = |table: &Table| table.rows[0].cells.iter().map(|cell| cell.column).collect::<Vec<_>>().join(" ");
        let known = table_of(&side(8, 2, 0), &side(3, 7, 0));
        assert_eq!(
            columns(&known),
            "a_yes a_unknown a_n a_low a_high b_yes b_unknown b_n b_low b_high diff diff_low diff_high verdict"
        );
        assert_eq!(known.columns.len(), 15);
        let unknown = table_of(&side(1, 0, 9), &side(0, 0, 0));
        assert_eq!(columns(&unknown), "a_yes a_unknown a_n a_low a_high b_yes b_unknown b_n   verdict");
        assert!(unknown.rows.iter().all(|row| row.cells.iter().map(|cell| cell.span).sum::<u8>() == 14));
    }
}
