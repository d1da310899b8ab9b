//! What the reader is told of the work: whether it can begin, what is being done, and what came of it.

use crate::desk::words::DeskWords;

/// The words of the view, which come with the worker.
#[derive(Clone, Copy)]
pub enum Words {
    /// On their way.
    Coming,
    /// The worker did not arrive.
    Failed,
    /// Here.
    Here(&'static DeskWords),
}

/// What is being done.
#[derive(Clone, Debug, PartialEq)]
pub enum Busy {
    /// This file is being read.
    Reading(String),
    /// All are being checked.
    Checking,
    /// A file, or a preview, is being made.
    Making,
}

/// What the reader is told of what they did last.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// Nothing.
    None,
    /// A value was written into a cell.
    Corrected(String),
    /// A file was saved.
    Saved(String),
    /// They ended what was being done.
    Stopped,
    /// The worker ended by itself.
    Failed,
    /// A file that was chosen cannot be read any more.
    Gone(String),
    /// What the desk refused to do, and why.
    Refused(String),
}
