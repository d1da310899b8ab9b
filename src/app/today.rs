//! The day on which the page is read.

use crate::model::{IncidentDate, Month};
use js_sys::Date;

/// The day on which the page is read.
pub fn today() -> IncidentDate {
    day_of(&Date::new_0())
}

/// The day of a time, where the reader is.
pub fn day_of(time: &Date) -> IncidentDate {
    let month = Month { year: time.get_full_year() as u16, month: time.get_month() as u8 + 1 };
    IncidentDate { month, day: Some(time.get_date() as u8) }
}
