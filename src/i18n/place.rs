//! Names of places: in English always both, for neither stands alone.

use super::Words;
use crate::model::{Dataset, Incident, Municipality, fold};

/// Both names of a municipality, Albanian then Serbian: "Graçanicë/Gračanica"; once where they are the same.
pub fn municipality(municipality: &Municipality) -> String {
    both(&municipality.name_sq, &municipality.name_sr_latn)
}

/// Both names, or the one that is there.
fn both(albanian: &str, serbian: &str) -> String {
    if albanian == serbian || albanian.is_empty() || serbian.is_empty() {
        return if serbian.is_empty() { albanian } else { serbian }.to_owned();
    }
    format!("{albanian}/{serbian}")
}

/// All names of a municipality, folded, for a search among them.
pub fn searched(municipality: &Municipality) -> String {
    let names = [&municipality.name_sq, &municipality.name_sr_latn, &municipality.name_sr_cyrl];
    names.map(|name| fold(name)).join("\n")
}

/// The name of the municipality with this id; the id itself where the data know no such municipality.
pub fn municipality_by_id(dataset: &Dataset, id: &str) -> String {
    dataset.municipality(id).map_or_else(|| id.to_owned(), municipality)
}

/// A district has the name of its seat; where it has another, the words have it.
pub fn district(words: &Words, dataset: &Dataset, id: &str) -> String {
    match words.districts.iter().find(|(known, _)| *known == id) {
        Some((_, name)) => (*name).to_owned(),
        None => municipality_by_id(dataset, id),
    }
}

/// Both names of the settlement of an incident; empty where no source names it.
pub fn settlement(incident: &Incident) -> String {
    both(&incident.settlement_sq, &incident.settlement)
}

/// Where an incident happened: settlement and municipality, or the municipality alone.
pub fn place(dataset: &Dataset, incident: &Incident) -> String {
    let municipality = municipality_by_id(dataset, &incident.municipality);
    let settlement = settlement(incident);
    if settlement.is_empty() || settlement == municipality {
        municipality
    } else {
        format!("{settlement}, {municipality}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, IncidentType};
    use crate::samples;

    #[test]
    fn a_settlement_has_both_its_names_and_is_not_said_twice() {
        let dataset = samples::dataset(vec![]);
        let mut incident = samples::incident("2020-01", IncidentType::Arson, [Answer::Unknown; 7]);
        incident.municipality = "prizren".to_owned();
        assert_eq!(place(&dataset, &incident), "prizren sq/prizren sr");
        incident.settlement = "Kišnica".to_owned();
        assert_eq!(place(&dataset, &incident), "Kišnica, prizren sq/prizren sr");
        incident.settlement_sq = "Kishnicë".to_owned();
        assert_eq!(place(&dataset, &incident), "Kishnicë/Kišnica, prizren sq/prizren sr");
        (incident.settlement_sq, incident.settlement) = ("prizren sq".to_owned(), "prizren sr".to_owned());
        assert_eq!(place(&dataset, &incident), "prizren sq/prizren sr");
    }

    #[test]
    fn both_names_or_one_where_they_are_the_same() {
        let mut dataset = samples::dataset(vec![]);
        assert_eq!(municipality(&dataset.municipalities[2]), "prizren sq/prizren sr");
        dataset.municipalities[2].name_sq = "prizren sr".to_owned();
        assert_eq!(municipality_by_id(&dataset, "prizren"), "prizren sr");
        assert_eq!(municipality_by_id(&dataset, "atlantis"), "atlantis");
    }
}
