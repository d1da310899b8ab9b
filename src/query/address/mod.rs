//! The URL query, read leniently and written one way: the only state of the page.

mod read;
mod write;

use super::chart::Chart;
use super::choice::Key;
use super::cited::Cited;
use super::column::{Column, Sort};
use super::filter::Filter;
use crate::model::{Coded, Language, Stage, coded};

coded! {
    /// Colours, where the address asks for them instead of the reader's device.
    Theme {
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}

coded! {
    /// What the page shows.
    View {
        /// Finding, charts and incidents of a selection.
        Explore = "explore",
        /// One municipality.
        Place = "place",
        /// Two selections side by side.
        Compare = "compare",
        /// The selection as a table.
        Table = "table",
        /// What the data are.
        About = "about",
        /// Checks and publishes new data.
        Data = "data",
    }
}

/// A pair of the query that was understood as a key but not as a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key, such as `municipality`.
    pub key: String,
    /// The value, as it was written.
    pub value: String,
}

/// A URL query, understood.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Address {
    /// What is chosen.
    pub filter: Filter,
    /// What it is compared with; `None` for all other incidents.
    pub vs: Option<Filter>,
    /// What is shown.
    pub view: View,
    /// Id of the municipality of [`View::Place`].
    pub place: Option<String>,
    /// Id of the incident that stands open.
    pub incident: Option<String>,
    /// The stage whose share the map shows; `None` for the number of incidents.
    pub map: Option<Stage>,
    /// Order of the table.
    pub sort: Sort,
    /// Columns of the table; none for the usual ones.
    pub columns: Vec<Column>,
    /// The figure that the link was made for.
    pub cited: Option<Cited>,
    /// The language that the address asks for.
    pub language: Option<Language>,
    /// Colours that the address asks for.
    pub theme: Option<Theme>,
    /// The one thing that is shown, in a frame in somebody else's page.
    pub embed: Option<Chart>,
    /// The facets that such a frame offers, of [`FACETS`](super::FACETS).
    pub controls: Vec<Key>,
    /// What was not understood and has no effect.
    pub ignored: Vec<Ignored>,
    /// Pairs that are not ours, exactly as they stood: kept when anything else changes.
    pub rest: Vec<String>,
}

/// The page's start.
impl Default for View {
    fn default() -> Self {
        View::Explore
    }
}

impl Address {
    /// The same in the whole page, where it is of a frame.
    pub fn unframed(&self) -> Address {
        Address { embed: None, controls: Vec::new(), ..self.clone() }
    }

    /// The start of the page, in the same language and colours.
    pub fn appearance(&self) -> Address {
        Address { language: self.language, theme: self.theme, ..Address::default() }
    }

    /// The columns of the table: those that were chosen, or the usual ones.
    pub fn shown_columns(&self) -> Vec<Column> {
        if self.columns.is_empty() {
            return Column::ALL.iter().copied().filter(|column| column.is_usual()).collect();
        }
        self.columns.clone()
    }
}

#[cfg(test)]
mod tests;
