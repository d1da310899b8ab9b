//! In what the incidents of new files differ from the published ones of the same ids.

use super::talk::Difference;
use crate::load::{INCIDENTS, LANGUAGES, Loaded, incident_cells};
use crate::model::{Incident, Source, Translation};
use std::collections::HashMap;

/// What became of the incidents of new files.
#[derive(Debug, Default, PartialEq)]
pub struct Compared {
    /// How many are not published.
    pub new: usize,
    /// How many are published with the same values.
    pub same: usize,
    /// The others, in the order of the dataset.
    pub differences: Vec<Difference>,
}

/// Compares the incidents with these ids.
pub fn compare(published: &Loaded, new: &Loaded, is_asked: impl Fn(&str) -> bool) -> Compared {
    let before: HashMap<&str, &Incident> =
        published.dataset.incidents.iter().map(|one| (one.id.as_str(), one)).collect();
    let (texts_before, texts_after) = (texts(published), texts(new));
    let mut compared = Compared::default();
    for after in new.dataset.incidents.iter().filter(|one| is_asked(&one.id)) {
        let Some(before) = before.get(after.id.as_str()) else {
            compared.new += 1;
            continue;
        };
        let mut fields =
            differing(INCIDENTS.iter().map(|name| (*name).to_owned()), incident_cells(before), incident_cells(after));
        fields.extend(differing(["sources".to_owned()], sources(before), sources(after)));
        for language in LANGUAGES {
            let of =
                |texts: &Texts| texts.get(&(language, after.id.as_str())).map_or_else(Vec::new, |text| cells(text));
            let columns = ["settlement", "summary", "response_note"].map(|name| format!("{name} ({language})"));
            fields.extend(differing(columns, of(&texts_before), of(&texts_after)));
        }
        if fields.is_empty() {
            compared.same += 1;
        } else {
            compared.differences.push(Difference { id: after.id.clone(), is_kept: false, fields });
        }
    }
    compared
}

/// Texts by language and incident.
type Texts<'a> = HashMap<(&'static str, &'a str), &'a Translation>;

fn texts(loaded: &Loaded) -> Texts<'_> {
    loaded.texts.iter().map(|(language, text)| ((*language, text.incident.as_str()), text)).collect()
}

fn cells(text: &Translation) -> Vec<String> {
    vec![text.settlement.clone(), text.summary.clone(), text.response_note.clone()]
}

/// All sources as one text, a line each.
fn sources(one: &Incident) -> Vec<String> {
    let line = |source: &Source| {
        let date = source.date.map(|date| date.to_string()).unwrap_or_default();
        [source.title.as_str(), &source.publisher, &date, &source.url].join(" · ")
    };
    vec![one.sources.iter().map(line).collect::<Vec<_>>().join("\n")]
}

/// Name and both values of what differs. A list that is shorter ends with empty values.
fn differing(columns: impl IntoIterator<Item = String>, before: Vec<String>, after: Vec<String>) -> Vec<[String; 3]> {
    let padded = |values: Vec<String>| values.into_iter().chain(std::iter::repeat(String::new()));
    let all = columns.into_iter().zip(padded(before).zip(padded(after)));
    all.filter(|(_, (before, after))| before != after).map(|(name, (before, after))| [name, before, after]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, IncidentType};
    use crate::samples;

    fn loaded(incidents: &[(&str, &str)], texts: &[(&str, &str)]) -> Loaded {
        let one = |(id, summary): &(&str, &str)| Incident {
            id: (*id).to_owned(),
            summary: (*summary).to_owned(),
            ..samples::incident("2020-01-02", IncidentType::Arson, [Answer::Yes; 7])
        };
        let text = |(id, summary): &(&str, &str)| {
            let (incident, summary) = ((*id).to_owned(), (*summary).to_owned());
            ("sq", Translation { incident, settlement: String::new(), summary, response_note: String::new() })
        };
        let dataset = samples::dataset(incidents.iter().map(one).collect());
        Loaded { dataset, problems: vec![], texts: texts.iter().map(text).collect() }
    }

    #[test]
    fn each_field_that_differs_is_named_with_both_values() {
        let before = loaded(&[("a", "1"), ("b", "1"), ("c", "1")], &[("b", "x")]);
        let mut after = loaded(&[("a", "1"), ("b", "1"), ("c", "2"), ("d", "1"), ("e", "1")], &[("b", "y")]);
        after.dataset.incidents[2].sources[0].title = "T".to_owned();
        let compared = compare(&before, &after, |id| id != "e");
        assert_eq!((compared.new, compared.same), (1, 1));
        let names = |one: &Difference| one.fields.iter().map(|[name, ..]| name.clone()).collect::<Vec<_>>();
        let differences: Vec<_> = compared.differences.iter().map(|one| (one.id.as_str(), names(one))).collect();
        assert_eq!(
            differences,
            [("b", vec!["summary (sq)".to_owned()]), ("c", vec!["summary".into(), "sources".into()])]
        );
        assert_eq!(compared.differences[0].fields[0], ["summary (sq)", "x", "y"]);
    }
}
