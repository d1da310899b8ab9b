//! What each table says, checked at random.

use super::table::{Table, Value};
use super::{coverage, months, municipalities, stages, types, years};
use crate::i18n::EN;
use crate::model::{Coded, Dataset, Stage};
use crate::query::{Choice, Filter, Index, select};
use crate::samples::any_dataset;
use crate::stats::{self, places, summarise};
use proptest::prelude::*;

/// How many incidents these choices narrow everything to.
fn led_to(dataset: &Dataset, index: &Index, choices: &[Choice]) -> usize {
    select(dataset, index, &Filter::default().narrowed(choices.iter().cloned())).n()
}

/// The counts in a column.
fn counts(table: &Table, column: &str) -> Vec<u32> {
    let cells = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.column == column);
    cells.filter_map(|cell| if let Value::Count(count) = cell.value { Some(count) } else { None }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn each_count_leads_to_so_many_incidents(dataset in any_dataset()) {
        let index = Index::of(&dataset);
        let selection = select(&dataset, &index, &Filter::default());
        let (summary, places) = (summarise(&dataset, &selection), places(&dataset, &selection));
        let tables = [
            stages::table(&summary, &EN),
            years::table(&summary, &EN),
            types::table(&summary, &EN),
            months::table(&summary, &EN),
            municipalities::table(&places, &EN, Some(Stage::PoliceAttended)),
        ];
        for table in &tables {
            for row in &table.rows {
                for cell in &row.cells {
                    let Value::Count(count) = cell.value else { continue };
                    // Of nothing there is nothing to see; and all is what is seen already.
                    if !cell.choices.is_empty() {
                        let led = led_to(&dataset, &index, &cell.choices);
                        prop_assert_eq!(led, count as usize, "{} {} {}", table.chart, row.key, cell.column);
                    }
                    if let Some(link) = row.link.as_ref().filter(|_| cell.column == "n") {
                        prop_assert_eq!(led_to(&dataset, &index, &link.choices), count as usize, "{} {}", table.chart, row.key);
                    }
                }
            }
        }
        let [of_stages, of_years, of_types, of_months, of_places] = &tables;
        for table in [of_types, of_months, of_places] {
            prop_assert_eq!(counts(table, "n").iter().sum::<u32>(), summary.n, "{}", table.chart);
        }
        prop_assert_eq!(counts(of_stages, "unknown").iter().sum::<u32>(), summary.unknown());
        prop_assert_eq!(counts(of_years, "unknown").iter().sum::<u32>(), summary.unknown());
        for stage in Stage::ALL {
            prop_assert_eq!(counts(of_types, stage.id()).iter().sum::<u32>(), summary.stage(*stage).yes);
        }
        let listed = counts(&coverage::table(&stats::coverage(&dataset), &EN), "listed");
        prop_assert_eq!(listed.iter().sum::<u32>(), summary.n);
    }
}
