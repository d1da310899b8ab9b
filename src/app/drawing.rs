//! The drawings of all charts. Their code is fetched with that of ECharts, when the first picture comes near: figures and
//! tables stand before.

use crate::app::chart::Chart;
use crate::app::later::split;
use crate::app::state::State;
use crate::charts::municipalities::Tile;
use crate::charts::{Drawing, Look, Mark, coverage, months, municipalities, stages, types, years};
use crate::stats::{self, PlaceSummary, places};
use leptos::prelude::*;
use serde_json::Value;

/// What a picture needs.
#[derive(Clone, Copy)]
pub struct Drawer {
    /// The option that ECharts draws, for a look; `None` where there is nothing to draw.
    pub option: fn(State, Chart, &Look) -> Option<Value>,
    /// The parts of the picture, in the order of reading.
    pub marks: fn(State, Chart) -> Vec<Mark>,
}

split!(both draw: Drawer { option, marks } => Drawer);

fn option(state: State, chart: Chart, look: &Look) -> Option<Value> {
    drawing(state, chart, look).map(|(drawing, _)| drawing.option(look))
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
