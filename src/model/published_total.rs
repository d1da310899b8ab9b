//! A count that an organisation published.

use super::{IncidentDate, Month};
use chrono::{Datelike, NaiveDate};

/// A count that an organisation published for a period; never mixed with the count of incidents listed here.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedTotal {
    /// First day counted.
    pub from: NaiveDate,
    /// Last day counted.
    pub to: NaiveDate,
    /// Incidents counted.
    pub count: u32,
    /// `false` where the source says "more than".
    pub exact: bool,
    /// Who counted.
    pub counted_by: String,
    /// What was counted.
    pub scope: String,
    /// Title of the source.
    pub title: String,
    /// Publisher of the source.
    pub publisher: String,
    /// An `http` or `https` address: checked when it is loaded.
    pub url: String,
}

impl PublishedTotal {
    /// The year that the period is, if it is exactly one calendar year.
    pub fn whole_year(&self) -> Option<u16> {
        let year = self.from.year();
        let is_year = NaiveDate::from_ymd_opt(year, 1, 1) == Some(self.from)
            && NaiveDate::from_ymd_opt(year, 12, 31) == Some(self.to);
        is_year.then(|| u16::try_from(year).ok())?
    }

    /// Whether all incidents were counted, as this list does, and not only those of a narrower kind.
    pub fn counts_all_incidents(&self) -> bool {
        self.scope == "all incidents"
    }

    /// First and last month of the period, if it begins with the first and ends with the last day of a month.
    /// Only then can incidents of which just the month is known be counted for it.
    pub fn whole_months(&self) -> Option<(Month, Month)> {
        let whole = self.from.day() == 1 && self.to.succ_opt()?.day() == 1;
        let month = |day: NaiveDate| Some(IncidentDate::parse(&day.to_string())?.month);
        if whole { Some((month(self.from)?, month(self.to)?)) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parse_day;

    fn total(from: &str, to: &str) -> PublishedTotal {
        PublishedTotal {
            from: parse_day(from).unwrap(),
            to: parse_day(to).unwrap(),
            count: 76,
            exact: true,
            counted_by: String::new(),
            scope: String::new(),
            title: String::new(),
            publisher: String::new(),
            url: String::new(),
        }
    }

    #[test]
    fn a_year_is_a_year_only_when_whole() {
        assert_eq!(total("2020-01-01", "2020-12-31").whole_year(), Some(2020));
        assert_eq!(total("2020-01-01", "2021-12-31").whole_year(), None);
        assert_eq!(total("2021-01-01", "2021-06-30").whole_year(), None);
    }

    #[test]
    fn months_are_whole_or_not_compared() {
        let half_year = total("2021-01-01", "2021-06-30").whole_months();
        assert_eq!(half_year, Month::parse("2021-01").zip(Month::parse("2021-06")));
        assert_eq!(total("2020-03-15", "2020-06-03").whole_months(), None);
        assert!(total("2020-02-01", "2020-02-29").whole_months().is_some());
        assert_eq!(total("2020-02-01", "2020-02-28").whole_months(), None);
    }
}
