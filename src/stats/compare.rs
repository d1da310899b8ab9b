//! The answers to one stage in two groups of incidents: what can be said of their difference.

use super::interval::{Interval, newcombe};
use super::tally::Tally;
use std::cmp::Ordering;

/// What two tallies of the same stage say of each other.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Difference {
    /// Which rate is larger, whatever the unknown answers would be: the bounds do not meet. `None` where the unknowns
    /// leave room for either.
    pub certain: Option<Ordering>,
    /// First known rate minus second, a share from -1 to 1, with its 95 % [`newcombe`] interval. Only where both known
    /// rates are shown, and no incident is in both groups: the interval is one for two independent groups.
    pub rates: Option<(f64, Interval)>,
}

/// Compares two tallies. `apart` says that no incident is in both groups.
pub fn compare(first: Tally, second: Tally, apart: bool) -> Difference {
    let certain = if is_above(first, second) {
        Some(Ordering::Greater)
    } else if is_above(second, first) {
        Some(Ordering::Less)
    } else {
        None
    };
    let known = apart && first.known_rate().is_some() && second.known_rate().is_some();
    let part = |tally: Tally| (tally.yes, tally.yes + tally.no);
    let rates = if known { newcombe(part(first), part(second)) } else { None };
    Difference { certain, rates }
}

/// Whether the lower bound of `a` lies above the upper bound of `b`: compared as fractions of whole numbers, so that
/// equal ones are equal. Of nothing both products are 0.
fn is_above(a: Tally, b: Tally) -> bool {
    let product = |part: u32, n: u32| u64::from(part) * u64::from(n);
    product(a.yes, b.n()) > product(b.yes + b.unknown, a.n())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally(yes: u32, no: u32, unknown: u32) -> Tally {
        Tally { yes, no, unknown }
    }

    #[test]
    fn bounds_that_do_not_meet_are_certain() {
        assert_eq!(compare(tally(6, 4, 0), tally(1, 5, 4), true).certain, Some(Ordering::Greater));
        assert_eq!(compare(tally(5, 5, 0), tally(1, 5, 4), true).certain, None); // both 50 %
        assert_eq!(compare(tally(0, 9, 1), tally(2, 8, 0), true).certain, Some(Ordering::Less));
        assert_eq!(compare(Tally::default(), tally(2, 8, 0), true), Difference::default());
        assert_eq!(compare(tally(2, 8, 0), Tally::default(), true), Difference::default());
    }

    #[test]
    fn rates_need_known_answers_and_separate_groups() {
        assert!(compare(tally(8, 2, 0), tally(4, 5, 1), true).rates.is_some());
        assert!(compare(tally(8, 2, 0), tally(4, 5, 1), false).rates.is_none());
        assert!(compare(tally(8, 2, 0), tally(4, 3, 3), true).rates.is_none());
    }

    proptest! {
        #[test]
        fn what_is_certain_is_what_the_bounds_say(a in (0u32..60, 0u32..60, 0u32..20), b in (0u32..60, 0u32..60, 0u32..20)) {
            let (a, b) = (tally(a.0, a.1, a.2), tally(b.0, b.1, b.2));
            let apart = |(first, second): (Interval, Interval)| {
                if first.low > second.high {
                    Some(Ordering::Greater)
                } else {
                    (first.high < second.low).then_some(Ordering::Less)
                }
            };
            prop_assert_eq!(compare(a, b, true).certain, a.bounds().zip(b.bounds()).and_then(apart));
        }

        #[test]
        fn swapping_sides_turns_the_difference(a in (0u32..60, 0u32..60, 0u32..20), b in (0u32..60, 0u32..60, 0u32..20)) {
            let (a, b) = (tally(a.0, a.1, a.2), tally(b.0, b.1, b.2));
            let (there, back) = (compare(a, b, true), compare(b, a, true));
            prop_assert_eq!(there.certain, back.certain.map(Ordering::reverse));
            if let Some(((difference, interval), (other, turned))) = there.rates.zip(back.rates) {
                prop_assert!((difference + other).abs() < 1e-12);
                prop_assert!((interval.low + turned.high).abs() < 1e-12);
                prop_assert!(-1.0 <= interval.low && interval.low <= difference + 1e-12);
                prop_assert!(difference <= interval.high + 1e-12 && interval.high <= 1.0);
            } else {
                prop_assert_eq!(there.rates.is_some(), back.rates.is_some());
            }
        }
    }
}
