//! The answers to one stage, counted.

use super::interval::{Interval, wilson};
use crate::model::Answer;

/// From this known share on, the known rate is shown. News reports what was done far more often than what was not, so
/// with fewer known answers that rate is near 1 and misleads.
pub const KNOWN_ENOUGH: f64 = 0.8;

/// How many incidents have each answer to one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally {
    /// Sources show that it happened.
    pub yes: u32,
    /// Sources show that it did not happen.
    pub no: u32,
    /// Sources do not say.
    pub unknown: u32,
}

impl Tally {
    /// Counts one more answer.
    pub fn add(&mut self, answer: Answer) {
        *match answer {
            Answer::Yes => &mut self.yes,
            Answer::No => &mut self.no,
            Answer::Unknown => &mut self.unknown,
        } += 1;
    }

    /// How many incidents have this answer.
    pub fn of(&self, answer: Answer) -> u32 {
        match answer {
            Answer::Yes => self.yes,
            Answer::No => self.no,
            Answer::Unknown => self.unknown,
        }
    }

    /// All incidents: yes + no + unknown.
    pub fn n(&self) -> u32 {
        self.yes + self.no + self.unknown
    }

    /// The bounds, shares from 0 to 1: yes ÷ n to (yes + unknown) ÷ n, which is all that the answers allow. The lower
    /// one is the response rate. `None` where n is 0.
    ///
    /// ```
    /// use response_record::stats::Tally;
    /// let bounds = Tally { yes: 1, no: 1, unknown: 2 }.bounds().unwrap();
    /// assert_eq!((bounds.low, bounds.high), (0.25, 0.75));
    /// ```
    pub fn bounds(&self) -> Option<Interval> {
        let n = f64::from(self.n());
        let share = |part: u32| f64::from(part) / n;
        (self.n() > 0).then(|| Interval { low: share(self.yes), high: share(self.yes + self.unknown) })
    }

    /// The known share, from 0 to 1: (yes + no) ÷ n. `None` where n is 0.
    pub fn known_share(&self) -> Option<f64> {
        (self.n() > 0).then(|| f64::from(self.yes + self.no) / f64::from(self.n()))
    }

    /// The known rate yes ÷ (yes + no) with its 95 % [`wilson`] interval, where the known share reaches
    /// [`KNOWN_ENOUGH`]; `None` elsewhere.
    ///
    /// ```
    /// use response_record::stats::Tally;
    /// let (rate, _) = Tally { yes: 3, no: 1, unknown: 1 }.known_rate().unwrap();
    /// assert_eq!(rate, 0.75);
    /// assert!(Tally { yes: 3, no: 1, unknown: 2 }.known_rate().is_none());
    /// ```
    pub fn known_rate(&self) -> Option<(f64, Interval)> {
        let enough = self.known_share()? >= KNOWN_ENOUGH;
        let known = self.yes + self.no;
        enough.then(|| Some((f64::from(self.yes) / f64::from(known), wilson(self.yes, known)?)))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rates_lie_within_their_bounds(yes in 0u32..500, no in 0u32..500, unknown in 0u32..500) {
            let tally = Tally { yes, no, unknown };
            prop_assume!(tally.n() > 0);
            prop_assert_eq!(tally.n(), yes + no + unknown);
            let bounds = tally.bounds().expect("n is not 0");
            prop_assert!(0.0 <= bounds.low && bounds.low <= bounds.high && bounds.high <= 1.0);
            if let Some((rate, interval)) = tally.known_rate() {
                prop_assert!(interval.low <= rate && rate <= interval.high);
                prop_assert!(bounds.low - 1e-12 <= rate && rate <= bounds.high + 1e-12);
            }
        }
    }

    #[test]
    fn each_answer_is_counted_by_itself() {
        let mut tally = Tally::default();
        for answer in [Answer::Unknown, Answer::Yes, Answer::Unknown, Answer::No, Answer::Unknown, Answer::No] {
            tally.add(answer);
        }
        assert_eq!([Answer::Yes, Answer::No, Answer::Unknown].map(|answer| tally.of(answer)), [1, 2, 3]);
        assert_eq!((tally.n(), tally.known_share()), (6, Some(0.5)));
    }

    #[test]
    fn nothing_has_no_rate() {
        assert_eq!(Tally::default().bounds(), None);
        assert_eq!(Tally::default().known_share(), None);
        assert_eq!(Tally::default().known_rate(), None);
    }
}
