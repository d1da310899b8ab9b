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
    Some(match rounded {
        0 if part > 0 => Percent::BelowOne,
        100 if part < whole => Percent::AboveNinetyNine,
        rounded => Percent::Whole(u32::try_from(rounded).unwrap_or(u32::MAX)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_all_are_exact() {
        assert_eq!(percent(0, 116), Some(Percent::Whole(0)));
        assert_eq!(percent(116, 116), Some(Percent::Whole(100)));
        assert_eq!(percent(0, 0), None);
    }

    #[test]
    fn half_a_percent_goes_up() {
        assert_eq!(percent(1, 200), Some(Percent::Whole(1)));
        assert_eq!(percent(199, 200), Some(Percent::AboveNinetyNine));
        assert_eq!(percent(u32::MAX, u32::MAX), Some(Percent::Whole(100)));
    }
}
