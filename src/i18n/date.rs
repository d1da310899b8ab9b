//! Dates in words, as exactly as they are known.

use super::{Words, fill};
use crate::model::{IncidentDate, Month};

/// "26 December 2021", or "December 2021" where only the month is known.
pub fn date(words: &Words, date: IncidentDate) -> String {
    let month = month(words, date.month);
    match date.day {
        Some(day) => fill(words.day_of_month, &[("day", &day), ("month", &month)]),
        None => month,
    }
}

/// The same before a comma or a colon: the full stop with which it ends in Serbian gives way to them.
pub fn date_before_mark(words: &Words, when: IncidentDate) -> String {
    date(words, when).trim_end_matches('.').to_owned()
}

/// "December 2021".
pub fn month(words: &Words, month: Month) -> String {
    let name = words.months[usize::from(month.month) - 1];
    fill(words.month_of_year, &[("month", &name), ("year", &month.year)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{EN, SR};

    #[test]
    fn a_day_is_given_only_where_it_is_known() {
        let text = |iso| date(&EN, IncidentDate::parse(iso).unwrap());
        assert_eq!(text("2021-12-26"), "26 December 2021");
        assert_eq!(text("2021-01-03"), "3 January 2021");
        assert_eq!(text("2021-12"), "December 2021");
    }

    #[test]
    fn no_full_stop_stands_before_another_mark() {
        let texts = |iso| IncidentDate::parse(iso).map(|day| [date(&SR, day), date_before_mark(&SR, day)]).unwrap();
        assert_eq!(texts("2021-12-26"), ["26. decembar 2021.", "26. decembar 2021"]);
        assert_eq!(texts("2021-12"), ["decembar 2021.", "decembar 2021"]);
    }
}
