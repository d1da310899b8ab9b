//! Sums that must agree, checked at random.

use super::summarise;
use crate::query::{Filter, select};
use crate::samples::any_dataset;
use proptest::prelude::*;

proptest! {
    #[test]
    fn years_and_types_sum_to_the_whole(dataset in any_dataset()) {
        let summary = summarise(&dataset, &select(&dataset, &Filter::default()));
        prop_assert_eq!(summary.n as usize, dataset.incidents.len());
        prop_assert_eq!(summary.years.iter().map(|year| year.n).sum::<u32>(), summary.n);
        prop_assert_eq!(summary.types.iter().map(|row| row.n).sum::<u32>(), summary.n);
        for (index, tally) in summary.stages.iter().enumerate() {
            prop_assert_eq!(tally.n(), summary.n);
            prop_assert_eq!(summary.years.iter().map(|year| year.stages[index].yes).sum::<u32>(), tally.yes);
            prop_assert_eq!(summary.types.iter().map(|row| row.stages[index].no).sum::<u32>(), tally.no);
        }
    }
}
