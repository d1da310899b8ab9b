//! `municipalities`: where? A tile a municipality, near its place. The page draws the tiles with HTML, for they are
//! buttons; the picture is for download.

use super::canvas::{self, canvas, tiles};
use super::table::{Cell, Link, Row, Table, count, share};
use super::text::line_width;
use super::{Drawing, Look, shade};
use crate::i18n::{self, FEW, Words, fill, municipality, percent_text};
use crate::model::{Answer, Coded, Stage, ordered};
use crate::query::Choice;
use crate::stats::PlaceSummary;

/// Height of a tile with the space below it, in CSS pixels.
const TILE: f64 = 68.0;
/// Space between tiles, in CSS pixels.
const GAP: f64 = 4.0;

/// What a tile shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The figure.
    pub text: String,
    /// Class of its shade.
    pub shade: &'static str,
}

/// The tile of a municipality: the count of incidents; with a stage, the share for which sources show it, at the least.
/// Where there are too few incidents for a share, it says their number instead.
pub fn tile(place: &PlaceSummary, measure: Option<Stage>, words: &Words) -> Tile {
    let Some(stage) = measure.filter(|_| place.n > 0) else {
        return Tile { text: i18n::count(words, place.n), shade: shade::of_count(place.n) };
    };
    let yes = place.stages[stage.index()].yes;
    if place.n < FEW {
        return Tile { text: fill(words.n_is, &[("n", &place.n)]), shade: "few" };
    }
    Tile { text: percent_text(words, yes, place.n), shade: shade::of_share(yes, place.n) }
}

/// A name in at most `room` characters: of several words, the initial of the first one and the last one.
///
/// ```
/// use response_record::charts::municipalities::short_place;
/// assert_eq!(short_place("Prizren", 8), "Prizren");
/// assert_eq!(short_place("Leposavić", 8), "Leposav.");
/// assert_eq!(short_place("Mitrovica e Jugut", 8), "M. Jugut");
/// ```
pub fn short_place(name: &str, room: usize) -> String {
    if name.chars().count() <= room {
        return name.to_owned();
    }
    match name.rsplit_once(' ') {
        Some((first, last)) => {
            let initial: String = first.chars().take(1).collect();
            format!("{initial}. {}", cut(last, room.saturating_sub(3)))
        }
        None => cut(name, room),
    }
}

fn cut(word: &str, room: usize) -> String {
    if word.chars().count() <= room {
        return word.to_owned();
    }
    let beginning: String = word.chars().take(room.saturating_sub(1)).collect();
    format!("{beginning}.")
}

/// The name of a municipality in lines of `room` characters: in English both names, Albanian then Serbian.
pub fn short_names(words: &Words, place: &PlaceSummary, room: usize) -> Vec<String> {
    lines_of(words, place, &|name| short_place(name, room))
}

/// The name in lines, shortened.
fn lines_of(words: &Words, place: &PlaceSummary, shorten: &dyn Fn(&str) -> String) -> Vec<String> {
    let name = municipality(words, place.municipality);
    let mut names: Vec<String> = name.split('/').map(shorten).collect();
    names.dedup();
    names
}

/// A name as fully as it has room in this many CSS pixels.
fn fitting(name: &str, room: f64) -> String {
    let mut shorter = (1..=name.chars().count()).rev().map(|letters| short_place(name, letters));
    shorter.find(|short| line_width(short) <= room).unwrap_or_default()
}

/// The picture for download, and its height in CSS pixels. `shown` says what each tile shows.
pub fn drawing(
    places: &[PlaceSummary],
    shown: &dyn Fn(&PlaceSummary) -> Tile,
    words: &Words,
    look: &Look,
) -> (Drawing, u32) {
    let (columns, rows) = (
        extent(places.iter().map(|place| place.municipality.grid_column)),
        extent(places.iter().map(|place| place.municipality.grid_row)),
    );
    let width = (look.width + GAP) / f64::from(columns.1);
    let room = width - GAP - 6.0;
    let placed = |place: &PlaceSummary| {
        let Tile { text, shade } = shown(place);
        let steps = |from: u8, to: u8| f64::from(to - from) + 0.5;
        let centre = (
            steps(columns.0, place.municipality.grid_column) * width - GAP / 2.0,
            steps(rows.0, place.municipality.grid_row) * TILE - GAP / 2.0,
        );
        let below = lines_of(words, place, &|name| fitting(name, room));
        canvas::Tile { centre, shade, figure: text, below }
    };
    let placed: Vec<canvas::Tile> = places.iter().map(placed).collect();
    let height = u32::from(rows.1) * TILE as u32;
    (canvas(look.width, height, tiles(&placed, (width - GAP, TILE - GAP), look)), height)
}

/// The first of these positions in the grid, and how many there are from it to the last one.
fn extent(positions: impl Iterator<Item = u8> + Clone) -> (u8, u8) {
    let (first, last) = (positions.clone().min().unwrap_or(0), positions.max().unwrap_or(0));
    (first, last - first + 1)
}

/// The twin table and ranking: a row a municipality, most incidents first. With a measure, its share at the least too.
pub fn table(places: &[PlaceSummary], words: &Words, measure: Option<Stage>) -> Table {
    let named = places.iter().map(|place| (place, municipality(words, place.municipality))).collect();
    // They stand by name: of two with equally many, the first by name stays the first.
    let named: Vec<(&PlaceSummary, String)> = ordered(named, |a: &(&PlaceSummary, String), b| b.0.n.cmp(&a.0.n));
    let low = measure.map(|_| words.column_low);
    Table {
        chart: "municipalities",
        caption: words.municipalities_question,
        columns: [words.column_municipality, words.column_n].into_iter().chain(words.stages).chain(low).collect(),
        rows: named.into_iter().map(|(place, name)| row(place, name, words, measure)).collect(),
        note: "",
    }
}

fn row(place: &PlaceSummary, name: String, words: &Words, measure: Option<Stage>) -> Row {
    let here = Choice::Municipality(place.municipality.id.clone());
    let of = fill(words.of_n, &[("n", &place.n)]);
    let stage = |stage: &Stage| {
        let yes = place.stages[stage.index()].yes;
        let leads_to = [here.clone(), Choice::Answer(*stage, Answer::Yes)];
        Cell {
            of: of.clone(),
            shade: shade::of_share(yes, place.n),
            choices: leads_to.into_iter().filter(|_| yes > 0).collect(),
            ..count(words, stage.id(), yes)
        }
    };
    let n = Cell {
        choices: Some(here.clone()).filter(|_| place.n > 0).into_iter().collect(),
        ..count(words, "n", place.n)
    };
    let low = measure.map(|measure| {
        let yes = place.stages[measure.index()].yes;
        if place.n < FEW {
            return Cell { shown: fill(words.n_is, &[("n", &place.n)]), span: 1, ..Cell::default() };
        }
        share("low", f64::from(yes) / f64::from(place.n), percent_text(words, yes, place.n))
    });
    Row {
        key: place.municipality.id.clone(),
        header: String::new(),
        link: Some(Link { text: name, choices: vec![here.clone()] }),
        cells: [n].into_iter().chain(Stage::ALL.iter().map(stage)).chain(low).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::model::Dataset;
    use crate::samples;
    use crate::stats::Tally;
    use insta::assert_json_snapshot;

    const POLICE: Stage = Stage::PoliceAttended;

    /// Three places side by side, with a yes for every second incident.
    fn dataset() -> Dataset {
        let mut dataset = samples::dataset(vec![]);
        for (place, at) in dataset.municipalities.iter_mut().zip(2..) {
            place.grid_column = at;
        }
        dataset.municipalities[2].name_sr_latn = "prizren sq".to_owned();
        dataset
    }

    fn places(dataset: &Dataset, counts: [u32; 3]) -> Vec<PlaceSummary<'_>> {
        let place = |(municipality, n)| {
            let stages = [Tally { yes: n / 2, no: 0, unknown: n - n / 2 }; 7];
            PlaceSummary { municipality, n, stages }
        };
        dataset.municipalities.iter().zip(counts).map(place).collect()
    }

    #[test]
    fn a_tile_shows_a_share_only_of_enough() {
        let dataset = dataset();
        let shown = |n, measure| {
            let Tile { text, shade } = tile(&places(&dataset, [n, 0, 0])[0], measure, &EN);
            format!("{text} {shade}")
        };
        assert_eq!([shown(0, None), shown(12, None)], ["0 n0", "12 n4"]);
        assert_eq!([shown(0, Some(POLICE)), shown(4, Some(POLICE))], ["0 n0", "n = 4 few"]);
        assert_eq!(shown(5, Some(POLICE)), "40\u{a0}% h2");
    }

    #[test]
    fn a_name_is_cut_only_where_it_must_be() {
        let short = |name| short_place(name, 8);
        assert_eq!(short("Skenderaj"), "Skender.");
        assert_eq!(short("Severna Mitrovica"), "S. Mitr.");
        assert_eq!(short("Novo Brdo"), "N. Brdo");
        assert_eq!(short("Đakovica"), "Đakovica");
        assert_eq!(short_place("Novo Brdo", 9), "Novo Brdo");
    }

    #[test]
    fn a_name_is_as_full_as_its_room() {
        assert_eq!(fitting("Novobërdë", 200.0), "Novobërdë");
        assert_eq!(fitting("Mitrovica e Veriut", 80.0), "M. Veriut");
        assert_eq!(fitting("Severna Mitrovica", 80.0), "S. Mitrovica");
        assert_eq!(fitting("Leposavić", 44.0), "Lepos.");
    }

    #[test]
    fn the_picture_has_a_tile_for_each_place() {
        let dataset = dataset();
        let look = Look::sample(320.0);
        let (drawing, height) = drawing(&places(&dataset, [12, 0, 3]), &|place| tile(place, None, &EN), &EN, &look);
        assert_eq!(height, TILE as u32);
        assert_json_snapshot!(drawing.option(&look));
    }

    #[test]
    fn the_ranking_begins_with_the_most() {
        let dataset = dataset();
        let table = table(&places(&dataset, [3, 3, 8]), &EN, Some(POLICE));
        let keys: Vec<&str> = table.rows.iter().map(|row| row.key.as_str()).collect();
        assert_eq!(keys, ["prizren", "graçanicë-gračanica", "kline-klina"]);
        let low = |row: usize| table.rows[row].cells.last().unwrap();
        assert_eq!((low(0).column, low(0).shown.as_str()), ("low", "50\u{a0}%"));
        assert_eq!((low(1).column, low(1).shown.as_str()), ("", "n = 3"));
        assert_eq!((table.rows[0].cells.len(), table.columns.len()), (9, 10));
    }
}
