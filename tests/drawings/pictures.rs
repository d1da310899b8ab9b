//! The pictures: the charts of a selection as the page draws them, and as it saves them.

use crate::cases::Sample;
use crate::look::look;
use response_record::charts::municipalities::Tile;
use response_record::charts::{Drawing, Look, Poster, coverage, months, municipalities, poster, stages, types, years};
use response_record::i18n::{
    Words, coverage_title, months_source, months_title, municipalities_source, municipalities_title, poster_foot,
    selection, stages_source, stages_title, types_source, types_title, years_source, years_title,
};
use response_record::model::IncidentDate;
use response_record::stats::{self, PlaceSummary, places};
use serde_json::Value;

/// Width of a picture in the page on a phone of 320 CSS pixels, where there is least room.
const PHONE: f64 = 288.0;
/// Width of a saved picture: see `src/app/taking.rs`.
const SAVED: f64 = 800.0;

/// A chart that ECharts draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    Stages,
    Years,
    Months,
    Municipalities,
    Types,
    Coverage,
}

/// All of them. Two selections side by side are drawn as HTML alone.
pub const CHARTS: [Chart; 6] =
    [Chart::Stages, Chart::Years, Chart::Months, Chart::Municipalities, Chart::Types, Chart::Coverage];

/// An option for ECharts, and its size in CSS pixels.
pub struct Picture {
    pub option: Value,
    pub width: f64,
    pub height: u32,
}

/// The chart in the page on a phone; `None` where there is nothing to draw.
pub fn live(chart: Chart, sample: &Sample, words: &Words) -> Option<Picture> {
    let look = look(PHONE);
    let (drawing, height) = drawing(chart, sample, words, &look)?;
    Some(Picture { option: drawing.option(&look), width: PHONE, height })
}

/// The chart as a picture that leaves the page; `None` where there is nothing to draw.
pub fn saved(chart: Chart, sample: &Sample, words: &Words) -> Option<Picture> {
    let look = look(SAVED);
    let (drawing, height) = drawing(chart, sample, words, &poster::inner(&look))?;
    let key = if chart == Chart::Months { months::key(&sample.summary, words, &look) } else { Vec::new() };
    let poster = Poster { title: title(chart, sample, words), key, foot: foot(chart, sample, words) };
    let (option, height) = poster::option(&drawing, &look, height, &poster);
    Some(Picture { option, width: SAVED, height })
}

fn drawing(chart: Chart, sample: &Sample, words: &Words, look: &Look) -> Option<(Drawing, u32)> {
    let Sample { dataset, filter, selection, summary, measure } = sample;
    match chart {
        Chart::Stages => Some((stages::stages(summary, words, look).ok()?, stages::HEIGHT)),
        Chart::Years => Some((years::years(summary, words, look).ok()?, years::height(summary))),
        Chart::Months => Some((months::months(summary, words, look).ok()?, months::HEIGHT)),
        Chart::Types => Some(types::drawing(summary, words, look)),
        Chart::Coverage => Some(coverage::drawing(&stats::coverage(dataset), words, look)),
        Chart::Municipalities => {
            let shown = |place: &PlaceSummary| match filter.leaves_out(&place.municipality.id) {
                false => municipalities::tile(place, *measure, words),
                true => Tile { text: String::new(), shade: "few" },
            };
            Some(municipalities::drawing(&places(dataset, selection), &shown, words, look))
        }
    }
}

fn title(chart: Chart, Sample { dataset, filter, selection, summary, .. }: &Sample, words: &Words) -> String {
    match chart {
        Chart::Stages => stages_title(words, summary),
        Chart::Years => years_title(words, summary),
        Chart::Months => months_title(words, summary),
        Chart::Types => types_title(words, summary),
        Chart::Coverage => coverage_title(words, &stats::coverage(dataset)),
        Chart::Municipalities => {
            let mut places = places(dataset, selection);
            places.retain(|place| !filter.leaves_out(&place.municipality.id));
            municipalities_title(words, &places)
        }
    }
}

fn foot(chart: Chart, Sample { dataset, filter, summary, .. }: &Sample, words: &Words) -> Vec<String> {
    let source = match chart {
        Chart::Stages => stages_source(words, summary),
        Chart::Years => format!("{} {}", words.years_how, years_source(words, summary)),
        Chart::Months => months_source(words, summary),
        Chart::Types => types_source(words, summary),
        Chart::Coverage => words.coverage_note.to_owned(),
        Chart::Municipalities => municipalities_source(words, summary),
    };
    let of = if chart == Chart::Coverage { String::new() } else { selection(words, dataset, filter) };
    let day = IncidentDate::parse("2026-07-01").expect("a day");
    let query = response_record::query::Address { filter: filter.clone(), ..Default::default() }.query();
    let between = if query.is_empty() { "" } else { "?" };
    let address = format!("https://example.org/response-record/{between}{query}#{}", name(chart));
    poster_foot(words, dataset, of, &source, day, address)
}

/// The name of a chart, as in addresses.
pub fn name(chart: Chart) -> String {
    format!("{chart:?}").to_lowercase()
}
