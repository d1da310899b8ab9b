//! All that the page knows.

use super::{InEnglish, Incident, Language, Municipality, PublishedTotal, Translation};

/// The data package's records that hold, checked and joined.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Dataset {
    /// Title of the data package.
    pub title: String,
    /// Version of the data, such as `1.0.0`.
    pub version: String,
    /// What may be done with the data.
    pub licence: Licence,
    /// Every municipality, also those without an incident.
    pub municipalities: Vec<Municipality>,
    /// Every incident, oldest first.
    pub incidents: Vec<Incident>,
    /// Counts that others published.
    pub published_totals: Vec<PublishedTotal>,
}

/// A licence by name and address.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Licence {
    /// Short name, such as `CC-BY-4.0`.
    pub name: String,
    /// An `http` or `https` address.
    pub url: String,
}

impl Dataset {
    /// The years in which an incident is listed, ascending.
    pub fn years(&self) -> Vec<u16> {
        // Incidents stand oldest first.
        let mut years: Vec<u16> = self.incidents.iter().map(|incident| incident.date.month.year).collect();
        years.dedup();
        years
    }

    /// The same incidents told in another language. A text that is not among `translations` stays in English, and says
    /// so.
    pub fn told(&self, language: Language, translations: &[Translation]) -> Dataset {
        let mut told = self.clone();
        for incident in &mut told.incidents {
            let translation = translations.iter().find(|one| one.incident == incident.id);
            let of = |text: fn(&Translation) -> &String| translation.map(text).filter(|text| !text.is_empty()).cloned();
            let (summary, note) = (of(|one| &one.summary), of(|one| &one.response_note));
            incident.in_english = InEnglish {
                summary: summary.is_none(),
                response_note: note.is_none() && !incident.response_note.is_empty(),
            };
            incident.summary = summary.unwrap_or_else(|| incident.summary.clone());
            incident.response_note = note.unwrap_or_else(|| incident.response_note.clone());
            let name =
                if language == Language::Albanian { &mut incident.settlement_sq } else { &mut incident.settlement };
            *name = of(|one| &one.settlement).unwrap_or_else(|| name.clone());
        }
        told
    }

    /// The incident with this id.
    pub fn incident(&self, id: &str) -> Option<&Incident> {
        self.incidents.iter().find(|incident| incident.id == id)
    }

    /// How many incidents are listed in the municipality with this id.
    pub fn listed_in(&self, id: &str) -> usize {
        self.incidents.iter().filter(|incident| incident.municipality == id).count()
    }

    /// The municipality with this id.
    pub fn municipality(&self, id: &str) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, IncidentType};
    use crate::samples;

    #[test]
    fn what_is_not_translated_says_that_it_is_in_english() {
        let mut first = samples::incident("2020-01", IncidentType::Arson, [Answer::Unknown; 7]);
        first.response_note = "A note.".to_owned();
        let mut second = samples::incident("2020-02", IncidentType::Arson, [Answer::Unknown; 7]);
        second.id = "RR-2020-002".to_owned();
        let english = samples::dataset(vec![first, second]);
        let translation = Translation {
            incident: "RR-2020-001".to_owned(),
            summary: "Izmišljeno.".to_owned(),
            settlement: "Село".to_owned(),
            ..Translation::default()
        };
        let told = english.told(Language::SerbianCyrillic, &[translation]);
        let [first, second] = &told.incidents[..] else { panic!("two incidents") };
        assert_eq!((first.summary.as_str(), first.response_note.as_str()), ("Izmišljeno.", "A note."));
        assert_eq!(first.in_english, InEnglish { summary: false, response_note: true });
        assert_eq!((first.settlement.as_str(), first.settlement_sq.as_str()), ("Село", ""));
        assert_eq!(second.summary, "Invented.");
        assert_eq!(second.in_english, InEnglish { summary: true, response_note: false });
        assert!(english.incidents.iter().all(|incident| incident.in_english == InEnglish::default()));
    }
}
