//! What the data keeper works with: files as people's spreadsheets write them, to sheets ([`open`]); sheets to what is
//! wrong with them and to the dataset that they hold ([`check`]); and that to the files of a data package ([`publish`]).
//!
//! Nothing here knows a browser: the page runs it in a worker, the command natively.

pub mod check;
mod difference;
mod judged;
pub mod limits;
pub mod log;
pub mod open;
mod open_file;
mod package;
mod perform;
pub mod publish;
mod published;
mod report;
mod sheet;
mod talk;
pub mod template;
#[cfg(test)]
mod tests;
mod together;
pub mod words;

pub use package::Package;
pub use perform::Desk;
pub use report::problem_row;
pub use sheet::{Header, Rows, Sheet, SheetRow, Spot};
pub use talk::{Answer, Difference, FileRow, OpenCell, ProblemRow, Report, Request, RuleRow, Template};
