//! What holds by the rules and may still be wrong: somebody should look.

use super::date::first_day;
use super::finding::Flaw;
use super::judge::Judge;
use super::rows::ReadRow;
use crate::load::table::{Record, Table};
use crate::model::{Answer, Coded, Evidence, Incident, IncidentDate, Stage, fold};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Two incidents so many days apart may be one.
const DAYS: i64 = 2;

/// Steps that later ones rest on. Police may well investigate without having come to the place, and what the public hears
/// of court is no reason to doubt.
const DECISIVE: [Stage; 4] =
    [Stage::ReportedToPolice, Stage::InvestigationOpened, Stage::SuspectIdentified, Stage::ArrestOrCharge];

/// A column of a table.
pub struct Column(usize);

impl Column {
    /// The one with this id.
    pub fn of<R>(table: &Table<R>, id: &str) -> Self {
        Column(table.columns.iter().position(|column| *column == id).unwrap_or(usize::MAX))
    }

    /// What stands there in a row.
    pub fn text<'r>(&self, row: &'r ReadRow) -> &'r str {
        row.cell(self.0)
    }
}

/// A later step that happened although an earlier one did not.
pub fn stage_order(judge: &mut Judge, incidents: &Table<ReadRow>) {
    let columns: [Column; Stage::ALL.len()] = std::array::from_fn(|at| Column::of(incidents, Stage::ALL[at].id()));
    for row in &incidents.rows {
        let is = |stage: Stage, answer: Answer| columns[stage.index()].text(row) == answer.id();
        for no in DECISIVE.into_iter().filter(|stage| is(*stage, Answer::No)) {
            let later = Stage::ALL.iter().copied().filter(|stage| *stage > no && *stage <= Stage::CourtOutcome);
            if let Some(yes) = later.into_iter().find(|stage| is(*stage, Answer::Yes)) {
                judge.field(row, yes.id(), Flaw::StageOrder { no, yes });
            }
        }
    }
}

/// Incidents of one municipality and type at nearly the same time. Each is compared with the one before it alone, so that
/// a long list stays quick.
pub fn likely_twice(judge: &mut Judge, incidents: &Table<ReadRow>) {
    let [id, date, municipality, kind] =
        ["id", "date", "municipality", "type"].map(|column| Column::of(incidents, column));
    // Numbers in the place of names: they are put in order more quickly.
    let mut kinds: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    let mut rows = Vec::new();
    for (at, row) in incidents.rows.iter().enumerate() {
        let Some(date) = IncidentDate::parse(date.text(row)) else { continue };
        let next = kinds.len();
        let kind = *kinds.entry((municipality.text(row), kind.text(row))).or_insert(next);
        rows.push((kind, date.day.is_some(), date, at));
    }
    rows.sort_unstable();
    for pair in rows.windows(2) {
        let [before, after] = pair else { continue };
        // The one that stands further down is likely the one that was added.
        let (first, second) = (before.3.min(after.3), before.3.max(after.3));
        let [first, second] = [first, second].map(|at| &incidents.rows[at]);
        let are_one_kind = (before.0, before.1) == (after.0, after.1);
        if !are_one_kind || !is_near(before.2, after.2) || id.text(first) == id.text(second) {
            continue;
        }
        if let Some(row) = judge.number(first) {
            judge.field(second, "date", Flaw::LikelyTwice { id: id.text(first).to_owned(), row });
        }
    }
}

/// Two days within [`DAYS`], or one month twice.
fn is_near(before: IncidentDate, after: IncidentDate) -> bool {
    let months = |date: IncidentDate| u32::from(date.month.year) * 12 + u32::from(date.month.month);
    if after.day.is_none() || months(after) - months(before) > 1 {
        return before.month == after.month;
    }
    first_day(before).zip(first_day(after)).is_some_and(|(first, second)| (second - first).num_days() <= DAYS)
}

/// Sources without publisher.
pub fn no_publisher(judge: &mut Judge, sources: &Table<ReadRow>) {
    let publisher = Column::of(sources, "publisher");
    for row in sources.rows.iter().filter(|row| publisher.text(row).is_empty()) {
        judge.field(row, "publisher", Flaw::NoPublisher);
    }
}

/// `several` with one publisher, and `single` with several. A source without publisher may be of another one.
pub fn publishers(judge: &mut Judge, row: &ReadRow, incident: &Incident<&str>) {
    // One source has one publisher at most: that is most incidents, and nothing is to be folded.
    if incident.evidence == Evidence::Headline || incident.evidence == Evidence::Single && incident.sources.len() < 2 {
        return;
    }
    let named: BTreeSet<String> =
        incident.sources.iter().map(|source| fold(source.publisher.trim())).filter(|name| !name.is_empty()).collect();
    let is_all_named = incident.sources.iter().all(|source| !source.publisher.trim().is_empty());
    let (evidence, count) = (incident.evidence, named.len());
    let is_wrong = match evidence {
        Evidence::Several => count < 2 && is_all_named,
        Evidence::Single => count > 1,
        Evidence::Headline => false,
    };
    if is_wrong {
        judge.field(row, "evidence", Flaw::Publishers { evidence, count });
    }
}
