//! A problem in words: where, what, and what to do next.

use super::{Words, fill};
use crate::load::{Fault, Problem, SCHEMA};

/// "data/incidents.json, RR-2021-014, row 53, field date: “2021-02-30” is not a date …"
pub fn problem(words: &Words, problem: &Problem) -> String {
    let place = &problem.place;
    let parts = [
        Some(fill(words.at_file, &[("file", &place.file)])),
        (!place.record.is_empty()).then(|| place.record.clone()),
        place.row.map(|row| fill(words.at_row, &[("row", &row)])),
        (!place.field.is_empty()).then(|| fill(words.at_field, &[("field", &place.field)])),
    ];
    let place: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}: {}", place.join(", "), fault(words, &problem.fault))
}

/// What is wrong, without its place.
pub(crate) fn fault(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Unreachable => words.unreachable.to_owned(),
        Fault::Status(status) => fill(words.status, &[("status", status)]),
        Fault::WebPage => words.web_page.to_owned(),
        Fault::NotJson { line, column } => fill(words.not_json, &[("line", line), ("column", column)]),
        Fault::Schema { found } if found.is_empty() => fill(words.no_schema, &[("expected", &SCHEMA)]),
        Fault::Schema { found } => fill(words.schema, &[("found", found), ("expected", &SCHEMA)]),
        Fault::NotATable { found } => fill(words.not_a_table, &[("found", found)]),
        Fault::Missing => words.missing.to_owned(),
        Fault::Required => words.required.to_owned(),
        Fault::NotAValue => words.not_a_value.to_owned(),
        Fault::NotAnId { found } => fill(words.not_an_id, &[("found", found)]),
        Fault::Twice { found } => fill(words.twice, &[("found", found)]),
        Fault::NotADate { found } => fill(words.not_a_date, &[("found", found)]),
        Fault::NotACount { found } => fill(words.not_a_count, &[("found", found)]),
        Fault::NotAllowed { found, allowed, nearest } => not_allowed(words, found, allowed, nearest.as_deref()),
        Fault::NotAWebAddress { found } => fill(words.not_a_web_address, &[("found", found)]),
        Fault::NoSource => words.no_source.to_owned(),
    }
}

fn not_allowed(words: &Words, found: &str, allowed: &[String], nearest: Option<&str>) -> String {
    let mut text = fill(words.not_allowed, &[("found", &found)]);
    if let Some(nearest) = nearest {
        text += &fill(words.nearest, &[("nearest", &nearest)]);
    } else if !allowed.is_empty() {
        text += &fill(words.allowed, &[("allowed", &allowed.join(", "))]);
    }
    text
}

/// What the reader can do about a fault for which nothing of the file can be used.
pub fn next_step(words: &Words, fault: &Fault) -> &'static str {
    match fault {
        Fault::Unreachable => words.step_network,
        Fault::Status(_) | Fault::WebPage => words.step_server,
        Fault::Schema { .. } => words.step_version,
        // A download that was cut off cannot be told from a damaged file: a retry helps the one, and harms not the other.
        Fault::NotJson { .. } => words.step_network,
        _ => words.step_file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::load::{LeftOut, Place};
    use insta::assert_snapshot;

    fn text(fault: Fault) -> String {
        let place =
            Place { file: "incidents.csv".into(), row: Some(53), record: "RR-2021-014".into(), field: "type".into() };
        problem(&EN, &Problem { place, fault, left_out: LeftOut::Incident })
    }

    fn found(found: &str) -> String {
        found.to_owned()
    }

    #[test]
    fn every_fault_has_its_words() {
        let allowed = vec![found("arson"), found("other")];
        let near = Fault::NotAllowed { found: found("arsn"), allowed: allowed.clone(), nearest: Some(found("arson")) };
        let far = Fault::NotAllowed { found: found("42"), allowed, nearest: None };
        let faults = [
            Fault::Unreachable,
            Fault::Status(404),
            Fault::WebPage,
            Fault::NotJson { line: 3, column: 14 },
            Fault::Schema { found: found("2") },
            Fault::Schema { found: String::new() },
            Fault::NotATable { found: found("unequal rows") },
            Fault::Missing,
            Fault::Required,
            Fault::NotAValue,
            Fault::NotAnId { found: found("RR-1") },
            Fault::Twice { found: found("RR-2021-014") },
            Fault::NotADate { found: found("2021-02-30") },
            Fault::NotACount { found: found("-1") },
            near,
            far,
            Fault::NotAWebAddress { found: found("javascript:alert(1)") },
            Fault::NoSource,
        ];
        let texts: Vec<String> = faults.into_iter().map(text).collect();
        assert_snapshot!(texts.join("\n"));
    }

    #[test]
    fn a_fault_of_a_whole_file_names_only_the_file() {
        let problem_of_file = Problem::of_file("data/incidents.json", Fault::Status(404));
        assert_eq!(
            problem(&EN, &problem_of_file),
            "data/incidents.json: the server answered 404 in place of the file."
        );
    }
}
