//! Texts, numbers, dates, place names, and the sentences made from figures. No text of the interface stands elsewhere.

pub mod about;
mod citation;
mod comparison;
mod cyrillic;
mod date;
mod en;
mod files;
mod fill;
mod finding;
#[cfg(not(target_arch = "wasm32"))]
mod heads;
mod label;
mod language_file;
mod languages;
mod list;
mod notice;
mod number;
mod place;
mod plural;
mod problem;
mod prose;
pub mod source;
mod span;
mod sq;
mod sr;
pub mod titles;
pub(crate) mod wording;
mod words;

pub use citation::{bibtex, citation, cited};
pub use comparison::{compare_title, difference_text, points_text, verdict};
pub use cyrillic::cyrillic;
pub use date::{date, date_before_mark, month};
pub use en::EN;
pub use files::texts_files;
#[cfg(not(target_arch = "wasm32"))]
pub use files::words_files;
pub use fill::fill;
pub use finding::{finding, heading_of_none, selection, selection_title};
#[cfg(not(target_arch = "wasm32"))]
pub use heads::heads_file;
pub use label::{choice, counter, facet, scope};
pub use language_file::language_from_json;
#[cfg(not(target_arch = "wasm32"))]
pub use language_file::language_to_json;
pub use list::list;
pub use notice::ignored;
pub use number::{at_least, count, incidents, percent_text, share_text, source_line};
pub use place::{district, municipality, municipality_by_id, place, searched, settlement};
pub use plural::Plural;
pub(crate) use plural::two_forms;
pub(crate) use problem::fault;
pub use problem::{next_step, problem};
pub use prose::{Block, prose};
pub use source::poster_foot;
pub use span::Span;
pub use sq::SQ;
pub use sr::SR;
pub use titles::{FEW, short_name};
pub use words::{KEYS, Words};

/// No-break space: a number stays with its sign and its bracket.
pub const NBSP: char = '\u{a0}';
