//! When: the incidents of a selection by month.

use crate::model::{Coded, Dataset, IncidentType, Month};
use crate::query::Selection;

/// The incidents of one month in the selection.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthSummary {
    /// The month.
    pub month: Month,
    /// How many incidents.
    pub n: u32,
    /// How many of each type, in the order of [`IncidentType::ALL`].
    pub types: [u32; IncidentType::ALL.len()],
}

/// All months from the January of the first year of the selection to the December of its last one, also those without
/// an incident; none for an empty selection.
pub fn months(dataset: &Dataset, selection: &Selection) -> Vec<MonthSummary> {
    // Positions stand oldest first.
    let year = |position: Option<&usize>| position.map(|position| dataset.incidents[*position].date.month.year);
    let Some((first, last)) = year(selection.positions.first()).zip(year(selection.positions.last())) else {
        return Vec::new();
    };
    let blank = |year| {
        (1..=12).map(move |month| MonthSummary {
            month: Month { year, month },
            n: 0,
            types: [0; IncidentType::ALL.len()],
        })
    };
    let mut months: Vec<MonthSummary> = (first..=last).flat_map(blank).collect();
    for incident in selection.incidents(dataset) {
        let Month { year, month } = incident.date.month;
        let of_month = &mut months[usize::from(year - first) * 12 + usize::from(month) - 1];
        of_month.n += 1;
        of_month.types[incident.incident_type.index()] += 1;
    }
    months
}
