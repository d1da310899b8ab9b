//! Empty tables to fill in, each with one invented row that cannot be published by mistake: its id is none.

mod columns;
mod csv;
mod workbook;

pub use self::csv::template_csv;
pub use workbook::{VALUES, template_workbook};
