//! Errors: what the rules of `load` found, without what only follows from another error; and the rules that stand here.

use super::date::first_day;
use super::finding::Flaw;
use super::judge::{Judge, position};
use super::spelling::Spellings;
use super::warnings::cell;
use crate::load::table::{Table, Tables};
use crate::load::{Fault, LeftOut, Loaded, Problem};
use crate::model::parse_day;
use chrono::NaiveDate;
use std::collections::HashSet;

/// Tells the problems that the rules found. One that only follows from another is not told: a source of an incident that
/// stands in the table but has an error of its own is no source of an unknown incident.
pub fn tell(judge: &mut Judge, problems: Vec<Problem>, tables: &Tables, spellings: &Spellings) {
    let ids = values(&tables.incidents, "id");
    let with_source = values(&tables.sources, "incident");
    let places = values(&tables.municipalities, "id");
    let sourced: HashSet<(usize, usize)> = tables
        .incidents
        .rows
        .iter()
        .filter(|row| with_source.contains(cell(&tables.incidents, row, "id")))
        .filter_map(|row| position(&row.place))
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

fn values<'a>(table: &'a Table, column: &str) -> HashSet<&'a str> {
    table.rows.iter().map(|row| cell(table, row, column)).collect()
}

/// Tells what the rules of `load` leave to the data keeper: a second municipality of one id, and a period that ends before
/// it begins.
pub fn add(judge: &mut Judge, tables: &Tables) {
    let mut ids = HashSet::new();
    for row in &tables.municipalities.rows {
        let id = cell(&tables.municipalities, row, "id");
        if !id.is_empty() && !ids.insert(id) {
            judge.field(row, "id", Flaw::Rule(Fault::Twice { found: id.to_owned() }));
        }
    }
    for row in &tables.published_totals.rows {
        let day = |column| parse_day(cell(&tables.published_totals, row, column));
        if day("from").zip(day("to")).is_some_and(|(from, to)| from > to) {
            judge.field(row, "to", Flaw::EndsBeforeItBegins);
        }
    }
}

/// Leaves out of the dataset what has an error that the rules of `load` do not know.
pub fn leave_out(loaded: &mut Loaded, today: NaiveDate) {
    let has_come = |date| first_day(date).is_some_and(|day| day <= today);
    let dataset = &mut loaded.dataset;
    for incident in &mut dataset.incidents {
        incident.sources.retain(|source| source.date.is_none_or(has_come));
    }
    dataset.incidents.retain(|incident| has_come(incident.date) && !incident.sources.is_empty());
    dataset.published_totals.retain(|total| total.from <= total.to);
    let mut ids = HashSet::new();
    dataset.municipalities.retain(|one| ids.insert(one.id.clone()));
    let incidents: HashSet<&str> = dataset.incidents.iter().map(|incident| incident.id.as_str()).collect();
    loaded.texts.retain(|(_, text)| incidents.contains(text.incident.as_str()));
}
