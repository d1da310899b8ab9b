//! One choice of a reader, such as the year 2021. Chips, addresses and facet counts are all made of choices.

use crate::model::{Answer, Coded, Evidence, Incident, IncidentType, Month, Stage, Target, coded, fold};

coded! {
    /// What a choice is about: the keys of the URL query, in the order in which they are written.
    Key {
        /// Calendar year.
        Year = "year",
        /// First month.
        From = "from",
        /// Last month.
        To = "to",
        /// Municipality.
        Municipality = "municipality",
        /// Type of incident.
        Type = "type",
        /// To whom or what it happened.
        Target = "target",
        /// What the record rests on.
        Evidence = "evidence",
        /// The answer of one stage.
        Answer = "answer",
        /// Words in its texts.
        Text = "q",
    }
}

/// One value that a filter admits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Incidents of this year.
    Year(u16),
    /// Incidents of this month or later.
    From(Month),
    /// Incidents of this month or earlier.
    To(Month),
    /// Incidents in the municipality with this id.
    Municipality(String),
    /// Incidents of this type.
    Type(IncidentType),
    /// Incidents with this target.
    Target(Target),
    /// Incidents whose record rests on this.
    Evidence(Evidence),
    /// Incidents with this answer to this stage.
    Answer(Stage, Answer),
    /// Incidents whose texts hold each of these words, as they were typed.
    Text(String),
}

/// Choices of one group are alternatives; of two groups, both must hold. Each stage is a group of its own.
pub(super) type Group = (Key, Option<Stage>);

impl Choice {
    /// What the choice is about.
    pub fn key(&self) -> Key {
        match self {
            Choice::Year(_) => Key::Year,
            Choice::From(_) => Key::From,
            Choice::To(_) => Key::To,
            Choice::Municipality(_) => Key::Municipality,
            Choice::Type(_) => Key::Type,
            Choice::Target(_) => Key::Target,
            Choice::Evidence(_) => Key::Evidence,
            Choice::Answer(..) => Key::Answer,
            Choice::Text(_) => Key::Text,
        }
    }

    /// The value as it stands in the URL query, such as `police_attended:unknown`.
    pub fn value(&self) -> String {
        match self {
            Choice::Year(year) => year.to_string(),
            Choice::From(month) | Choice::To(month) => month.to_string(),
            Choice::Municipality(id) => id.clone(),
            Choice::Type(value) => value.id().to_owned(),
            Choice::Target(value) => value.id().to_owned(),
            Choice::Evidence(value) => value.id().to_owned(),
            Choice::Answer(stage, answer) => format!("{}:{}", stage.id(), answer.id()),
            Choice::Text(text) => text.clone(),
        }
    }

    /// Reads a value of the URL query by its form alone; whether such a year or municipality exists is not asked here.
    pub fn parse(key: Key, value: &str) -> Option<Self> {
        match key {
            Key::Year => Month::parse(&format!("{value}-01")).map(|month| Choice::Year(month.year)),
            Key::From => Month::parse(value).map(Choice::From),
            Key::To => Month::parse(value).map(Choice::To),
            Key::Municipality => Some(Choice::Municipality(value.to_owned())),
            Key::Type => IncidentType::from_id(value).map(Choice::Type),
            Key::Target => Target::from_id(value).map(Choice::Target),
            Key::Evidence => Evidence::from_id(value).map(Choice::Evidence),
            Key::Answer => {
                let (stage, answer) = value.split_once(':')?;
                Some(Choice::Answer(Stage::from_id(stage)?, Answer::from_id(answer)?))
            }
            Key::Text => (!value.trim().is_empty()).then(|| Choice::Text(value.trim().to_owned())),
        }
    }

    /// Whether the incident is one that this choice admits. `texts` are its texts, folded: see [`super::Index`].
    pub fn admits(&self, incident: &Incident, texts: &str) -> bool {
        match self {
            Choice::Year(year) => incident.date.month.year == *year,
            Choice::From(month) => incident.date.month >= *month,
            Choice::To(month) => incident.date.month <= *month,
            Choice::Municipality(id) => incident.municipality == *id,
            Choice::Type(value) => incident.incident_type == *value,
            Choice::Target(value) => incident.target == *value,
            Choice::Evidence(value) => incident.evidence == *value,
            Choice::Answer(stage, answer) => incident.answer(*stage) == *answer,
            Choice::Text(text) => fold(text).split_whitespace().all(|word| texts.contains(word)),
        }
    }

    /// The choices, one a facet, that admit this incident: in each facet it is counted under them.
    pub(super) fn of(incident: &Incident) -> impl Iterator<Item = Choice> {
        let facets = [
            Choice::Year(incident.date.month.year),
            Choice::Municipality(incident.municipality.clone()),
            Choice::Type(incident.incident_type),
            Choice::Target(incident.target),
            Choice::Evidence(incident.evidence),
        ];
        let answers = Stage::ALL.iter().map(|stage| Choice::Answer(*stage, incident.answer(*stage)));
        facets.into_iter().chain(answers)
    }

    pub(super) fn group(&self) -> Group {
        match self {
            Choice::Answer(stage, _) => (Key::Answer, Some(*stage)),
            other => (other.key(), None),
        }
    }

    /// Whether only one choice of this group can hold at a time.
    pub(super) fn is_single(&self) -> bool {
        matches!(self, Choice::From(_) | Choice::To(_) | Choice::Text(_))
    }
}
