//! Summary and words to a chart and its twin table: pure functions, one file a chart, tested by value.
//!
//! `types`, `municipalities` and `coverage` are drawn for download only: in the page, what HTML draws as well stays HTML.

mod bar_texts;
mod canvas;
pub mod compare;
pub mod coverage;
mod drawing;
mod look;
mod mark;
pub mod months;
pub mod municipalities;
pub mod pictures;
pub mod poster;
pub mod records;
mod shade;
pub mod snippet;
pub mod stages;
pub mod table;
mod text;
pub mod types;
pub mod years;

pub use drawing::{Drawing, Series};
pub use look::Look;
pub use mark::{Mark, mark_at};
pub use poster::{Key, Poster};

/// Nothing can be drawn: the selection holds no incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Empty;

#[cfg(test)]
mod laws;
