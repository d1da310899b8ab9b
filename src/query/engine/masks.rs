//! A filter as bit masks.

use crate::model::{Answer, Coded, Evidence, Stage, Target};
use std::ops::RangeInclusive;

/// Which codes a filter admits, a bit each, group by group. Where nothing is chosen in a group, all its bits are set;
/// where none is, no incident passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masks<'a> {
    /// Years, from the first.
    pub years: u64,
    /// Municipalities, 64 a word.
    pub municipalities: [u64; 4],
    /// Types.
    pub types: u32,
    /// Targets.
    pub targets: u32,
    /// Evidence.
    pub evidence: u32,
    /// Answers of each stage.
    pub answers: [u8; Stage::ALL.len()],
    /// From this month to that one, counted from the January of the first year.
    pub months: RangeInclusive<u16>,
    /// By the position in which incidents were given, 64 a word: whether their texts hold what is searched for; beyond its
    /// end none does. `None` where nothing is searched for.
    pub text: Option<&'a [u64]>,
}

/// The mask of a year of which all twelve months are admitted.
pub(super) const WHOLE_YEAR: u16 = (1 << 12) - 1;

impl Default for Masks<'_> {
    /// Admits everything.
    fn default() -> Self {
        Masks {
            years: u64::MAX,
            municipalities: [u64::MAX; 4],
            types: u32::MAX,
            targets: u32::MAX,
            evidence: u32::MAX,
            answers: [u8::MAX; Stage::ALL.len()],
            months: 0..=u16::MAX,
            text: None,
        }
    }
}

impl Masks<'_> {
    /// Whether, but for months, only cells have to be asked: all targets, evidence and answers of the closed lists are
    /// admitted, and nothing is searched for.
    pub(super) fn is_of_cells(&self) -> bool {
        self.text.is_none()
            && self.targets.trailing_ones() as usize >= Target::ALL.len()
            && self.evidence.trailing_ones() as usize >= Evidence::ALL.len()
            && self.answers.iter().all(|mask| mask.trailing_ones() as usize >= Answer::ALL.len())
    }

    /// The admitted months of this year, a bit each.
    pub(super) fn months_of(&self, year: usize) -> u16 {
        let is_within = |month: &usize| self.months.contains(&((year * 12 + month) as u16));
        (0..12).filter(is_within).fold(0, |mask, month| mask | 1 << month)
    }
}

/// Whether the mask has this bit.
pub(super) fn has(mask: impl Into<u64>, bit: usize) -> bool {
    mask.into() >> bit & 1 == 1
}
