//! What holds by the rules and may still be wrong: somebody should look.

use super::date::first_day;
use super::finding::Flaw;
use super::judge::Judge;
use super::rows::ReadRow;
use crate::load::table::{Record, Table, incidents, sources, stage_column};
use crate::model::{Answer, Coded, Evidence, Incident, IncidentDate, Stage, fold};
use chrono::Datelike;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Two incidents so many days apart may be one.
const DAYS: i32 = 2;

/// Steps that later ones rest on. Police may well investigate without having come to the place, and what the public hears
/// of court is no reason to doubt.
const DECISIVE: [Stage; 4] =
    [Stage::ReportedToPolice, Stage::InvestigationOpened, Stage::SuspectIdentified, Stage::ArrestOrCharge];

/// A later step of this incident that happened although an earlier one did not.
pub fn stage_order(judge: &mut Judge, incident: &ReadRow) {
    let is = |stage: Stage, answer: Answer| incident.cell(stage_column(stage)) == answer.id();
    for no in DECISIVE.into_iter().filter(|stage| is(*stage, Answer::No)) {
        let later = Stage::ALL.iter().copied().filter(|stage| *stage > no && *stage <= Stage::CourtOutcome);
        if let Some(yes) = later.into_iter().find(|stage| is(*stage, Answer::Yes)) {
            judge.field(incident, stage_column(yes), Flaw::StageOrder { no, yes });
        }
    }
}

/// A source without publisher.
pub fn no_publisher(judge: &mut Judge, source: &ReadRow) {
    if source.cell(sources::PUBLISHER).is_empty() {
        judge.field(source, sources::PUBLISHER, Flaw::NoPublisher);
    }
}

/// Gathers incidents, to find those of one municipality and type at nearly the same time.
#[derive(Default)]
pub struct Near {
    /// By municipality and type: when they were, and position of the row in its table.
    groups: FxHashMap<String, Vec<(When, u32)>>,
    /// Municipality and type of the row that was added last.
    kind: String,
}

impl Near {
    /// Adds the row at this position.
    pub fn add(&mut self, at: usize, row: &ReadRow) {
        let Some(when) = IncidentDate::parse(row.cell(incidents::DATE)).and_then(When::of) else { return };
        self.kind.clear();
        // No cell has a NUL.
        self.kind.extend([row.cell(incidents::MUNICIPALITY), "\0", row.cell(incidents::TYPE)]);
        let one = (when, at as u32);
        match self.groups.get_mut(&self.kind) {
            Some(group) => group.push(one),
            None => drop(self.groups.insert(self.kind.clone(), vec![one])),
        }
    }

    /// Tells them. Each is compared with the one before it alone, so that a long list stays quick.
    pub fn tell(self, judge: &mut Judge, incidents: &Table<ReadRow>) {
        for mut group in self.groups.into_values() {
            group.sort_unstable();
            for pair in group.windows(2) {
                let [before, after] = pair else { continue };
                if before.0.is_near(after.0) {
                    // The one that stands further down is likely the one that was added.
                    let [first, second] = [before.1.min(after.1), before.1.max(after.1)];
                    tell_both(judge, &incidents.rows[first as usize], &incidents.rows[second as usize]);
                }
            }
        }
    }
}

fn tell_both(judge: &mut Judge, first: &ReadRow, second: &ReadRow) {
    let [id, other] = [first, second].map(|row| row.cell(incidents::ID));
    if let Some(row) = judge.number(first).filter(|_| id != other) {
        judge.field(second, incidents::DATE, Flaw::LikelyTwice { id: id.to_owned(), row });
    }
}

/// When an incident was, in the order of time; months of which the day is not known apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// The month, by the number of its first day.
    Month(i32),
    /// The day, by its number.
    Day(i32),
}

impl When {
    fn of(date: IncidentDate) -> Option<Self> {
        let number = first_day(date)?.num_days_from_ce();
        Some(if date.day.is_some() { When::Day(number) } else { When::Month(number) })
    }

    /// Two days within [`DAYS`], or one month twice.
    fn is_near(self, later: Self) -> bool {
        match (self, later) {
            (When::Day(before), When::Day(after)) => after - before <= DAYS,
            _ => self == later,
        }
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
        judge.field(row, incidents::EVIDENCE, Flaw::Publishers { evidence, count });
    }
}
