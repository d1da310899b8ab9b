//! What holds by the rules and may still be wrong: somebody should look.

use super::date::first_day;
use super::finding::Flaw;
use super::judge::Judge;
use crate::load::table::{Row, Table};
use crate::model::{Answer, Coded, Dataset, Evidence, IncidentDate, Month, Stage, fold};
use std::collections::{BTreeSet, HashMap};

/// Two incidents so many days apart may be one.
const DAYS: i64 = 2;

/// Steps that later ones rest on. Police may well investigate without having come to the place, and what the public hears
/// of court is no reason to doubt.
const DECISIVE: [Stage; 4] =
    [Stage::ReportedToPolice, Stage::InvestigationOpened, Stage::SuspectIdentified, Stage::ArrestOrCharge];

/// The cell of a row in this column.
pub fn cell<'a>(table: &Table, row: &'a Row, column: &str) -> &'a str {
    let position = table.columns.iter().position(|id| *id == column);
    position.and_then(|position| row.cells.get(position)).map_or("", String::as_str)
}

/// A later step that happened although an earlier one did not.
pub fn stage_order(judge: &mut Judge, incidents: &Table) {
    for row in &incidents.rows {
        let answer = |stage: Stage| Answer::from_id(cell(incidents, row, stage.id()));
        for no in DECISIVE.into_iter().filter(|stage| answer(*stage) == Some(Answer::No)) {
            let later = Stage::ALL.iter().copied().filter(|stage| *stage > no && *stage <= Stage::CourtOutcome);
            if let Some(yes) = later.into_iter().find(|stage| answer(*stage) == Some(Answer::Yes)) {
                judge.field(row, yes.id(), Flaw::StageOrder { no, yes });
            }
        }
    }
}

/// Incidents of one municipality and type at nearly the same time. Each is compared with the one before it alone, so that
/// a long list stays quick.
pub fn likely_twice(judge: &mut Judge, incidents: &Table) {
    let key = |row: &Row| {
        let date = IncidentDate::parse(cell(incidents, row, "date"))?;
        let of = |column| cell(incidents, row, column).to_owned();
        Some((of("municipality"), of("type"), date.day.is_some(), date))
    };
    let mut rows: Vec<_> = incidents.rows.iter().filter_map(|row| Some((key(row)?, row))).collect();
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    for pair in rows.windows(2) {
        let [(before, first), (after, second)] = pair else { continue };
        let are_one_kind = (&before.0, &before.1, before.2) == (&after.0, &after.1, after.2);
        let ids = [first, second].map(|row| cell(incidents, row, "id"));
        if !are_one_kind || !is_near(before.3, after.3) || ids[0] == ids[1] {
            continue;
        }
        // The one that stands further down is likely the one that was added.
        let is_in_order = super::judge::position(&first.place) < super::judge::position(&second.place);
        let (other, later, id) = if is_in_order { (first, second, ids[0]) } else { (second, first, ids[1]) };
        if let Some(row) = judge.number(other) {
            judge.field(later, "date", Flaw::LikelyTwice { id: id.to_owned(), row });
        }
    }
}

/// Two days within [`DAYS`], or one month twice.
fn is_near(before: IncidentDate, after: IncidentDate) -> bool {
    let IncidentDate { month: Month { .. }, day } = after;
    match (first_day(before), first_day(after)) {
        (Some(first), Some(second)) if day.is_some() => (second - first).num_days() <= DAYS,
        _ => before.month == after.month,
    }
}

/// Sources without publisher.
pub fn no_publisher(judge: &mut Judge, sources: &Table) {
    for row in sources.rows.iter().filter(|row| cell(sources, row, "publisher").is_empty()) {
        judge.field(row, "publisher", Flaw::NoPublisher);
    }
}

/// `several` with one publisher, and `single` with several. A source without publisher may be of another one.
pub fn publishers(judge: &mut Judge, incidents: &Table, dataset: &Dataset) {
    let rows: HashMap<&str, &Row> = incidents.rows.iter().rev().map(|row| (cell(incidents, row, "id"), row)).collect();
    for incident in &dataset.incidents {
        // One source has one publisher at most: that is most incidents, and nothing is to be folded.
        if incident.evidence == Evidence::Headline
            || incident.evidence == Evidence::Single && incident.sources.len() < 2
        {
            continue;
        }
        let named: BTreeSet<String> = incident
            .sources
            .iter()
            .map(|source| fold(source.publisher.trim()))
            .filter(|name| !name.is_empty())
            .collect();
        let is_all_named = incident.sources.iter().all(|source| !source.publisher.trim().is_empty());
        let (evidence, count) = (incident.evidence, named.len());
        let is_wrong = match evidence {
            Evidence::Several => count < 2 && is_all_named,
            Evidence::Single => count > 1,
            Evidence::Headline => false,
        };
        if let Some(row) = rows.get(incident.id.as_str()).filter(|_| is_wrong) {
            judge.field(row, "evidence", Flaw::Publishers { evidence, count });
        }
    }
}
