//! `types`: which incidents get which response? One table is picture and twin table at once: a row a type, a column a
//! stage, the share of "yes" as a shade.

use super::table::{Cell, Link, Row, Table, count};
use crate::i18n::{FEW, Words, fill};
use crate::model::{Answer, Coded, Stage};
use crate::query::Choice;
use crate::stats::{Summary, TypeSummary};

/// The table.
pub fn table(summary: &Summary, words: &Words) -> Table {
    Table {
        chart: "types",
        caption: words.types_question,
        columns: [words.column_type, words.column_n].into_iter().chain(words.stages).collect(),
        rows: summary.types.iter().map(|types| row(types, words)).collect(),
        note: "",
    }
}

fn row(summary: &TypeSummary, words: &Words) -> Row {
    let of_type = Choice::Type(summary.incident_type);
    let of = fill(words.of_n, &[("n", &summary.n)]);
    let cell = |stage: &Stage| {
        let yes = summary.stages[stage.index()].yes;
        let leads_to = [of_type.clone(), Choice::Answer(*stage, Answer::Yes)];
        Cell {
            of: of.clone(),
            shade: shade(yes, summary.n),
            choices: leads_to.into_iter().filter(|_| yes > 0).collect(),
            ..count(stage.id(), yes)
        }
    };
    let link = Link { text: words.types[summary.incident_type.index()].to_owned(), choices: vec![of_type.clone()] };
    Row {
        key: summary.incident_type.id().to_owned(),
        header: String::new(),
        link: Some(link),
        cells: [count("n", summary.n)].into_iter().chain(Stage::ALL.iter().map(cell)).collect(),
    }
}

/// Four shades, a quarter of the share each; none for 0, and none for types with too few incidents.
fn shade(yes: u32, n: u32) -> &'static str {
    match (4 * yes).checked_div(n) {
        _ if yes == 0 => "zero",
        _ if n < FEW => "few",
        Some(0) => "h1",
        Some(1) => "h2",
        Some(2) => "h3",
        _ => "h4",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shade_is_a_quarter() {
        let shades = [(0, 24), (3, 24), (6, 24), (16, 24), (18, 24), (24, 24), (1, 2)].map(|(yes, n)| shade(yes, n));
        assert_eq!(shades, ["zero", "h1", "h2", "h3", "h4", "h4", "few"]);
    }
}
