//! Which texts a stacked bar of answers has room for. A text stands only where it fits; the count of a part that is too
//! narrow for it stands beside, on the unknown.

use super::text::{PAD, width};
use crate::i18n::{Words, count};
use crate::model::{Answer, Coded};
use crate::stats::Tally;

/// Whose count stands beside its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// That of "yes", or that there is none.
    Yes,
    /// That of "no".
    No,
    /// Both.
    Both,
}

/// The texts of one bar.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct BarTexts {
    /// In the part of "yes".
    pub yes: Option<String>,
    /// In the part of "no".
    pub no: Option<String>,
    /// At the beginning of the part of "unknown".
    pub beside: Option<(Beside, String)>,
    /// At the end of the part of "unknown".
    pub unknown: Option<String>,
}

/// The texts for a bar on which one incident is `pixels` CSS pixels long.
pub fn bar_texts(words: &Words, tally: Tally, pixels: f64) -> BarTexts {
    let room = |answer: Answer| f64::from(tally.of(answer)) * pixels;
    let figure = |answer: Answer| count(words, tally.of(answer));
    let counted = |answer: Answer| format!("{} {}", figure(answer), words.answers[answer.index()]);
    // Count and word, or the count alone.
    let fitting = |answer: Answer, room: f64| {
        let texts = [counted(answer), figure(answer)];
        texts.into_iter().find(|text| tally.of(answer) > 0 && width(text) <= room)
    };
    let yes = fitting(Answer::Yes, room(Answer::Yes));
    // A hollow part is easily taken for nothing at all: there the word must stand, inside or beside.
    let no = Some(counted(Answer::No)).filter(|text| tally.no > 0 && width(text) <= room(Answer::No));
    let beside = match (yes.is_none(), tally.no > 0 && no.is_none()) {
        (true, true) => Some((Beside::Both, format!("{}, {}", counted(Answer::Yes), counted(Answer::No)))),
        (true, false) => Some((Beside::Yes, counted(Answer::Yes))),
        (false, true) => Some((Beside::No, counted(Answer::No))),
        (false, false) => None,
    };
    let beside = beside.filter(|(_, text)| width(text) + PAD <= room(Answer::Unknown));
    let taken = beside.as_ref().map_or(0.0, |(_, text)| width(text) + PAD);
    let unknown = fitting(Answer::Unknown, room(Answer::Unknown) - taken);
    BarTexts { yes, no, beside, unknown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use proptest::prelude::*;

    fn texts(yes: u32, no: u32, unknown: u32, bar: f64) -> BarTexts {
        let tally = Tally { yes, no, unknown };
        bar_texts(&EN, tally, bar / f64::from(tally.n()))
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn a_narrow_part_has_its_count_beside() {
        let expected = BarTexts {
            yes: some("12"),
            no: None,
            beside: Some((Beside::No, "8 no".into())),
            unknown: some("96 unknown"),
        };
        assert_eq!(texts(12, 8, 96, 328.0), expected);
        assert_eq!(texts(1, 2, 97, 328.0).beside, Some((Beside::Both, "1 yes, 2 no".into())));
        assert_eq!(texts(1, 0, 99, 328.0).beside, Some((Beside::Yes, "1 yes".into())));
        assert_eq!(texts(0, 0, 116, 328.0).beside, Some((Beside::Yes, "0 yes".into())));
    }

    #[test]
    fn what_has_no_room_is_left_to_the_table() {
        assert_eq!(texts(90, 10, 0, 328.0), BarTexts { yes: some("90 yes"), ..BarTexts::default() });
        assert_eq!(texts(1, 98, 1, 328.0), BarTexts { no: some("98 no"), ..BarTexts::default() });
    }

    proptest! {
        #[test]
        fn texts_never_exceed_their_bar(yes in 0u32..200, no in 0u32..200, unknown in 0u32..200, bar in 200.0..900.0) {
            prop_assume!(yes + no + unknown > 0);
            let texts = texts(yes, no, unknown, bar);
            let all = [texts.yes, texts.no, texts.beside.map(|(_, text)| text), texts.unknown];
            let taken: f64 = all.iter().flatten().map(|text| width(text)).sum();
            prop_assert!(taken <= bar + 1e-9);
        }
    }
}
