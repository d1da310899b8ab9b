//! Names of places: in English always both, for neither stands alone.

use super::Words;
use crate::model::{Dataset, Incident, Language, Municipality, fold};

/// The name of a municipality. In English both, Albanian then Serbian: "Graçanicë/Gračanica"; once where they are the
/// same. In Serbian and Albanian its name in that language.
pub fn municipality(words: &Words, municipality: &Municipality) -> String {
    name(words.tongue, municipality)
}

/// The same without the words.
pub(super) fn name(language: Language, municipality: &Municipality) -> String {
    let Municipality { name_sq, name_sr_latn, name_sr_cyrl, .. } = municipality;
    match language {
        Language::English => both(name_sq, name_sr_latn),
        Language::SerbianLatin => either(name_sr_latn, name_sq),
        Language::SerbianCyrillic => either(name_sr_cyrl, name_sr_latn),
        Language::Albanian => either(name_sq, name_sr_latn),
    }
}

/// A name, or another where it is not there.
fn either(name: &str, other: &str) -> String {
    if name.is_empty() { other } else { name }.to_owned()
}

/// Both names, or the one that is there.
fn both(albanian: &str, serbian: &str) -> String {
    if albanian == serbian || albanian.is_empty() || serbian.is_empty() {
        return either(serbian, albanian);
    }
    format!("{albanian}/{serbian}")
}

/// All names of a municipality, folded, for a search among them.
pub fn searched(municipality: &Municipality) -> String {
    let names = [&municipality.name_sq, &municipality.name_sr_latn, &municipality.name_sr_cyrl];
    names.map(|name| fold(name)).join("\n")
}

/// The name of the municipality with this id; the id itself where the data know no such municipality.
pub fn municipality_by_id(words: &Words, dataset: &Dataset, id: &str) -> String {
    dataset.municipality(id).map_or_else(|| id.to_owned(), |known| municipality(words, known))
}

/// The districts for which [`Words::districts`] has a text.
pub(super) const DISTRICTS: [&str; 7] = [
    "ferizaj-urosevac",
    "gjakove-dakovica",
    "gjilan-gnjilane",
    "mitrovica",
    "peje-pec",
    "prishtine-pristina",
    "prizren",
];

/// "District of Mitrovicë/Mitrovica"; the id itself of a district that has no text.
pub fn district<'a>(words: &Words, id: &'a str) -> &'a str {
    DISTRICTS.iter().position(|known| *known == id).map_or(id, |at| words.districts[at])
}

/// The name of the settlement of an incident, in English both; empty where no source names it.
pub fn settlement(words: &Words, incident: &Incident) -> String {
    let Incident { settlement_sq, settlement, .. } = incident;
    match words.tongue {
        Language::English => both(settlement_sq, settlement),
        Language::SerbianLatin | Language::SerbianCyrillic => either(settlement, settlement_sq),
        Language::Albanian => either(settlement_sq, settlement),
    }
}

/// Where an incident happened: settlement and municipality, or the municipality alone.
pub fn place(words: &Words, dataset: &Dataset, incident: &Incident) -> String {
    let municipality = municipality_by_id(words, dataset, &incident.municipality);
    let settlement = settlement(words, incident);
    if settlement.is_empty() || settlement == municipality {
        municipality
    } else {
        format!("{settlement}, {municipality}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{EN, SQ, SR};
    use crate::model::{Answer, IncidentType};
    use crate::samples;

    #[test]
    fn a_settlement_has_both_its_names_and_is_not_said_twice() {
        let dataset = samples::dataset(vec![]);
        let mut incident = samples::incident("2020-01", IncidentType::Arson, [Answer::Unknown; 7]);
        incident.municipality = "prizren".to_owned();
        assert_eq!(place(&EN, &dataset, &incident), "prizren sq/prizren sr");
        incident.settlement = "Kišnica".to_owned();
        assert_eq!(place(&EN, &dataset, &incident), "Kišnica, prizren sq/prizren sr");
        incident.settlement_sq = "Kishnicë".to_owned();
        assert_eq!(place(&EN, &dataset, &incident), "Kishnicë/Kišnica, prizren sq/prizren sr");
        (incident.settlement_sq, incident.settlement) = ("prizren sq".to_owned(), "prizren sr".to_owned());
        assert_eq!(place(&EN, &dataset, &incident), "prizren sq/prizren sr");
    }

    #[test]
    fn a_settlement_is_named_in_the_language_or_as_it_is_known() {
        let mut incident = samples::incident("2020-01", IncidentType::Arson, [Answer::Unknown; 7]);
        incident.settlement = "Kišnica".to_owned();
        assert_eq!([&EN, &SR, &SQ].map(|words| settlement(words, &incident)), ["Kišnica"; 3]);
        incident.settlement_sq = "Kishnicë".to_owned();
        let names = ["Kishnicë/Kišnica", "Kišnica", "Kishnicë"];
        assert_eq!([&EN, &SR, &SQ].map(|words| settlement(words, &incident)), names);
    }

    #[test]
    fn a_municipality_is_found_by_any_of_its_names() {
        let mut dataset = samples::dataset(vec![]);
        let place = &mut dataset.municipalities[0];
        (place.name_sq, place.name_sr_latn) = ("Fushë Kosovë".to_owned(), "Kosovo Polje".to_owned());
        place.name_sr_cyrl = "Приштина".to_owned();
        for typed in ["fushe", "polje", "pristina"] {
            assert!(searched(place).contains(typed), "{typed}");
        }
        assert!(!searched(place).contains("kosovekosovo"), "no word reaches from one name into the next");
    }

    #[test]
    fn a_district_has_its_text_or_its_id() {
        let told = ["mitrovica", "prizren", "atlantis"].map(|id| district(&EN, id));
        assert_eq!(told, ["District of Mitrovicë/Mitrovica", "District of Prizren", "atlantis"]);
    }

    #[test]
    fn both_names_or_one_where_they_are_the_same() {
        let mut dataset = samples::dataset(vec![]);
        assert_eq!(municipality(&EN, &dataset.municipalities[2]), "prizren sq/prizren sr");
        dataset.municipalities[2].name_sq = "prizren sr".to_owned();
        assert_eq!(municipality_by_id(&EN, &dataset, "prizren"), "prizren sr");
        assert_eq!(municipality_by_id(&EN, &dataset, "atlantis"), "atlantis");
    }
}
