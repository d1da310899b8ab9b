//! Filter and dataset to the selection, and what each further choice would give.

use super::choice::Choice;
use super::filter::Filter;
use super::index::Index;
use crate::model::{Dataset, Incident};
use std::collections::BTreeMap;

/// The incidents that pass a filter.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Selection {
    /// Positions in [`Dataset::incidents`], ascending, so oldest first.
    pub positions: Vec<usize>,
    facets: BTreeMap<Choice, usize>,
}

impl Selection {
    /// How many incidents it holds.
    pub fn n(&self) -> usize {
        self.positions.len()
    }

    /// How many incidents this option of a facet stands for: those that pass all the filter's other groups. What is
    /// chosen in a facet does not reduce the counts of that same facet.
    pub fn count(&self, option: &Choice) -> usize {
        self.facets.get(option).copied().unwrap_or(0)
    }

    /// The incidents, oldest first.
    pub fn incidents<'a>(&'a self, dataset: &'a Dataset) -> impl DoubleEndedIterator<Item = &'a Incident> {
        self.positions.iter().map(|position| &dataset.incidents[*position])
    }

    /// The incidents of `everything` that this one does not hold. No filter made them: a first choice would begin with
    /// everything, and is counted so.
    pub fn rest(&self, everything: &Selection) -> Self {
        let is_outside = |position: &&usize| self.positions.binary_search(position).is_err();
        let positions = everything.positions.iter().filter(is_outside).copied().collect();
        Selection { positions, facets: everything.facets.clone() }
    }

    /// How many incidents are in both.
    pub fn shared_with(&self, other: &Selection) -> usize {
        self.positions.iter().filter(|position| other.positions.binary_search(position).is_ok()).count()
    }
}

/// Selects, in one pass over the incidents. `index` must be of this dataset.
pub fn select(dataset: &Dataset, index: &Index, filter: &Filter) -> Selection {
    let mut selection = Selection::default();
    for (position, incident) in dataset.incidents.iter().enumerate() {
        let missed = filter.missed(incident, index.texts(position));
        if missed.is_empty() {
            selection.positions.push(position);
        }
        // Who misses one group alone would pass if that group's choice were another: that group's facet counts it.
        if let [] | [_] = missed[..] {
            let counted = Choice::of(incident).filter(|choice| missed.iter().all(|group| choice.group() == *group));
            for choice in counted {
                *selection.facets.entry(choice).or_default() += 1;
            }
        }
    }
    selection
}
