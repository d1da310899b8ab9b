//! `stages`: what happened next? One bar a stage in path order, stacked yes, no and unknown.

use super::bar_texts::{BarTexts, Beside, bar_texts};
use super::table::{Row as TableRow, Table, tally_cells, tally_columns};
use super::text::{PAD, SIZE, Style, Text, bold_width, line_width, texts};
use super::{Drawing, Empty, Look, Mark, Series};
use crate::i18n::{NBSP, Words, at_least, count, fill, percent_text};
use crate::model::{Answer, Coded, Stage};
use crate::query::Choice;
use crate::stats::{Summary, Tally};
use charming::component::{Axis, Grid};
use charming::datatype::DataPoint;
use charming::element::{AxisType, Emphasis, ItemStyle, LabelPosition};
use charming::series::Bar;

/// Height of a row, its heading above its bar, in CSS pixels.
const ROW: u32 = 60;
/// Thickness of a bar, in CSS pixels.
const BAR: f64 = 28.0;
/// How far the heading stands below the middle of its row, where the bar is: negative, so above the bar.
const HEADING_UP: f64 = -(BAR / 2.0 + 4.0 + SIZE / 2.0);

/// Height of the picture, in CSS pixels.
pub const HEIGHT: u32 = ROW * Stage::ALL.len() as u32;

/// The chart.
///
/// # Errors
/// [`Empty`] where the selection holds no incident.
pub fn stages(summary: &Summary, words: &Words, look: &Look) -> Result<Drawing, Empty> {
    if summary.n == 0 {
        return Err(Empty);
    }
    let names = Stage::ALL.iter().map(|stage| words.stages[stage.index()].to_owned()).collect::<Vec<_>>();
    let bars = Answer::ALL.iter().map(|answer| Series::from(bar(*answer, summary, look)));
    let texts = labels(summary, words, look).into_iter().map(|(style, items)| texts(&style, look, items).into());
    Ok(Drawing {
        grid: Grid::new().left(0).right(1).top(0).bottom(0),
        x_axis: Axis::new().type_(AxisType::Value).show(false).min(0).max(i64::from(summary.n)),
        y_axis: Axis::new().type_(AxisType::Category).show(false).inverse(true).data(names),
        series: bars.chain(texts).collect(),
    })
}

/// The twin table: a row a stage.
pub fn table(summary: &Summary, words: &Words) -> Table {
    let with_rates = summary.stages.iter().any(|tally| tally.known_rate().is_some());
    let row = |stage: &Stage| TableRow {
        key: stage.id().to_owned(),
        header: words.stages[stage.index()].to_owned(),
        link: None,
        cells: tally_cells(words, summary.stage(*stage), with_rates, &|answer| vec![Choice::Answer(*stage, answer)]),
    };
    Table {
        chart: "stages",
        caption: words.stages_question,
        columns: [words.column_stage].into_iter().chain(tally_columns(words, with_rates)).collect(),
        rows: Stage::ALL.iter().map(row).collect(),
        note: if with_rates { "" } else { words.no_rates_note },
    }
}

/// The parts of the bars, in the order in which they are read.
pub fn marks(summary: &Summary, words: &Words) -> Vec<Mark> {
    let mark = |row: usize, stage: &Stage, answer: &Answer| {
        let (count, n) = (summary.stage(*stage).of(*answer), summary.n);
        let values: [(&str, &dyn std::fmt::Display); 5] = [
            ("stage", &words.stages[row]),
            ("answer", &words.answers[answer.index()]),
            ("count", &count),
            ("n", &n),
            ("share", &percent_text(words, count, n)),
        ];
        let text = fill(words.mark_stage, &values);
        (count > 0).then(|| Mark { series: answer.id(), row, text, choices: vec![Choice::Answer(*stage, *answer)] })
    };
    let parts = |(row, stage)| Answer::ALL.iter().filter_map(move |answer| mark(row, stage, answer));
    Stage::ALL.iter().enumerate().flat_map(parts).collect()
}

fn bar(answer: Answer, summary: &Summary, look: &Look) -> Bar {
    let style = match answer {
        Answer::Yes => ItemStyle::new().color(look.yes.as_str()),
        Answer::No => ItemStyle::new().color(look.paper.as_str()).border_color(look.no.as_str()).border_width(2),
        Answer::Unknown => ItemStyle::new().color(look.unknown.as_str()),
    };
    Bar::new()
        .id(answer.id())
        .stack("answers")
        .bar_width(BAR)
        .item_style(style)
        .emphasis(Emphasis::new().disabled(true))
        .data(summary.stages.iter().map(|tally| part(tally.of(answer))).collect())
}

/// Two texts of a line stand apart even in letters wider than any of ours: some devices have no others.
const WIDEST: f64 = 1.06;

/// The response rate, as fully as the line of its stage's name has room for: always as the least that sources show. What
/// has no room at all is left to the table.
fn rate_beside(words: &Words, row: usize, tally: Tally, look: &Look) -> Option<String> {
    let room = (look.width - PAD) / WIDEST - bold_width(words.stages[row]);
    let counts = |text| fill(text, &[("yes", &count(words, tally.yes)), ("n", &count(words, tally.n()))]);
    let shortest = format!("≥{NBSP}{}", counts(words.of));
    let all = [at_least(words, tally), counts(words.at_least_short), shortest];
    all.into_iter().find(|text| line_width(text) <= room)
}

/// The length of a part. None at all is a missing value, "-": an outline of length 0 would still be drawn as a line.
fn part(count: u32) -> DataPoint {
    if count == 0 { DataPoint::from("-") } else { DataPoint::from(i64::from(count)) }
}

/// The number of a row, its answers, and what its bar has room for.
type Row = (usize, Tally, BarTexts);

/// The text that a row gets, if any, and where on the axis it stands.
type Pick<'a> = &'a dyn Fn(usize, Tally, &BarTexts) -> Option<(f64, String)>;

/// The texts above and in the bars, a series for each kind.
fn labels<'a>(summary: &Summary, words: &Words, look: &'a Look) -> Vec<(Style<'a>, Vec<Text>)> {
    let n = f64::from(summary.n);
    let row = |(row, tally): (usize, &Tally)| (row, *tally, bar_texts(words, *tally, look.width / n));
    let rows: Vec<Row> = summary.stages.iter().enumerate().map(row).collect();
    let mut labels = above_bars(&rows, n, words, look);
    labels.extend(in_bars(&rows, n, look));
    labels
}

fn each(rows: &[Row], text: Pick) -> Vec<Text> {
    let place = |(row, tally, texts): &Row| text(*row, *tally, texts).map(|(x, text)| (x, *row, text));
    rows.iter().filter_map(place).collect()
}

fn above_bars<'a>(rows: &[Row], n: f64, words: &Words, look: &'a Look) -> Vec<(Style<'a>, Vec<Text>)> {
    let names = each(rows, &|row, _, _| Some((0.0, words.stages[row].to_owned())));
    let rates = each(rows, &|row, tally, _| Some((n, rate_beside(words, row, tally, look)?)));
    let name = Style { bold: true, down: HEADING_UP, ..Style::plain("name", &look.ink, LabelPosition::Right) };
    let rate = Style { down: HEADING_UP, ..Style::plain("rate", &look.ink_2, LabelPosition::Left) };
    vec![(name, names), (rate, rates)]
}

fn in_bars<'a>(rows: &[Row], n: f64, look: &'a Look) -> Vec<(Style<'a>, Vec<Text>)> {
    use LabelPosition::{Left, Right};
    let each = |text: Pick| each(rows, text);
    let beside = |whose: Beside| {
        each(&move |_, tally, texts| {
            let (is, text) = texts.beside.clone()?;
            (is == whose).then(|| (f64::from(tally.yes + tally.no), text))
        })
    };
    let hatch = Some(look.unknown.as_str());
    let style = |id, color: &'a str, background, side| Style {
        bold: true,
        background,
        distance: PAD,
        ..Style::plain(id, color, side)
    };
    vec![
        (style("yes-in", &look.on_yes, None, Right), each(&|_, _, texts| Some((0.0, texts.yes.clone()?)))),
        (style("no-in", &look.no, None, Right), each(&|_, t, texts| Some((f64::from(t.yes), texts.no.clone()?)))),
        (style("yes-beside", &look.yes, hatch, Right), beside(Beside::Yes)),
        (style("no-beside", &look.no, hatch, Right), beside(Beside::No)),
        (style("unknown-both", &look.ink, hatch, Right), beside(Beside::Both)),
        (
            Style { bold: false, ..style("unknown-in", &look.ink, hatch, Left) },
            each(&|_, _, texts| Some((n, texts.unknown.clone()?))),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use insta::assert_json_snapshot;

    fn summary(tallies: [(u32, u32, u32); 7]) -> Summary {
        let stages = tallies.map(|(yes, no, unknown)| Tally { yes, no, unknown });
        Summary { n: stages[0].n(), stages, ..Summary::default() }
    }

    fn typical() -> Summary {
        summary([(49, 0, 67), (29, 1, 86), (25, 0, 91), (12, 8, 96), (10, 3, 103), (0, 0, 116), (22, 0, 94)])
    }

    /// The texts of one series of the option, each with its place and row.
    fn shown(summary: &Summary, width: f64, series: &str) -> Vec<String> {
        let look = Look::sample(width);
        let option = stages(summary, &EN, &look).unwrap().option(&look);
        let all = option["series"].as_array().unwrap();
        let series = all.iter().find(|one| one["id"] == series).unwrap();
        series["data"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|p| format!("{} {}", p["value"], p["name"].as_str().unwrap()))
            .collect()
    }

    #[test]
    fn typical_selection() {
        let look = Look::sample(680.0);
        assert_json_snapshot!(stages(&typical(), &EN, &look).unwrap().option(&look));
    }

    #[test]
    fn all_unknown() {
        let look = Look::sample(328.0);
        assert_json_snapshot!(stages(&summary([(0, 0, 4); 7]), &EN, &look).unwrap().option(&look));
    }

    #[test]
    fn no_incident_is_no_chart() {
        assert_eq!(stages(&Summary::default(), &EN, &Look::sample(680.0)), Err(Empty));
    }

    #[test]
    fn a_text_stands_only_where_it_fits() {
        let phone = 328.0;
        let inside = [
            "[0.0,0.0] 49 yes",
            "[0.0,1.0] 29 yes",
            "[0.0,2.0] 25 yes",
            "[0.0,3.0] 12",
            "[0.0,4.0] 10",
            "[0.0,6.0] 22 yes",
        ];
        assert_eq!(shown(&typical(), phone, "yes-in"), inside);
        assert_eq!(shown(&typical(), phone, "yes-beside"), ["[0.0,5.0] 0 yes"]);
        assert_eq!(shown(&typical(), phone, "no-beside"), ["[30.0,1.0] 1 no", "[20.0,3.0] 8 no", "[13.0,4.0] 3 no"]);
        assert_eq!(shown(&typical(), phone, "unknown-in").len(), 7);
    }

    #[test]
    fn a_rate_is_shortened_before_it_covers_the_name() {
        assert_eq!(shown(&typical(), 328.0, "rate")[6], "[116.0,6.0] at least 22 of 116\u{a0}(19\u{a0}%)");
        assert_eq!(shown(&typical(), 288.0, "rate")[6], "[116.0,6.0] at least 22 of 116");
        assert_eq!(shown(&typical(), 230.0, "rate")[6], "[116.0,6.0] ≥\u{a0}22 of 116");
        assert_eq!(shown(&typical(), 180.0, "rate").len(), 1, "the table has the others");
    }

    #[test]
    fn each_part_that_is_there_is_a_mark() {
        let marks = marks(&typical(), &EN);
        let texts: Vec<&str> = marks.iter().filter(|mark| mark.row == 1).map(|mark| mark.text.as_str()).collect();
        assert_eq!(texts.len(), 3, "{texts:?}");
        assert_eq!(marks[0].text, "Reported to police: yes, 49 of 116 (42\u{a0}%)");
        assert_eq!(marks[0].choices, [Choice::Answer(Stage::ReportedToPolice, Answer::Yes)]);
        assert!(marks.iter().all(|mark| mark.row != 5 || mark.series == "unknown"), "no court outcome is a yes");
    }
}
