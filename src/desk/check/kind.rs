//! The tables of a data package, their columns, and what the cells of each column are.

use crate::load::LANGUAGES;
use crate::load::table::{INCIDENT_TEXTS, INCIDENTS, JOINED, MUNICIPALITIES, PUBLISHED_TOTALS, SOURCES};
use crate::model::{Answer, Coded, Evidence, IncidentType, Stage, Target, coded};

coded! {
    /// A table of a data package, by the name of its file.
    TableKind {
        /// One row an incident.
        Incidents = "incidents",
        /// One row a source of an incident.
        Sources = "sources",
        /// One row a text of an incident in another language.
        IncidentTexts = "incident_texts",
        /// One row a municipality.
        Municipalities = "municipalities",
        /// One row a count that an organisation published.
        PublishedTotals = "published_totals",
    }
}

impl TableKind {
    /// Ids of its columns, in the order of its file.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            TableKind::Incidents => INCIDENTS,
            TableKind::Sources => SOURCES,
            TableKind::IncidentTexts => INCIDENT_TEXTS,
            TableKind::Municipalities => MUNICIPALITIES,
            TableKind::PublishedTotals => PUBLISHED_TOTALS,
        }
    }

    /// Whether a file of this table must have the column.
    pub fn must_have(self, column: &str) -> bool {
        self != TableKind::Incidents || !JOINED.contains(&column)
    }

    /// What the cells of this column are.
    pub fn cell_kind(self, column: &str) -> CellKind {
        match (self, column) {
            (TableKind::Incidents | TableKind::Sources, "date") => CellKind::Date,
            (TableKind::PublishedTotals, "from" | "to") => CellKind::Date,
            (TableKind::Incidents, "municipality") => CellKind::Municipality,
            (TableKind::Incidents, "type") => CellKind::Type,
            (TableKind::Incidents, "target") => CellKind::Target,
            (TableKind::Incidents, "evidence") => CellKind::Evidence,
            (TableKind::Incidents, stage) if Stage::from_id(stage).is_some() => CellKind::Answer,
            (TableKind::IncidentTexts, "language") => CellKind::Language,
            (TableKind::PublishedTotals, "exact") => CellKind::YesOrNo,
            (_, "injured" | "count" | "grid_row" | "grid_column") => CellKind::Count,
            (_, "id" | "incident" | "url" | "district") => CellKind::Plain,
            _ => CellKind::Text,
        }
    }
}

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// A text that people wrote; only such a one has the apostrophe of `guard`.
    Text,
    /// An id or an address: read as it is.
    Plain,
    /// A day, or a month.
    Date,
    /// A whole number.
    Count,
    /// A municipality by its id.
    Municipality,
    /// What happened.
    Type,
    /// To whom or what.
    Target,
    /// The answer of one stage.
    Answer,
    /// What the record rests on.
    Evidence,
    /// Yes or no.
    YesOrNo,
    /// A language of the texts.
    Language,
}

impl CellKind {
    /// Whether this is one of [`CellKind::ids`], as written.
    pub fn is_id(self, written: &str) -> bool {
        fn is<T: Coded>(written: &str) -> bool {
            T::from_id(written).is_some()
        }
        match self {
            CellKind::Type => is::<IncidentType>(written),
            CellKind::Target => is::<Target>(written),
            CellKind::Answer => is::<Answer>(written),
            CellKind::Evidence => is::<Evidence>(written),
            _ => self.ids().contains(&written),
        }
    }

    /// The ids that a cell may have, where the data do not decide that.
    pub fn ids(self) -> Vec<&'static str> {
        fn all<T: Coded>() -> Vec<&'static str> {
            T::ALL.iter().map(|value| value.id()).collect()
        }
        match self {
            CellKind::Type => all::<IncidentType>(),
            CellKind::Target => all::<Target>(),
            CellKind::Answer => all::<Answer>(),
            CellKind::Evidence => all::<Evidence>(),
            CellKind::YesOrNo => vec![Answer::Yes.id(), Answer::No.id()],
            CellKind::Language => LANGUAGES.to_vec(),
            CellKind::Text | CellKind::Plain | CellKind::Date | CellKind::Count | CellKind::Municipality => Vec::new(),
        }
    }
}
