//! What a search for words looks into: the texts of each incident in all languages that are here, folded.

use crate::model::{Dataset, Incident, Translation, fold};

/// The folded texts of each incident, by its position in [`Dataset::incidents`].
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Index {
    texts: Vec<String>,
}

impl Index {
    /// The texts that come with the incidents themselves: summary, settlement, note.
    pub fn of(dataset: &Dataset) -> Self {
        let folded = |incident: &Incident| {
            folded([&incident.summary, &incident.settlement, &incident.settlement_sq, &incident.response_note])
        };
        Index { texts: dataset.incidents.iter().map(folded).collect() }
    }

    /// Adds the texts of other languages. Those of an incident that is not listed here are left alone.
    pub fn add(&mut self, dataset: &Dataset, translations: &[Translation]) {
        for translation in translations {
            let position = dataset.incidents.iter().position(|incident| incident.id == translation.incident);
            if let Some(texts) = position.and_then(|position| self.texts.get_mut(position)) {
                *texts += &folded([
                    &translation.settlement,
                    &translation.summary,
                    &translation.response_note,
                    &String::new(),
                ]);
            }
        }
    }

    /// The texts of the incident at this position.
    pub(super) fn texts(&self, position: usize) -> &str {
        self.texts.get(position).map_or("", String::as_str)
    }
}

/// A line each, so that no word reaches from one text into the next.
fn folded(texts: [&String; 4]) -> String {
    texts.into_iter().fold(String::new(), |all, text| all + "\n" + &fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, IncidentType};
    use crate::query::{Choice, select};
    use crate::samples;

    fn found(index: &Index, dataset: &Dataset, text: &str) -> usize {
        select(dataset, index, &[Choice::Text(text.to_owned())].into_iter().collect()).n()
    }

    #[test]
    fn every_word_must_stand_in_some_text_of_the_incident() {
        let mut incident = samples::incident("2020-01", IncidentType::Arson, [Answer::Unknown; 7]);
        incident.summary = "Stones were thrown at a house.".to_owned();
        incident.settlement = "Kišnica".to_owned();
        let dataset = samples::dataset(vec![incident]);
        let mut index = Index::of(&dataset);
        for (text, count) in [
            ("stone HOUSE", 1),
            ("kisnica stones", 1),
            ("кишница", 1),
            ("stones fire", 0),
            ("housekis", 0),
            ("kuca", 0),
        ] {
            assert_eq!(found(&index, &dataset, text), count, "{text}");
        }
        index.add(
            &dataset,
            &[
                Translation {
                    incident: "RR-2020-001".to_owned(),
                    summary: "Kuća".to_owned(),
                    ..Translation::default()
                },
                Translation { incident: "RR-2020-999".to_owned(), ..Translation::default() },
            ],
        );
        assert_eq!(found(&index, &dataset, "kuca"), 1);
    }
}
