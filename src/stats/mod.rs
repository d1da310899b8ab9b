//! Figures: tallies of answers, their rates and intervals, and the summary that all charts and tables share.

mod compare;
mod interval;
mod months;
mod percent;
mod places;
mod summary;
mod tally;

pub use compare::{Difference, compare};
pub use interval::{Interval, newcombe, wilson};
pub use months::{MonthSummary, months};
pub use percent::{Percent, percent, share_percent};
pub use places::{PlaceSummary, places};
pub use summary::{Coverage, Stages, Summary, TypeSummary, YearSummary, coverage, distinct_sources, summarise};
pub use tally::{KNOWN_ENOUGH, Tally};

#[cfg(test)]
mod laws;
