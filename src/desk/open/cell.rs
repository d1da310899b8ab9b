//! A cell of a workbook as the text that a spreadsheet shows.

use calamine::{Data, DataType, ExcelDateTime};
use std::borrow::Cow;

/// The first day of a calendar of a workbook, and the day after its last.
const SERIALS: std::ops::Range<f64> = 1.0..2_958_466.0;

/// The text of a cell. Empty for an empty one; of a formula, its last result.
pub fn cell_text<C: DataType>(cell: &C) -> Cow<'_, str> {
    if let Some(text) = cell.get_string() {
        return text.into();
    }
    if let Some(number) = cell.get_float() {
        return number_text(number).into();
    }
    if let Some(whole) = cell.get_int() {
        return whole.to_string().into();
    }
    if let Some(is_true) = cell.get_bool() {
        return if is_true { "TRUE" } else { "FALSE" }.into();
    }
    if let Some(date) = cell.get_datetime() {
        return date_text(date).into();
    }
    if let Some(date) = cell.get_datetime_iso() {
        return without_midnight(date).into();
    }
    if let Some(duration) = cell.get_duration_iso() {
        return duration.into();
    }
    cell.get_error().map(|error| Data::Error(error.clone()).to_string()).unwrap_or_default().into()
}

/// A number with the 15 digits that a spreadsheet shows of it, and no exponent.
fn number_text(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

/// A date; with its time where it has one. What is no date in any calendar stays the number that it is.
fn date_text(date: ExcelDateTime) -> String {
    if date.is_duration() || !SERIALS.contains(&date.as_f64()) {
        return number_text(date.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    without_midnight(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")).to_owned()
}

fn without_midnight(date: &str) -> &str {
    match date.split_once('T') {
        Some((day, time)) if time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.')) => day,
        _ => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};

    #[test]
    fn cells_are_read_as_they_are_shown() {
        let date = |serial, is_1904| Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904));
        for (cell, text) in [
            (Data::Empty, ""),
            (Data::Float(3.0), "3"),
            (Data::Float(0.1 + 0.2), "0.3"),
            (Data::Float(1e21), "1000000000000000000000"),
            (Data::Float(-1.5), "-1.5"),
            (Data::Int(-7), "-7"),
            (Data::Bool(true), "TRUE"),
            (Data::String(" a ".into()), " a "),
            (date(44635.0, false), "2022-03-15"),
            (date(43173.0, true), "2022-03-15"),
            (date(44635.5, false), "2022-03-15T12:00:00"),
            (date(-3.0, false), "-3"),
            (date(f64::NAN, false), "NaN"),
            (date(1e300, false), &number_text(1e300)),
            (Data::DateTimeIso("2022-03-15T00:00:00".into()), "2022-03-15"),
            (Data::DateTimeIso("2022-03-15".into()), "2022-03-15"),
            (Data::Error(CellErrorType::Ref), "#REF!"),
        ] {
            assert_eq!(cell_text(&cell), text, "{cell:?}");
        }
    }
}
