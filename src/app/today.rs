//! The day on which the page is read.

use crate::model::{IncidentDate, Month};

/// The day on which the page is read.
pub fn today() -> IncidentDate {
    let now = js_sys::Date::new_0();
    let month = Month { year: now.get_full_year() as u16, month: now.get_month() as u8 + 1 };
    IncidentDate { month, day: Some(now.get_date() as u8) }
}
