//! When an incident happened: a day, or only a month.

use chrono::{Datelike, NaiveDate};

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year, such as 2021.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
}

/// The years that a date may have. Of one wrong year, the months between it and the others would fill the page.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2099;

impl Month {
    /// Reads `YYYY-MM` of the years 1900 to 2099; anything else is `None`.
    ///
    /// ```
    /// use response_record::model::Month;
    /// assert_eq!(Month::parse("2020-03"), Some(Month { year: 2020, month: 3 }));
    /// assert_eq!(Month::parse("2020-13"), None);
    /// assert_eq!(Month::parse("9999-12"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = (text.get(..4)?, text.get(4..)?.strip_prefix('-')?);
        let month = Month { year: digits(year, 4)?, month: digits(month, 2)? as u8 };
        (YEARS.contains(&month.year) && (1..=12).contains(&month.month)).then_some(month)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// The date of an incident, as exactly as the sources give it. Sorts by time; a month alone comes before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncidentDate {
    /// The month, always known.
    pub month: Month,
    /// The day of the month, 1 to 31, where it is known.
    pub day: Option<u8>,
}

impl IncidentDate {
    /// Reads `YYYY-MM-DD` or `YYYY-MM`; a day that no calendar has is `None`.
    ///
    /// ```
    /// use response_record::model::IncidentDate;
    /// assert!(IncidentDate::parse("2020-02-29").is_some());
    /// assert!(IncidentDate::parse("2021-02-29").is_none());
    /// assert!(IncidentDate::parse("2020-02").is_some_and(|date| date.day.is_none()));
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = (Month::parse(text.get(..7)?)?, text.get(7..)?);
        if day.is_empty() {
            return Some(IncidentDate { month, day: None });
        }
        let day = digits(day.strip_prefix('-')?, 2)?;
        // Each month has so many days: no calendar need be asked.
        let is_day = (1..=28).contains(&day)
            || NaiveDate::from_ymd_opt(month.year.into(), month.month.into(), day.into()).is_some();
        is_day.then_some(IncidentDate { month, day: Some(day as u8) })
    }
}

impl From<NaiveDate> for IncidentDate {
    /// A day of the years 0 to 9999; one beyond them becomes one in the nearest of these.
    fn from(day: NaiveDate) -> Self {
        let month = Month { year: day.year().clamp(0, 9999) as u16, month: day.month() as u8 };
        IncidentDate { month, day: Some(day.day() as u8) }
    }
}

impl std::fmt::Display for IncidentDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.day {
            Some(day) => write!(f, "{}-{day:02}", self.month),
            None => self.month.fmt(f),
        }
    }
}

/// Reads a calendar day written `YYYY-MM-DD`, with all ten characters.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let (month, day) = (Month::parse(text.get(..7)?)?, text.get(7..)?.strip_prefix('-')?);
    NaiveDate::from_ymd_opt(month.year.into(), month.month.into(), digits(day, 2)?.into())
}

/// A number written with exactly this many ASCII digits: `+2` and ` 2` are no days.
fn digits(text: &str, count: usize) -> Option<u16> {
    let add = |number: u16, byte: u8| byte.is_ascii_digit().then(|| number * 10 + u16::from(byte - b'0'));
    if text.len() == count { text.bytes().try_fold(0, add) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["2020-01-06", "2020-02", "2021-12-31"] {
            assert_eq!(IncidentDate::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn near_misses_are_refused() {
        for text in [
            "",
            "2020",
            "2020-1",
            "2020-1-06",
            "2020-00",
            "2021-02-30",
            "0000-01-01",
            "1899-12-31",
            "2100-01-01",
            "9999-12-31",
            "2020-01-06T00:00",
            "+020-01",
            "2020-01-+6",
            "20é0-01-01",
        ] {
            assert_eq!(IncidentDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn each_day_of_the_calendar_is_read_and_no_other() {
        for (year, month, day) in
            (2019..2021).flat_map(|year| (0..14).flat_map(move |month| (0..33).map(move |day| (year, month, day))))
        {
            let text = format!("{year}-{month:02}-{day:02}");
            assert_eq!(
                IncidentDate::parse(&text),
                NaiveDate::from_ymd_opt(year, month, day).map(IncidentDate::from),
                "{text}"
            );
            assert_eq!(IncidentDate::parse(&text), parse_day(&text).map(IncidentDate::from), "{text}");
        }
    }

    #[test]
    fn a_month_comes_before_its_days() {
        assert!(IncidentDate::parse("2020-02") < IncidentDate::parse("2020-02-01"));
        assert!(IncidentDate::parse("2020-02-29") < IncidentDate::parse("2020-03"));
    }
}
