//! One change of a filter, over all cells.

use super::counts::Counts;
use super::masks::{Masks, WHOLE_YEAR, has};
use super::scan::Scan;
use super::totals::Totals;
use super::{Cell, Engine};

/// How the incidents of a cell are counted.
pub(super) trait Way {
    /// Counts the incidents of a cell that its year, municipality and type let pass, by all that they say. How many pass.
    fn count(&mut self, cell: &Cell, totals: &Totals) -> u32;

    /// How many incidents of a cell pass all groups but those of its year, municipality and type.
    fn passing(&self, cell: &Cell) -> u32;
}

/// The cube: the cells' totals, summed.
impl Way for Totals {
    fn count(&mut self, cell: &Cell, totals: &Totals) -> u32 {
        self.add(totals);
        self.passing(cell)
    }

    fn passing(&self, cell: &Cell) -> u32 {
        cell.rows.end - cell.rows.start
    }
}

impl Engine {
    /// Counts what this filter admits. Each year is counted in the cheapest way that is open to it: by totals where
    /// only cells are filtered and all its months admitted, by a scan elsewhere.
    pub fn change(&self, masks: &Masks, counts: &mut Counts) {
        counts.clear();
        let is_of_cells = masks.is_of_cells();
        let mut scan = None;
        let mut rest = self.totals.as_slice();
        for cells in self.cells.chunk_by(|a, b| a.year == b.year) {
            let (totals, others) = rest.split_at(cells.len());
            rest = others;
            let year = usize::from(cells[0].year);
            let cells = cells.iter().zip(totals);
            match masks.months_of(year) {
                0 => {}
                WHOLE_YEAR if is_of_cells => {
                    let mut sum = Totals::default();
                    count_cells(cells, masks, counts, &mut sum);
                    counts.add(year, &sum);
                }
                months => {
                    let scan = scan.get_or_insert_with(|| Scan::new(&self.rows, &self.positions, masks));
                    scan.begin(months);
                    count_cells(cells, masks, counts, scan);
                    scan.add_kinds(year, counts);
                }
            }
        }
        if let Some(scan) = scan {
            scan.add_answers(counts);
        }
        counts.select(masks);
    }
}

/// Counts the cells of one year. A cell that misses one group alone counts for that group's facet, as in [`super::select`].
fn count_cells<'a>(
    cells: impl Iterator<Item = (&'a Cell, &'a Totals)>,
    masks: &Masks,
    counts: &mut Counts,
    way: &mut impl Way,
) {
    for (cell, totals) in cells {
        let [year, municipality, incident_type] = [cell.year, cell.municipality, cell.incident_type].map(usize::from);
        let admitted = [
            has(masks.years, year),
            has(masks.municipalities[municipality / 64], municipality % 64),
            has(masks.types, incident_type),
        ];
        match admitted {
            [true, true, true] => {
                let n = way.count(cell, totals);
                counts.years[year] += n;
                counts.municipalities[municipality] += n;
                counts.types[incident_type] += n;
            }
            [false, true, true] => counts.years[year] += way.passing(cell),
            [true, false, true] => counts.municipalities[municipality] += way.passing(cell),
            [true, true, false] => counts.types[incident_type] += way.passing(cell),
            _ => {}
        }
    }
}
