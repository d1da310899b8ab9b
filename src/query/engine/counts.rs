//! What one change gives.

use super::Shape;
use super::masks::{Masks, has};
use super::totals::Totals;
use crate::model::{Answer, Coded, Evidence, IncidentType, Stage, Target};

/// How many incidents have each answer to each stage, in the orders of [`Stage::ALL`] and [`Answer::ALL`].
pub type Answers = [[u32; Answer::ALL.len()]; Stage::ALL.len()];

/// Counts of incidents. One buffer serves all changes of an engine.
///
/// Those of a facet's options are under the choices of all other groups; each stage's answers are a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// The selection: those that pass the whole filter.
    pub n: u32,
    /// Facet: by year, from the first.
    pub years: Vec<u32>,
    /// Facet: by municipality.
    pub municipalities: Vec<u32>,
    /// Facet: by type.
    pub types: [u32; IncidentType::ALL.len()],
    /// Facet: by target.
    pub targets: [u32; Target::ALL.len()],
    /// Facet: by evidence.
    pub evidence: [u32; Evidence::ALL.len()],
    /// Facets: by answer, a facet a stage.
    pub answers: Answers,
    /// The selection by answer, stage by stage.
    pub selected_answers: Answers,
    /// The selection by type.
    pub selected_types: [u32; IncidentType::ALL.len()],
    /// The selection by month, from the January of the first year.
    pub selected_months: Vec<u32>,
}

impl Counts {
    pub(super) fn of(shape: Shape) -> Self {
        Counts {
            n: 0,
            years: vec![0; shape.years],
            municipalities: vec![0; shape.municipalities],
            types: Default::default(),
            targets: Default::default(),
            evidence: Default::default(),
            answers: Default::default(),
            selected_answers: Default::default(),
            selected_types: Default::default(),
            selected_months: vec![0; shape.years * 12],
        }
    }

    pub(super) fn clear(&mut self) {
        self.n = 0;
        self.types.fill(0);
        self.targets.fill(0);
        self.evidence.fill(0);
        self.answers = Answers::default();
        for column in [&mut self.years, &mut self.municipalities, &mut self.selected_months] {
            column.fill(0);
        }
    }

    /// Adds the totals of incidents of this year that pass all groups.
    pub(super) fn add(&mut self, year: usize, totals: &Totals) {
        add(&mut self.selected_months[year * 12..][..12], &totals.months);
        add(&mut self.targets, &totals.targets);
        add(&mut self.evidence, &totals.evidence);
        add(self.answers.as_flattened_mut(), totals.answers.as_flattened());
    }

    /// What is in the selection by type and answer: the facet's counts, as far as the facet's own choices admit them.
    pub(super) fn select(&mut self, masks: &Masks) {
        let admitted = |count: u32, mask: u64, bit| if has(mask, bit) { count } else { 0 };
        self.selected_types = std::array::from_fn(|at| admitted(self.types[at], masks.types.into(), at));
        self.selected_answers = std::array::from_fn(|stage| {
            let mask = masks.answers[stage].into();
            std::array::from_fn(|at| admitted(self.answers[stage][at], mask, at))
        });
        self.n = self.selected_types.iter().sum();
    }
}

/// Adds counts to counts.
pub(super) fn add(sums: &mut [u32], counts: &[u32]) {
    for (sum, count) in sums.iter_mut().zip(counts) {
        *sum += count;
    }
}
