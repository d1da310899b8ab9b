//! What the page shows of data packages, as JSON, for `judge.py` beside it to compare.
//!
//! `figures FOLDER`: each folder in it holds a data package and `queries.txt`, a query of the page's address a line. What is
//! shown of each stands then in its `shown.json`, made by the functions that the page calls.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).expect("a folder of data packages");
    for package in std::fs::read_dir(folder)? {
        let package = package?.path();
        let queries = std::fs::read_to_string(package.join("queries.txt"))?;
        let shown = shown::Package::read(&package);
        let all: Vec<_> = queries.lines().map(|query| shown.of(query)).collect();
        std::fs::write(package.join("shown.json"), serde_json::Value::from(all).to_string())?;
    }
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
mod shown {
    use response_record::charts::table::{Cell, Row, Table, Value as Raw};
    use response_record::charts::{compare, coverage, months, municipalities, stages, types, years};
    use response_record::i18n::{EN, at_least, finding, source_line, titles};
    use response_record::load::{Loaded, from_csv_folder};
    use response_record::model::{Coded, Evidence, IncidentType, Stage, Target};
    use response_record::query::{Address, Choice, Filter, Index, Selection, select};
    use response_record::stats::{self, Summary, places, summarise};
    use serde_json::{Map, Value, json};
    use std::path::Path;

    /// A data package, with the texts of all languages to search in.
    pub struct Package {
        loaded: Loaded,
        index: Index,
    }

    impl Package {
        pub fn read(folder: &Path) -> Self {
            let loaded = from_csv_folder(folder);
            assert_eq!(loaded.problems, [], "{}", folder.display());
            let mut index = Index::of(&loaded.dataset);
            let texts: Vec<_> = loaded.texts.iter().map(|(_, text)| text.clone()).collect();
            index.add(&loaded.dataset, &texts);
            Package { loaded, index }
        }

        fn select(&self, filter: &Filter) -> Selection {
            select(&self.loaded.dataset, &self.index, filter)
        }

        /// All figures of a query.
        pub fn of(&self, query: &str) -> Value {
            let dataset = &self.loaded.dataset;
            let address = Address::parse(query, dataset);
            let first = self.select(&address.filter);
            let second = match &address.vs {
                Some(filter) => self.select(filter),
                None => first.rest(&self.select(&Filter::default())),
            };
            let (summary, other) = (summarise(dataset, &first), summarise(dataset, &second));
            let covered = stats::coverage(dataset);
            let tables = [
                stages::table(&summary, &EN),
                years::table(&summary, &EN),
                months::table(&summary, &EN),
                municipalities::table(&places(dataset, &first), &EN, address.map),
                types::table(&summary, &EN),
                coverage::table(&covered, &EN),
                compared(&summary, &other, first.shared_with(&second) == 0),
            ];
            json!({
                "query": query,
                "n": first.n(),
                "finding": if summary.n > 0 { finding(&EN, dataset, &address.filter, &summary) } else { String::new() },
                "source": source_line(&EN, &summary),
                "coverage_title": titles::coverage(&EN, &covered),
                "at_least": summary.stages.map(|tally| at_least(&EN, tally)),
                "options": self.options(&first),
                "tables": tables.iter().map(|table| (table.chart.to_owned(), rows(table))).collect::<Map<_, _>>(),
            })
        }

        /// What stands beside each option of a facet.
        fn options(&self, selection: &Selection) -> Map<String, Value> {
            let dataset = &self.loaded.dataset;
            let years = dataset.years().into_iter().map(Choice::Year);
            let municipalities = dataset.municipalities.iter().map(|one| Choice::Municipality(one.id.clone()));
            let types = IncidentType::ALL.iter().copied().map(Choice::Type);
            let targets = Target::ALL.iter().copied().map(Choice::Target);
            let evidence = Evidence::ALL.iter().copied().map(Choice::Evidence);
            let answers = Stage::ALL.iter().flat_map(|stage| Coded::ALL.iter().map(|one| Choice::Answer(*stage, *one)));
            let all = years.chain(municipalities).chain(types).chain(targets).chain(evidence).chain(answers);
            all.map(|one| (format!("{}={}", one.key().id(), one.value()), selection.count(&one).into())).collect()
        }
    }

    fn compared(first: &Summary, second: &Summary, apart: bool) -> Table {
        let pairs = first.stages.iter().zip(second.stages);
        let differences: Vec<_> = pairs.map(|(a, b)| stats::compare(*a, b, apart)).collect();
        compare::table([first, second], &differences, &EN)
    }

    /// The rows in their order: key, then each column with its raw value and what is seen of it.
    fn rows(table: &Table) -> Value {
        let cell = |cell: &Cell| {
            let raw = match cell.value {
                Raw::None => Value::Null,
                Raw::Count(count) => count.into(),
                Raw::Share(share) => share.into(),
            };
            json!([cell.column, raw, format!("{} {}", cell.shown, cell.of).trim()])
        };
        let row = |row: &Row| json!([row.key, row.cells.iter().map(cell).collect::<Vec<_>>()]);
        table.rows.iter().map(row).collect()
    }
}
