//! Selection to the figures that charts, tables and sentences share, so that they cannot disagree.

use super::months::{MonthSummary, months};
use super::tally::Tally;
use crate::model::{Coded, Dataset, Incident, IncidentType, PublishedTotal, Stage, ordered};
use crate::query::Selection;
use std::cmp::Reverse;

/// The answers of a group of incidents, a [`Tally`] a stage in the order of [`Stage::ALL`].
pub type Stages = [Tally; Stage::ALL.len()];

/// The incidents of one year in the selection.
#[derive(Clone, Debug, PartialEq)]
pub struct YearSummary {
    /// The year.
    pub year: u16,
    /// How many incidents.
    pub n: u32,
    /// Their answers.
    pub stages: Stages,
}

/// The incidents of one type in the selection.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeSummary {
    /// The type.
    pub incident_type: IncidentType,
    /// How many incidents.
    pub n: u32,
    /// Their answers.
    pub stages: Stages,
}

/// All figures of a selection.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Summary {
    /// How many incidents.
    pub n: u32,
    /// Their answers.
    pub stages: Stages,
    /// The years that have an incident, ascending.
    pub years: Vec<YearSummary>,
    /// The types that have an incident, most incidents first, [`IncidentType::Other`] last.
    pub types: Vec<TypeSummary>,
    /// The months, from the first January to the last December.
    pub months: Vec<MonthSummary>,
    /// How many incidents are dated by their month only.
    pub month_only: u32,
    /// How many different sources the incidents rest on.
    pub sources: usize,
}

impl Summary {
    /// The answers to one stage.
    pub fn stage(&self, stage: Stage) -> Tally {
        self.stages[stage.index()]
    }

    /// How many of all answers, seven an incident, are unknown.
    pub fn unknown(&self) -> u32 {
        self.stages.iter().map(|tally| tally.unknown).sum()
    }
}

/// Counts the answers of a selection.
pub fn summarise(dataset: &Dataset, selection: &Selection) -> Summary {
    let mut summary = Summary::default();
    let blank =
        |incident_type: &IncidentType| TypeSummary { incident_type: *incident_type, n: 0, stages: Stages::default() };
    summary.years =
        dataset.years().into_iter().map(|year| YearSummary { year, n: 0, stages: Stages::default() }).collect();
    summary.types = IncidentType::ALL.iter().map(blank).collect();
    for incident in selection.incidents(dataset) {
        summary.n += 1;
        summary.month_only += u32::from(incident.date.day.is_none());
        add(&mut summary.stages, incident);
        let of_type = &mut summary.types[incident.incident_type.index()];
        of_type.n += 1;
        add(&mut of_type.stages, incident);
        if let Some(of_year) = summary.years.iter_mut().find(|of_year| of_year.year == incident.date.month.year) {
            of_year.n += 1;
            add(&mut of_year.stages, incident);
        }
    }
    summary.months = months(dataset, selection);
    summary.sources = distinct_sources(selection.incidents(dataset));
    summary.years.retain(|year| year.n > 0);
    summary.types.retain(|row| row.n > 0);
    let place = |row: &TypeSummary| (row.incident_type == IncidentType::Other, Reverse(row.n));
    summary.types = ordered(summary.types, |a, b| place(a).cmp(&place(b)));
    summary
}

/// How many different addresses these incidents rest on.
pub fn distinct_sources<'a>(incidents: impl Iterator<Item = &'a Incident>) -> usize {
    let urls = incidents.flat_map(|incident| &incident.sources).map(|source| source.url.as_str()).collect();
    let mut urls: Vec<&str> = ordered(urls, |a, b| a.cmp(b));
    urls.dedup();
    urls.len()
}

/// Counts the answers of one more incident.
pub(super) fn add(stages: &mut Stages, incident: &Incident) {
    for (tally, answer) in stages.iter_mut().zip(incident.answers) {
        tally.add(answer);
    }
}

/// What is listed here for a year, beside what others published for that same year.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// The year.
    pub year: u16,
    /// Incidents listed here, whatever the filter.
    pub listed: u32,
    /// Totals that others published for exactly this year, in the order of the file.
    pub totals: Vec<PublishedTotal>,
}

impl Coverage {
    /// The published total of the same scope as this list: all incidents. Only with it is a share meaningful; of none
    /// there is no share.
    pub fn comparable(&self) -> Option<&PublishedTotal> {
        self.totals.iter().find(|total| total.counts_all_incidents() && total.count > 0)
    }

    /// Coverage: listed ÷ published total, a share from 0; over 1 where more is listed here. `None` without a total.
    pub fn share(&self) -> Option<f64> {
        self.comparable().map(|total| f64::from(self.listed) / f64::from(total.count))
    }
}

/// What is listed for each year of the data, beside the published totals of that year.
pub fn coverage(dataset: &Dataset) -> Vec<Coverage> {
    let of = |year: u16| Coverage {
        year,
        listed: dataset.incidents.iter().filter(|incident| incident.date.month.year == year).count() as u32,
        totals: dataset.published_totals.iter().filter(|total| total.whole_year() == Some(year)).cloned().collect(),
    };
    dataset.years().into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, parse_day};
    use crate::query::{Choice, Filter, Index, select};
    use crate::samples;

    fn incident(date: &str, incident_type: IncidentType, urls: &[&str]) -> Incident {
        let mut incident = samples::incident(date, incident_type, [Answer::Unknown; Stage::ALL.len()]);
        let of = incident.sources[0].clone();
        incident.sources =
            urls.iter().map(|url| crate::model::Source { url: (*url).to_owned(), ..of.clone() }).collect();
        incident
    }

    #[test]
    fn only_what_has_an_incident_has_a_row() {
        let dataset = samples::dataset(vec![
            incident("2019-05-01", IncidentType::Arson, &["https://a.b/1"]),
            incident("2020-05", IncidentType::Other, &["https://a.b/1", "https://a.b/2"]),
            incident("2020-06", IncidentType::Other, &["https://a.b/2"]),
            incident("2020-07-01", IncidentType::Arson, &["https://a.b/3"]),
        ]);
        let of = |filter: &Filter| summarise(&dataset, &select(&dataset, &Index::of(&dataset), filter));
        let years = |summary: &Summary| summary.years.iter().map(|year| (year.year, year.n)).collect::<Vec<_>>();
        let types = |summary: &Summary| summary.types.iter().map(|row| (row.incident_type, row.n)).collect::<Vec<_>>();
        let all = of(&Filter::default());
        assert_eq!((all.n, all.month_only, all.sources), (4, 2, 3));
        assert_eq!(years(&all), [(2019, 1), (2020, 3)]);
        let of_2020 = of(&Filter::default().with(Choice::Year(2020)));
        assert_eq!((of_2020.n, of_2020.month_only, of_2020.sources), (3, 2, 3));
        assert_eq!(years(&of_2020), [(2020, 3)]);
        // Of the most incidents, and still last.
        assert_eq!(types(&of_2020), [(IncidentType::Arson, 1), (IncidentType::Other, 2)]);
        assert_eq!(of(&Filter::default().with(Choice::Year(2018))), Summary::default());
    }

    #[test]
    fn what_is_listed_is_a_share_of_a_total_of_the_same_year_and_scope_alone() {
        let total = |from: &str, to: &str, scope: &str, count| PublishedTotal {
            from: parse_day(from).expect("a day"),
            to: parse_day(to).expect("a day"),
            count,
            exact: true,
            counted_by: String::new(),
            scope: scope.to_owned(),
            title: String::new(),
            publisher: String::new(),
            url: String::new(),
        };
        let dates = ["2019-05", "2020-05", "2020-06", "2020-07", "2021-05"];
        let mut dataset = samples::dataset(dates.iter().map(|date| incident(date, IncidentType::Arson, &[])).collect());
        dataset.published_totals = vec![
            total("2020-01-01", "2020-12-31", "stonings", 5),
            total("2020-01-01", "2020-12-31", "all incidents", 12),
            total("2021-01-01", "2021-12-31", "all incidents", 0),
            total("2019-01-01", "2019-06-30", "all incidents", 8),
        ];
        let told = coverage(&dataset).into_iter().map(|row| {
            (row.year, row.listed, row.totals.len(), row.comparable().map(|total| total.count), row.share())
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            [(2019, 1, 0, None, None), (2020, 3, 2, Some(12), Some(0.25)), (2021, 1, 1, None, None)]
        );
    }
}
