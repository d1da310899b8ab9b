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
use crate::load::table::{Record, Table, Tables, sources};
use crate::load::texts::{join_texts, name_settlements};
use crate::model::{Coded, Dataset, IncidentDate, Municipality};
use chrono::NaiveDate;
use ids::Ids;
use judge::Judge;
use read_as::Readings;
use rows::{ReadRow, RowReader, TableRows, check_header, named};
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
pub fn check(
    sheets: &[&Sheet],
    published: Option<&Dataset>,
    today: NaiveDate,
    asked: &dyn Fn(&str) -> bool,
) -> Checked {
    let seen = recognise(sheets.iter().copied());
    let (mut judge, mut readings) = (Judge::new(sheets, &seen), Readings::default());
    for (at, (sheet, seen)) in sheets.iter().zip(&seen).enumerate() {
        check_header(&mut judge, at, sheet, seen);
    }
    let has = |kind: TableKind| seen.iter().any(|one| one.table == Some(kind));
    let mut others = Vec::new();
    if let Some(published) = published {
        others.extend((!has(TableKind::Municipalities)).then(|| rows::municipalities(&published.municipalities)));
        others.extend((!has(TableKind::PublishedTotals)).then(|| rows::published_totals(&published.published_totals)));
    }
    let others_seen = recognise(&others);
    let own = sheets.iter().copied().zip(&seen).enumerate().map(|(at, (sheet, seen))| (Some(at), sheet, seen));
    let all: Vec<TableRows> = own
        .chain(others.iter().zip(&others_seen).map(|(sheet, seen)| (None, sheet, seen)))
        .map(|(at, sheet, seen)| TableRows { at, sheet, seen })
        .collect();
    let codes = Spellings::new(&[]);
    let today = IncidentDate::from(today);
    type Each<'a> = &'a mut dyn FnMut(&mut Judge, usize, &ReadRow);
    let mut read = |kind: TableKind, spellings, judge: &mut Judge<'_>, table: &mut Table<_>, each: Each| {
        let mut reader = RowReader { spellings, today, readings: &mut readings, judge };
        for rows in all.iter().filter(|one| one.seen.table == Some(kind)) {
            reader.read(rows, kind, table, each);
        }
    };
    let nothing: Each = &mut |_, _, _| {};

    let mut tables = Tables::new();
    read(TableKind::Municipalities, &codes, &mut judge, &mut tables.municipalities, nothing);
    read(TableKind::PublishedTotals, &codes, &mut judge, &mut tables.published_totals, nothing);
    let places: Vec<Municipality> = tables.municipalities.rows.iter().map(named).collect();
    let spellings = Spellings::new(&places);
    let mut near = Near::default();
    read(TableKind::Incidents, &spellings, &mut judge, &mut tables.incidents, &mut |judge, at, row| {
        warnings::stage_order(judge, row);
        near.add(at, row);
    });
    read(TableKind::Sources, &spellings, &mut judge, &mut tables.sources, &mut |judge, _, row| {
        if row.cell(sources::PUBLISHER).is_empty() {
            judge.field(row, sources::PUBLISHER, Flaw::NoPublisher);
        }
    });
    read(TableKind::IncidentTexts, &spellings, &mut judge, &mut tables.incident_texts, nothing);

    for kind in TableKind::ALL.iter().copied().filter(|kind| !has(*kind)) {
        let is_published =
            matches!(kind, TableKind::Municipalities | TableKind::PublishedTotals) && published.is_some();
        if !is_published && kind != TableKind::IncidentTexts {
            judge.no_table(kind);
        }
    }
    let about = published.map(|one| About {
        title: one.title.clone(),
        version: one.version.clone(),
        licence: one.licence.clone(),
    });
    let ids = Ids::of(&tables.incidents.rows);
    let (mut incidents, mut told) = (0, Vec::new());
    let mut loaded = assemble(about.unwrap_or_default(), &tables, &|id| ids.first(id), &mut |row, incident| {
        warnings::publishers(&mut judge, &tables.incidents.rows[row], incident);
        if !rules::has_come(incident, today) {
            return false;
        }
        incidents += 1;
        if !tables.incident_texts.rows.is_empty() {
            told.push(incident.id.to_owned());
        }
        asked(incident.id)
    });
    let mut problems = std::mem::take(&mut loaded.problems);
    loaded.texts = join_texts(&tables.incident_texts, told, &mut problems);
    name_settlements(&mut loaded);
    rules::tell(&mut judge, problems, &tables, &spellings);
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
