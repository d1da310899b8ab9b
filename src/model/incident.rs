//! One event on one day (or month) in one municipality, with what institutions did.

use super::{Answer, Coded, Evidence, IncidentDate, IncidentType, Stage, Target};

/// One incident, as public sources describe it.
#[derive(Clone, Debug, PartialEq)]
pub struct Incident {
    /// Stable identifier, such as `RR-2021-014`.
    pub id: String,
    /// When it happened.
    pub date: IncidentDate,
    /// Id of the municipality.
    pub municipality: String,
    /// Village, town or quarter, in Serbian; empty where the sources do not say.
    pub settlement: String,
    /// The same in Albanian; empty where no Albanian text names it.
    pub settlement_sq: String,
    /// What happened.
    pub incident_type: IncidentType,
    /// To whom or what.
    pub target: Target,
    /// People injured; `None` where the sources do not say.
    pub injured: Option<u32>,
    /// One or two neutral sentences, without names or motives.
    pub summary: String,
    /// The answer of each stage, in the order of [`Stage::ALL`].
    pub answers: [Answer; Stage::ALL.len()],
    /// What the answers rest on; may be empty.
    pub response_note: String,
    /// Whether summary and note stand in English, for want of the reader's language. Never so in English itself.
    pub in_english: InEnglish,
    /// What the record rests on.
    pub evidence: Evidence,
    /// At least one.
    pub sources: Vec<Source>,
}

impl Incident {
    /// What the sources say of this stage.
    pub fn answer(&self, stage: Stage) -> Answer {
        self.answers[stage.index()]
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
pub struct Source {
    /// Title in the source's own language.
    pub title: String,
    /// Who published it; empty where not known.
    pub publisher: String,
    /// An `http` or `https` address: checked when it is loaded.
    pub url: String,
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
