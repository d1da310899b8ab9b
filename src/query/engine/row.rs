//! One incident as codes.

use crate::model::{Answer, Coded, Evidence, Stage, Target};

/// The codes of one incident, as they are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// Months since the January of the first year.
    pub month: u16,
    /// Municipality.
    pub municipality: u8,
    /// Position in [`crate::model::IncidentType::ALL`].
    pub incident_type: u8,
    /// Position in [`Target::ALL`].
    pub target: u8,
    /// Position in [`Evidence::ALL`].
    pub evidence: u8,
    /// Positions in [`Answer::ALL`], in the order of [`Stage::ALL`].
    pub answers: [u8; Stage::ALL.len()],
}

/// What a row says beside its cell: four bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Row {
    /// Month of the year, target and evidence, some bits each.
    kind: u16,
    /// The seven answers, a digit of three each, the first stage lowest.
    answers: u16,
}

/// Bits of the month of the year, from 0, in a kind.
const MONTH_BITS: u32 = 4;
const TARGET_BITS: u32 = 4;
const EVIDENCE_BITS: u32 = 2;
const _: () = assert!(Target::ALL.len() <= 1 << TARGET_BITS && Evidence::ALL.len() <= 1 << EVIDENCE_BITS);

/// Kinds are below this. A power of two, as is [`ANSWERS`]: with an index taken modulo a table's length, which costs one
/// bitwise and, the compiler sees that it is within.
pub(super) const KINDS: usize = 1 << (MONTH_BITS + TARGET_BITS + EVIDENCE_BITS);

/// How many different answers to all stages there are: 3⁷.
pub(super) const ANSWER_CODES: usize = Answer::ALL.len().pow(Stage::ALL.len() as u32);

/// Codes of answers are below this.
pub(super) const ANSWERS: usize = ANSWER_CODES.next_power_of_two();

impl Row {
    /// The row of codes that are within their bounds.
    pub fn of(codes: &Codes) -> Self {
        let kind = kind((codes.month % 12).into(), codes.target.into(), codes.evidence.into());
        let answers =
            codes.answers.iter().rev().fold(0, |code, answer| code * Answer::ALL.len() as u16 + u16::from(*answer));
        Row { kind: kind as u16, answers }
    }

    /// Below [`KINDS`].
    pub fn kind(self) -> usize {
        usize::from(self.kind) % KINDS
    }

    /// Below [`ANSWERS`].
    pub fn answers(self) -> usize {
        usize::from(self.answers) % ANSWERS
    }

    /// Month of the year, from 0, target and evidence.
    pub fn parts(self) -> [usize; 3] {
        let (month, rest) = (self.kind() % (1 << MONTH_BITS), self.kind() >> MONTH_BITS);
        [month, rest % (1 << TARGET_BITS), rest >> TARGET_BITS]
    }
}

/// The kind of a month of the year, from 0, a target and an evidence.
pub(super) fn kind(month: usize, target: usize, evidence: usize) -> usize {
    month | target << MONTH_BITS | evidence << (MONTH_BITS + TARGET_BITS)
}

/// All kinds, each with its month of the year, target and evidence.
pub(super) fn kinds() -> impl Iterator<Item = (usize, [usize; 3])> {
    let of_evidence = |evidence| (0..Target::ALL.len()).map(move |target| (target, evidence));
    let others = (0..Evidence::ALL.len()).flat_map(of_evidence);
    others.flat_map(|(target, evidence)| {
        (0..12).map(move |month| (kind(month, target, evidence), [month, target, evidence]))
    })
}

/// The answer of each stage in a code of answers.
pub(super) fn digits(mut code: usize) -> [usize; Stage::ALL.len()] {
    std::array::from_fn(|_| {
        let answer = code % Answer::ALL.len();
        code /= Answer::ALL.len();
        answer
    })
}
