//! A finding in words: what is wrong, and what to do. Its place has columns of its own.

use super::problem::fault;
use super::{DeskWords, Words, fill};
use crate::desk::check::{Finding, Flaw};
use crate::load::Fault;
use crate::model::{Coded, Evidence};

/// "“Gracanca”: no such municipality. Write its id or one of its names. Nearest: Graçanicë/Gračanica."
pub fn finding(words: &Words, desk: &DeskWords, finding: &Finding) -> String {
    let found = finding.value.trim();
    match &finding.flaw {
        Flaw::Rule(broken) => rule(words, desk, broken),
        Flaw::NoSuchMunicipality { nearest } => {
            let nearest = nearest.as_ref().map(|nearest| fill(desk.nearest_municipality, &[("nearest", nearest)]));
            fill(desk.no_municipality, &[("found", &found)]) + &nearest.unwrap_or_default()
        }
        Flaw::AmbiguousDate { dates: [first, second] } => {
            fill(desk.ambiguous_date, &[("found", &found), ("first", first), ("second", second)])
        }
        Flaw::Future => fill(desk.future, &[("found", &found)]),
        Flaw::EndsBeforeItBegins => desk.ends_before.to_owned(),
        Flaw::DoubledHeader => fill(desk.doubled_header, &[("found", &found)]),
        Flaw::NoHeading => fill(desk.no_heading, &[("found", &found)]),
        Flaw::NoTable { table } => fill(desk.no_table, &[("table", &desk.tables[table.index()])]),
        Flaw::NotRecognised => fill(desk.not_recognised, &[("found", &found)]),
        Flaw::ShortRow => desk.short_row.to_owned(),
        Flaw::StageOrder { no, yes } => {
            fill(desk.stage_order, &[("no", &words.stages[no.index()]), ("yes", &words.stages[yes.index()])])
        }
        Flaw::LikelyTwice { id, row } => fill(desk.likely_twice, &[("id", id), ("row", row)]),
        Flaw::NoPublisher => desk.no_publisher.to_owned(),
        Flaw::Publishers { evidence, count } => publishers(words, desk, *evidence, *count),
        Flaw::Formula => desk.formula.to_owned(),
        Flaw::HiddenCharacter { character } => {
            fill(desk.hidden_character, &[("code", &format!("U+{:04X}", u32::from(*character)))])
        }
    }
}

/// A rule of the data package: with what to do, where the words of the page say only what is wrong.
fn rule(words: &Words, desk: &DeskWords, broken: &Fault) -> String {
    match broken {
        Fault::Missing => desk.no_column.to_owned(),
        Fault::Required => desk.no_value.to_owned(),
        Fault::Twice { found } => fill(desk.id_twice, &[("found", found)]),
        Fault::NotADate { found } => fill(desk.bad_date, &[("found", found)]),
        Fault::NoSource => desk.no_good_source.to_owned(),
        Fault::NotAllowed { .. } => fault(words, broken) + desk.write_allowed,
        other => fault(words, other),
    }
}

fn publishers(words: &Words, desk: &DeskWords, evidence: Evidence, count: usize) -> String {
    let text = match evidence {
        Evidence::Several => &desk.too_few_publishers,
        _ => &desk.too_many_publishers,
    };
    let form = words.form(text, u32::try_from(count).unwrap_or(u32::MAX));
    fill(form, &[("evidence", &words.evidence[evidence.index()]), ("n", &count)])
}
