//! One event on one day (or month) in one municipality, with what institutions did.

use super::{Answer, Coded, Evidence, IncidentDate, IncidentType, Stage, Target};

/// One incident, as public sources describe it. Its texts are its own, or stand somewhere else.
#[derive(Clone, Debug, PartialEq)]
pub struct Incident<T = String> {
    /// Stable identifier, such as `RR-2021-014`.
    pub id: T,
    /// When it happened.
    pub date: IncidentDate,
    /// Id of the municipality.
    pub municipality: T,
    /// Village, town or quarter, in Serbian; empty where the sources do not say.
    pub settlement: T,
    /// The same in Albanian; empty where no Albanian text names it.
    pub settlement_sq: T,
    /// What happened.
    pub incident_type: IncidentType,
    /// To whom or what.
    pub target: Target,
    /// People injured; `None` where the sources do not say.
    pub injured: Option<u32>,
    /// One or two neutral sentences, without names or motives.
    pub summary: T,
    /// The answer of each stage, in the order of [`Stage::ALL`].
    pub answers: [Answer; Stage::ALL.len()],
    /// What the answers rest on; may be empty.
    pub response_note: T,
    /// Whether summary and note stand in English, for want of the reader's language. Never so in English itself.
    pub in_english: InEnglish,
    /// What the record rests on.
    pub evidence: Evidence,
    /// At least one.
    pub sources: Vec<Source<T>>,
}

impl Incident {
    /// What the sources say of this stage.
    pub fn answer(&self, stage: Stage) -> Answer {
        self.answers[stage.index()]
    }
}

impl Incident<&str> {
    /// The same with texts of its own.
    pub fn owned(self) -> Incident {
        let source = |one: Source<&str>| Source {
            title: one.title.to_owned(),
            publisher: one.publisher.to_owned(),
            url: one.url.to_owned(),
            date: one.date,
        };
        Incident {
            id: self.id.to_owned(),
            date: self.date,
            municipality: self.municipality.to_owned(),
            settlement: self.settlement.to_owned(),
            settlement_sq: self.settlement_sq.to_owned(),
            incident_type: self.incident_type,
            target: self.target,
            injured: self.injured,
            summary: self.summary.to_owned(),
            answers: self.answers,
            response_note: self.response_note.to_owned(),
            in_english: self.in_english,
            evidence: self.evidence,
            sources: self.sources.into_iter().map(source).collect(),
        }
    }
}

/// Which texts of an incident are not in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct InEnglish {
    /// The summary.
    pub summary: bool,
    /// The note on the response.
    pub response_note: bool,
}

/// A public report that an incident rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Source<T = String> {
    /// Title in the source's own language.
    pub title: T,
    /// Who published it; empty where not known.
    pub publisher: T,
    /// An `http` or `https` address: checked when it is loaded.
    pub url: T,
    /// Date of publication, where known.
    pub date: Option<IncidentDate>,
}

/// The texts of an incident in another language.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Translation {
    /// Id of the incident.
    pub incident: String,
    /// Village, town or quarter; may be empty.
    pub settlement: String,
    /// One or two neutral sentences.
    pub summary: String,
    /// What the answers rest on; may be empty.
    pub response_note: String,
}
