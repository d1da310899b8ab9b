//! What can be said of the difference of two selections, in words.

use super::number::share_text;
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
    let rate = |tally: Tally| tally.known_rate().map_or_else(String::new, |(rate, _)| share_text(words, rate));
    let rates = difference.rates.map(|(points, interval)| {
        fill(
            words.verdict_rates,
            &[
                ("a", &rate(first)),
                ("b", &rate(second)),
                ("difference", &points_text(points)),
                ("low", &points_text(interval.low)),
                ("high", &points_text(interval.high)),
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

/// A difference of shares in whole points, with its sign: "+12", "−3", "0".
pub fn points_text(difference: f64) -> String {
    let points = (difference * 100.0).round() as i32;
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("\u{2212}{}", -points),
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
        assert_eq!(points_text(-0.034), "\u{2212}3");
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
