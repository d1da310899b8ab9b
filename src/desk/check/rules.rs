//! Errors: what the rules of `load` found, without what only follows from another error; and the rules that stand here.

use super::finding::Flaw;
use super::judge::Judge;
use super::rows::{ReadRow, position};
use super::spelling::Spellings;
use crate::load::table::{Record, Table, Tables, incidents, municipalities, published_totals, sources};
use crate::load::{Fault, LeftOut, Problem};
use crate::model::{Dataset, Incident, IncidentDate, parse_day};
use std::collections::HashSet;

/// Tells the problems that the rules found. One that only follows from another is not told: a source of an incident that
/// stands in the table but has an error of its own is no source of an unknown incident.
pub fn tell(judge: &mut Judge, problems: Vec<Problem>, tables: &Tables<ReadRow>, spellings: &Spellings) {
    // What this needs of a large file would be gathered for nothing.
    if problems.is_empty() {
        return;
    }
    let ids = values(&tables.incidents, incidents::ID);
    let with_source = values(&tables.sources, sources::INCIDENT);
    let places = values(&tables.municipalities, municipalities::ID);
    let sourced: HashSet<(usize, usize)> = tables
        .incidents
        .rows
        .iter()
        .filter(|row| with_source.contains(row.cell(incidents::ID)))
        .filter_map(ReadRow::position)
        .collect();
    let has_sources = !tables.sources.rows.is_empty();
    let follows = |problem: &Problem| match (problem.left_out, problem.place.field.as_str(), &problem.fault) {
        (LeftOut::Incident, "sources", Fault::NoSource) => {
            !has_sources || position(&problem.place).is_some_and(|place| sourced.contains(&place))
        }
        (LeftOut::Incident, "municipality", Fault::NotAllowed { found, .. }) => {
            places.is_empty() || places.contains(found.as_str())
        }
        (LeftOut::Source | LeftOut::Text, "incident", Fault::NotAllowed { found, .. }) => {
            ids.is_empty() || ids.contains(found.as_str())
        }
        _ => false,
    };
    let told: Vec<Problem> = problems.into_iter().filter(|problem| !follows(problem)).collect();
    for problem in told {
        judge.problem(problem, spellings);
    }
}

fn values<'a>(table: &'a Table<ReadRow>, column: usize) -> HashSet<&'a str> {
    table.rows.iter().map(|row| row.cell(column)).collect()
}

/// Tells what the rules of `load` leave to the data keeper: a second municipality of one id, and a period that ends before
/// it begins.
pub fn add(judge: &mut Judge, tables: &Tables<ReadRow>) {
    let mut ids = HashSet::new();
    for row in &tables.municipalities.rows {
        let id = row.cell(municipalities::ID);
        if !id.is_empty() && !ids.insert(id) {
            judge.field(row, municipalities::ID, Flaw::rule(Fault::Twice { found: id.to_owned() }));
        }
    }
    for row in &tables.published_totals.rows {
        let [from, to] = [published_totals::FROM, published_totals::TO].map(|column| parse_day(row.cell(column)));
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            judge.field(row, published_totals::TO, Flaw::EndsBeforeItBegins);
        }
    }
}

/// Leaves out the sources of an incident that lie in the future. Whether the incident itself has come, and has a source.
pub fn has_come(incident: &mut Incident<&str>, today: IncidentDate) -> bool {
    // Of a month without its day all must lie in the future: it stands before its days.
    let has_come = |date| date <= today;
    incident.sources.retain(|source| source.date.is_none_or(has_come));
    has_come(incident.date) && !incident.sources.is_empty()
}

/// Leaves out of the dataset what else has an error that the rules of `load` do not know.
pub fn leave_out(dataset: &mut Dataset) {
    dataset.published_totals.retain(|total| total.from <= total.to);
    let mut ids = HashSet::new();
    dataset.municipalities.retain(|one| ids.insert(one.id.clone()));
}
