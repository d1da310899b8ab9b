//! Shares as whole percentages that never say more than they know.

/// A share in whole percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percent {
    /// Rounded to the nearest whole; a half goes up.
    Whole(u32),
    /// Some, but less than half a percent.
    BelowOne,
    /// Not all, but more than 99.5 percent.
    AboveNinetyNine,
}

/// `part` of `whole` in percent; `None` where `whole` is 0. Counted in whole numbers, so that a tie is a tie. Some is
/// never 0 %, and not all is never 100 %.
///
/// ```
/// use response_record::stats::{Percent, percent};
/// assert_eq!(percent(25, 116), Some(Percent::Whole(22))); // 21.55
/// assert_eq!(percent(1, 8), Some(Percent::Whole(13))); // 12.5
/// assert_eq!(percent(1, 300), Some(Percent::BelowOne));
/// assert_eq!(percent(299, 300), Some(Percent::AboveNinetyNine));
/// ```
pub fn percent(part: u32, whole: u32) -> Option<Percent> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let rounded = (200 * part + whole).checked_div(2 * whole)?;
    Some(Percent::of(u32::try_from(rounded).unwrap_or(u32::MAX), part > 0, part < whole))
}

/// A share from 0 to 1 that is no quotient of counts, the end of an interval, by the same rule.
///
/// ```
/// use response_record::stats::{Percent, share_percent, wilson};
/// assert_eq!(share_percent(wilson(1, 29).unwrap().low), Percent::Whole(1)); // 0.61
/// assert_eq!(share_percent(wilson(1, 60).unwrap().low), Percent::BelowOne); // 0.29
/// assert_eq!(share_percent(wilson(0, 60).unwrap().low), Percent::Whole(0));
/// ```
pub fn share_percent(share: f64) -> Percent {
    Percent::of((share * 100.0).round() as u32, share > 0.0, share < 1.0)
}

impl Percent {
    fn of(rounded: u32, is_some: bool, is_not_all: bool) -> Self {
        match rounded {
            0 if is_some => Percent::BelowOne,
            100 if is_not_all => Percent::AboveNinetyNine,
            rounded => Percent::Whole(rounded),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_all_are_exact() {
        assert_eq!(percent(0, 116), Some(Percent::Whole(0)));
        assert_eq!(percent(116, 116), Some(Percent::Whole(100)));
        assert_eq!(percent(0, 0), None);
        assert_eq!(
            [(1, 201), (1, 300), (1, 116)].map(|(part, whole)| percent(part, whole)),
            [Some(Percent::BelowOne), Some(Percent::BelowOne), Some(Percent::Whole(1))]
        );
        assert_eq!([0.0, 1.0].map(share_percent), [Percent::Whole(0), Percent::Whole(100)]);
        assert_eq!([0.004, 0.996].map(share_percent), [Percent::BelowOne, Percent::AboveNinetyNine]);
    }

    #[test]
    fn half_a_percent_goes_up() {
        assert_eq!(percent(1, 200), Some(Percent::Whole(1)));
        assert_eq!(percent(199, 200), Some(Percent::AboveNinetyNine));
        assert_eq!(percent(u32::MAX, u32::MAX), Some(Percent::Whole(100)));
        let odd_of_200 = (1..199).step_by(2).map(|part| percent(part, 200));
        assert!(odd_of_200.zip(1..).all(|(shown, above)| shown == Some(Percent::Whole(above))));
    }
}
