//! Sums that must agree, checked at random.

use super::{places, summarise};
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
        prop_assert!(summary.months.iter().all(|month| month.types.iter().sum::<u32>() == month.n));
        let places = places(&dataset, &selection);
        prop_assert_eq!(places.iter().map(|place| place.n).sum::<u32>(), summary.n);
        for (index, tally) in summary.stages.iter().enumerate() {
            prop_assert_eq!(tally.n(), summary.n);
            prop_assert_eq!(summary.years.iter().map(|year| year.stages[index].yes).sum::<u32>(), tally.yes);
            prop_assert_eq!(summary.types.iter().map(|row| row.stages[index].no).sum::<u32>(), tally.no);
        }
    }
}
