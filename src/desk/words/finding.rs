//! A finding in words: what is wrong, and what to do. Its place has columns of its own.

use super::DeskWords;
use crate::desk::check::{Finding, Flaw};
use crate::i18n::{Words, fault, fill};
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
        Flaw::AmbiguousDate { dates } => {
            let [first, second] = &**dates;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::check::TableKind;
    use crate::desk::words::{DESK_EN, DESK_SQ, DESK_SR};
    use crate::i18n::{EN, SQ, SR};
    use crate::model::Stage;
    use insta::assert_snapshot;

    fn every_flaw() -> Vec<Flaw> {
        let found = || "x".to_owned();
        let allowed = |nearest| Fault::NotAllowed { found: found(), allowed: vec!["arson".to_owned()], nearest };
        vec![
            Flaw::rule(Fault::Missing),
            Flaw::rule(Fault::Required),
            Flaw::rule(Fault::Twice { found: found() }),
            Flaw::rule(Fault::NotADate { found: found() }),
            Flaw::rule(Fault::NotACount { found: found() }),
            Flaw::rule(Fault::NotAnId { found: found() }),
            Flaw::rule(Fault::NotAWebAddress { found: found() }),
            Flaw::rule(Fault::NoSource),
            Flaw::rule(allowed(None)),
            Flaw::rule(allowed(Some("arson".to_owned()))),
            Flaw::NoSuchMunicipality { nearest: Some("Graçanicë/Gračanica".to_owned()) },
            Flaw::NoSuchMunicipality { nearest: None },
            Flaw::AmbiguousDate { dates: Box::new(["2022-04-03", "2022-03-04"].map(str::to_owned)) },
            Flaw::Future,
            Flaw::EndsBeforeItBegins,
            Flaw::DoubledHeader,
            Flaw::NoHeading,
            Flaw::NoTable { table: TableKind::Sources },
            Flaw::NotRecognised,
            Flaw::ShortRow,
            Flaw::StageOrder { no: Stage::ReportedToPolice, yes: Stage::CourtOutcome },
            Flaw::LikelyTwice { id: "RR-2020-001".to_owned(), row: 2 },
            Flaw::NoPublisher,
            Flaw::Publishers { evidence: Evidence::Several, count: 1 },
            Flaw::Publishers { evidence: Evidence::Single, count: 2 },
            Flaw::Formula,
            Flaw::HiddenCharacter { character: '\u{202e}' },
        ]
    }

    fn text(words: &Words, desk: &DeskWords, flaw: Flaw) -> String {
        let (file, column, value) = ("".into(), "".into(), " x".to_owned());
        finding(words, desk, &Finding { file, table: None, row: None, column, value, flaw, spot: None })
    }

    #[test]
    fn every_finding_has_its_words() {
        let texts: Vec<String> = every_flaw().into_iter().map(|flaw| text(&EN, &DESK_EN, flaw)).collect();
        assert_snapshot!(texts.join("\n"));
    }

    #[test]
    fn each_language_says_the_same_values() {
        for flaw in every_flaw() {
            let [english, serbian, albanian] = [(&EN, &DESK_EN), (&SR, &DESK_SR), (&SQ, &DESK_SQ)]
                .map(|(words, desk)| text(words, desk, flaw.clone()));
            assert!(english != serbian && serbian != albanian && english != albanian, "{english}");
            for told in [&english, &serbian, &albanian] {
                assert!(!told.contains('{'), "{told}");
                assert_eq!(told.contains("2022-03-04"), english.contains("2022-03-04"), "{told}");
                assert_eq!(told.contains("RR-2020-001"), english.contains("RR-2020-001"), "{told}");
                assert_eq!(told.contains("U+202E"), english.contains("U+202E"), "{told}");
            }
        }
    }
}
