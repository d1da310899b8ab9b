//! Figures: tallies of answers, their rates and intervals, and the summary that all charts and tables share.

mod interval;
mod percent;
mod summary;
mod tally;

pub use interval::{Interval, wilson};
pub use percent::{Percent, percent};
pub use summary::{Coverage, Stages, Summary, TypeSummary, YearSummary, coverage, distinct_sources, summarise};
pub use tally::{KNOWN_ENOUGH, Tally};

#[cfg(test)]
mod laws;
