//! Reads the cells of one row as what they must be, and notes every fault of the row, not only the first.

use super::nearest::nearest;
use super::problem::{Fault, LeftOut, Problem};
use super::table::{Record, Table};
use crate::model::{Coded, IncidentDate};

/// So many values a wrong one is compared with. Among more, as the ids of all incidents may be, it is not worth its time.
pub const COMPARED: usize = 200;

/// Longer lists of what is allowed help nobody in a message, and a fault that has one would be heavy.
const NAMED: usize = 11;

/// Longest number that can be a count: no file of ours has a billion of anything.
const COUNT_DIGITS: usize = 9;

/// The cells of one row. A column is asked for by its position: [`super::table`] names them.
pub struct Cells<'a, 'p, R> {
    columns: &'static [&'static str],
    row: &'a R,
    left_out: LeftOut,
    problems: &'p mut Vec<Problem>,
}

impl<'a, 'p, R: Record> Cells<'a, 'p, R> {
    /// Reads `row` of a table; faults go to `problems`.
    pub fn new(table: &Table<R>, row: &'a R, problems: &'p mut Vec<Problem>) -> Self {
        Cells { columns: table.columns, row, left_out: table.left_out, problems }
    }

    /// Notes a fault of this field.
    pub fn fault(&mut self, field: &str, fault: Fault) {
        let mut place = self.row.place();
        place.field.push_str(field);
        self.problems.push(Problem { place, fault, left_out: self.left_out });
    }

    /// The text of a cell that may be empty.
    pub fn text(&self, column: usize) -> &'a str {
        self.row.cell(column)
    }

    /// The text of a cell that may not be empty.
    pub fn required(&mut self, column: usize) -> Option<&'a str> {
        let text = self.text(column);
        let is_seen = text.bytes().next().is_some_and(|first| first.is_ascii_graphic());
        if !is_seen && text.trim().is_empty() {
            self.fault(self.columns[column], Fault::Required);
            return None;
        }
        Some(text)
    }

    /// A required cell read by `parse`; what it cannot read is `fault`.
    pub fn parsed<T>(
        &mut self,
        column: usize,
        parse: &dyn Fn(&'a str) -> Option<T>,
        fault: &dyn Fn(String) -> Fault,
    ) -> Option<T> {
        let text = self.required(column)?;
        let value = parse(text);
        if value.is_none() {
            self.fault(self.columns[column], fault(text.to_owned()));
        }
        value
    }

    /// As [`Cells::parsed`], for a cell that may be empty: `Some(None)` then.
    pub fn optional<T>(
        &mut self,
        column: usize,
        parse: &dyn Fn(&'a str) -> Option<T>,
        fault: &dyn Fn(String) -> Fault,
    ) -> Option<Option<T>> {
        if self.text(column).is_empty() { Some(None) } else { self.parsed(column, parse, fault).map(Some) }
    }

    /// A required value out of a closed list.
    pub fn code<T: Coded>(&mut self, column: usize) -> Option<T> {
        self.parsed(column, &T::from_id, &|found| {
            not_allowed(found, &T::ALL.iter().map(|value| value.id()).collect::<Vec<_>>())
        })
    }
}

/// `found` is none of `allowed`.
pub fn not_allowed(found: String, allowed: &[&str]) -> Fault {
    let nearest = if allowed.len() > COMPARED { None } else { nearest(&found, allowed) };
    let named = if allowed.len() > NAMED { &[] } else { allowed };
    Fault::NotAllowed { found, allowed: named.iter().map(|value| (*value).to_owned()).collect(), nearest }
}

/// A whole number from 0, in ASCII digits alone.
pub fn count(text: &str) -> Option<u32> {
    let digits = text.len() <= COUNT_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// A position in the tile grid.
pub fn position(text: &str) -> Option<u8> {
    text.parse().ok()
}

/// An `http` or `https` address with a host, without white space or control characters. Nothing else becomes a link.
pub fn web_address(text: &str) -> Option<&str> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
    // By bytes, for there may be a hundred thousand: most addresses have no letter beyond ASCII.
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let readable = is_plain || !text.chars().any(|c| c.is_whitespace() || c.is_control());
    let host = &text.as_bytes()[scheme.len()..];
    let host = host.split(|byte| matches!(byte, b'/' | b'?' | b'#')).next()?;
    (readable && !text.contains('\\') && !host.is_empty() && !host.contains(&b'@')).then_some(text)
}

/// An incident's id, `RR-` year `-` number of three digits or more.
pub fn incident_id(text: &str) -> Option<&str> {
    let (year, number) = text.strip_prefix("RR-")?.split_once('-')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (year.len() == 4 && number.len() >= 3 && digits(year) && digits(number)).then_some(text)
}

/// A date, as [`IncidentDate::parse`] reads it.
pub fn date(text: &str) -> Option<IncidentDate> {
    IncidentDate::parse(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        let good = ["https://example.org/a?b=c#d", "HTTP://example.org", "https://kim.gov.rs./lat/v3968.php"];
        for good in good.into_iter().chain(["https://example.org/вести"]) {
            assert!(web_address(good).is_some(), "{good}");
        }
        let bad =
            ["javascript:alert(1)", "//example.org", "data:text/html,x", "https://", "https:///x", " https://a.b"];
        for bad in bad.into_iter().chain([
            "https://a.b/\u{0}",
            "https://a.b/\u{a0}",
            "https://user@a.b",
            "http://a\\b",
            "example.org",
        ]) {
            assert_eq!(web_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn counts_are_plain_digits() {
        assert_eq!(count("0"), Some(0));
        assert_eq!(count("76"), Some(76));
        for bad in ["-1", "+1", "1.0", "1e3", " 1", "9999999999", "٣"] {
            assert_eq!(count(bad), None, "{bad}");
        }
    }

    #[test]
    fn of_many_allowed_values_few_are_named_and_only_so_many_compared() {
        let told = |count: usize| {
            let ids: Vec<String> = (0..count).map(|at| format!("RR-2020-{at:03}")).collect();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            match not_allowed("rr-2020-001".to_owned(), &ids) {
                Fault::NotAllowed { allowed, nearest, .. } => (allowed.len(), nearest),
                other => panic!("{other:?}"),
            }
        };
        let nearest = Some("RR-2020-001".to_owned());
        for (count, named) in [(2, 2), (NAMED, NAMED), (NAMED + 1, 0), (COMPARED, 0)] {
            assert_eq!(told(count), (named, nearest.clone()), "{count}");
        }
        assert_eq!(told(COMPARED + 1), (0, None));
    }

    #[test]
    fn ids_have_their_form() {
        assert!(incident_id("RR-2021-014").is_some());
        assert!(incident_id("RR-2021-1014").is_some());
        for bad in ["RR-2021-14", "rr-2021-014", "RR-21-014", "RR-2021-014 ", "RR-2021-0a4", ""] {
            assert_eq!(incident_id(bad), None, "{bad}");
        }
    }
}
