//! The files that are made from the texts of the languages: what the page fetches in place of English.

use super::language_file::language_to_json;
use super::{SQ, SR, cyrillic};
use crate::model::{Language, Translation};

/// `words/LANGUAGE.json` of each language but English, with its path.
pub fn words_files() -> Vec<(String, String)> {
    let latin = SR.wordings();
    let cyrillic: Vec<Vec<String>> =
        latin.iter().map(|texts| texts.iter().map(|text| cyrillic(text)).collect()).collect();
    vec![
        ("words/sr-Latn.json".to_owned(), language_to_json(Language::SerbianLatin, &latin)),
        ("words/sr-Cyrl.json".to_owned(), language_to_json(Language::SerbianCyrillic, &cyrillic)),
        ("words/sq.json".to_owned(), language_to_json(Language::Albanian, &SQ.wordings())),
    ]
}

/// The texts of incidents in Cyrillic, of those in Latin script.
pub fn cyrillic_texts(latin: &[Translation]) -> Vec<Translation> {
    let one = |text: &Translation| Translation {
        incident: text.incident.clone(),
        settlement: cyrillic(&text.settlement),
        summary: cyrillic(&text.summary),
        response_note: cyrillic(&text.response_note),
    };
    latin.iter().map(one).collect()
}
