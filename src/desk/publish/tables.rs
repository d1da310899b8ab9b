//! The tables as CSV: always the same bytes for the same records, with LF, and quotes only where they are needed.

use crate::load::{
    INCIDENT_TEXTS, INCIDENTS, JOINED, Loaded, MUNICIPALITIES, PUBLISHED_TOTALS, SOURCES, guard, incident_cells,
};
use crate::model::{Coded, Dataset, Incident, Language, Municipality, ordered};
use csv::{ByteRecord, Writer};
use std::collections::BTreeSet;

/// Rows below a header. Every cell is guarded, for a spreadsheet would calculate any.
pub struct Lines {
    writer: Writer<Vec<u8>>,
    record: ByteRecord,
}

impl Lines {
    /// Begins with the names of the columns.
    pub fn under(columns: &[&str]) -> Self {
        let mut lines = Lines { writer: Writer::from_writer(Vec::new()), record: ByteRecord::new() };
        lines.row(columns.iter().copied());
        lines
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        self.record.clear();
        cells.into_iter().for_each(|cell| self.record.push_field(guard(cell).as_bytes()));
        // Rows here are as long as their header, and memory takes every byte: there is no fault to tell.
        let _ = self.writer.write_byte_record(&self.record);
    }

    /// The file.
    pub fn bytes(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}

/// `incidents.csv`. It has the column of the Albanian names of settlements only where a name stands in no text of
/// `incident_texts.csv`, and would be lost.
pub fn incidents_csv(loaded: &Loaded) -> Vec<u8> {
    let is_told: BTreeSet<&str> = albanian(loaded).collect();
    let is_lost = |one: &Incident| !one.settlement_sq.is_empty() && !is_told.contains(one.id.as_str());
    let all = loaded.dataset.incidents.iter().any(is_lost);
    let columns = if all { INCIDENTS } else { &INCIDENTS[..INCIDENTS.len() - JOINED.len()] };
    let mut lines = Lines::under(columns);
    for one in &loaded.dataset.incidents {
        lines.row(incident_cells(one).iter().take(columns.len()).map(String::as_str));
    }
    lines.bytes()
}

/// The incidents that have an Albanian text.
fn albanian(loaded: &Loaded) -> impl Iterator<Item = &str> {
    let is_albanian = |language: &str| language == Language::Albanian.id();
    loaded.texts.iter().filter(move |(language, _)| is_albanian(language)).map(|(_, text)| text.incident.as_str())
}

/// `sources.csv`, by incident.
pub fn sources_csv(dataset: &Dataset) -> Vec<u8> {
    let mut lines = Lines::under(SOURCES);
    for incident in &dataset.incidents {
        for one in &incident.sources {
            let date = one.date.map(|date| date.to_string()).unwrap_or_default();
            lines.row([&incident.id, &one.title, &one.publisher, &one.url, &date].map(String::as_str));
        }
    }
    lines.bytes()
}

/// `incident_texts.csv`, in the order in which the texts were read.
pub fn incident_texts_csv(loaded: &Loaded) -> Vec<u8> {
    let mut lines = Lines::under(INCIDENT_TEXTS);
    for (language, text) in &loaded.texts {
        lines.row([&text.incident, *language, &text.settlement, &text.summary, &text.response_note]);
    }
    lines.bytes()
}

/// `municipalities.csv`, by id: the order of their names would be another one in each language.
pub fn municipalities_csv(dataset: &Dataset) -> Vec<u8> {
    let mut lines = Lines::under(MUNICIPALITIES);
    for one in ordered(dataset.municipalities.iter().collect(), |a: &&Municipality, b| a.id.cmp(&b.id)) {
        let (row, column) = (one.grid_row.to_string(), one.grid_column.to_string());
        let names = [&one.id, &one.name_sq, &one.name_sr_latn, &one.name_sr_cyrl, &one.district, &row, &column];
        lines.row(names.map(String::as_str));
    }
    lines.bytes()
}

/// `published_totals.csv`.
pub fn published_totals_csv(dataset: &Dataset) -> Vec<u8> {
    let mut lines = Lines::under(PUBLISHED_TOTALS);
    for one in &dataset.published_totals {
        let (from, to, count) = (one.from.to_string(), one.to.to_string(), one.count.to_string());
        let exact = if one.exact { "yes" } else { "no" };
        let texts = [&one.counted_by, &one.scope, &one.title, &one.publisher, &one.url].map(String::as_str);
        lines.row([from.as_str(), &to, &count, exact].into_iter().chain(texts));
    }
    lines.bytes()
}
