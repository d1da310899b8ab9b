//! What holds of the check for any sheets.

use super::rows;
use super::tests::{INCIDENTS, checked, of_incident, sheet};
use super::*;
use crate::model::Coded;
use crate::model::{Incident, Source};
use crate::samples;
use proptest::{collection, prelude::*};

/// The sheets of a dataset as its CSV files hold it.
fn sheets_of(dataset: &Dataset) -> Vec<Sheet> {
    let write = |name: &str, columns: &[&str], rows: Vec<Vec<String>>| {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(columns).expect("written");
        for row in rows {
            writer.write_record(row).expect("written");
        }
        sheet(name, &String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8"))
    };
    let row = |one: &Incident| {
        let answers = one.answers.iter().map(|answer| answer.id().to_owned());
        let first = [
            one.id.clone(),
            one.date.to_string(),
            one.municipality.clone(),
            one.settlement.clone(),
            one.incident_type.id().to_owned(),
            one.target.id().to_owned(),
            one.injured.map(|count| count.to_string()).unwrap_or_default(),
            one.summary.clone(),
        ];
        let last = [one.response_note.clone(), one.evidence.id().to_owned()];
        first.into_iter().chain(answers).chain(last).collect()
    };
    let sources = dataset.incidents.iter().flat_map(|one| one.sources.iter().map(move |source| (one, source)));
    let source = |(one, source): (&Incident, &Source)| {
        let date = source.date.map(|date| date.to_string()).unwrap_or_default();
        vec![one.id.clone(), source.title.clone(), source.publisher.clone(), source.url.clone(), date]
    };
    let places = rows::municipalities(&dataset.municipalities);
    let places = places.rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect();
    let columns: Vec<&str> = INCIDENTS.split(',').collect();
    vec![
        write("incidents", &columns, dataset.incidents.iter().map(row).collect()),
        write("sources", TableKind::Sources.columns(), sources.map(source).collect()),
        write("municipalities", TableKind::Municipalities.columns(), places),
        write("published_totals", TableKind::PublishedTotals.columns(), Vec::new()),
    ]
}

proptest! {
    #[test]
    fn what_a_dataset_writes_has_no_error_and_is_read_back(dataset in samples::any_dataset()) {
        let mut dataset = dataset;
        for (at, incident) in dataset.incidents.iter_mut().enumerate() {
            incident.id = format!("RR-2020-{at:03}");
        }
        let found = checked(&sheets_of(&dataset));
        prop_assert_eq!(found.errors, 0);
        prop_assert_eq!(found.read_as, vec![]);
        let by_id = |mut incidents: Vec<Incident>| {
            incidents.sort_by(|a, b| a.id.cmp(&b.id));
            incidents
        };
        prop_assert_eq!(by_id(found.loaded.dataset.incidents), by_id(dataset.incidents));
    }

    #[test]
    fn sources_may_stand_in_any_order(
        order in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(), of in collection::vec(0..5_usize, 12),
        ids in collection::vec(0..5_usize, 0..5),
    ) {
        // Of these ids some stand twice, some nowhere.
        let row = |id: &usize| format!("RR-2020-00{id},2020-01-02,a,,arson,other,,T.,,,,,,,,,single\n");
        let incidents = format!("{INCIDENTS}\n{}", ids.iter().map(row).collect::<String>());
        let columns = TableKind::Municipalities.columns().join(",");
        let source = |at: &usize| format!("RR-2020-00{},T{at},P,https://example.org/,\n", of[*at]);
        let with = |order: &[usize]| {
            let sources = format!("incident,title,publisher,url,date\n{}", order.iter().map(source).collect::<String>());
            let places = sheet("municipalities", &format!("{columns}\na,A,A,A,D,1,1"));
            let found = checked(&[sheet("incidents", &incidents), sheet("sources", &sources), places]);
            let mut titles: Vec<(String, String)> = Vec::new();
            for one in found.loaded.dataset.incidents {
                titles.extend(one.sources.into_iter().map(|source| (one.id.clone(), source.title)));
            }
            titles.sort_unstable();
            (titles, found.errors, found.warnings)
        };
        let (in_order, shuffled) = (with(&(0..12).collect::<Vec<_>>()), with(&order));
        prop_assert_eq!(shuffled.0.len(), of.iter().filter(|id| ids.contains(id)).count());
        prop_assert_eq!(shuffled, in_order);
    }

    #[test]
    fn no_text_of_any_kind_is_too_much(name in "[a-z_]{0,12}|incidents|sources", text in "(\\PC|[,\n'=;\u{202e}]){0,200}") {
        let found = checked(&[sheet(&name, &text)]);
        prop_assert!(found.errors > 0);
        prop_assert_eq!(found.errors + found.warnings, found.findings.len());
    }

    #[test]
    fn any_cells_are_judged_and_never_too_much(cells in collection::vec("\\PC{0,8}|[0-9./-]{0,10}|yes|no", 17)) {
        let columns: Vec<(&str, &str)> = INCIDENTS.split(',').zip(cells.iter().map(String::as_str)).collect();
        let found = of_incident(&columns);
        prop_assert_eq!(found.errors > 0, found.loaded.dataset.incidents.is_empty());
    }
}
