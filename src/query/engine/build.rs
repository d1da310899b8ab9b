//! Incidents to cells, rows and totals: a counting sort.

use super::Engine;
use super::bounds::{OutOfBounds, Shape};
use super::row::{Codes, Row};
use super::totals::Totals;

impl Engine {
    /// Holds these incidents. They are gone through twice, so that they need not be held beside the engine.
    ///
    /// # Errors
    ///
    /// What does not fit is refused, all of it: too many years, municipalities or incidents, or a code that stands for
    /// nothing.
    pub fn of(shape: Shape, incidents: impl Iterator<Item = Codes> + Clone) -> Result<Self, OutOfBounds> {
        shape.check()?;
        let mut sizes = vec![0u32; shape.cells()];
        let mut n = 0u32;
        for codes in incidents.clone() {
            shape.check_codes(n as usize, &codes)?;
            sizes[shape.position(&codes)] += 1;
            n = n.checked_add(1).ok_or(OutOfBounds::Incidents)?;
        }
        let mut cells = Vec::new();
        // Where the next row of each cell goes.
        let mut next = Vec::with_capacity(sizes.len());
        let mut first = 0;
        for (position, size) in sizes.into_iter().enumerate() {
            next.push(first);
            if size > 0 {
                cells.push(shape.cell_at(position, first..first + size));
            }
            first += size;
        }
        let mut rows = vec![Row::default(); n as usize];
        let mut positions = vec![0; n as usize];
        for (position, codes) in (0..n).zip(incidents) {
            let place = &mut next[shape.position(&codes)];
            rows[*place as usize] = Row::of(&codes);
            positions[*place as usize] = position;
            *place += 1;
        }
        let totals = cells.iter().map(|cell| Totals::of(&rows[cell.rows()])).collect();
        Ok(Engine { shape, cells, totals, rows, positions })
    }
}
