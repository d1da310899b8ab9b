//! The pictures: the charts of a selection as the page draws them, and as it saves them.

use crate::cases::Sample;
use crate::look::look;
use response_record::charts::pictures::{self, Figures};
use response_record::i18n::{Words, poster_foot, selection, source, titles};
use response_record::model::{Coded, IncidentDate};
use response_record::query::Chart;
use response_record::stats::{self, places};
use serde_json::Value;

/// Width of a picture in the page on a phone of 320 CSS pixels, where there is least room.
const PHONE: f64 = 288.0;
/// Width of a saved picture: see `src/app/taking.rs`.
const SAVED: f64 = 800.0;

/// An option for ECharts, and its size in CSS pixels.
pub struct Picture {
    pub option: Value,
    pub width: f64,
    pub height: u32,
}

/// The chart in the page on a phone; `None` where there is nothing to draw.
pub fn live(chart: Chart, sample: &Sample, words: &Words) -> Option<Picture> {
    let look = look(PHONE);
    let (drawing, height) = pictures::drawing(chart, &figures(sample, words), &look)?;
    Some(Picture { option: drawing.option(&look), width: PHONE, height })
}

/// The chart as a picture that leaves the page; `None` where there is nothing to draw.
pub fn saved(chart: Chart, sample: &Sample, words: &Words) -> Option<Picture> {
    let around = (title(chart, sample, words), foot(chart, sample, words));
    let (option, height) = pictures::saved(chart, &figures(sample, words), &look(SAVED), around)?;
    Some(Picture { option, width: SAVED, height })
}

fn figures<'a>(sample: &'a Sample, words: &'a Words) -> Figures<'a> {
    let Sample { dataset, filter, selection, summary, measure } = sample;
    Figures { dataset, filter, selection, summary, measure: *measure, words }
}

fn title(chart: Chart, Sample { dataset, filter, selection, summary, .. }: &Sample, words: &Words) -> String {
    match chart {
        Chart::Stages => titles::stages(words, summary),
        Chart::Years => titles::years(words, summary),
        Chart::Months => titles::months(words, summary),
        Chart::Types => titles::types(words, summary),
        Chart::Coverage => titles::coverage(words, &stats::coverage(dataset)),
        Chart::Municipalities => {
            let mut places = places(dataset, selection);
            places.retain(|place| !filter.leaves_out(&place.municipality.id));
            titles::municipalities(words, &places)
        }
        Chart::Finding | Chart::Table => unreachable!("drawn as HTML"),
    }
}

fn foot(chart: Chart, Sample { dataset, filter, summary, .. }: &Sample, words: &Words) -> Vec<String> {
    let source = match chart {
        Chart::Stages => source::stages(words, summary),
        Chart::Years => format!("{} {}", words.years_how, source::years(words, summary)),
        Chart::Months => source::months(words, summary),
        Chart::Types => source::types(words, summary),
        Chart::Municipalities => source::municipalities(words, summary),
        Chart::Coverage => words.coverage_note.to_owned(),
        Chart::Finding | Chart::Table => unreachable!("drawn as HTML"),
    };
    let of = if chart == Chart::Coverage { String::new() } else { selection(words, dataset, filter) };
    let day = IncidentDate::parse("2026-07-01").expect("a day");
    let query = response_record::query::Address { filter: filter.clone(), ..Default::default() }.query();
    let between = if query.is_empty() { "" } else { "?" };
    let address = format!("https://example.org/response-record/{between}{query}#{}", chart.id());
    poster_foot(words, dataset, day, [of, source, address])
}
