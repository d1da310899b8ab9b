//! A cell of the cube: its incidents counted by all that a filter of year, municipality and type leaves open.

use super::counts::{Answers, add};
use super::row::{Row, digits};
use crate::model::{Coded, Evidence, Target};

/// Counts of incidents.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Totals {
    /// By month of the year, from January.
    pub months: [u32; 12],
    /// By target.
    pub targets: [u32; Target::ALL.len()],
    /// By evidence.
    pub evidence: [u32; Evidence::ALL.len()],
    /// By answer, stage by stage.
    pub answers: Answers,
}

impl Totals {
    /// Of these rows.
    pub fn of(rows: &[Row]) -> Self {
        let mut totals = Totals::default();
        for row in rows {
            let [month, target, evidence] = row.parts();
            totals.months[month] += 1;
            totals.targets[target] += 1;
            totals.evidence[evidence] += 1;
            for (counts, answer) in totals.answers.iter_mut().zip(digits(row.answers())) {
                counts[answer] += 1;
            }
        }
        totals
    }

    /// Adds those of another cell.
    pub fn add(&mut self, other: &Totals) {
        add(&mut self.months, &other.months);
        add(&mut self.targets, &other.targets);
        add(&mut self.evidence, &other.evidence);
        add(self.answers.as_flattened_mut(), other.answers.as_flattened());
    }
}
