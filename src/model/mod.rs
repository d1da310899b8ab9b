//! What an incident is. Pure types without input or output; nothing here imports another module of ours.

mod coded;
mod codes;
mod dataset;
mod date;
mod fold;
mod incident;
mod language;
mod municipality;
mod order;
mod published_total;

pub use coded::Coded;
pub(crate) use coded::coded;
pub use codes::{Answer, Evidence, IncidentType, Stage, Target};
pub use dataset::{Dataset, Licence};
pub use date::{IncidentDate, Month, parse_day};
pub use fold::{fold, matches};
pub use incident::{InEnglish, Incident, Source, Translation};
pub use language::Language;
pub use municipality::Municipality;
pub use order::{ordered, sort};
pub use published_total::PublishedTotal;
