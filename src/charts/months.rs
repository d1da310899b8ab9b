//! `months`: when? A column a month, stacked by type: the three largest types of the selection, and all others as one.
//! Half of the file is its tests.

use super::drawing::silent;
use super::table::{Cell, Link, Row, Table, count};
use super::text::{SIZE, Style, line_width, texts};
use super::{Drawing, Empty, Key, Look, Mark, Series};
use crate::i18n::{Words, fill, incidents, month};
use crate::model::{Coded, IncidentType};
use crate::query::Choice;
use crate::stats::{MonthSummary, Summary};
use charming::component::{Axis, Grid};
use charming::datatype::{DataPoint, DataPointItem};
use charming::element::font_settings::FontWeight;
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, Label, LabelPosition, LineStyle, SplitLine,
};
use charming::series::Bar;

/// Height of the picture, in CSS pixels.
pub const HEIGHT: u32 = 260;
/// Size of the names of months, in CSS pixels.
const MONTH: f64 = SIZE - 1.0;
/// Room for the count on the highest column, in CSS pixels.
const TOP: i64 = 22;
/// Room for months and years below, in CSS pixels.
const BOTTOM: i64 = 44;
/// How far the middle of the year stands below the axis: under the months, or in their place, in CSS pixels.
const YEAR_DOWN: [f64; 2] = [34.0, 16.0];
/// Width of a digit at [`SIZE`], in CSS pixels: all are equally wide.
const DIGIT: f64 = 7.3;
/// Space between the names of two months, at least, in CSS pixels: between the two widest, which rarely meet.
const BETWEEN: f64 = 1.0;
/// Width of the widest initial, in CSS pixels: thinner columns have no months under them, but only years.
const INITIAL: f64 = 11.0;
/// Columns thinner than this stand without space between their parts, in CSS pixels.
const THIN: f64 = 6.0;
/// How many types are shown apart.
const APART: usize = 3;
/// Ids of the parts, from the bottom of a column.
const IDS: [&str; APART + 1] = ["t0", "t1", "t2", "t3"];

/// A part of each column, for the key above the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its type, or that it is all other types.
    pub name: String,
    /// Its shade, 4 the darkest: the token `--count-4`.
    pub shade: u8,
    /// How many incidents of the selection.
    pub n: u32,
}

/// The parts of the columns, from the bottom up: the types with most incidents, then all others together.
pub fn groups(summary: &Summary, words: &Words) -> Vec<Group> {
    let group = |(index, types): (usize, Vec<IncidentType>)| {
        let n = summary.types.iter().filter(|row| types.contains(&row.incident_type)).map(|row| row.n).sum();
        let name = match types[..] {
            [one] => words.types[one.index()],
            _ => words.other_types,
        };
        Group { name: name.to_owned(), shade: 4 - index as u8, n }
    };
    types_of_parts(summary).into_iter().enumerate().map(group).collect()
}

/// The chart.
///
/// # Errors
/// [`Empty`] where the selection holds no incident.
pub fn months(summary: &Summary, words: &Words, look: &Look) -> Result<Drawing, Empty> {
    if summary.n == 0 {
        return Err(Empty);
    }
    let most = summary.months.iter().map(|month| month.n).max().unwrap_or(0);
    let step = step(most);
    let top = most.div_ceil(step) * step;
    let left = (top.to_string().len() as f64 * DIGIT).ceil() + 6.0;
    // Where columns are thinner than figures, the one on the last column reaches beyond it.
    let right = if summary.months.len() > 24 { 8.0 } else { 1.0 };
    let column = (look.width - left - right) / summary.months.len() as f64;
    let part = |(index, types): (usize, Vec<IncidentType>)| {
        let (colour, outline) = colours(index, look);
        let style = ItemStyle::new().color(colour);
        // A border takes a pixel of the column: thin columns have one only around the lightest shade.
        let bordered = column >= THIN || index == APART;
        let style = if bordered { style.border_color(outline).border_width(1) } else { style };
        let values = summary.months.iter().map(|month| value(of_types(month, &types))).collect();
        Series::from(bar(IDS[index], column).item_style(style).data(values))
    };
    let parts = types_of_parts(summary).into_iter().enumerate().map(part);
    let above = [totals(summary, column, most, look).into(), years(summary, column, look)];
    Ok(Drawing {
        grid: Grid::new().left(left).right(right).top(TOP).bottom(BOTTOM),
        x_axis: month_axis(summary, words, column, look),
        y_axis: count_axis(step, top, look),
        series: parts.chain(above).collect(),
    })
}

/// What the fills mean, for a picture that leaves the page.
pub fn key(summary: &Summary, words: &Words, look: &Look) -> Vec<Key> {
    let key = |(index, group): (usize, Group)| {
        let (colour, outline) = colours(index, look);
        let text = fill(words.type_count, &[("type", &group.name), ("n", &group.n)]);
        Key { fill: colour.to_owned(), outline: outline.to_owned(), text }
    };
    groups(summary, words).into_iter().enumerate().map(key).collect()
}

/// Fill and outline of a part, from the bottom up. The lighter shades are hardly seen without an outline of their own.
fn colours(index: usize, look: &Look) -> (&str, &str) {
    match index {
        0 => (&look.count_4, &look.paper),
        1 => (&look.count_3, &look.paper),
        2 => (&look.count_2, &look.count_3),
        _ => (&look.count_1, &look.count_3),
    }
}

/// The twin table: a row a month, a column a type of the selection.
pub fn table(summary: &Summary, words: &Words) -> Table {
    let types: Vec<IncidentType> = summary.types.iter().map(|row| row.incident_type).collect();
    let row = |of: &MonthSummary| {
        let name = month(words, of.month);
        let choices = of_month(of);
        let cell = |column, n, mut choices: Vec<Choice>, more: Option<Choice>| {
            choices.extend(more);
            let cell = count(words, column, n);
            if n > 0 { Cell { choices, ..cell } } else { cell }
        };
        let of_type =
            |kind: &IncidentType| cell(kind.id(), of.types[kind.index()], choices.clone(), Some(Choice::Type(*kind)));
        let cells = [cell("n", of.n, choices.clone(), None)].into_iter().chain(types.iter().map(of_type)).collect();
        // None listed leads nowhere.
        let (header, link) = match of.n {
            0 => (name, None),
            _ => (String::new(), Some(Link { text: name, choices: choices.clone() })),
        };
        Row { key: of.month.to_string(), header, link, cells }
    };
    let names = types.iter().map(|kind| words.types[kind.index()]);
    Table {
        chart: "months",
        caption: words.months_question,
        columns: [words.column_month, words.column_n].into_iter().chain(names).collect(),
        rows: summary.months.iter().map(row).collect(),
        note: "",
    }
}

/// The marks: one a month that has an incident.
pub fn marks(summary: &Summary, words: &Words) -> Vec<Mark> {
    let parts: Vec<_> = types_of_parts(summary).into_iter().zip(groups(summary, words)).collect();
    let mark = |(row, of): (usize, &MonthSummary)| {
        let said = |(types, group): &(Vec<IncidentType>, Group)| {
            let n = of_types(of, types);
            (n > 0).then(|| fill(words.type_count, &[("type", &group.name), ("n", &n)]))
        };
        let types: Vec<String> = parts.iter().filter_map(said).collect();
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("month", &month(words, of.month)), ("incidents", &incidents(words, of.n)), ("types", &types.join(", "))];
        Mark { series: "", row, text: fill(words.month_text, &values), choices: of_month(of) }
    };
    summary.months.iter().enumerate().filter(|(_, month)| month.n > 0).map(mark).collect()
}

/// The types of each part, from the bottom up. [`IncidentType::Other`] is never one of its own beside all others.
fn types_of_parts(summary: &Summary) -> Vec<Vec<IncidentType>> {
    let types: Vec<IncidentType> = summary.types.iter().map(|row| row.incident_type).collect();
    let apart = types.iter().take(APART).filter(|kind| **kind != IncidentType::Other).count();
    let (apart, others) = types.split_at(apart);
    let mut parts: Vec<_> = apart.iter().map(|kind| vec![*kind]).collect();
    if !others.is_empty() {
        parts.push(others.to_vec());
    }
    parts
}

fn of_types(month: &MonthSummary, types: &[IncidentType]) -> u32 {
    types.iter().map(|kind| month.types[kind.index()]).sum()
}

/// What a month leads to.
fn of_month(of: &MonthSummary) -> Vec<Choice> {
    vec![Choice::From(of.month), Choice::To(of.month)]
}

/// The length of a part. None at all is a missing value, "-": a border of length 0 would still be drawn as a line.
fn value(count: u32) -> DataPoint {
    if count == 0 { DataPoint::from("-") } else { DataPoint::from(i64::from(count)) }
}

/// A series of bars for columns that stand `column` CSS pixels apart.
fn bar(id: &str, column: f64) -> Bar {
    let gap = if column >= 20.0 {
        4.0
    } else if column >= THIN {
        2.0
    } else if column >= 3.0 {
        1.0
    } else {
        0.0
    };
    Bar::new().id(id).stack("types").bar_width(column - gap).emphasis(Emphasis::new().disabled(true))
}

/// The count of each column on top of it, where those beside it leave room; that of the highest one always. They are
/// labels of a part of length 0, so that a click on one is a click on its column.
fn totals(summary: &Summary, column: f64, most: u32, look: &Look) -> Bar {
    let months = &summary.months;
    let highest = months.iter().position(|month| month.n == most);
    let width = |index: usize| months.get(index).map_or(0.0, |month| month.n.to_string().len() as f64 * DIGIT);
    let fits = |index: usize| {
        let beside = width(index + 1).max(if index > 0 { width(index - 1) } else { 0.0 });
        (width(index) + beside) / 2.0 + 1.5 <= column
    };
    let total = |(index, month): (usize, &MonthSummary)| match month.n {
        n if n > 0 && (fits(index) || Some(index) == highest) => DataPointItem::new(0).name(n.to_string()).into(),
        _ => DataPoint::from("-"),
    };
    let label = Label::new()
        .show(true)
        .formatter("{b}")
        .position(LabelPosition::Top)
        .distance(3)
        .background_color(look.paper.as_str()) // no line of the axis runs through it
        .padding((1.0, 0.0, 1.0, 0.0))
        .color(look.ink.as_str())
        .font_size(SIZE)
        .font_family(look.font.as_str())
        .font_weight(FontWeight::Bold);
    bar("n", column).label(label).data(summary.months.iter().enumerate().map(total).collect())
}

/// The years, each in the middle below its months; where there is no room for all, every second, fifth and so on.
fn years(summary: &Summary, column: f64, look: &Look) -> Series {
    let width = 4.0 * DIGIT;
    let every = [1, 2, 5, 10, 20, 50].into_iter().find(|every| f64::from(*every) * 12.0 * column >= width + 8.0);
    let every = usize::from(every.unwrap_or(100_u8));
    let months = summary.months.iter().enumerate();
    let july = months.filter(|(index, _)| index % 12 == 6 && index / 12 % every == 0);
    let style = Style {
        // From the middle of July back to its beginning, and on by half of the text.
        distance: (column - width) / 2.0,
        down: YEAR_DOWN[usize::from(column < INITIAL)],
        ..Style::plain("year", &look.ink_2, LabelPosition::Left)
    };
    silent(texts(&style, look, july.map(|(index, of)| (index as f64, 0, of.month.year.to_string())).collect()))
}

fn month_axis(summary: &Summary, words: &Words, column: f64, look: &Look) -> Axis {
    let name_width = |name: &&str| line_width(name) * MONTH / SIZE;
    let has_room = words.months_short.iter().all(|name| name_width(name) + BETWEEN <= column);
    let name = |of: &MonthSummary| {
        let short = words.months_short[usize::from(of.month.month) - 1];
        if has_room { short.to_owned() } else { short.chars().take(1).collect() }
    };
    let label = AxisLabel::new().show(column >= INITIAL).interval(0).color(look.ink_2.as_str());
    Axis::new()
        .type_(AxisType::Category)
        .data(summary.months.iter().map(name).collect())
        .axis_line(AxisLine::new().show(true))
        .axis_tick(AxisTick::new().show(false))
        .axis_label(label.font_size(MONTH))
}

fn count_axis(step: u32, top: u32, look: &Look) -> Axis {
    let thin = LineStyle::new().color(look.rule.as_str());
    Axis::new()
        .type_(AxisType::Value)
        .min(0)
        .max(i64::from(top))
        .interval(step)
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(true).line_style(thin))
        .axis_label(AxisLabel::new().color(look.ink_2.as_str()).font_size(SIZE - 1.0).distance(6))
}

/// The distance of lines on the axis: 1, 2, 4 or 5 times a power of ten, so that there are at most five.
fn step(most: u32) -> u32 {
    let mut power = 1;
    loop {
        for step in [power, 2 * power, 4 * power, 5 * power] {
            if most <= 5 * step {
                return step;
            }
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::model::Month;
    use crate::stats::TypeSummary;
    use IncidentType::{Arson, Other, PhysicalAttack, PropertyDamage, TheftOrBurglary, ThreatOrHarassment};
    use insta::assert_json_snapshot;

    /// Years from 2020, and the incidents: year, month, type.
    fn summary(years: u16, all: &[(u16, u8, IncidentType)]) -> Summary {
        let month = |index: u16| {
            let month = Month { year: 2020 + index / 12, month: (index % 12) as u8 + 1 };
            let mut types = [0; IncidentType::ALL.len()];
            for (_, _, kind) in all.iter().filter(|(year, of, _)| (*year, *of) == (month.year, month.month)) {
                types[kind.index()] += 1;
            }
            MonthSummary { month, n: types.iter().sum(), types }
        };
        let of_type = |kind: &IncidentType| TypeSummary {
            incident_type: *kind,
            n: all.iter().filter(|(_, _, of)| of == kind).count() as u32,
            stages: Default::default(),
        };
        let types = IncidentType::ALL.iter().map(of_type).filter(|row| row.n > 0).collect();
        let types = crate::model::ordered(types, |a: &TypeSummary, b| {
            (a.incident_type == Other).cmp(&(b.incident_type == Other)).then(b.n.cmp(&a.n))
        });
        Summary { n: all.len() as u32, months: (0..12 * years).map(month).collect(), types, ..Summary::default() }
    }

    fn typical() -> Summary {
        let kinds = [(PropertyDamage, 9), (PhysicalAttack, 7), (Arson, 5), (TheftOrBurglary, 3), (Other, 4)];
        let of_kind = |(kind, n): (IncidentType, u16)| {
            (0..n).map(move |i| (2020 + i % 2, 1 + (i * i % 11) as u8, kind)).collect::<Vec<_>>()
        };
        summary(2, &kinds.map(of_kind).concat())
    }

    #[test]
    fn typical_selection() {
        let look = Look::sample(560.0);
        assert_json_snapshot!(months(&typical(), &EN, &look).unwrap().option(&look));
    }

    #[test]
    fn one_year() {
        let look = Look::sample(328.0);
        let summary = summary(1, &[(2020, 3, Arson), (2020, 3, Arson), (2020, 9, Other)]);
        assert_json_snapshot!(months(&summary, &EN, &look).unwrap().option(&look));
    }

    #[test]
    fn one_incident() {
        let look = Look::sample(328.0);
        assert_json_snapshot!(months(&summary(1, &[(2020, 12, Other)]), &EN, &look).unwrap().option(&look));
    }

    #[test]
    fn a_quarter_of_a_century() {
        let look = Look::sample(328.0);
        let all: Vec<_> = (0..300_u16).map(|i| (2020 + i / 12, (i % 12) as u8 + 1, Arson)).collect();
        let option = months(&summary(25, &all), &EN, &look).unwrap().option(&look);
        let texts = |id: &str| {
            let series = option["series"].as_array().unwrap().iter().find(|series| series["id"] == id).unwrap();
            let names = series["data"].as_array().unwrap().iter().filter_map(|point| point["name"].as_str());
            names.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(texts("year"), ["2020", "2025", "2030", "2035", "2040"]);
        assert_eq!(texts("n"), ["1"]);
        assert_eq!(option["xAxis"]["axisLabel"]["show"], false);
    }

    #[test]
    fn no_incident_is_no_chart() {
        assert_eq!(months(&Summary::default(), &EN, &Look::sample(680.0)), Err(Empty));
        assert_eq!(marks(&Summary::default(), &EN), []);
    }

    #[test]
    fn the_largest_types_stand_apart_and_the_rest_together() {
        let said = |summary: &Summary| {
            groups(summary, &EN).into_iter().map(|g| format!("{} {} {}", g.shade, g.name, g.n)).collect::<Vec<_>>()
        };
        assert_eq!(
            said(&typical()),
            ["4 Damage to property 9", "3 Physical attack 7", "2 Arson 5", "1 All other types 7"]
        );
        let few = [(2020, 1, Other), (2020, 1, Other), (2020, 1, ThreatOrHarassment)];
        assert_eq!(said(&summary(1, &few)), ["4 Threat or harassment 1", "3 Other 2"]);
    }

    #[test]
    fn a_month_says_its_types_and_leads_to_itself() {
        let marks = marks(&typical(), &EN);
        let february = Month { year: 2021, month: 2 };
        let mark = marks.iter().find(|mark| mark.row == 13).unwrap();
        assert_eq!(
            mark.text,
            "February 2021: 5 incidents. Damage to property 1, Physical attack 1, Arson 1, All other types 2."
        );
        assert_eq!(mark.choices, [Choice::From(february), Choice::To(february)]);
    }

    #[test]
    fn the_table_has_each_month_and_each_type_of_the_selection() {
        let table = table(&typical(), &EN);
        assert_eq!((table.rows.len(), table.columns.len()), (24, 2 + 5));
        let sum: u32 = table
            .rows
            .iter()
            .map(|row| if let super::super::table::Value::Count(n) = row.cells[0].value { n } else { 0 })
            .sum();
        assert_eq!(sum, typical().n);
        assert!(table.rows.iter().all(|row| row.link.is_some() == row.header.is_empty()));
    }

    #[test]
    fn the_axis_has_few_whole_numbers() {
        assert_eq!([1, 4, 5, 8, 11, 21, 400].map(step), [1, 1, 1, 2, 4, 5, 100]);
    }
}
