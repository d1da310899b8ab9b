//! Bytes to [`Dataset`]. Every fault is a [`Problem`] with its place; what is good is kept.
//!
//! Each way in ([`from_json`] for the page, [`from_csv_folder`] for the data keeper) only makes `table::Table`s;
//! the rules stand once, in `assemble`.

pub(crate) mod about;
pub(crate) mod assemble;
mod cells;
#[cfg(not(target_arch = "wasm32"))]
mod csv_folder;
mod document;
mod guard;
mod json;
mod json_parts;
pub(crate) mod nearest;
mod plain;
mod problem;
mod settings;
pub(crate) mod table;
pub(crate) mod texts;
mod translations;

pub use assemble::About;
#[cfg(not(target_arch = "wasm32"))]
pub use csv_folder::from_csv_folder;
pub use document::to_json;
pub use guard::{guard, unguard};
pub use json::from_json;
pub use problem::{Fault, LeftOut, Place, Problem};
pub use settings::{Settings, settings_from_json};
pub(crate) use table::{INCIDENT_TEXTS, JOINED, incident_cells};
pub use table::{INCIDENTS, MUNICIPALITIES, PUBLISHED_TOTALS, SOURCES};
pub use texts::Text;
pub use translations::{LANGUAGES, Texts, translations_from_json, translations_to_json};

use crate::model::Dataset;

/// Version of the shape of `incidents.json` that this code reads and writes; see [`to_json`] for the shape.
pub const SCHEMA: u64 = 1;

/// The records that hold, and why the others were left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// All records without a fault.
    pub dataset: Dataset,
    /// Every fault, in the order of the file.
    pub problems: Vec<Problem>,
    /// The texts in other languages, where they were read as well.
    pub texts: Vec<Text>,
}
