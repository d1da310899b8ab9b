//! Which incidents: the filter, the address that carries it, the selection and its facet counts.

mod address;
mod choice;
mod filter;
mod selection;

pub use address::{Address, Ignored, Known, Theme};
pub use choice::{Choice, Key};
pub use filter::Filter;
pub use selection::{Selection, select};

#[cfg(test)]
mod laws;
