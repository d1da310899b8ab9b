//! The drawings of all charts. Their code is fetched with that of ECharts, when the first picture comes near: figures and
//! tables stand before.

use crate::app::chart::Chart;
use crate::app::later::split;
use crate::app::state::State;
use crate::browser::echarts::{Echarts, Heard, Picture};
use crate::browser::tokens;
use crate::charts::municipalities::Tile;
use crate::charts::{Drawing, Look, Mark, coverage, months, municipalities, stages, types, years};
use crate::stats::{self, PlaceSummary, places};
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::HtmlElement;

thread_local! {
    /// The colours and the font of the page.
    static COLOURS: RefCell<Look> = RefCell::default();
}

/// Where a picture is drawn.
pub struct Canvas<'a> {
    /// The code that draws.
    pub echarts: &'a Echarts,
    /// Its place.
    pub element: &'a HtmlElement,
    /// Its width in CSS pixels.
    pub width: f64,
    /// What hears of the mouse.
    pub heard: Heard,
}

/// What a picture needs.
#[derive(Clone, Copy)]
pub struct Drawer {
    /// Draws a chart there, in place of the picture that stands there; `None` where there is nothing to draw.
    pub draw: fn(State, Chart, Canvas, Option<Picture>) -> Option<Picture>,
    /// The parts of the picture, in the order of reading.
    pub marks: fn(State, Chart) -> Vec<Mark>,
    /// Takes the colours from the style sheet, as they are now.
    pub read_colours: fn(),
}

split!(both draw: Drawer { draw, marks, read_colours } => Drawer);

fn draw(state: State, chart: Chart, canvas: Canvas, before: Option<Picture>) -> Option<Picture> {
    let look = look(canvas.width);
    let (drawing, height) = drawing(state, chart, &look)?;
    let picture = before.or_else(|| Picture::new(canvas.echarts, canvas.element, canvas.heard).ok())?;
    // What ECharts cannot draw leaves the table, which is complete.
    drop(picture.draw(&drawing.option(&look), (canvas.width, height)));
    Some(picture)
}

fn read_colours() {
    COLOURS.set(tokens());
}

/// The look of a picture of this width, in CSS pixels.
pub fn look(width: f64) -> Look {
    Look { width, ..COLOURS.with_borrow(Clone::clone) }
}

fn marks(state: State, chart: Chart) -> Vec<Mark> {
    let (words, summary) = (state.words, &*state.summary.read());
    match chart {
        Chart::Stages => stages::marks(summary, words),
        Chart::Years => years::marks(summary, words),
        Chart::Months => months::marks(summary, words),
        // Drawn as HTML, whose parts have the focus themselves.
        Chart::Municipalities | Chart::Types | Chart::Coverage => Vec::new(),
    }
}

/// The drawing of a chart, and its height in CSS pixels; `None` where there is nothing to draw.
pub fn drawing(state: State, chart: Chart, look: &Look) -> Option<(Drawing, u32)> {
    let (words, summary) = (state.words, &*state.summary.read());
    match chart {
        Chart::Stages => Some((stages::stages(summary, words, look).ok()?, stages::HEIGHT)),
        Chart::Years => Some((years::years(summary, words, look).ok()?, years::height(summary))),
        Chart::Months => Some((months::months(summary, words, look).ok()?, months::HEIGHT)),
        Chart::Types => Some(types::drawing(summary, words, look)),
        Chart::Coverage => Some(coverage::drawing(&stats::coverage(state.dataset), words, look)),
        Chart::Municipalities => {
            let measure = state.address.read().map;
            let filter = state.filter.read();
            // A place that the filter leaves out is not one without incidents: its tile says nothing.
            let shown = |place: &PlaceSummary| match filter.leaves_out(&place.municipality.id) {
                false => municipalities::tile(place, measure, words),
                true => Tile { text: String::new(), shade: "few" },
            };
            Some(municipalities::drawing(&places(state.dataset, &state.selection.read()), &shown, words, look))
        }
    }
}
