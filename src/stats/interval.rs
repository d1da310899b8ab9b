//! The Wilson score interval of a proportion.

/// An interval of shares, both from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The 97.5 % quantile of the standard normal distribution: between it and its negative lie 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % Wilson score interval of `yes` in `n`, without continuity correction; `None` where `n` is 0.
///
/// Formula: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
/// American Statistical Association 22 (1927) 209–212. It never leaves 0 to 1 and has a width even at 0 of n.
///
/// ```
/// use response_record::stats::wilson;
/// let interval = wilson(15, 148).unwrap(); // R. G. Newcombe 1998, table I: 0.0624 to 0.1605
/// assert_eq!(format!("{:.4} {:.4}", interval.low, interval.high), "0.0624 0.1605");
/// assert_eq!(wilson(0, 0), None);
/// ```
pub fn wilson(yes: u32, n: u32) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let (yes, n) = (f64::from(yes), f64::from(n));
    let share = yes / n;
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * n);
    let spread = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // At 0 and n of n an end is exactly 0 or 1; rounding must not push it beyond the share itself.
    // (Not `clamp`: its panic message would bring the code that writes floats, 15 KB, into the page.)
    let low = ((centre - spread) / scale).min(share).max(0.0);
    let high = ((centre + spread) / scale).max(share).min(1.0);
    Some(Interval { low, high })
}

/// The difference of two shares, first minus second, each given as (yes, n), with its 95 % hybrid score interval;
/// `None` where an n is 0.
///
/// Formula: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of
/// eleven methods", Statistics in Medicine 17 (1998) 873–890, method 10: from the two [`wilson`] intervals, without
/// continuity correction. The groups must be independent.
///
/// ```
/// use response_record::stats::newcombe;
/// let (difference, interval) = newcombe((56, 70), (48, 80)).unwrap(); // Newcombe 1998, table II (a): 0.0524 to 0.3339
/// assert_eq!(format!("{difference:.4} {:.4} {:.4}", interval.low, interval.high), "0.2000 0.0524 0.3339");
/// ```
pub fn newcombe(first: (u32, u32), second: (u32, u32)) -> Option<(f64, Interval)> {
    let (a, b) = (wilson(first.0, first.1)?, wilson(second.0, second.1)?);
    let share = |(yes, n): (u32, u32)| f64::from(yes) / f64::from(n);
    let (p, q) = (share(first), share(second));
    let distance = |x: f64, y: f64| (x * x + y * y).sqrt();
    let difference = p - q;
    let low = (difference - distance(p - a.low, b.high - q)).max(-1.0);
    let high = (difference + distance(a.high - p, q - b.low)).min(1.0);
    Some((difference, Interval { low, high }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998)
    /// 857–872, table I, method 3 (score method without continuity correction).
    #[test]
    fn published_values() {
        for (yes, n, low, high) in [
            (81, 263, "0.2553", "0.3662"),
            (15, 148, "0.0624", "0.1605"),
            (0, 20, "0.0000", "0.1611"),
            (1, 29, "0.0061", "0.1718"),
        ] {
            let interval = wilson(yes, n).unwrap();
            assert_eq!((format!("{:.4}", interval.low), format!("{:.4}", interval.high)), (low.into(), high.into()));
        }
    }

    /// Newcombe 1998 (differences), table II, method 10, contrasts a, b, g and h.
    #[test]
    fn published_differences() {
        for (first, second, low, high) in [
            ((56, 70), (48, 80), "0.0524", "0.3339"),
            ((9, 10), (3, 10), "0.1705", "0.8090"),
            ((10, 10), (0, 10), "0.6075", "1.0000"),
            ((10, 10), (0, 20), "0.6791", "1.0000"),
        ] {
            let (_, interval) = newcombe(first, second).unwrap();
            assert_eq!((format!("{:.4}", interval.low), format!("{:.4}", interval.high)), (low.into(), high.into()));
        }
        assert_eq!(newcombe((0, 0), (1, 2)), None);
    }

    #[test]
    fn both_ends_stay_within_the_possible() {
        assert_eq!(wilson(0, 7).unwrap().low, 0.0);
        assert_eq!(wilson(7, 7).unwrap().high, 1.0);
        let huge = wilson(u32::MAX, u32::MAX).unwrap();
        assert!(huge.low > 0.999 && huge.high == 1.0);
    }
}
