//! Names of places: in English always both, for neither stands alone.

use super::fold;
use crate::model::{Dataset, Incident, Municipality};

/// Both names, Albanian then Serbian: "Graçanicë/Gračanica"; once where they are the same.
pub fn municipality(municipality: &Municipality) -> String {
    if municipality.name_sq == municipality.name_sr_latn {
        return municipality.name_sq.clone();
    }
    format!("{}/{}", municipality.name_sq, municipality.name_sr_latn)
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

/// Where an incident happened: settlement and municipality, or the municipality alone.
pub fn place(dataset: &Dataset, incident: &Incident) -> String {
    let municipality = municipality_by_id(dataset, &incident.municipality);
    if incident.settlement.is_empty() { municipality } else { format!("{}, {municipality}", incident.settlement) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn both_names_or_one_where_they_are_the_same() {
        let mut dataset = samples::dataset(vec![]);
        assert_eq!(municipality(&dataset.municipalities[2]), "prizren sq/prizren sr");
        dataset.municipalities[2].name_sq = "prizren sr".to_owned();
        assert_eq!(municipality_by_id(&dataset, "prizren"), "prizren sr");
        assert_eq!(municipality_by_id(&dataset, "atlantis"), "atlantis");
    }
}
