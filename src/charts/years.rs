//! `years`: did the response change? Under each stage one line a year: a dot at what sources show at the least, and a
//! hatched range as far as the unknown answers allow.

use super::table::{Link, Row, Table, tally_cells, tally_columns};
use super::text::{SIZE, Style, Text, bold_width, line_width, texts};
use super::{Drawing, Empty, Look, Mark};
use crate::i18n::{Words, at_least, count, fill, percent_text};
use crate::model::{Coded, Stage};
use crate::query::Choice;
use crate::stats::{Summary, Tally, YearSummary};
use charming::component::{Axis, Grid};
use charming::datatype::DataPoint;
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, LabelPosition, LineStyle, SplitLine,
};
use charming::series::{Bar, Scatter};

/// Height of a line, in CSS pixels.
const LINE: u32 = 24;
/// Room for the axis below, in CSS pixels.
const AXIS: u32 = 28;
/// Room for the year on the left, in CSS pixels.
const LEFT: f64 = 44.0;
/// Room for the figures on the right, at least, in CSS pixels: the bars stay as long while figures are usual.
const RIGHT: f64 = 118.0;
/// How far right of the axis the percentages stand, in CSS pixels.
const SHARES: f64 = 12.0;
/// How far right of it the counts stand, at least, in CSS pixels.
const COUNTS: f64 = 56.0;
/// Space between both, at least, in CSS pixels.
const BETWEEN: f64 = 8.0;
/// Diameter of the dot, in CSS pixels.
const DOT: f64 = 14.0;
/// Thickness of the range, in CSS pixels.
const RANGE: f64 = 10.0;
/// The axis is in percent.
const ALL: f64 = 100.0;

/// Height of the picture, in CSS pixels.
pub fn height(summary: &Summary) -> u32 {
    LINE * (Stage::ALL.len() * lines_of_stage(summary)) as u32 + AXIS
}

/// The chart.
///
/// # Errors
/// [`Empty`] where the selection holds no incident.
pub fn years(summary: &Summary, words: &Words, look: &Look) -> Result<Drawing, Empty> {
    if summary.n == 0 {
        return Err(Empty);
    }
    let rows: Vec<String> = (0..Stage::ALL.len() * lines_of_stage(summary)).map(|row| row.to_string()).collect();
    let bounds = |pick: fn((f64, f64)) -> f64| {
        // A heading's line has no bar: "-" is ECharts' missing value.
        let value = |row| line(summary, row).map_or(DataPoint::from("-"), |(_, _, tally)| pick(ends(tally)).into());
        (0..rows.len()).map(value).collect::<Vec<_>>()
    };
    let bar = |id: &str, style: ItemStyle| {
        Bar::new().id(id).stack("bounds").bar_width(RANGE).item_style(style).emphasis(Emphasis::new().disabled(true))
    };
    // How far a range goes is what it says: its end must be seen, which the hatch alone is too light for.
    let range = ItemStyle::new().color(look.unknown.as_str()).border_color(look.rule_strong.as_str()).border_width(1);
    let below = bar("below", ItemStyle::new().color("transparent")).data(bounds(|(low, _)| low));
    let range = bar("range", range).data(bounds(|(low, high)| high - low));
    let (counts, right) = columns(summary, words);
    let texts =
        labels(summary, words, counts, look).into_iter().map(|(style, items)| texts(&style, look, items).into());
    Ok(Drawing {
        grid: Grid::new().left(LEFT).right(right).top(0).bottom(i64::from(AXIS)),
        x_axis: percent_axis(words, look),
        y_axis: Axis::new().type_(AxisType::Category).show(false).inverse(true).data(rows.clone()),
        series: [below.into(), range.into(), dots(summary, look).into()].into_iter().chain(texts).collect(),
    })
}

/// The twin table: a row for each stage and year.
pub fn table(summary: &Summary, words: &Words) -> Table {
    let mut tallies = summary.years.iter().flat_map(|year| year.stages);
    let with_rates = tallies.any(|tally| tally.known_rate().is_some());
    let row = |stage: &Stage, year: &YearSummary| {
        let of_year = Choice::Year(year.year);
        let narrow = |answer| vec![of_year.clone(), Choice::Answer(*stage, answer)];
        Row {
            key: format!("{}:{}", year.year, stage.id()),
            header: words.stages[stage.index()].to_owned(),
            link: Some(Link { text: year.year.to_string(), choices: vec![of_year.clone()] }),
            cells: tally_cells(words, year.stages[stage.index()], with_rates, &narrow),
        }
    };
    Table {
        chart: "years",
        caption: words.years_question,
        columns: [words.column_stage_and_year].into_iter().chain(tally_columns(words, with_rates)).collect(),
        rows: Stage::ALL.iter().flat_map(|stage| summary.years.iter().map(move |year| row(stage, year))).collect(),
        note: if with_rates { "" } else { words.no_rates_note },
    }
}

/// The lines, in the order in which they are read: each leads to its year.
pub fn marks(summary: &Summary, words: &Words) -> Vec<Mark> {
    let mark = |row| {
        let (stage, year, tally) = line(summary, row)?;
        let values: [(&str, &dyn std::fmt::Display); 4] = [
            ("stage", &words.stages[stage.index()]),
            ("year", &year.year),
            ("rate", &at_least(words, tally)),
            ("high", &percent_text(words, tally.yes + tally.unknown, tally.n())),
        ];
        Some(Mark { series: "", row, text: fill(words.mark_year, &values), choices: vec![Choice::Year(year.year)] })
    };
    (0..Stage::ALL.len() * lines_of_stage(summary)).filter_map(mark).collect()
}

/// A heading, then one line a year.
fn lines_of_stage(summary: &Summary) -> usize {
    1 + summary.years.len()
}

/// The stage, year and answers of a row; `None` for the heading of a stage.
fn line(summary: &Summary, row: usize) -> Option<(Stage, &YearSummary, Tally)> {
    let (stage, line) = (row / lines_of_stage(summary), row % lines_of_stage(summary));
    let (stage, year) = (*Stage::ALL.get(stage)?, summary.years.get(line.checked_sub(1)?)?);
    Some((stage, year, year.stages[stage.index()]))
}

/// Both bounds in percent.
fn ends(tally: Tally) -> (f64, f64) {
    tally.bounds().map_or((0.0, 0.0), |bounds| (bounds.low * ALL, bounds.high * ALL))
}

fn percent_axis(words: &Words, look: &Look) -> Axis {
    let thin = LineStyle::new().color(look.rule.as_str());
    Axis::new()
        .type_(AxisType::Value)
        .min(0)
        .max(ALL)
        .interval(ALL / 2.0)
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(true).line_style(thin))
        .axis_label(
            AxisLabel::new()
                .formatter(words.percent.replace("{n}", "{value}").as_str())
                .color(look.ink_2.as_str())
                .font_size(SIZE - 1.0),
        )
}

fn dots(summary: &Summary, look: &Look) -> Scatter {
    let dot = |(x, row, _): Text| DataPoint::from(vec![x, row as f64]);
    Scatter::new()
        .id("dot")
        .symbol_size(DOT)
        .item_style(
            ItemStyle::new().color(look.yes.as_str()).border_color(look.paper.as_str()).border_width(1).opacity(1),
        )
        .emphasis(Emphasis::new().disabled(true))
        .data(each_line(summary, |_, _, tally| (ends(tally).0, String::new())).into_iter().map(dot).collect())
}

/// One text, with its place on the axis, for each year of each stage.
fn each_line(summary: &Summary, text: impl Fn(Stage, &YearSummary, Tally) -> (f64, String)) -> Vec<Text> {
    let rows = 0..Stage::ALL.len() * lines_of_stage(summary);
    let place = |row| {
        let (stage, year, tally) = line(summary, row)?;
        let (x, text) = text(stage, year, tally);
        Some((x, row, text))
    };
    rows.filter_map(place).collect()
}

fn share_of(words: &Words, tally: Tally) -> String {
    percent_text(words, tally.yes, tally.n())
}

fn count_of(words: &Words, tally: Tally) -> String {
    fill(words.of, &[("yes", &count(words, tally.yes)), ("n", &count(words, tally.n()))])
}

/// Where the counts stand, right of the axis, and the room for all figures there, in CSS pixels: "below 1 %" and
/// "1,234 of 12,345" need more than is usual.
fn columns(summary: &Summary, words: &Words) -> (f64, f64) {
    let widest = |width: &dyn Fn(Tally) -> f64| {
        summary.years.iter().flat_map(|year| year.stages).map(width).fold(0.0, f64::max).ceil()
    };
    let shares = widest(&|tally| bold_width(&share_of(words, tally)));
    let counts = widest(&|tally| line_width(&count_of(words, tally)));
    let at = COUNTS.max(SHARES + shares + BETWEEN);
    (at, RIGHT.max(at + counts))
}

fn labels<'a>(summary: &Summary, words: &Words, counts: f64, look: &'a Look) -> Vec<(Style<'a>, Vec<Text>)> {
    let style = |id, color: &'a str, bold, side, distance| Style { bold, distance, ..Style::plain(id, color, side) };
    let heading = |(index, stage): (usize, &Stage)| {
        (0.0, index * lines_of_stage(summary), words.stages[stage.index()].to_owned())
    };
    vec![
        // Negative, since a heading begins left of the axis, above its years.
        (
            style("stage", &look.ink, true, LabelPosition::Right, -LEFT),
            Stage::ALL.iter().enumerate().map(heading).collect(),
        ),
        (
            style("year", &look.ink_2, false, LabelPosition::Left, 12.0),
            each_line(summary, |_, year, _| (0.0, year.year.to_string())),
        ),
        (
            style("share", &look.ink, true, LabelPosition::Right, SHARES),
            each_line(summary, |_, _, tally| (ALL, share_of(words, tally))),
        ),
        (
            style("count", &look.ink_2, false, LabelPosition::Right, counts),
            each_line(summary, |_, _, tally| (ALL, count_of(words, tally))),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use insta::assert_json_snapshot;

    /// A year, and of each stage yes, no, unknown.
    type Year = (u16, [(u32, u32, u32); 7]);

    fn summary(years: &[Year]) -> Summary {
        let year = |(year, tallies): &Year| {
            let stages = tallies.map(|(yes, no, unknown)| Tally { yes, no, unknown });
            YearSummary { year: *year, n: stages[0].n(), stages }
        };
        let years: Vec<_> = years.iter().map(year).collect();
        Summary { n: years.iter().map(|year| year.n).sum(), years, ..Summary::default() }
    }

    fn typical() -> Summary {
        let first = [(14, 0, 25), (13, 0, 26), (10, 0, 29), (3, 2, 34), (2, 3, 34), (0, 0, 39), (12, 0, 27)];
        let second = [(35, 0, 42), (16, 1, 60), (15, 0, 62), (9, 6, 62), (8, 0, 69), (0, 0, 77), (10, 0, 67)];
        summary(&[(2020, first), (2021, second)])
    }

    #[test]
    fn typical_selection() {
        let look = Look::sample(480.0);
        assert_json_snapshot!(years(&typical(), &EN, &look).unwrap().option(&look));
    }

    #[test]
    fn one_year_all_known() {
        let look = Look::sample(328.0);
        let known = summary(&[(2021, [(3, 1, 0); 7])]);
        assert_json_snapshot!(years(&known, &EN, &look).unwrap().option(&look));
        assert_eq!(height(&known), 7 * 2 * LINE + AXIS);
    }

    #[test]
    fn no_incident_is_no_chart() {
        assert_eq!(years(&Summary::default(), &EN, &Look::sample(680.0)), Err(Empty));
    }

    #[test]
    fn a_line_stands_for_its_year() {
        let marks = marks(&typical(), &EN);
        assert_eq!(marks.len(), 14);
        assert_eq!((marks[0].row, marks[1].row, marks[13].row), (1, 2, 20));
        assert_eq!(marks[1].choices, [Choice::Year(2021)]);
        assert_eq!(marks[0].text, "Reported to police, 2020: at least 14 of 39\u{a0}(36\u{a0}%), at most 100\u{a0}%");
    }
}
