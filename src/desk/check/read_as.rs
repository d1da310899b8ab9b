//! What was read differently from how it is written.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Cells of one column that are written and read alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAs {
    /// The file, see [`crate::desk::Sheet::file`].
    pub file: String,
    /// Id of the column.
    pub column: String,
    /// As written.
    pub written: String,
    /// As read.
    pub read: String,
    /// How many cells.
    pub count: usize,
    /// The first row, as a spreadsheet counts it.
    pub first_row: usize,
}

/// Gathers them, in the order in which they are met.
#[derive(Default)]
pub struct Readings {
    gathered: Vec<ReadAs>,
    /// Of each column of the sheet that is being read, the position of what is written so.
    known: HashMap<&'static str, HashMap<String, usize>>,
}

impl Readings {
    /// Begins another sheet.
    pub fn begin(&mut self) {
        self.known.clear();
    }

    /// Notes a cell.
    #[expect(clippy::too_many_arguments, reason = "a `ReadAs`, borrowed: mostly it is there already")]
    pub fn note(&mut self, file: &str, row: usize, column: &'static str, written: &str, read: &str) {
        let known = self.known.entry(column).or_default();
        if let Some(at) = known.get(written) {
            self.gathered[*at].count += 1;
            return;
        }
        known.insert(written.to_owned(), self.gathered.len());
        self.gathered.push(ReadAs {
            file: file.to_owned(),
            column: column.to_owned(),
            written: written.to_owned(),
            read: read.to_owned(),
            count: 1,
            first_row: row,
        });
    }

    /// All of them.
    pub fn finish(self) -> Vec<ReadAs> {
        self.gathered
    }
}
