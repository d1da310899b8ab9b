//! Summary and words to a chart: pure functions, one file a chart, tested by value.
//!
//! `types` and `coverage` are no charts of this kind: what HTML draws as well stays HTML, in `app`.

mod bar_texts;
mod drawing;
mod look;
pub mod stages;
mod text;
pub mod years;

pub use drawing::{Drawing, Series};
pub use look::Look;

/// Nothing can be drawn: the selection holds no incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Empty;
