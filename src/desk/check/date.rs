//! Dates as people and spreadsheets write them.

use crate::model::{IncidentDate, Month};
use chrono::{Days, NaiveDate};

/// Days of a spreadsheet's calendar that are read as dates: 1 January 2000 to 31 December 2099. A smaller number is more
/// likely a year or a count.
const SERIALS: std::ops::RangeInclusive<u64> = 36_526..=73_050;

/// What a date can be read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadDate {
    /// A date, `YYYY-MM-DD` or `YYYY-MM`.
    Date(String),
    /// Two dates, as day and month may stand in either order.
    Either([String; 2]),
}

/// Reads a date. `None` for what is none in any way of writing.
pub fn read_date(text: &str) -> Option<ReadDate> {
    if IncidentDate::parse(text).is_some() {
        return Some(ReadDate::Date(text.to_owned()));
    }
    let found = serial(text).or_else(|| with_points(text));
    found.map(|date| ReadDate::Date(date.to_string())).or_else(|| with_slashes(text))
}

/// A number as a spreadsheet keeps a day: days since 30 December 1899.
fn serial(text: &str) -> Option<NaiveDate> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let number = digits(text, 5).filter(|number| SERIALS.contains(&u64::from(*number)))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(number.into()))
}

/// `15.03.2022.`, `15. 3. 2022`: day, month, year.
fn with_points(text: &str) -> Option<NaiveDate> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let [day, month, year] = parts(text, '.')?;
    day_of(year, month, day)
}

/// `15/03/2022`, where only one order of day and month gives a date.
fn with_slashes(text: &str) -> Option<ReadDate> {
    let [first, second, year] = parts(text, '/')?;
    let found = [day_of(year, second, first), day_of(year, first, second)].map(|date| date.map(|day| day.to_string()));
    match found {
        [Some(one), Some(other)] if one != other => Some(ReadDate::Either([one, other])),
        [one, other] => one.or(other).map(ReadDate::Date),
    }
}

/// Three numbers, the last a year of four digits.
fn parts(text: &str, separator: char) -> Option<[u32; 3]> {
    let mut parts = text.split(separator).map(str::trim);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| digits(part, 1).or_else(|| digits(part, 2));
    if parts.next().is_some() { None } else { Some([short(first)?, short(second)?, digits(year, 4)?]) }
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The first day that a date can mean.
pub fn first_day(date: IncidentDate) -> Option<NaiveDate> {
    let IncidentDate { month: Month { year, month }, day } = date;
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.unwrap_or(1).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_way_of_writing_is_read() {
        for (written, read) in [
            ("2022-03-15", "2022-03-15"),
            ("2022-03", "2022-03"),
            ("15.03.2022.", "2022-03-15"),
            ("15.03.2022", "2022-03-15"),
            ("15. 3. 2022", "2022-03-15"),
            ("1. 2. 2022.", "2022-02-01"),
            ("15/03/2022", "2022-03-15"),
            ("03/15/2022", "2022-03-15"),
            ("03/03/2022", "2022-03-03"),
            ("44635", "2022-03-15"),
            ("44635.0", "2022-03-15"),
            ("36526", "2000-01-01"),
            ("73050", "2099-12-31"),
        ] {
            assert_eq!(read_date(written), Some(ReadDate::Date(read.to_owned())), "{written}");
        }
    }

    #[test]
    fn what_may_be_two_dates_names_both() {
        let both = ReadDate::Either(["2022-04-03", "2022-03-04"].map(str::to_owned));
        assert_eq!(read_date("03/04/2022"), Some(both));
    }

    #[test]
    fn other_texts_are_no_dates() {
        for text in ["", "2022", "36525", "73051", "31.02.2022.", "15.3.22", "15/13/2022", "1/2/3/2022", "15-03-2022"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_a_date(text in "[0-9./ -]{0,12}|\\PC{0,8}") {
            if let Some(ReadDate::Date(read)) = read_date(&text) {
                prop_assert!(IncidentDate::parse(&read).is_some());
            }
        }
    }
}
