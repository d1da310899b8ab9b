//! How much is read. Beyond, a device could stop answering; each limit is told to the reader where it is met.

/// Bytes of one file, and of all that is unpacked of one archive.
pub const BYTES: usize = 256 << 20;
/// Rows of one sheet, without its header.
pub const ROWS: usize = 200_000;
/// Columns of one sheet.
pub const COLUMNS: usize = 200;
/// Files of one archive.
pub const ENTRIES: usize = 100;
/// Problems that the page lists; the table that can be saved has them all.
pub const LISTED: usize = 2_000;
