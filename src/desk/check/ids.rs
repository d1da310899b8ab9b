//! The incidents, by their ids.

use super::rows::ReadRow;
use crate::load::table::{Record, incidents};
use rustc_hash::FxHashMap;
use std::cell::Cell;

/// The rows of the incidents, each to be found by its id.
pub struct Ids<'r, 'a> {
    rows: &'r [ReadRow<'a>],
    /// Of each id the first row that has it.
    first: FxHashMap<&'r str, usize>,
    /// The row that was found last: the next one that is asked for is mostly the same, or the one below.
    last: Cell<usize>,
}

impl<'r, 'a> Ids<'r, 'a> {
    /// Those of these rows.
    pub fn of(rows: &'r [ReadRow<'a>]) -> Self {
        // From the last one on: of two with the same id the first one stays.
        let first = rows.iter().enumerate().rev().map(|(row, incident)| (incident.cell(incidents::ID), row)).collect();
        Ids { rows, first, last: Cell::new(0) }
    }

    /// The first row with this id.
    pub fn first(&self, id: &str) -> Option<usize> {
        let last = self.last.get();
        let found = [last, last + 1].into_iter().find(|row| self.is_only(*row, id));
        let found = found.or_else(|| self.first.get(id).copied())?;
        self.last.set(found);
        Some(found)
    }

    /// Whether this row has the id, and surely no other one has it.
    fn is_only(&self, row: usize, id: &str) -> bool {
        self.first.len() == self.rows.len() && self.rows.get(row).is_some_and(|one| one.cell(incidents::ID) == id)
    }
}
