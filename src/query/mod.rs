//! Which incidents: the filter, the address that carries it, the selection and its facet counts.

mod address;
mod chart;
mod choice;
mod cited;
mod column;
// Counts of millions of incidents under a filter, within a frame.
pub mod engine;
mod filter;
mod index;
mod selection;

pub use address::{Address, Ignored, Theme, View};
pub use chart::{Chart, FACETS};
pub use choice::{Choice, Key};
pub use cited::Cited;
pub use column::{Column, Sort};
pub use filter::Filter;
pub use index::Index;
pub use selection::{Selection, select};

#[cfg(test)]
mod laws;
