//! The scan: incidents asked one by one.
//!
//! What a row misses is looked up: one table for its kind, one for its answers. Of rows that pass one of the two, the
//! other is counted, whatever it is; which counts are whose is told at the end, once for each kind and code instead of
//! once for each row. So a row costs two looks, two additions and no branch.

use super::Cell;
use super::change::Way;
use super::counts::Counts;
use super::masks::{Masks, has};
use super::row::{ANSWER_CODES, ANSWERS, KINDS, Row, digits, kinds};
use super::totals::Totals;
use std::ops::Range;

/// What a kind misses: its bits. Of one that misses both, or its month, nothing is counted.
const TARGET: u8 = 1;
const EVIDENCE: u8 = 2;
const MONTH: u8 = TARGET | EVIDENCE;

/// Tables of a scan, and what it counted.
pub(super) struct Scan<'a> {
    rows: &'a [Row],
    positions: &'a [u32],
    masks: &'a Masks<'a>,
    /// What each kind misses, in the year that is scanned.
    kinds_missed: [u8; KINDS],
    /// Which stages each code of answers misses, a bit each.
    answers_missed: [u8; ANSWERS],
    /// Rows of each kind whose answers miss nothing, in the year that is scanned.
    kinds: [u32; KINDS],
    /// Rows of each code of answers whose kind misses nothing.
    answers: [u32; ANSWERS],
}

impl<'a> Scan<'a> {
    pub fn new(rows: &'a [Row], positions: &'a [u32], masks: &'a Masks) -> Self {
        let missed = |code| {
            let stages = digits(code).into_iter().zip(masks.answers).enumerate();
            stages.fold(0, |missed, (stage, (answer, mask))| missed | u8::from(!has(mask, answer)) << stage)
        };
        Scan {
            rows,
            positions,
            masks,
            kinds_missed: [0; KINDS],
            answers_missed: std::array::from_fn(|code| if code < ANSWER_CODES { missed(code) } else { 0 }),
            kinds: [0; KINDS],
            answers: [0; ANSWERS],
        }
    }

    /// Begins with a year of which these months are admitted.
    pub fn begin(&mut self, months: u16) {
        self.kinds = [0; KINDS];
        for (kind, [month, target, evidence]) in kinds() {
            let target = if has(self.masks.targets, target) { 0 } else { TARGET };
            let evidence = if has(self.masks.evidence, evidence) { 0 } else { EVIDENCE };
            self.kinds_missed[kind] = if has(months, month) { target | evidence } else { MONTH };
        }
    }

    /// Adds what was counted by kind in this year.
    pub fn add_kinds(&self, year: usize, counts: &mut Counts) {
        let months = &mut counts.selected_months[year * 12..][..12];
        for (kind, [month, target, evidence]) in kinds() {
            let (n, missed) = (self.kinds[kind], self.kinds_missed[kind]);
            if missed == 0 {
                months[month] += n;
            }
            if missed | TARGET == TARGET {
                counts.targets[target] += n;
            }
            if missed | EVIDENCE == EVIDENCE {
                counts.evidence[evidence] += n;
            }
        }
    }

    /// Adds what was counted by answers in all years.
    pub fn add_answers(&self, counts: &mut Counts) {
        for (code, n) in self.answers[..ANSWER_CODES].iter().enumerate() {
            for (stage, answer) in digits(code).into_iter().enumerate() {
                if self.answers_missed[code] | 1 << stage == 1 << stage {
                    counts.answers[stage][answer] += n;
                }
            }
        }
    }

    /// Tells of a row whether its texts hold what is searched for; `None` where nothing is.
    fn text(&self) -> Option<impl Fn(usize) -> bool + use<'a>> {
        let (text, positions) = (self.masks.text?, self.positions);
        Some(move |at: usize| {
            let position = positions[at] as usize;
            text.get(position / 64).is_some_and(|word| has(*word, position % 64))
        })
    }

    /// Counts these rows by kind and by answers. How many pass.
    fn count_rows(&mut self, rows: Range<usize>, is_found: impl Fn(usize) -> bool) -> u32 {
        let mut n = 0;
        for (at, row) in rows.clone().zip(&self.rows[rows]) {
            let found = is_found(at);
            let kind_passes = found & (self.kinds_missed[row.kind()] == 0);
            let answers_pass = found & (self.answers_missed[row.answers()] == 0);
            self.kinds[row.kind()] += u32::from(answers_pass);
            self.answers[row.answers()] += u32::from(kind_passes);
            n += u32::from(kind_passes & answers_pass);
        }
        n
    }

    /// How many of these rows pass.
    fn passing_rows(&self, rows: Range<usize>, is_found: impl Fn(usize) -> bool) -> u32 {
        let passes = |(at, row): (usize, &Row)| {
            is_found(at) & (self.kinds_missed[row.kind()] | self.answers_missed[row.answers()] == 0)
        };
        rows.clone().zip(&self.rows[rows]).map(|row| u32::from(passes(row))).sum()
    }
}

impl Way for Scan<'_> {
    fn count(&mut self, cell: &Cell, _: &Totals) -> u32 {
        match self.text() {
            None => self.count_rows(cell.rows(), |_| true),
            Some(is_found) => self.count_rows(cell.rows(), is_found),
        }
    }

    fn passing(&self, cell: &Cell) -> u32 {
        match self.text() {
            None => self.passing_rows(cell.rows(), |_| true),
            Some(is_found) => self.passing_rows(cell.rows(), is_found),
        }
    }
}
