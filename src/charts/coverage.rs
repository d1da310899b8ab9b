//! `coverage`: how much is listed here, against what others counted for the same year.

use super::table::{Row, Table, count, share};
use super::text::{PAD, Style, Text, texts, width, wrap};
use super::{Drawing, Look};
use crate::i18n::{self, Words, counter, fill, percent_text, scope, short_name};
use crate::model::PublishedTotal;
use crate::stats::Coverage;
use charming::component::{Axis, Grid};
use charming::datatype::DataPoint;
use charming::element::{AxisType, BorderType, Emphasis, ItemStyle, LabelPosition};
use charming::series::Bar;

/// The table: a row a year, whatever the filter.
pub fn table(coverage: &[Coverage], words: &Words) -> Table {
    let row = |year: &Coverage| {
        let mut cells = vec![count(words, "listed", year.listed)];
        if let Some((total, value)) = year.comparable().zip(year.share()) {
            cells.push(count(words, "published", total.count));
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

/// Height of a step of the picture, in CSS pixels: a line of text takes two, a bar three.
const STEP: u32 = 8;
/// Thickness of a bar, in CSS pixels.
const THICKNESS: f64 = 18.0;

/// How a bar looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Solid: what is listed here.
    Listed,
    /// An outline: a published total of the same scope.
    Published,
    /// Thin and dashed: a total of another scope, which cannot be compared.
    Other,
}

/// One bar of the picture: what it counts, how many, and how that is said.
struct Line {
    kind: Kind,
    what: String,
    count: u32,
    shown: String,
}

/// The picture for download, and its height in CSS pixels: under each year what is listed, then the published totals.
pub fn drawing(coverage: &[Coverage], words: &Words, look: &Look) -> (Drawing, u32) {
    let years: Vec<(u16, Vec<Line>)> = coverage.iter().map(|row| (row.year, of_year(row, words))).collect();
    let all = || years.iter().flat_map(|(_, lines)| lines);
    let longest = f64::from(all().map(|line| line.count).max().unwrap_or(0).max(1));
    let room = look.width - all().map(|line| PAD + width(&line.shown)).fold(0.0, f64::max);
    let (mut headings, mut whats, mut counts) = (Vec::<Text>::new(), Vec::<Text>::new(), Vec::<Text>::new());
    let mut bars = Vec::new();
    let mut step = 1;
    for (year, lines) in &years {
        headings.push((0.0, step, year.to_string()));
        step += 3;
        for line in lines {
            for text in wrap(&line.what, look.width) {
                whats.push((0.0, step, text));
                step += 2;
            }
            step += 1;
            let length = room * f64::from(line.count) / longest;
            bars.push((line.kind, step, length));
            counts.push((length + PAD, step, line.shown.clone()));
            step += 4;
        }
        step += 1;
    }
    let style = |id, bold| Style { bold, ..Style::plain(id, &look.ink, LabelPosition::Right) };
    let said = |id, bold, items| texts(&style(id, bold), look, items).into();
    let texts = [said("year", true, headings), said("what", false, whats), said("count", true, counts)];
    let bars = [Kind::Listed, Kind::Published, Kind::Other].map(|kind| bar(kind, &bars, step, look).into());
    let drawing = Drawing {
        // The outline of a bar stands half outside.
        grid: Grid::new().left(1).right(0).top(0).bottom(0),
        x_axis: Axis::new().type_(AxisType::Value).show(false).min(0).max(look.width - 1.0),
        y_axis: Axis::new()
            .type_(AxisType::Category)
            .show(false)
            .inverse(true)
            .data((0..step).map(|step| step.to_string()).collect()),
        series: bars.into_iter().chain(texts).collect(),
    };
    (drawing, step as u32 * STEP)
}

/// The bars of one kind: each its step and its length in CSS pixels.
fn bar(kind: Kind, bars: &[(Kind, usize, f64)], steps: usize, look: &Look) -> Bar {
    let outline = ItemStyle::new().color(look.paper.as_str());
    let (id, style) = match kind {
        Kind::Listed => ("listed", ItemStyle::new().color(look.count.as_str())),
        Kind::Published => ("published", outline.border_color(look.count.as_str()).border_width(2)),
        Kind::Other => {
            ("other", outline.border_color(look.rule_strong.as_str()).border_width(1).border_type(BorderType::Dashed))
        }
    };
    let mut data = vec![DataPoint::from("-"); steps];
    for (_, step, length) in bars.iter().filter(|bar| bar.0 == kind) {
        data[*step] = (*length).into();
    }
    Bar::new()
        .id(id)
        .stack("bars")
        .bar_width(THICKNESS)
        .item_style(style)
        .emphasis(Emphasis::new().disabled(true))
        .data(data)
}

fn of_year(row: &Coverage, words: &Words) -> Vec<Line> {
    let comparison = row.comparable().map(|total| {
        let share = percent_text(words, row.listed, total.count);
        fill(words.as_many_as, &[("share", &share), ("by", &short_name(counter(words, &total.counted_by)))])
    });
    let what = [Some(words.listed_here.to_owned()), comparison].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let listed = Line { kind: Kind::Listed, what, count: row.listed, shown: i18n::count(words, row.listed) };
    [listed].into_iter().chain(row.totals.iter().map(|total| published(total, words))).collect()
}

fn published(total: &PublishedTotal, words: &Words) -> Line {
    let counted = i18n::count(words, total.count);
    let by = fill(words.counted_by, &[("by", &short_name(counter(words, &total.counted_by)))]);
    Line {
        kind: if total.counts_all_incidents() { Kind::Published } else { Kind::Other },
        what: [by.as_str(), scope(words, &total.scope), &total.publisher].join(" · "),
        count: total.count,
        shown: if total.exact { counted } else { fill(words.more_than, &[("count", &counted)]) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::model::parse_day;
    use insta::assert_json_snapshot;

    #[test]
    fn the_picture_says_who_counted_what() {
        let total = |count, scope: &str, by: &str, exact| PublishedTotal {
            from: parse_day("2020-01-01").unwrap(),
            to: parse_day("2020-12-31").unwrap(),
            count,
            exact,
            counted_by: by.to_owned(),
            scope: scope.to_owned(),
            title: String::new(),
            publisher: "Publisher".to_owned(),
            url: String::new(),
        };
        let totals =
            vec![total(76, "all incidents", "Group (RRCG), NGO", true), total(37, "another scope", "Police", false)];
        let look = Look::sample(752.0);
        let (drawing, height) = drawing(&[Coverage { year: 2020, listed: 39, totals }], &EN, &look);
        assert_eq!(height, (1 + 3 + 3 * (2 + 5) + 1) * STEP);
        assert_json_snapshot!(drawing.option(&look));
    }
}
