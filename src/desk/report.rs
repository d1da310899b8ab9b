//! What was found, as the rows that the page and the command show.

use super::Spot;
use super::check::{CellKind, Checked, Finding, RULES, Severity};
use super::open::CannotOpen;
use super::talk::{ProblemRow, RuleRow};
use super::words::{Tongue, finding, open_fault};
use crate::i18n::municipality_by_id;

/// A problem, and where its cell stands among the sheets of all open files.
pub type Spotted = (Option<Spot>, ProblemRow);

/// One finding in words. Its heading, its cell and its choices are those of the page: see `Lists` and `Spotted`.
pub fn problem_row(tongue: Tongue, found: &Finding) -> ProblemRow {
    ProblemRow {
        is_error: found.severity() == Severity::Error,
        rule: found.rule().to_owned(),
        file: found.file.to_string(),
        row: found.row,
        column: found.column.to_string(),
        heading: found.column.to_string(),
        value: found.value.clone(),
        text: finding(tongue.words, tongue.desk, found),
        cell: None,
        choice: None,
    }
}

/// Why a file, or a part of it, cannot be opened.
pub fn unopened_row(tongue: Tongue, one: &CannotOpen) -> ProblemRow {
    ProblemRow {
        is_error: true,
        rule: one.fault.code().to_owned(),
        file: one.file.clone(),
        row: one.fault.row(),
        column: String::new(),
        heading: String::new(),
        value: String::new(),
        text: open_fault(tongue.desk, &one.fault),
        cell: None,
        choice: None,
    }
}

/// The findings in the order in which they are shown: rule by rule, those that hold publishing back first.
pub fn in_order(checked: &Checked) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = checked.findings.iter().collect();
    findings.sort_by_cached_key(|one| place(one.rule()));
    findings
}

fn place(rule: &str) -> usize {
    RULES.iter().position(|one| *one == rule).unwrap_or(RULES.len())
}

/// How often each rule is broken, in the order in which they are shown.
pub fn rule_rows(tongue: Tongue, in_order: &[&Finding]) -> Vec<RuleRow> {
    let of_one_rule = in_order.chunk_by(|a, b| a.rule() == b.rule());
    let row = |found: &[&Finding]| RuleRow {
        rule: found[0].rule().to_owned(),
        name: tongue.desk.rules.get(place(found[0].rule())).unwrap_or(&"").to_string(),
        is_error: found[0].severity() == Severity::Error,
        count: found.len(),
    };
    of_one_rule.map(row).collect()
}

/// The lists of values that cells may have, each once.
pub struct Lists<'a> {
    tongue: Tongue,
    checked: &'a Checked,
    kinds: Vec<CellKind>,
}

impl<'a> Lists<'a> {
    /// None yet.
    pub fn new(tongue: Tongue, checked: &'a Checked) -> Self {
        Lists { tongue, checked, kinds: Vec::new() }
    }

    /// Position of the list from which the cell of a finding takes its value.
    pub fn of(&mut self, found: &Finding) -> Option<usize> {
        let kind = found.cell_kind()?;
        if kind != CellKind::Municipality && kind.ids().is_empty() {
            return None;
        }
        let known = self.kinds.iter().position(|one| *one == kind);
        Some(known.unwrap_or_else(|| {
            self.kinds.push(kind);
            self.kinds.len() - 1
        }))
    }

    /// The lists: each value with its label.
    pub fn labelled(self) -> Vec<Vec<(String, String)>> {
        self.kinds.iter().map(|kind| self.list(*kind)).collect()
    }

    fn list(&self, kind: CellKind) -> Vec<(String, String)> {
        let Tongue { words, desk } = self.tongue;
        let dataset = &self.checked.loaded.dataset;
        let labels: &[&str] = match kind {
            CellKind::Type => &words.types,
            CellKind::Target => &words.targets,
            CellKind::Answer | CellKind::YesOrNo => &words.answers,
            CellKind::Evidence => &words.evidence,
            CellKind::Language => &desk.text_languages,
            _ => {
                let known = self.checked.municipalities.iter();
                return known.map(|id| (id.clone(), municipality_by_id(words, dataset, id))).collect();
            }
        };
        kind.ids().into_iter().zip(labels).map(|(id, label)| (id.to_owned(), (*label).to_owned())).collect()
    }
}
