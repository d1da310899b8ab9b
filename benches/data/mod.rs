//! What the benches measure on: the shipped incidents.

use response_record::load::from_json;
use response_record::model::Dataset;

/// `incidents.json` as it is shipped.
pub fn text() -> String {
    std::fs::read_to_string("public/data/incidents.json").expect("the shipped data")
}

/// The shipped incidents, each so many times.
#[allow(dead_code, reason = "the bench of loading has the text alone")]
pub fn dataset(times: usize) -> Dataset {
    let mut dataset = from_json("incidents.json", &text()).expect("the shipped data").dataset;
    // Oldest first, as they were.
    dataset.incidents = dataset.incidents.into_iter().flat_map(|one| std::iter::repeat_n(one, times)).collect();
    dataset
}
