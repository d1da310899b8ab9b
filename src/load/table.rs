//! The common form of every way in: rows of text cells, each row knowing where it came from.

use super::problem::Place;
use crate::model::{Coded, Incident};

/// Columns of the incidents, as in `incidents.csv`; then [`JOINED`].
pub const INCIDENTS: &[&str] = &[
    "id",
    "date",
    "municipality",
    "settlement",
    "type",
    "target",
    "injured",
    "summary",
    "reported_to_police",
    "police_attended",
    "investigation_opened",
    "suspect_identified",
    "arrest_or_charge",
    "court_outcome",
    "public_condemnation",
    "response_note",
    "evidence",
    "settlement_sq",
];

/// The cells of an incident under [`INCIDENTS`].
pub fn incident_cells(one: &Incident) -> Vec<String> {
    let injured = one.injured.map(|count| count.to_string()).unwrap_or_default();
    let date = one.date.to_string();
    let first = [one.id.as_str(), &date, &one.municipality, &one.settlement];
    let codes = [one.incident_type.id(), one.target.id(), &injured, &one.summary];
    let answers = one.answers.iter().map(|answer| answer.id());
    let last = [one.response_note.as_str(), one.evidence.id(), &one.settlement_sq];
    first.into_iter().chain(codes).chain(answers).chain(last).map(str::to_owned).collect()
}

/// Columns of the incidents that come from `incident_texts.csv`: only `incidents.json` holds them with the incident.
pub const JOINED: &[&str] = &["settlement_sq"];

/// Columns of the sources, as in `sources.csv`.
pub const SOURCES: &[&str] = &["incident", "title", "publisher", "url", "date"];

/// Columns of the municipalities, as in `municipalities.csv`.
pub const MUNICIPALITIES: &[&str] =
    &["id", "name_sq", "name_sr_latn", "name_sr_cyrl", "district", "grid_row", "grid_column"];

/// Columns of the published totals, as in `published_totals.csv`.
pub const PUBLISHED_TOTALS: &[&str] =
    &["from", "to", "count", "exact", "counted_by", "scope", "title", "publisher", "url"];

/// Columns of the texts in other languages, as in `incident_texts.csv`.
pub const INCIDENT_TEXTS: &[&str] = &["incident", "language", "settlement", "summary", "response_note"];

/// A row of a table: its cells, in the order of the table's columns, and where it stands.
pub trait Record {
    /// The text of the cell in the column at this position; empty for a missing value.
    fn cell(&self, column: usize) -> &str;

    /// Where the row stands; the `field` there is the prefix of its fields' names.
    fn place(&self) -> Place;
}

/// A row that holds its cells.
#[derive(Clone, Debug)]
pub struct Row {
    /// See [`Record::place`].
    pub place: Place,
    /// The cells, as many as the table has columns.
    pub cells: Vec<String>,
}

impl Record for Row {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn place(&self) -> Place {
        self.place.clone()
    }
}

/// Rows under named columns.
#[derive(Clone, Debug)]
pub struct Table<R = Row> {
    /// Names of the columns.
    pub columns: &'static [&'static str],
    /// The rows, in the order of the file.
    pub rows: Vec<R>,
}

impl<R> Table<R> {
    /// A table without rows.
    pub fn new(columns: &'static [&'static str]) -> Self {
        Table { columns, rows: Vec::new() }
    }
}

/// All tables of a data package that the page shows.
#[derive(Clone, Debug)]
pub struct Tables<R = Row> {
    /// One row an incident.
    pub incidents: Table<R>,
    /// One row a source of an incident.
    pub sources: Table<R>,
    /// One row a municipality.
    pub municipalities: Table<R>,
    /// One row a published total.
    pub published_totals: Table<R>,
}

impl<R> Tables<R> {
    /// All tables, without rows.
    pub fn new() -> Self {
        Tables {
            incidents: Table::new(INCIDENTS),
            sources: Table::new(SOURCES),
            municipalities: Table::new(MUNICIPALITIES),
            published_totals: Table::new(PUBLISHED_TOTALS),
        }
    }
}
