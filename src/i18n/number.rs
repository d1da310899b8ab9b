//! Counts and shares in words.

use super::{Words, fill};
use crate::stats::{Percent, Summary, Tally, percent, share_percent};

/// A count in digits, in groups of three: "1,234".
pub fn count(words: &Words, n: u32) -> String {
    let digits = n.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push_str(words.thousands);
        }
        written.push(digit);
    }
    written
}

/// A count of incidents: "116 incidents", "1 incident".
pub fn incidents(words: &Words, n: u32) -> String {
    fill(words.form(&words.incidents, n), &[("n", &count(words, n))])
}

/// What the figures of a chart rest on: "n = 116 incidents. Source: Response Record, compiled from 200 public reports."
pub fn source_line(words: &Words, summary: &Summary) -> String {
    let values: [(&str, &dyn std::fmt::Display); 2] =
        [("n", &incidents(words, summary.n)), ("sources", &summary.sources)];
    fill(words.form(&words.source_line, summary.sources as u32), &values)
}

/// "22 %"; "below 1 %" and "above 99 %" where rounding would say none or all; empty where `whole` is 0.
pub fn percent_text(words: &Words, part: u32, whole: u32) -> String {
    percent(part, whole).map_or_else(String::new, |share| written(words, share))
}

/// A share from 0 to 1 that is no quotient of counts, such as the end of an interval: "62 %".
pub fn share_text(words: &Words, share: f64) -> String {
    written(words, share_percent(share))
}

fn written(words: &Words, share: Percent) -> String {
    match share {
        Percent::Whole(value) => whole_percent(words, value),
        Percent::BelowOne => fill(words.below, &[("share", &whole_percent(words, 1))]),
        Percent::AboveNinetyNine => fill(words.above, &[("share", &whole_percent(words, 99))]),
    }
}

fn whole_percent(words: &Words, n: u32) -> String {
    fill(words.percent, &[("n", &n)])
}

/// The response rate as it is always worded: "at least 25 of 116 (22 %)".
pub fn at_least(words: &Words, tally: Tally) -> String {
    let share = percent_text(words, tally.yes, tally.n());
    fill(words.at_least, &[("yes", &count(words, tally.yes)), ("n", &count(words, tally.n())), ("share", &share)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1000, 1234567].map(|n| count(&EN, n)), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(count(&crate::i18n::SR, 20000), "20.000");
    }

    #[test]
    fn a_rate_names_its_n() {
        let tally = Tally { yes: 25, no: 0, unknown: 91 };
        assert_eq!(at_least(&EN, tally), "at least 25 of 116\u{a0}(22\u{a0}%)");
        assert_eq!(share_text(&EN, 0.625), "63\u{a0}%");
    }

    #[test]
    fn one_source_is_singular() {
        let line = |n, sources| source_line(&EN, &Summary { n, sources, ..Summary::default() });
        assert_eq!(line(1, 1), "n = 1 incident. Source: Response Record, compiled from 1 public report.");
        assert_eq!(line(116, 200), "n = 116 incidents. Source: Response Record, compiled from 200 public reports.");
    }

    #[test]
    fn some_is_never_none_and_one_is_singular() {
        assert_eq!(percent_text(&EN, 1, 1000), "below 1\u{a0}%");
        assert_eq!(percent_text(&EN, 999, 1000), "above 99\u{a0}%");
        assert_eq!([0.001, 0.999].map(|end| share_text(&EN, end)), ["below 1\u{a0}%", "above 99\u{a0}%"]);
        assert_eq!(incidents(&EN, 1), "1 incident");
        assert_eq!(incidents(&EN, 0), "0 incidents");
    }
}
