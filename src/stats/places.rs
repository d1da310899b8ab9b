//! Where: the incidents of a selection by municipality.

use super::summary::{Stages, add};
use crate::model::{Dataset, Municipality};
use crate::query::Selection;

/// The incidents of one municipality in the selection.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceSummary<'a> {
    /// The municipality.
    pub municipality: &'a Municipality,
    /// How many incidents.
    pub n: u32,
    /// Their answers.
    pub stages: Stages,
}

/// Every municipality, in the order of the data, also those without an incident.
pub fn places<'a>(dataset: &'a Dataset, selection: &Selection) -> Vec<PlaceSummary<'a>> {
    let blank = |municipality| PlaceSummary { municipality, n: 0, stages: Stages::default() };
    let mut places: Vec<PlaceSummary> = dataset.municipalities.iter().map(blank).collect();
    for incident in selection.incidents(dataset) {
        if let Some(place) = places.iter_mut().find(|place| place.municipality.id == incident.municipality) {
            place.n += 1;
            add(&mut place.stages, incident);
        }
    }
    places
}
