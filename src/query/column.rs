//! The columns of the table of incidents, and its order.

use crate::model::{Coded, Dataset, Incident, Stage, coded, fold, ordered};
use std::cmp::Ordering;

coded! {
    /// A column of the table, in the order in which they stand.
    Column {
        /// Identifier.
        Id = "id",
        /// When.
        Date = "date",
        /// Municipality.
        Municipality = "municipality",
        /// Village, town or quarter.
        Settlement = "settlement",
        /// What happened, as a code.
        Type = "type",
        /// To whom or what.
        Target = "target",
        /// What happened, in words.
        Summary = "summary",
        /// People injured.
        Injured = "injured",
        /// Answer of a stage.
        ReportedToPolice = "reported_to_police",
        /// Answer of a stage.
        PoliceAttended = "police_attended",
        /// Answer of a stage.
        InvestigationOpened = "investigation_opened",
        /// Answer of a stage.
        SuspectIdentified = "suspect_identified",
        /// Answer of a stage.
        ArrestOrCharge = "arrest_or_charge",
        /// Answer of a stage.
        CourtOutcome = "court_outcome",
        /// Answer of a stage.
        PublicCondemnation = "public_condemnation",
        /// What the answers rest on.
        ResponseNote = "response_note",
        /// What the record rests on.
        Evidence = "evidence",
        /// Its sources.
        Sources = "sources",
    }
}

impl Column {
    /// The stage whose answers stand in this column.
    pub fn stage(self) -> Option<Stage> {
        Stage::from_id(self.id())
    }

    /// Whether the column is shown where the reader chose none: the long texts and the id are not.
    pub fn is_usual(self) -> bool {
        !matches!(self, Column::Id | Column::Summary | Column::Injured | Column::ResponseNote)
    }

    /// Whether the incident has no value here.
    fn is_missing(self, incident: &Incident) -> bool {
        match self {
            Column::Settlement => incident.settlement.is_empty(),
            Column::Injured => incident.injured.is_none(),
            Column::ResponseNote => incident.response_note.is_empty(),
            _ => false,
        }
    }

    fn compare(self, dataset: &Dataset, a: &Incident, b: &Incident) -> Ordering {
        let texts = |text: fn(&Incident) -> &str| fold(text(a)).cmp(&fold(text(b)));
        match self {
            Column::Id => a.id.cmp(&b.id),
            Column::Date => a.date.cmp(&b.date),
            Column::Municipality => place(dataset, a).cmp(&place(dataset, b)),
            Column::Settlement => texts(|incident| &incident.settlement),
            Column::Type => a.incident_type.cmp(&b.incident_type),
            Column::Target => a.target.cmp(&b.target),
            Column::Summary => texts(|incident| &incident.summary),
            Column::Injured => a.injured.cmp(&b.injured),
            Column::ResponseNote => texts(|incident| &incident.response_note),
            Column::Evidence => a.evidence.cmp(&b.evidence),
            Column::Sources => a.sources.len().cmp(&b.sources.len()),
            stage => stage.stage().map_or(Ordering::Equal, |stage| a.answer(stage).cmp(&b.answer(stage))),
        }
    }
}

/// The municipalities stand by name, as the reader's language orders names.
fn place(dataset: &Dataset, incident: &Incident) -> Option<usize> {
    dataset.municipalities.iter().position(|one| one.id == incident.municipality)
}

/// By which column the table stands, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// From the last value to the first.
    pub descending: bool,
}

/// Newest first.
impl Default for Sort {
    fn default() -> Self {
        Sort { column: Column::Date, descending: true }
    }
}

impl Sort {
    /// Reads `date`, or `-date` for descending.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, descending) = text.strip_prefix('-').map_or((text, false), |id| (id, true));
        Some(Sort { column: Column::from_id(id)?, descending })
    }

    /// The text that [`Sort::parse`] reads.
    pub fn text(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.column.id())
    }

    /// These positions of incidents in this order. Incidents without a value stand last either way; equal ones newest
    /// first.
    pub fn sorted(self, dataset: &Dataset, positions: &[usize]) -> Vec<usize> {
        ordered(positions.to_vec(), |a, b| {
            let (first, second) = (&dataset.incidents[*a], &dataset.incidents[*b]);
            let missing = self.column.is_missing(first).cmp(&self.column.is_missing(second));
            let values = self.column.compare(dataset, first, second);
            let values = if self.descending { values.reverse() } else { values };
            missing.then(values).then_with(|| b.cmp(a))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, Evidence, IncidentType, Target};
    use crate::samples;
    use proptest::prelude::*;

    #[test]
    fn what_is_missing_stands_last_either_way() {
        let with =
            |date, injured| Incident { injured, ..samples::incident(date, IncidentType::Arson, [Answer::Unknown; 7]) };
        let dataset = samples::dataset(vec![with("2020-01", Some(2)), with("2020-02", None), with("2020-03", Some(0))]);
        let sorted = |text| Sort::parse(text).unwrap().sorted(&dataset, &[0, 1, 2]);
        assert_eq!(sorted("injured"), [2, 0, 1]);
        assert_eq!(sorted("-injured"), [0, 2, 1]);
        assert_eq!(sorted("type"), [2, 1, 0]);
        assert_eq!(sorted("date"), [0, 1, 2]);
    }

    /// Two incidents that differ in nothing else, the first before the second.
    #[test]
    fn each_column_has_its_order() {
        let one = || samples::incident("2020-01", IncidentType::Arson, [Answer::No; 7]);
        let two = |first: fn(&mut Incident), second: fn(&mut Incident)| {
            let (mut a, mut b) = (one(), one());
            first(&mut a);
            second(&mut b);
            [a, b]
        };
        for (column, incidents) in [
            (Column::Id, two(|_| (), |b| b.id = "RR-2020-002".to_owned())),
            (Column::Municipality, two(|_| (), |b| b.municipality = samples::MUNICIPALITIES[1].to_owned())),
            (Column::Settlement, two(|a| a.settlement = "Čaglavica".to_owned(), |b| b.settlement = "Donja".to_owned())),
            (Column::Type, two(|a| a.incident_type = IncidentType::PhysicalAttack, |_| ())),
            (Column::Target, two(|_| (), |b| b.target = Target::Vehicle)),
            (Column::Summary, two(|a| a.summary = "đak".to_owned(), |b| b.summary = "Era".to_owned())),
            (Column::Injured, two(|a| a.injured = Some(2), |b| b.injured = Some(10))),
            (Column::ResponseNote, two(|a| a.response_note = "č".to_owned(), |b| b.response_note = "D".to_owned())),
            (Column::Evidence, two(|a| a.evidence = Evidence::Several, |_| ())),
            (Column::Sources, two(|_| (), |b| b.sources.push(b.sources[0].clone()))),
            (Column::ReportedToPolice, two(|a| a.answers[0] = Answer::Yes, |_| ())),
            (Column::PublicCondemnation, two(|_| (), |b| b.answers[6] = Answer::Unknown)),
        ] {
            let sorted = |incidents: [Incident; 2], descending| {
                Sort { column, descending }.sorted(&samples::dataset(incidents.to_vec()), &[0, 1])
            };
            // Equal ones would stand the other way round.
            let [first, second] = incidents.clone();
            assert_eq!(sorted(incidents, false), [0, 1], "{column:?}");
            assert_eq!(sorted([second, first], true), [0, 1], "{column:?}");
        }
    }

    #[test]
    fn an_empty_text_is_missing() {
        let with = |text: &str| Incident {
            settlement: text.to_owned(),
            response_note: text.to_owned(),
            ..samples::incident("2020-01", IncidentType::Arson, [Answer::Unknown; 7])
        };
        let dataset = samples::dataset(vec![with("a"), with("")]);
        for text in ["settlement", "-settlement", "response_note", "-response_note"] {
            assert_eq!(Sort::parse(text).unwrap().sorted(&dataset, &[0, 1]), [0, 1], "{text}");
        }
    }

    #[test]
    fn long_texts_and_the_id_are_shown_where_they_are_chosen() {
        let usual: Vec<&str> =
            Column::ALL.iter().filter(|column| column.is_usual()).map(|column| column.id()).collect();
        assert_eq!(usual[..5], ["date", "municipality", "settlement", "type", "target"]);
        assert_eq!(usual[5..12], Stage::ALL.iter().map(|stage| stage.id()).collect::<Vec<_>>());
        assert_eq!(usual[12..], ["evidence", "sources"]);
    }

    #[test]
    fn every_stage_has_its_column() {
        let stages: Vec<Stage> = Column::ALL.iter().filter_map(|column| column.stage()).collect();
        assert_eq!(stages, Stage::ALL);
        assert_eq!(Sort::parse("-size"), None);
    }

    proptest! {
        #[test]
        fn sorting_loses_none(dataset in samples::any_dataset(), column in samples::any_of::<Column>(), down: bool) {
            let all: Vec<usize> = (0..dataset.incidents.len()).collect();
            let sort = Sort { column, descending: down };
            let sorted = sort.sorted(&dataset, &all);
            prop_assert_eq!(ordered(sorted.clone(), |a: &usize, b| a.cmp(b)), all);
            prop_assert_eq!(Sort::parse(&sort.text()), Some(sort));
            for pair in sorted.windows(2) {
                let order = column.compare(&dataset, &dataset.incidents[pair[0]], &dataset.incidents[pair[1]]);
                let backward = if down { Ordering::Less } else { Ordering::Greater };
                prop_assert_ne!(order, backward);
            }
        }
    }
}
