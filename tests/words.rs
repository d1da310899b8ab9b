//! The languages of the interface: complete, with the same places, and by the rules of their locale.
#![cfg(not(target_arch = "wasm32"))]

use response_record::desk::words::{DESK_EN, DESK_KEYS, Tongue};
use response_record::i18n::{
    EN, KEYS, SQ, SR, Words, count, cyrillic, date, heads_file, list, share_text, words_files,
};
use response_record::load::from_csv_folder;
use response_record::model::{Coded, IncidentDate, Language};
use std::collections::BTreeSet;
use std::path::Path;

/// Texts that are the same in English and in another language.
const SAME: [&str; 6] = ["1 incident: {selection}", "Filter", "Period", "Person", "incident", "{n} incident"];

/// The names of the places in a text.
fn places(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

fn all_places<'a>(texts: &[&'a str]) -> BTreeSet<&'a str> {
    texts.iter().copied().flat_map(places).collect()
}

/// The languages that are translated by somebody.
fn translated() -> impl Iterator<Item = Language> {
    let is_made = |language: &Language| matches!(language, Language::English | Language::SerbianCyrillic);
    Language::ALL.iter().copied().filter(move |language| !is_made(language))
}

fn each(of: fn(&str, &[&'static str], &[&'static str])) {
    for Tongue { words, desk } in translated().map(Tongue::of) {
        for ((key, english), texts) in KEYS.iter().zip(EN.wordings()).zip(words.wordings()) {
            of(key, &english, &texts);
        }
        for ((key, english), texts) in DESK_KEYS.iter().zip(DESK_EN.wordings()).zip(desk.wordings()) {
            of(key, &english, &texts);
        }
    }
}

#[test]
fn each_text_has_the_places_of_the_english_one() {
    each(|key, english, texts| {
        assert_eq!(all_places(english), all_places(texts), "{key}: {texts:?}");
        assert!(texts.iter().all(|text| text.matches('{').count() == text.matches('}').count()), "{key}");
    });
}

#[test]
fn each_text_is_translated() {
    let has_words = |text: &str| {
        let outside = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default());
        outside.flat_map(str::chars).filter(|letter| letter.is_alphabetic()).count() > 1
    };
    let mut same = BTreeSet::new();
    for words in translated().map(Words::of) {
        for (english, text) in EN.wordings().into_iter().flatten().zip(words.wordings().into_iter().flatten()) {
            assert_eq!(text.is_empty(), english.is_empty(), "no text for “{english}”");
            if english == text && has_words(english) {
                same.insert(english);
            }
        }
    }
    assert_eq!(same, BTreeSet::from(SAME));
}

#[test]
fn each_text_begins_and_ends_as_the_english_one() {
    // Texts are joined: a space at an end belongs to the meaning.
    each(|key, english, texts| {
        for (english, text) in english.iter().zip(texts) {
            let ends = |text: &str| (text.starts_with(' '), text.ends_with(' '));
            assert_eq!(ends(english), ends(text), "{key}: “{text}”");
        }
    });
}

#[test]
fn every_key_is_used() {
    fn sources(folder: &Path, all: &mut String) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                sources(&path, all);
            } else if !["words.rs", "keys.rs", "en.rs", "sr.rs", "sq.rs"].contains(&name) {
                all.push_str(&std::fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    let mut all = String::new();
    sources(Path::new("src"), &mut all);
    let is_used = |key: &str| {
        all.match_indices(&format!(".{key}")).any(|(at, found)| {
            let next = all[at + found.len()..].chars().next();
            next.is_none_or(|next| !next.is_alphanumeric() && next != '_')
        })
    };
    let unused: Vec<&&str> = KEYS.iter().chain(DESK_KEYS).filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "no code uses {unused:?}");
}

#[test]
fn the_committed_files_are_what_the_command_makes() {
    for (file, made) in words_files() {
        let committed = std::fs::read_to_string(Path::new("public").join(&file)).unwrap_or_default();
        assert!(committed == made, "{file} is stale: run `cargo run --bin package -- words public`");
    }
    let dataset = from_csv_folder(Path::new("public/data")).dataset;
    let heads = std::fs::read_to_string("public/words/heads.json").unwrap_or_default();
    assert!(heads == heads_file(&dataset), "heads.json is stale: run `cargo run --bin package -- words public`");
    let latin = std::fs::read_to_string("public/texts/about.sr-Latn.md").expect("the text");
    let committed = std::fs::read_to_string("public/texts/about.sr-Cyrl.md").unwrap_or_default();
    assert!(committed == cyrillic(&latin), "stale: run `cargo run --bin package -- words public`");
}

/// Every text of the interface and of the incidents in Cyrillic, word by word.
#[test]
fn cyrillic_texts_hold_latin_words_only_where_they_are_meant() {
    let mut latin = BTreeSet::new();
    let mut look = |text: &str| {
        let places = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default());
        let words = places.flat_map(|part| part.split(|letter: char| !letter.is_alphanumeric() && letter != '.'));
        latin.extend(words.filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic())).map(str::to_owned));
    };
    for texts in SR.wordings() {
        texts.iter().for_each(|text| look(&cyrillic(text)));
    }
    let texts = std::fs::read_to_string("public/data/texts.sr-Cyrl.json").expect("the texts");
    let document: serde_json::Value = serde_json::from_str(&texts).expect("JSON");
    for incident in document["texts"].as_array().expect("texts") {
        ["settlement", "summary", "response_note"]
            .iter()
            .filter_map(|field| incident[field].as_str())
            .for_each(&mut look);
    }
    insta::assert_snapshot!(latin.into_iter().collect::<Vec<_>>().join("\n"));
}

/// What CLDR 48 gives for `sq`, by ICU: not every browser has it.
#[test]
fn albanian_follows_its_locale() {
    let day = |text| date(&SQ, IncidentDate::parse(text).expect("a date"));
    assert_eq!([day("2021-12-26"), day("2021-03")], ["26 dhjetor 2021", "mars 2021"]);
    assert_eq!(SQ.months_short, ["jan", "shk", "mar", "pri", "maj", "qer", "korr", "gush", "sht", "tet", "nën", "dhj"]);
    assert_eq!([count(&SQ, 1_234_567), share_text(&SQ, 0.22)], ["1\u{a0}234\u{a0}567", "22%"]);
    let letters = ["a", "b", "c"];
    assert_eq!([list(&letters, SQ.and), list(&letters, SQ.or)], ["a, b dhe c", "a, b ose c"]);
}

#[test]
fn words_of_a_language_say_which_it_is() {
    let tongues = [&EN, &SR, &SQ].map(|words: &Words| words.tongue.name());
    assert_eq!(tongues, ["English", "Srpski", "Shqip"]);
}
