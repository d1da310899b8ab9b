//! Sums that must agree, checked at random.

use super::{places, summarise};
use crate::model::{Answer, Coded, Stage};
use crate::query::{Filter, Index, select};
use crate::samples::any_dataset;
use proptest::prelude::*;

proptest! {
    #[test]
    fn years_and_types_sum_to_the_whole(dataset in any_dataset()) {
        let selection = select(&dataset, &Index::of(&dataset), &Filter::default());
        let summary = summarise(&dataset, &selection);
        prop_assert_eq!(summary.n as usize, dataset.incidents.len());
        prop_assert_eq!(summary.years.iter().map(|year| year.n).sum::<u32>(), summary.n);
        prop_assert_eq!(summary.types.iter().map(|row| row.n).sum::<u32>(), summary.n);
        prop_assert_eq!(summary.months.iter().map(|month| month.n).sum::<u32>(), summary.n);
        for month in &summary.months {
            let of_month = dataset.incidents.iter().filter(|incident| incident.date.month == month.month);
            prop_assert_eq!(month.n as usize, of_month.count(), "{}", month.month);
            prop_assert_eq!(month.types.iter().sum::<u32>(), month.n);
        }
        let places = places(&dataset, &selection);
        prop_assert_eq!(places.len(), dataset.municipalities.len());
        for place in &places {
            prop_assert_eq!(place.n as usize, dataset.listed_in(&place.municipality.id));
            prop_assert!(place.stages.iter().all(|tally| tally.n() == place.n));
        }
        let answers = dataset.incidents.iter().flat_map(|incident| incident.answers);
        prop_assert_eq!(summary.unknown() as usize, answers.filter(|answer| *answer == Answer::Unknown).count());
        for (index, tally) in summary.stages.iter().enumerate() {
            prop_assert_eq!(tally.n(), summary.n);
            prop_assert_eq!(summary.stage(Stage::ALL[index]), *tally);
            prop_assert_eq!(summary.years.iter().map(|year| year.stages[index].yes).sum::<u32>(), tally.yes);
            prop_assert_eq!(summary.types.iter().map(|row| row.stages[index].no).sum::<u32>(), tally.no);
        }
    }
}
