//! The common form of every way in: rows of text cells, each row knowing where it came from.

use super::problem::{LeftOut, Place};
use crate::model::{Coded, Incident, Stage};

/// Lists the ids of a table's columns, and names the position of each in a module: nobody has to look for it in every row.
macro_rules! columns {
    ($(#[$doc:meta])* $list:ident, $module:ident: [$($column:ident = $id:literal,)+]) => {
        $(#[$doc])*
        pub const $list: &[&str] = &[$($id,)+];

        #[doc = concat!("Positions of the columns of [`", stringify!($list), "`].")]
        #[allow(dead_code, reason = "not each column is asked for by its name")]
        pub mod $module {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named like its constant")]
            enum Position { $($column,)+ }
            $(#[doc = concat!("Position of `", $id, "`.")] pub const $column: usize = Position::$column as usize;)+
        }
    };
}

columns! {
    /// Columns of the incidents, as in `incidents.csv`; then `JOINED`.
    INCIDENTS, incidents: [
        ID = "id",
        DATE = "date",
        MUNICIPALITY = "municipality",
        SETTLEMENT = "settlement",
        TYPE = "type",
        TARGET = "target",
        INJURED = "injured",
        SUMMARY = "summary",
        REPORTED_TO_POLICE = "reported_to_police",
        POLICE_ATTENDED = "police_attended",
        INVESTIGATION_OPENED = "investigation_opened",
        SUSPECT_IDENTIFIED = "suspect_identified",
        ARREST_OR_CHARGE = "arrest_or_charge",
        COURT_OUTCOME = "court_outcome",
        PUBLIC_CONDEMNATION = "public_condemnation",
        RESPONSE_NOTE = "response_note",
        EVIDENCE = "evidence",
        SETTLEMENT_SQ = "settlement_sq",
    ]
}

/// Position of the column of this stage: the stages stand in their order.
pub fn stage_column(stage: Stage) -> usize {
    incidents::REPORTED_TO_POLICE + stage.index()
}

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

columns! {
    /// Columns of the sources, as in `sources.csv`.
    SOURCES, sources: [
        INCIDENT = "incident",
        TITLE = "title",
        PUBLISHER = "publisher",
        URL = "url",
        DATE = "date",
    ]
}

columns! {
    /// Columns of the municipalities, as in `municipalities.csv`.
    MUNICIPALITIES, municipalities: [
        ID = "id",
        NAME_SQ = "name_sq",
        NAME_SR_LATN = "name_sr_latn",
        NAME_SR_CYRL = "name_sr_cyrl",
        DISTRICT = "district",
        GRID_ROW = "grid_row",
        GRID_COLUMN = "grid_column",
    ]
}

columns! {
    /// Columns of the published totals, as in `published_totals.csv`.
    PUBLISHED_TOTALS, published_totals: [
        FROM = "from",
        TO = "to",
        COUNT = "count",
        EXACT = "exact",
        COUNTED_BY = "counted_by",
        SCOPE = "scope",
        TITLE = "title",
        PUBLISHER = "publisher",
        URL = "url",
    ]
}

columns! {
    /// Columns of the texts in other languages, as in `incident_texts.csv`.
    INCIDENT_TEXTS, incident_texts: [
        INCIDENT = "incident",
        LANGUAGE = "language",
        SETTLEMENT = "settlement",
        SUMMARY = "summary",
        RESPONSE_NOTE = "response_note",
    ]
}

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
    /// What a fault of a row costs.
    pub left_out: LeftOut,
    /// The rows, in the order of the file.
    pub rows: Vec<R>,
}

impl<R> Table<R> {
    /// A table without rows.
    pub fn new(columns: &'static [&'static str], left_out: LeftOut) -> Self {
        Table { columns, left_out, rows: Vec::new() }
    }
}

/// All tables of a data package.
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
    /// One row a text of an incident in another language; of `incidents.json` none: they are files of their own there.
    pub incident_texts: Table<R>,
}

impl<R> Tables<R> {
    /// All tables, without rows.
    pub fn new() -> Self {
        Tables {
            incidents: Table::new(INCIDENTS, LeftOut::Incident),
            sources: Table::new(SOURCES, LeftOut::Source),
            municipalities: Table::new(MUNICIPALITIES, LeftOut::Municipality),
            published_totals: Table::new(PUBLISHED_TOTALS, LeftOut::PublishedTotal),
            incident_texts: Table::new(INCIDENT_TEXTS, LeftOut::Text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, IncidentType};
    use crate::samples;

    #[test]
    fn the_cells_of_an_incident_stand_under_their_columns() {
        let mut one = samples::incident("2020-01-06", IncidentType::Arson, [Answer::No; Stage::ALL.len()]);
        one.answers[6] = Answer::Yes;
        one.injured = Some(2);
        one.settlement_sq = "Preoc".to_owned();
        let cells = incident_cells(&one);
        assert_eq!(cells.len(), INCIDENTS.len());
        for (column, cell) in [
            (incidents::ID, "RR-2020-001"),
            (incidents::DATE, "2020-01-06"),
            (incidents::TYPE, "arson"),
            (incidents::INJURED, "2"),
            (incidents::SUMMARY, "Invented."),
            (incidents::COURT_OUTCOME, "no"),
            (incidents::PUBLIC_CONDEMNATION, "yes"),
            (incidents::EVIDENCE, "single"),
            (incidents::SETTLEMENT_SQ, "Preoc"),
        ] {
            assert_eq!(cells[column], cell, "{}", INCIDENTS[column]);
        }
    }

    #[test]
    fn each_stage_has_its_column() {
        for stage in Stage::ALL {
            assert_eq!(INCIDENTS[stage_column(*stage)], stage.id());
        }
    }
}
