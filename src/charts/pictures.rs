//! Each chart's picture: the one place that knows which function draws what.

use super::municipalities::Tile;
use super::{Drawing, Look, Mark, Poster, coverage, months, municipalities, poster, stages, types, years};
use crate::i18n::Words;
use crate::model::{Dataset, Stage};
use crate::query::{Chart, Filter, Selection};
use crate::stats::{self, PlaceSummary, Summary, places};
use serde_json::Value;

/// What pictures are made from: the figures of a selection, in a language.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    /// All incidents.
    pub dataset: &'a Dataset,
    /// Which of them are chosen.
    pub filter: &'a Filter,
    /// Those.
    pub selection: &'a Selection,
    /// Their figures.
    pub summary: &'a Summary,
    /// The stage whose share the map shows; `None` for counts.
    pub measure: Option<Stage>,
    /// The texts.
    pub words: &'a Words,
}

/// The drawing of a chart, and its height in CSS pixels; `None` where there is nothing to draw.
pub fn drawing(chart: Chart, of: &Figures, look: &Look) -> Option<(Drawing, u32)> {
    let Figures { dataset, filter, selection, summary, measure, words } = *of;
    match chart {
        Chart::Stages => Some((stages::stages(summary, words, look).ok()?, stages::HEIGHT)),
        Chart::Years => Some((years::years(summary, words, look).ok()?, years::height(summary))),
        Chart::Months => Some((months::months(summary, words, look).ok()?, months::HEIGHT)),
        Chart::Types => Some(types::drawing(summary, words, look)),
        Chart::Coverage => Some(coverage::drawing(&stats::coverage(dataset), words, look)),
        Chart::Municipalities => {
            // A place that the filter leaves out is not one without incidents: its tile says nothing.
            let shown = |place: &PlaceSummary| match filter.leaves_out(&place.municipality.id) {
                false => municipalities::tile(place, measure, words),
                true => Tile { text: String::new(), shade: "few" },
            };
            Some(municipalities::drawing(&places(dataset, selection), &shown, words, look))
        }
        Chart::Finding | Chart::Table => None,
    }
}

/// The parts of the picture in the page, in the order of reading. What is drawn as HTML has none: its parts have the focus themselves.
pub fn marks(chart: Chart, summary: &Summary, words: &Words) -> Vec<Mark> {
    match chart {
        Chart::Stages => stages::marks(summary, words),
        Chart::Years => years::marks(summary, words),
        Chart::Months => months::marks(summary, words),
        _ => Vec::new(),
    }
}

/// The chart as a picture that leaves the page, its finding above and these lines below, as an option for ECharts; and its height in
/// CSS pixels. `None` where there is nothing to draw.
pub fn saved(chart: Chart, of: &Figures, look: &Look, (title, foot): (String, Vec<String>)) -> Option<(Value, u32)> {
    let (drawing, height) = drawing(chart, of, &poster::inner(look))?;
    let key = match chart {
        Chart::Months => months::key(of.summary, of.words, look),
        _ => Vec::new(),
    };
    Some(poster::option(&drawing, look, height, &Poster { title, key, foot }))
}
