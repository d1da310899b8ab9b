//! Rectangles and texts at places in CSS pixels: pictures, for download, of what the page itself draws with HTML.

use super::drawing::sized;
use super::shade::{self, Paint};
use super::text::{SIZE, Style, Text, texts};
use super::{Drawing, Look, Series};
use charming::component::{Axis, Grid};
use charming::datatype::DataPoint;
use charming::element::{AxisType, Emphasis, ItemStyle, LabelPosition, Symbol};
use charming::series::Scatter;

/// From the middle of a line of text to that of the next one, in CSS pixels.
pub const LINE: f64 = SIZE + 3.0;

/// A drawing whose axes count CSS pixels from its upper left corner.
pub fn canvas(width: f64, height: u32, series: Vec<Series>) -> Drawing {
    let axis = || Axis::new().type_(AxisType::Value).show(false).min(0);
    Drawing {
        grid: Grid::new().left(0).right(0).top(0).bottom(0),
        x_axis: axis().max(width),
        y_axis: axis().max(i64::from(height)).inverse(true),
        series,
    }
}

/// Rectangles of one size and style, by their centres.
fn rects(id: &str, style: ItemStyle, size: (f64, f64), centres: impl Iterator<Item = (f64, f64)>) -> Series {
    let point = |(x, y)| DataPoint::from(vec![x, y]);
    let points = Scatter::new()
        .id(id)
        .symbol(Symbol::Rect)
        .item_style(style)
        .emphasis(Emphasis::new().disabled(true))
        .data(centres.map(point).collect());
    sized(points, size)
}

/// A tile: a shaded rectangle with a figure, and lines below it.
pub struct Tile {
    /// Its centre, in CSS pixels.
    pub centre: (f64, f64),
    /// One of [`shade::ALL`].
    pub shade: &'static str,
    /// The figure.
    pub figure: String,
    /// What stands below.
    pub below: Vec<String>,
}

/// Tiles of one size.
pub fn tiles(tiles: &[Tile], size: (f64, f64), look: &Look) -> Vec<Series> {
    let mut series = Vec::new();
    for name in shade::ALL {
        let of: Vec<&Tile> = tiles.iter().filter(|tile| tile.shade == name).collect();
        if of.is_empty() {
            continue;
        }
        let Paint { fill, text: color, outline } = shade::paint(name, look);
        // The middle of a line, the figure's being 0.
        let line = |tile: &Tile, line: usize| {
            (tile.centre.1 + (line as f64 - tile.below.len() as f64 / 2.0) * LINE).round() as usize
        };
        let figures = of.iter().map(|tile| (tile.centre.0, line(tile, 0), tile.figure.clone())).collect();
        let below = |tile: &&Tile| {
            let text = |(index, text): (usize, &String)| (tile.centre.0, line(tile, index + 1), text.clone());
            tile.below.iter().enumerate().map(text).collect::<Vec<_>>()
        };
        let below: Vec<Text> = of.iter().flat_map(below).collect();
        let mut size = size;
        let centres = || of.iter().map(|tile| tile.centre);
        // ECharts stretches the outline of a symbol together with it: so a rectangle in a larger one, but for dashes.
        if let Some(outline) = outline {
            let style = ItemStyle::new().color(outline).opacity(1);
            series.push(rects(&format!("{name}-outline"), style, size, centres()));
            size = (size.0 - 2.0, size.1 - 2.0);
        }
        series.push(rects(name, fill, size, centres()));
        let inside = LabelPosition::Inside;
        let bold = !shade::is_none(name);
        let (id, id_below) = (format!("{name}-figure"), format!("{name}-below"));
        series.push(texts(&Style { bold, ..Style::plain(&id, color, inside) }, look, figures).into());
        if !below.is_empty() {
            series.push(texts(&Style::plain(&id_below, color, inside), look, below).into());
        }
    }
    series
}
