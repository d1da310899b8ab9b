//! Sheets to what is wrong with them, and to the dataset that they hold.
//!
//! A sheet is [recognised](recognise) as a table, its cells are read as people write them, and then the rules of
//! `load` judge it, the same as they judge the page's own data. What only a data keeper needs to hear is added here.

mod cell;
mod date;
mod finding;
mod ids;
mod judge;
mod kind;
mod read_as;
mod recognise;
mod rows;
mod rules;
mod spelling;
mod warnings;

pub use finding::{Finding, Flaw, RULES, Severity};
pub use kind::{CellKind, TableKind};
pub use read_as::ReadAs;
pub use recognise::{TableSeen, recognise};

use crate::desk::Sheet;
use crate::load::Loaded;
use crate::load::assemble::{About, assemble};
use crate::load::table::{Record, Tables, incidents};
use crate::load::texts::{join_texts, name_settlements};
use crate::model::{Dataset, IncidentDate, Municipality};
use chrono::NaiveDate;
use ids::Ids;
use judge::Judge;
use read_as::Readings;
use rows::{RowReader, TableRows, named, of_published};
use spelling::Spellings;
use warnings::Near;

/// What the sheets hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What is wrong, in the order of the sheets.
    pub findings: Vec<Finding>,
    /// What was read differently from how it is written.
    pub read_as: Vec<ReadAs>,
    /// What each sheet was recognised as.
    pub tables: Vec<TableSeen>,
    /// What has no error, as far as it was asked for. Its own `problems` are empty: the findings tell them.
    pub loaded: Loaded,
    /// How many incidents have no error, asked for or not.
    pub incidents: usize,
    /// Ids of the municipalities that are known, from which a cell takes one.
    pub municipalities: Vec<String>,
    /// How many of the findings are errors.
    pub errors: usize,
    /// How many are warnings.
    pub warnings: usize,
}

/// Checks sheets. Municipalities and published totals that no sheet has are those of `published`; a date after `today`
/// lies in the future. Of the incidents only those are given whose ids are `asked` for: all of a large file take as much
/// memory as the file.
#[expect(clippy::too_many_lines, reason = "one straight list: each step needs what those before it found")]
pub fn check(
    sheets: &[&Sheet],
    published: Option<&Dataset>,
    today: NaiveDate,
    asked: &dyn Fn(&str) -> bool,
) -> Checked {
    let seen = recognise(sheets.iter().copied());
    let others = published.map(|published| of_published(published, &seen)).unwrap_or_default();
    let others_seen = recognise(&others);
    let own = sheets.iter().zip(&seen).enumerate().map(|(at, (sheet, seen))| TableRows { at: Some(at), sheet, seen });
    let others = others.iter().zip(&others_seen).map(|(sheet, seen)| TableRows { at: None, sheet, seen });
    let rows: Vec<TableRows> = own.chain(others).collect();
    let mut judge = Judge::new(sheets, &seen);
    (0..sheets.len()).for_each(|at| judge.check_header(at));
    judge.check_tables(&rows);

    let (codes, today) = (Spellings::new(&[]), IncidentDate::from(today));
    let (readings, near) = (Readings::default(), Near::default());
    let mut reader = RowReader { rows: &rows, spellings: &codes, today, readings, near, judge: &mut judge };
    let mut tables = Tables::new();
    reader.read(TableKind::Municipalities, &mut tables.municipalities);
    reader.read(TableKind::PublishedTotals, &mut tables.published_totals);
    let places: Vec<Municipality> = tables.municipalities.rows.iter().map(named).collect();
    let spellings = Spellings::new(&places);
    reader.spellings = &spellings;
    reader.read(TableKind::Incidents, &mut tables.incidents);
    reader.read(TableKind::Sources, &mut tables.sources);
    reader.read(TableKind::IncidentTexts, &mut tables.incident_texts);
    let RowReader { readings, near, .. } = reader;

    let about = published.map(About::of).unwrap_or_default();
    let ids = Ids::of(&tables.incidents.rows);
    let mut good = Vec::new();
    let mut loaded = assemble(about, &tables, &|id| ids.first(id), &mut |row, incident| {
        let row = &tables.incidents.rows[row];
        warnings::publishers(&mut judge, row, incident);
        let has_come = rules::has_come(incident, today);
        good.extend(has_come.then(|| row.cell(incidents::ID)));
        has_come && asked(incident.id)
    });
    let incidents = good.len();
    loaded.texts = join_texts(&tables.incident_texts, good, &mut loaded.problems);
    name_settlements(&mut loaded);
    rules::tell(&mut judge, std::mem::take(&mut loaded.problems), &tables, &spellings);
    rules::add(&mut judge, &tables);
    near.tell(&mut judge, &tables.incidents);
    rules::leave_out(&mut loaded.dataset);

    let findings = judge.finish();
    let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
    let warnings = findings.len() - errors;
    let municipalities = places.into_iter().map(|one| one.id).collect();
    let (read_as, tables) = (readings.finish(), seen.clone());
    Checked { findings, read_as, tables, loaded, incidents, municipalities, errors, warnings }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
