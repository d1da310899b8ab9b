//! What can be said of the difference of two selections, in words.

use super::number::percent_text;
use super::{Words, fill, list};
use crate::model::{Coded, Stage};
use crate::stats::{Difference, Tally};
use std::cmp::Ordering;

/// What the records say of one stage: a certain difference, a difference of known rates, or that they cannot tell.
pub fn verdict(words: &Words, difference: &Difference, first: Tally, second: Tally) -> String {
    let certain = match difference.certain {
        Some(Ordering::Greater) => words.verdict_higher,
        Some(_) => words.verdict_lower,
        None => "",
    };
    let rate = |tally: Tally| percent_text(words, tally.yes, tally.yes + tally.no);
    let rates = difference.rates.map(|(_, interval)| {
        fill(
            words.verdict_rates,
            &[
                ("a", &rate(first)),
                ("b", &rate(second)),
                ("difference", &difference_text(words, first, second)),
                ("low", &points_text(words, interval.low)),
                ("high", &points_text(words, interval.high)),
            ],
        )
    });
    match (certain, rates) {
        ("", None) => words.verdict_unknown.to_owned(),
        ("", Some(rates)) => rates,
        (certain, None) => certain.to_owned(),
        (certain, Some(rates)) => format!("{certain} {rates}"),
    }
}

/// The title of a comparison: the stages in which the two differ for certain, or else those that can be compared.
pub fn compare_title(words: &Words, differences: &[Difference]) -> String {
    let named = |is_named: fn(&Difference) -> bool| {
        let of = |(stage, difference): (&Stage, &Difference)| {
            is_named(difference).then(|| words.stage_nouns[stage.index()].to_owned())
        };
        Stage::ALL.iter().zip(differences).filter_map(of).collect::<Vec<String>>()
    };
    let (certain, rates) = (named(|one| one.certain.is_some()), named(|one| one.rates.is_some()));
    let said = |text: &str, stages: &[String]| fill(text, &[("stages", &list(stages, words.and))]);
    match (&certain[..], &rates[..]) {
        ([], []) => words.compare_title_none.to_owned(),
        ([], rates) => said(words.compare_title_rates, rates),
        (certain, _) => said(words.compare_title_some, certain),
    }
}

/// The difference of two known rates: "+12", "−3", "0". Counted in whole numbers, so that a half is a half.
pub fn difference_text(words: &Words, first: Tally, second: Tally) -> String {
    let known = [first, second].map(|tally| f64::from(tally.yes + tally.no));
    let difference = f64::from(first.yes) * known[1] - f64::from(second.yes) * known[0];
    points(words, 100.0 * difference / (known[0] * known[1]))
}

/// A difference of shares that is no quotient of counts, the end of an interval, in the same way.
pub fn points_text(words: &Words, difference: f64) -> String {
    points(words, difference * 100.0)
}

/// Whole, with the sign; a half goes away from 0, so that it is the same from both sides. What is not 0 keeps its sign, for
/// an interval with 0 in it is another than one without; what is not 100 is never 100.
fn points(words: &Words, points: f64) -> String {
    let (sign, beyond) = if points < 0.0 { ("\u{2212}", words.below) } else { ("+", words.above) };
    match points.abs().round() as u32 {
        _ if points == 0.0 => "0".to_owned(),
        100 if points.abs() < 100.0 => fill(beyond, &[("share", &format!("{sign}99"))]),
        size => format!("{sign}{size}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::stats::compare;

    fn text(first: (u32, u32, u32), second: (u32, u32, u32), apart: bool) -> String {
        let tally = |(yes, no, unknown)| Tally { yes, no, unknown };
        let (first, second) = (tally(first), tally(second));
        verdict(&EN, &compare(first, second, apart), first, second).replace('\u{a0}', " ")
    }

    #[test]
    fn no_number_is_given_where_too_little_is_known() {
        assert_eq!(text((3, 0, 9), (5, 1, 20), true), EN.verdict_unknown);
        assert_eq!(text((9, 1, 0), (1, 5, 4), true), EN.verdict_higher);
        assert_eq!(text((1, 5, 4), (9, 1, 0), false), EN.verdict_lower);
    }

    #[test]
    fn known_rates_come_with_their_interval() {
        let said = text((12, 8, 0), (8, 8, 4), true);
        let expected =
            "Of the known answers, 60 % against 50 %: a difference of +10 points (95 % interval −21 to +39).";
        assert_eq!(said, expected);
        assert!(text((9, 1, 0), (1, 9, 0), true).starts_with(EN.verdict_higher));
    }

    #[test]
    fn a_difference_is_told_by_the_rule() {
        let tally = |(yes, no)| Tally { yes, no, unknown: 0 };
        let both = |a, b| [(a, b), (b, a)].map(|(a, b)| difference_text(&EN, tally(a), tally(b)));
        assert_eq!(both((1, 7), (0, 8)), ["+13", "\u{2212}13"]); // 12.5
        assert_eq!(both((29, 171), (0, 5)), ["+15", "\u{2212}15"]); // 14.5, for which floats have less
        assert_eq!(both((1, 299), (0, 5)), ["+0", "\u{2212}0"]);
        assert_eq!(both((299, 1), (0, 5)), ["above +99", "below \u{2212}99"]);
        assert_eq!(both((5, 0), (0, 5)), ["+100", "\u{2212}100"]);
        assert_eq!(both((2, 2), (3, 3)), ["0", "0"]);
        assert_eq!([-0.034, 0.001, -0.999].map(|end| points_text(&EN, end)), ["\u{2212}3", "+0", "below \u{2212}99"]);
    }

    #[test]
    fn a_title_names_what_is_certain() {
        let certain = Difference { certain: Some(Ordering::Less), rates: None };
        let none = Difference::default();
        assert_eq!(compare_title(&EN, &[none; 7]), EN.compare_title_none);
        assert_eq!(
            compare_title(&EN, &[none, certain, none, none, none, certain, none]),
            "Whatever the unknowns hide, the two differ in: police at the place and a court outcome."
        );
    }
}
