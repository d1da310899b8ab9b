//! `types`: which incidents get which response? One table is picture and twin table at once: a row a type, a column a
//! stage, the share of "yes" as a shade.

use super::canvas::{LINE, Tile, canvas, tiles};
use super::table::{Cell, Link, Row, Table, count};
use super::text::{PAD, SIZE, Style, Text, bold_width, line_width, texts, wrap};
use super::{Drawing, Look, Series, shade};
use crate::i18n::{self, Words, fill};
use crate::model::{Answer, Coded, Stage};
use crate::query::Choice;
use crate::stats::{Summary, Tally, TypeSummary};
use charming::element::LabelPosition;

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
            shade: shade::of_share(yes, summary.n),
            choices: leads_to.into_iter().filter(|_| yes > 0).collect(),
            ..count(words, stage.id(), yes)
        }
    };
    let link = Link { text: words.types[summary.incident_type.index()].to_owned(), choices: vec![of_type.clone()] };
    Row {
        key: summary.incident_type.id().to_owned(),
        header: String::new(),
        link: Some(link),
        cells: [count(words, "n", summary.n)].into_iter().chain(Stage::ALL.iter().map(cell)).collect(),
    }
}

/// Height of a row with the space below it, in CSS pixels.
const ROW: f64 = 40.0;
/// Size and line height of the heads of columns, in CSS pixels: as small as in the page, where stages stand as close.
const HEAD: (f64, f64) = (11.0, 14.0);
/// Space between cells, in CSS pixels.
const GAP: f64 = 2.0;
/// Room for the number of incidents, at least, in CSS pixels.
const N: f64 = 36.0;

/// Where the parts of the picture stand, in CSS pixels.
struct Layout {
    /// Width of the names.
    names: f64,
    /// Width of the column with the numbers of incidents.
    n: f64,
    /// Width of a cell, with the space beside it.
    cell: f64,
    /// Height of the heads.
    head: f64,
}

impl Layout {
    /// The middle of a stage's column.
    fn x(&self, column: usize) -> f64 {
        self.names + self.n + (column as f64 + 0.5) * self.cell
    }

    /// The middle of a row.
    fn y(&self, row: usize) -> f64 {
        self.head + (row as f64 + 0.5) * ROW
    }
}

/// The picture for download, and its height in CSS pixels: types down, stages across.
pub fn drawing(summary: &Summary, words: &Words, look: &Look) -> (Drawing, u32) {
    let names = (look.width * 0.22).round();
    let n_width = |types: &TypeSummary| line_width(&i18n::count(words, types.n)) + 2.0 * PAD;
    let n = summary.types.iter().map(n_width).fold(N, f64::max);
    let cell = (look.width - names - n) / Stage::ALL.len() as f64;
    let heads: Vec<Vec<String>> = words.stages.iter().map(|stage| wrap(stage, (cell - GAP) * SIZE / HEAD.0)).collect();
    let head = heads.iter().map(Vec::len).max().unwrap_or(0) as f64 * HEAD.1 + PAD;
    let at = Layout { names, n, cell, head };
    let heads = heads.into_iter().enumerate().flat_map(|(column, lines)| {
        // The last line of each stands on the cells.
        let top = head - PAD - lines.len() as f64 * HEAD.1;
        stacked(at.x(column), top, HEAD.1, lines)
    });
    let mut series = tiles(&cells(summary, words, &at), (cell - GAP, ROW - GAP), look);
    let head_style = Style { size: HEAD.0, ..Style::plain("stages", &look.ink, LabelPosition::Inside) };
    series.push(texts(&head_style, look, heads.collect()).into());
    series.extend(row_heads(summary, words, &at, look));
    let height = (head + summary.types.len() as f64 * ROW).ceil() as u32;
    (canvas(look.width, height, series), height)
}

/// The cells, row by row.
fn cells(summary: &Summary, words: &Words, at: &Layout) -> Vec<Tile> {
    // "1,122 of 1,123" has no room in a cell: n stands at the beginning of its row.
    let full = |tally: &Tally, n: u32| {
        fill(words.of, &[("yes", &i18n::count(words, tally.yes)), ("n", &i18n::count(words, n))])
    };
    let has_room = |text: String| bold_width(&text) <= at.cell - 2.0 * GAP;
    let fits = |types: &TypeSummary| types.stages.iter().all(|tally| has_room(full(tally, types.n)));
    let is_full = summary.types.iter().all(fits);
    let of_row = |(row, types): (usize, &TypeSummary)| {
        let tile = |(column, tally): (usize, &Tally)| Tile {
            centre: (at.x(column), at.y(row)),
            shade: shade::of_share(tally.yes, types.n),
            figure: if is_full { full(tally, types.n) } else { i18n::count(words, tally.yes) },
            below: vec![],
        };
        types.stages.iter().enumerate().map(tile).collect::<Vec<_>>()
    };
    summary.types.iter().enumerate().flat_map(of_row).collect()
}

/// The name of each type, and how many incidents it has, under the head of that column.
fn row_heads(summary: &Summary, words: &Words, at: &Layout, look: &Look) -> [Series; 2] {
    let rows = || summary.types.iter().enumerate();
    let names = rows().flat_map(|(row, types)| {
        let lines = wrap(words.types[types.incident_type.index()], at.names - PAD);
        stacked(0.0, at.y(row) - lines.len() as f64 * LINE / 2.0, LINE, lines)
    });
    let middle = at.names + at.n / 2.0;
    let head = (middle, (at.head - PAD - LINE / 2.0) as usize, words.column_n.to_owned());
    let n = rows().map(|(row, types)| (middle, at.y(row) as usize, i18n::count(words, types.n)));
    let name_style = Style::plain("types", &look.ink, LabelPosition::Right);
    let n_style = Style::plain("n", &look.ink_2, LabelPosition::Inside);
    let n = std::iter::once(head).chain(n).collect();
    [texts(&name_style, look, names.collect()).into(), texts(&n_style, look, n).into()]
}

/// Lines one below the other, the first one's upper edge at `top`.
fn stacked(x: f64, top: f64, height: f64, lines: Vec<String>) -> impl Iterator<Item = Text> {
    lines.into_iter().enumerate().map(move |(index, line)| (x, (top + (index as f64 + 0.5) * height) as usize, line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::model::IncidentType;
    use insta::assert_json_snapshot;

    #[test]
    fn the_picture_says_each_cell() {
        let look = Look::sample(752.0);
        let of = |incident_type, yes, n| {
            let stages = [Tally { yes, no: 0, unknown: n - yes }; 7];
            TypeSummary { incident_type, n, stages }
        };
        let types = vec![of(IncidentType::Arson, 5, 7), of(IncidentType::ObstructionOfMovementOrReturn, 0, 2)];
        let summary = Summary { n: 9, types, ..Summary::default() };
        let (drawing, height) = drawing(&summary, &EN, &look);
        assert_eq!(height, 2 * 40 + 2 * 14 + 6);
        assert_json_snapshot!(drawing.option(&look));
    }
}
