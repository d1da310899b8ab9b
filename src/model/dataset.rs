//! All that the page knows.

use super::{Incident, Municipality, PublishedTotal};

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
