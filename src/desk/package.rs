//! Files as one data package of their own, with nothing published beside.

use super::Sheet;
use super::check::{Checked, check};
use super::open::{CannotOpen, open_all};
use super::published::state;
use super::report::{problem_row, unopened_row};
use super::talk::ProblemRow;
use super::words::Tongue;
use chrono::NaiveDate;

/// Files, opened and checked as one package.
#[derive(Debug)]
pub struct Package {
    /// What could not be opened.
    pub unopened: Vec<CannotOpen>,
    /// What the others hold.
    pub checked: Checked,
    /// The text of its `datapackage.json`.
    pub descriptor: Option<String>,
}

impl Package {
    /// Opens files, by name, and checks all that is in them. A table that must be there is an error where no file has it.
    pub fn read(files: impl IntoIterator<Item = (String, Vec<u8>)>, today: NaiveDate) -> Self {
        let opened = open_all(files);
        let mut checked = check(&opened.sheets.iter().collect::<Vec<&Sheet>>(), None, today, &|_| true);
        state(&mut checked.loaded, opened.about.unwrap_or_default());
        Package { unopened: opened.left, checked, descriptor: opened.descriptor }
    }

    /// All that is wrong: what could not be opened first, then file by file.
    pub fn problems(&self, tongue: Tongue) -> Vec<ProblemRow> {
        let unopened = self.unopened.iter().map(|one| unopened_row(tongue, one));
        unopened.chain(self.checked.findings.iter().map(|one| problem_row(tongue, one))).collect()
    }
}
