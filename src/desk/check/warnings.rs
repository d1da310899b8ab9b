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

/// A later step of this incident that happened although an earlier one did not.
pub fn stage_order(judge: &mut Judge, incident: &ReadRow, stages: &[Column]) {
    let is = |stage: Stage, answer: Answer| stages[stage.index()].text(incident) == answer.id();
    for no in DECISIVE.into_iter().filter(|stage| is(*stage, Answer::No)) {
        let later = Stage::ALL.iter().copied().filter(|stage| *stage > no && *stage <= Stage::CourtOutcome);
        if let Some(yes) = later.into_iter().find(|stage| is(*stage, Answer::Yes)) {
            judge.field(incident, yes.id(), Flaw::StageOrder { no, yes });
        }
    }
}

/// Gathers incidents, to find those of one municipality and type at nearly the same time.
#[derive(Default)]
pub struct Near {
    /// Numbers in the place of names: they are put in order more quickly.
    names: FxHashMap<String, usize>,
    /// Municipality and type, whether the day is known, date, position of the row in its table.
    rows: Vec<([usize; 2], bool, IncidentDate, usize)>,
}

impl Near {
    /// Adds the row at this position, with its date, municipality and type.
    pub fn add(&mut self, at: usize, date: &str, kind: [&str; 2]) {
        let Some(date) = IncidentDate::parse(date) else { return };
        let kind = kind.map(|name| self.number(name));
        self.rows.push((kind, date.day.is_some(), date, at));
    }

    fn number(&mut self, name: &str) -> usize {
        if let Some(number) = self.names.get(name) {
            return *number;
        }
        self.names.insert(name.to_owned(), self.names.len());
        self.names.len() - 1
    }

    /// Tells them. Each is compared with the one before it alone, so that a long list stays quick.
    pub fn tell(mut self, judge: &mut Judge, incidents: &Table<ReadRow>) {
        let id = Column::of(incidents, "id");
        self.rows.sort_unstable();
        for pair in self.rows.windows(2) {
            let [before, after] = pair else { continue };
            if (before.0, before.1) != (after.0, after.1) || !is_near(before.2, after.2) {
                continue;
            }
            // The one that stands further down is likely the one that was added.
            let [first, second] = [before.3.min(after.3), before.3.max(after.3)].map(|at| &incidents.rows[at]);
            if let Some(row) = judge.number(first).filter(|_| id.text(first) != id.text(second)) {
                judge.field(second, "date", Flaw::LikelyTwice { id: id.text(first).to_owned(), row });
            }
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
