//! The drawings of all charts. Their code is fetched with that of ECharts, when the first picture comes near: figures and
//! tables stand before.

use crate::app::later::split;
use crate::app::state::State;
use crate::browser::echarts::{Echarts, Heard, Picture};
use crate::browser::tokens;
use crate::charts::pictures::{self, Figures, drawing};
use crate::charts::{Look, Mark};
use crate::query::Chart;
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
    // All that ECharts draws in the page follows from this.
    state.summary.track();
    let (drawing, height) = with_figures(state, |of| drawing(chart, of, &look))?;
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
    pictures::marks(chart, &state.summary.read(), state.words)
}

/// Makes something from the present figures. It follows none of them: an incident that is opened changes the address, and no picture.
pub fn with_figures<T>(state: State, make: impl FnOnce(&Figures) -> T) -> T {
    make(&Figures {
        dataset: state.dataset,
        filter: &state.filter.read_untracked(),
        selection: &state.selection.read_untracked(),
        summary: &state.summary.read_untracked(),
        measure: state.address.read_untracked().map,
        words: state.words,
    })
}
