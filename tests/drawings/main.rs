//! Every chart in its cases and languages, as the option that ECharts draws: written to target/drawings/ for
//! tests/look/drawings.test.mjs, which draws them and compares them with what is stored.
#![cfg(not(target_arch = "wasm32"))]

mod cases;
mod look;
mod pictures;

use cases::{Case, sample};
use pictures::{Picture, live, saved};
use response_record::i18n::{EN, Words};
use response_record::model::{Coded, Language};
use response_record::query::Chart;
use serde_json::json;
use std::fs;
use std::path::Path;

const FOLDER: &str = "target/drawings";

/// The texts of each language.
fn languages() -> impl Iterator<Item = &'static Words> {
    Language::ALL.iter().copied().map(Words::of)
}

/// What is drawn, and as what: in the page on a phone, where there is least room, and as a saved picture.
fn plan() -> Vec<(Chart, Case, &'static str)> {
    use Case::{Longest, One, Typical, Unknown};
    use Chart::{Months, Municipalities, Stages, Types, Years};
    let mut plan = Vec::new();
    for chart in [Stages, Years, Months] {
        plan.extend([Typical, Unknown, One, Longest].map(|case| (chart, case, "phone")));
    }
    // Answers are no part of them: see below.
    plan.retain(|(chart, case, _)| !(*chart == Months && *case == Unknown));
    for chart in Chart::ALL.iter().copied().filter(|chart| chart.is_picture()) {
        plan.extend([Typical, Longest].map(|case| (chart, case, "saved")));
    }
    plan.extend([(Types, Unknown, "saved"), (Municipalities, One, "saved")]);
    plan
}

#[test]
fn every_chart_in_its_cases_and_languages_is_written() {
    // What is no longer planned must not be compared.
    drop(fs::remove_dir_all(FOLDER));
    let samples = [Case::Typical, Case::Unknown, Case::One, Case::Longest].map(|case| (case, sample(case)));
    let of = |case| samples.iter().find_map(|(of, sample)| (*of == case).then_some(sample)).expect("a sample");
    for words in languages() {
        for (chart, case, form) in plan() {
            let draw = if form == "phone" { live } else { saved };
            let Picture { option, width, height } = draw(chart, of(case), words).expect("incidents are drawn");
            let folder = Path::new(FOLDER).join(chart.id());
            fs::create_dir_all(&folder).expect("a folder");
            let file = folder.join(format!("{}.{form}.{}.json", format!("{case:?}").to_lowercase(), words.tongue.id()));
            let text = json!({ "width": width, "height": height, "option": option }).to_string();
            fs::write(file, text).expect("written");
        }
    }
}

#[test]
fn none_is_no_picture() {
    let none = sample(Case::None);
    for words in languages() {
        for chart in [Chart::Stages, Chart::Years, Chart::Months] {
            assert!(live(chart, &none, words).is_none(), "{chart:?}");
        }
    }
}

#[test]
fn months_are_the_same_whatever_is_answered() {
    let option = |case| live(Chart::Months, &sample(case), &EN).map(|picture| picture.option);
    assert_eq!(option(Case::Unknown), option(Case::Typical));
}
