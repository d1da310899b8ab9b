//! The texts that only the data keeper reads, in each language, and the sentences made with them.

mod cannot_open;
mod en;
mod finding;
mod keys;
mod sq;
mod sr;
mod tongue;

pub use cannot_open::{cannot_open, open_fault};
pub use en::DESK_EN;
pub use finding::finding;
pub use keys::{DESK_KEYS, DeskWords};
pub use sq::DESK_SQ;
pub use sr::DESK_SR;
pub use tongue::Tongue;
