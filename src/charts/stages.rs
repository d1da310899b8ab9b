//! `stages`: what happened next? One bar a stage in path order, stacked yes, no and unknown.

use super::text::{PAD, SIZE, Style, Text, texts, width};
use super::{Empty, Look};
use crate::i18n::{Words, at_least};
use crate::model::{Answer, Coded, Stage};
use crate::query::Choice;
use crate::stats::{Summary, Tally};
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisType, Emphasis, ItemStyle, LabelPosition};
use charming::series::Bar;

/// Height of a row, its heading above its bar, in CSS pixels.
const ROW: f64 = 60.0;
/// Thickness of a bar, in CSS pixels.
const BAR: f64 = 28.0;
/// How far the bar stands below the middle of its row, so that the heading has room. Bars stand in the middle: the
/// headings move up instead.
const HEADING_UP: f64 = -(BAR / 2.0 + 4.0 + SIZE / 2.0);

/// Height of the picture, in CSS pixels.
pub const HEIGHT: f64 = ROW * Stage::ALL.len() as f64;

/// The chart.
///
/// # Errors
/// [`Empty`] where the selection holds no incident.
pub fn stages(summary: &Summary, words: &Words, look: &Look) -> Result<Chart, Empty> {
    if summary.n == 0 {
        return Err(Empty);
    }
    let names = Stage::ALL.iter().map(|stage| words.stages[stage.index()].to_owned()).collect::<Vec<_>>();
    let mut chart = Chart::new()
        .animation(false)
        .grid(Grid::new().left(0).right(1).top(0).bottom(0))
        .x_axis(Axis::new().type_(AxisType::Value).show(false).min(0).max(i64::from(summary.n)))
        .y_axis(Axis::new().type_(AxisType::Category).show(false).inverse(true).data(names));
    for answer in Answer::ALL {
        chart = chart.series(bar(*answer, summary, look));
    }
    let headings = Labels::new(summary, words, look);
    for (style, items) in headings.all() {
        chart = chart.series(texts(&style, look, items));
    }
    Ok(chart)
}

/// What a click means: the series that was hit, by id, and the row. `None` for a part that stands for nothing.
pub fn narrows(series: &str, row: usize) -> Option<Choice> {
    let answer = Answer::from_id(series.split('-').next()?)?;
    Some(Choice::Answer(*Stage::ALL.get(row)?, answer))
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
        .data(summary.stages.iter().map(|tally| i64::from(tally.of(answer))).collect::<Vec<_>>())
}

/// The texts in and above the bars.
struct Labels<'a> {
    summary: &'a Summary,
    words: &'a Words,
    look: &'a Look,
}

impl<'a> Labels<'a> {
    fn new(summary: &'a Summary, words: &'a Words, look: &'a Look) -> Self {
        Labels { summary, words, look }
    }

    fn all(&self) -> Vec<(Style<'a>, Vec<Text>)> {
        let (look, hatch) = (self.look, Some(self.look.unknown.as_str()));
        let style = |id, color: &'a str, background, side| Style {
            id,
            color,
            bold: true,
            background,
            side,
            distance: PAD,
            down: 0.0,
        };
        let heading = |id, color: &'a str, bold, side| Style {
            bold,
            distance: 0.0,
            down: HEADING_UP,
            ..style(id, color, None, side)
        };
        vec![
            (
                heading("name", &look.ink, true, LabelPosition::Right),
                self.each(|_, stage, _| Some((0.0, self.words.stages[stage.index()].to_owned()))),
            ),
            (
                heading("rate", &look.ink_2, false, LabelPosition::Left),
                self.each(|n, _, tally| Some((n, at_least(self.words, tally)))),
            ),
            (
                style("yes-in", &look.on_yes, None, LabelPosition::Right),
                self.each(|_, _, tally| self.yes_inside(tally).map(|text| (0.0, text))),
            ),
            (
                style("yes-none", &look.yes, hatch, LabelPosition::Right),
                self.each(|_, _, tally| (tally.yes == 0).then(|| (0.0, self.counted(tally, Answer::Yes)))),
            ),
            (
                style("no-in", &look.no, None, LabelPosition::Right),
                self.each(|_, _, tally| self.no_inside(tally).map(|text| (f64::from(tally.yes), text))),
            ),
            (
                style("no-after", &look.no, hatch, LabelPosition::Right),
                self.each(|_, _, tally| self.no_after(tally).map(|text| (f64::from(tally.yes + tally.no), text))),
            ),
            (
                Style { bold: false, ..style("unknown-in", &look.ink, hatch, LabelPosition::Left) },
                self.each(|n, _, tally| self.unknown_inside(tally).map(|text| (n, text))),
            ),
        ]
    }

    /// One text for each stage that gets one: where on the axis, and its words.
    fn each(&self, text: impl Fn(f64, Stage, Tally) -> Option<(f64, String)>) -> Vec<Text> {
        let n = f64::from(self.summary.n);
        let stages = Stage::ALL.iter().enumerate();
        stages
            .filter_map(|(row, stage)| text(n, *stage, self.summary.stage(*stage)).map(|(x, text)| (x, row, text)))
            .collect()
    }

    /// "49 yes".
    fn counted(&self, tally: Tally, answer: Answer) -> String {
        format!("{} {}", tally.of(answer), self.words.answers[answer.index()])
    }

    /// Width of a part of the bar, in CSS pixels.
    fn room(&self, count: u32) -> f64 {
        self.look.width * f64::from(count) / f64::from(self.summary.n)
    }

    /// The longest of count and word, or the count alone, that fits into the part.
    fn fitting(&self, tally: Tally, answer: Answer, room: f64) -> Option<String> {
        let full = self.counted(tally, answer);
        [full, tally.of(answer).to_string()].into_iter().find(|text| width(text) <= room)
    }

    fn yes_inside(&self, tally: Tally) -> Option<String> {
        (tally.yes > 0).then(|| self.fitting(tally, Answer::Yes, self.room(tally.yes)))?
    }

    fn no_inside(&self, tally: Tally) -> Option<String> {
        let full = self.counted(tally, Answer::No);
        (tally.no > 0 && width(&full) <= self.room(tally.no)).then_some(full)
    }

    /// The count of "no" beside its narrow part, on the unknown, where that leaves room for both texts.
    fn no_after(&self, tally: Tally) -> Option<String> {
        let full = self.counted(tally, Answer::No);
        let outside = tally.no > 0 && self.no_inside(tally).is_none();
        (outside && width(&full) + PAD <= self.room(tally.unknown)).then_some(full)
    }

    fn unknown_inside(&self, tally: Tally) -> Option<String> {
        let before = if tally.yes == 0 { Some(self.counted(tally, Answer::Yes)) } else { self.no_after(tally) };
        let taken = before.map_or(0.0, |text| width(&text) + PAD);
        (tally.unknown > 0).then(|| self.fitting(tally, Answer::Unknown, self.room(tally.unknown) - taken))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::option;
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
        let option = option(&stages(summary, &EN, &look).unwrap(), &look);
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
        assert_json_snapshot!(option(&stages(&typical(), &EN, &look).unwrap(), &look));
    }

    #[test]
    fn all_unknown() {
        let look = Look::sample(328.0);
        assert_json_snapshot!(option(&stages(&summary([(0, 0, 4); 7]), &EN, &look).unwrap(), &look));
    }

    #[test]
    fn no_incident_is_no_chart() {
        assert_eq!(stages(&Summary::default(), &EN, &Look::sample(680.0)), Err(Empty));
    }

    #[test]
    fn a_text_stands_only_where_it_fits() {
        let phone = 328.0;
        assert_eq!(
            shown(&typical(), phone, "yes-in")[..4],
            ["[0.0,0.0] 49 yes", "[0.0,1.0] 29 yes", "[0.0,2.0] 25 yes", "[0.0,3.0] 12"]
        );
        assert_eq!(shown(&typical(), phone, "yes-none"), ["[0.0,5.0] 0 yes"]);
        assert_eq!(shown(&typical(), phone, "no-after"), ["[30.0,1.0] 1 no", "[20.0,3.0] 8 no", "[13.0,4.0] 3 no"]);
        assert_eq!(shown(&typical(), phone, "unknown-in").len(), 7);
        let known = summary([(90, 10, 0), (1, 98, 1), (100, 0, 0), (100, 0, 0), (100, 0, 0), (100, 0, 0), (100, 0, 0)]);
        assert_eq!(shown(&known, phone, "no-after"), Vec::<String>::new());
        assert_eq!(shown(&known, phone, "no-in"), ["[1.0,1.0] 98 no"]);
        assert_eq!(shown(&known, phone, "unknown-in"), Vec::<String>::new());
    }

    #[test]
    fn a_part_of_a_bar_stands_for_its_answer() {
        let choice = Some(Choice::Answer(Stage::PoliceAttended, Answer::No));
        assert_eq!(narrows("no", 1), choice);
        assert_eq!(narrows("no-after", 1), choice);
        assert_eq!(narrows("name", 1), None);
        assert_eq!(narrows("no", 7), None);
    }
}
