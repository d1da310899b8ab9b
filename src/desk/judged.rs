//! New files, judged with or without what is published.

use super::Sheet;
use super::check::{Checked, Severity, TableKind, check, recognise};
use super::difference::{Compared, compare};
use super::published::Published;
use super::together::{Together, ids, together};
use crate::model::Dataset;
use chrono::NaiveDate;
use rustc_hash::FxHashSet;
use std::collections::HashSet;

/// New files, and what is published beside them.
pub struct New<'a> {
    /// The sheets of the files.
    pub sheets: Vec<&'a Sheet>,
    /// What is published, as far as that is known.
    pub published: Option<&'a Published>,
    /// Whether the new data are those of the files together with the published ones.
    pub is_merged: bool,
    /// Ids of the incidents in both of which the published record stays.
    pub kept: &'a HashSet<String>,
    /// A date after this one lies in the future.
    pub today: NaiveDate,
}

/// Whether all good incidents are needed, or only those that are published too.
#[derive(Clone, Copy, PartialEq)]
pub enum Whole {
    /// All.
    Yes,
    /// Those with an id that is published.
    No,
}

/// What was found.
pub struct Judged {
    /// What is wrong, and the data that have no error.
    pub checked: Checked,
    /// In what they differ from what is published.
    pub compared: Compared,
}

impl New<'_> {
    /// Checks the files.
    pub fn judge(&self, whole: Whole) -> Judged {
        let incidents = self.published.into_iter().flat_map(|published| &published.loaded.dataset.incidents);
        let known: FxHashSet<&str> = incidents.map(|one| one.id.as_str()).collect();
        let asked = |id: &str| whole == Whole::Yes || known.contains(id);
        let Some(published) = self.published else {
            return Judged { checked: check(&self.sheets, None, self.today, &asked), compared: Compared::default() };
        };
        let mut judged = if self.is_merged && !self.sheets.is_empty() {
            self.together(published, &asked)
        } else {
            let checked = check(&self.sheets, Some(&published.loaded.dataset), self.today, &asked);
            let compared = compare(&published.loaded, &checked.loaded, |_| true);
            Judged { checked, compared: Compared { differences: Vec::new(), ..compared } }
        };
        let Judged { checked, compared } = &mut judged;
        compared.new += checked.incidents - checked.loaded.dataset.incidents.len();
        judged
    }

    fn together(&self, published: &Published, asked: &dyn Fn(&str) -> bool) -> Judged {
        let seen = recognise(self.sheets.iter().copied());
        let new: Vec<_> = self.sheets.iter().copied().zip(&seen).collect();
        let tables = published.tables();
        let both = |kept: &HashSet<String>| {
            judge_both(&together(&new, &tables, kept), &published.loaded.dataset, self.today, asked)
        };
        let all = both(&HashSet::new());
        let own = ids(&new, TableKind::Incidents);
        let mut compared = compare(&published.loaded, &all.loaded, |id| own.contains(id));
        let known: HashSet<&str> = compared.differences.iter().map(|one| one.id.as_str()).collect();
        let kept: HashSet<String> = self.kept.iter().filter(|id| known.contains(id.as_str())).cloned().collect();
        for one in &mut compared.differences {
            one.is_kept = kept.contains(&one.id);
        }
        Judged { checked: if kept.is_empty() { all } else { both(&kept) }, compared }
    }
}

/// Checks sheets of both. A problem of what is published cannot be mended here, and what somebody should look at there was
/// looked at before.
fn judge_both(both: &Together, published: &Dataset, today: NaiveDate, asked: &dyn Fn(&str) -> bool) -> Checked {
    let sheets: Vec<&Sheet> = both.sheets.iter().map(|sheet| &**sheet).collect();
    let mut checked = check(&sheets, Some(published), today, asked);
    checked.findings.retain(|one| one.severity() == Severity::Error || !both.is_published(&one.file));
    checked.warnings = checked.findings.len() - checked.errors;
    for finding in &mut checked.findings {
        finding.spot = finding.spot.and_then(|spot| both.spot(spot));
    }
    checked
}
