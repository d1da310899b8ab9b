//! Each language follows the rules of its locale, as the browser's own `Intl` knows them. Of Albanian Chromium knows the
//! plural forms only: for the rest see `tests/words.rs`.

use js_sys::{Array, Date, Function, JSON, Reflect};
use response_record::i18n::{self, EN, Words, language_from_json};
use response_record::model::{Coded, IncidentDate, Language, Month};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

fn all() -> Vec<Words> {
    let read = |language, text| language_from_json(language, text).expect("the file that is shipped");
    vec![
        read(Language::SerbianLatin, include_str!("../../public/words/sr-Latn.json")),
        read(Language::SerbianCyrillic, include_str!("../../public/words/sr-Cyrl.json")),
        read(Language::Albanian, include_str!("../../public/words/sq.json")),
    ]
}

/// Days stand before months in our English, as in British English; elsewhere the locale is the language.
fn locale(words: &Words) -> &'static str {
    if words.tongue == Language::English { "en-GB" } else { words.tongue.id() }
}

/// What `new Intl.NAME(locale, options).format(value)` gives.
fn format(name: &str, words: &Words, options: &str, value: &JsValue) -> String {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).unwrap();
    let class: Function = Reflect::get(&intl, &name.into()).unwrap().unchecked_into();
    let arguments = Array::of2(&locale(words).into(), &JSON::parse(options).unwrap());
    let formatter = Reflect::construct(&class, &arguments).unwrap();
    let format: Function = Reflect::get(&formatter, &"format".into()).unwrap().unchecked_into();
    format.call1(&formatter, value).unwrap().as_string().unwrap()
}

/// Noon of a day, as a number of milliseconds: what `Intl` takes for a date.
fn noon(year: u16, month: u8, day: u8) -> JsValue {
    Date::parse(&format!("{year:04}-{month:02}-{day:02}T12:00:00Z")).into()
}

#[wasm_bindgen_test]
fn dates_are_those_of_the_locale() {
    let others = all();
    for words in [&EN].into_iter().chain(&others).filter(|words| words.tongue != Language::Albanian) {
        for month in 1..=12 {
            let of = Month { year: 2021, month };
            let day = noon(2021, month, 6);
            let shown = i18n::date(words, IncidentDate { month: of, day: Some(6) });
            assert_eq!(shown, format("DateTimeFormat", words, r#"{"dateStyle":"long","timeZone":"UTC"}"#, &day));
            let options = r#"{"month":"long","year":"numeric","timeZone":"UTC"}"#;
            assert_eq!(i18n::month(words, of), format("DateTimeFormat", words, options, &day));
            let short = format("DateTimeFormat", words, r#"{"month":"short","timeZone":"UTC"}"#, &day);
            // British English alone writes "Sept".
            if short != "Sept" {
                assert_eq!(words.months_short[usize::from(month) - 1], short);
            }
        }
    }
}

#[wasm_bindgen_test]
fn numbers_and_shares_are_those_of_the_locale() {
    let others = all();
    for words in [&EN].into_iter().chain(&others).filter(|words| words.tongue != Language::Albanian) {
        for n in [0, 116, 999, 1000, 20_000, 1_234_567] {
            assert_eq!(i18n::count(words, n), format("NumberFormat", words, "{}", &n.into()));
        }
        let share = format("NumberFormat", words, r#"{"style":"percent"}"#, &0.22.into());
        // In English a space stands before the sign, as in the report.
        let shown = i18n::share_text(words, 0.22);
        assert_eq!(if words.tongue == Language::English { shown.replace('\u{a0}', "") } else { shown }, share);
    }
}

#[wasm_bindgen_test]
fn lists_are_those_of_the_locale() {
    let others = all();
    for words in [&EN].into_iter().chain(&others).filter(|words| words.tongue != Language::Albanian) {
        for items in [&["a"][..], &["a", "b"], &["a", "b", "c", "d"]] {
            let value: JsValue = items.iter().map(|item| JsValue::from_str(item)).collect::<Array>().into();
            for (last, kind) in [(words.and, "conjunction"), (words.or, "disjunction")] {
                let options = format!(r#"{{"type":"{kind}"}}"#);
                assert_eq!(i18n::list(items, last), format("ListFormat", words, &options, &value));
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_count_chooses_its_form() {
    let forms = |words: &Words| [1, 2, 5, 21].map(|n| i18n::incidents(words, n));
    assert_eq!(forms(&EN), ["1 incident", "2 incidents", "5 incidents", "21 incidents"]);
    let [latin, cyrillic, albanian] = &all()[..] else { panic!("three languages") };
    assert_eq!(forms(latin), ["1 incident", "2 incidenta", "5 incidenata", "21 incident"]);
    assert_eq!(forms(cyrillic), ["1 инцидент", "2 инцидента", "5 инцидената", "21 инцидент"]);
    assert_eq!(forms(albanian), ["1 incident", "2 incidente", "5 incidente", "21 incidente"]);
}
