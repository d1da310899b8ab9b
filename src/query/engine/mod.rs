//! All counts of a page for one change of a filter, over up to millions of incidents.
//!
//! Incidents stand in cells: one year, one municipality, one type. Whether a filter of these three admits an incident is
//! then asked once a cell, and of cells that miss two of them nothing is counted, so nothing is read. What is left is
//! counted in one of two ways: from totals kept for each cell (the cube), where nothing else is filtered; or row by
//! row, four bytes each (the scan). Either way a group's counts are those under all choices but its own, as in
//! [`super::select`], and nothing is allocated.
//!
//! `make bench` measures it. Built with simd128, the scan is no quicker, since all it does is look up and count, for which
//! there is no gather and no scatter; the cube's slowest changes take half, 0.04 in place of 0.09 ms at a million
//! incidents: no reason for a browser to need it.
//!
//! The page itself counts its hundred incidents by [`super::select`]: over this engine it would weigh 4 KB more, compressed
//! by brotli, and no reader could tell.

mod bounds;
mod build;
mod change;
mod counts;
mod masks;
mod row;
mod scan;
mod totals;

pub use bounds::{OutOfBounds, Shape};
pub use counts::Counts;
pub use masks::Masks;
pub use row::Codes;

use row::Row;
use std::ops::Range;
use totals::Totals;

/// Incidents in columns, ready to be counted.
#[derive(Clone, Debug)]
pub struct Engine {
    shape: Shape,
    /// Those that hold an incident, by year, then municipality, then type.
    cells: Vec<Cell>,
    /// Of each cell.
    totals: Vec<Totals>,
    /// Cell after cell; within a cell as they were given.
    rows: Vec<Row>,
    /// Of each row, the position in which the incident was given.
    positions: Vec<u32>,
}

impl Engine {
    /// Room for what [`Engine::change`] counts.
    pub fn counts(&self) -> Counts {
        Counts::of(self.shape)
    }
}

/// Incidents of one year, municipality and type.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell {
    year: u8,
    municipality: u8,
    incident_type: u8,
    /// Its rows.
    rows: Range<u32>,
}

impl Cell {
    fn rows(&self) -> Range<usize> {
        self.rows.start as usize..self.rows.end as usize
    }
}

#[cfg(test)]
mod laws;
