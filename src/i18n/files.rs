//! The files that are made from the texts of the languages: what the page fetches in place of English.

use super::cyrillic;
use super::place::name;
#[cfg(not(target_arch = "wasm32"))]
use super::{Words, language_file::language_to_json};
use crate::load::{Loaded, Texts, translations_to_json};
use crate::model::{Coded, Language, Municipality, Translation, ordered};
use icu_collator::Collator;
use icu_collator::options::CollatorOptions;

/// `words/LANGUAGE.json` of each language, with its path. That of English, which is in the page itself, is what a
/// translator begins with.
#[cfg(not(target_arch = "wasm32"))]
pub fn words_files() -> Vec<(String, String)> {
    let file = |language: &Language| {
        (format!("words/{}.json", language.id()), language_to_json(*language, &Words::of(*language).wordings()))
    };
    Language::ALL.iter().map(file).collect()
}

/// `texts.LANGUAGE.json` of each language but English, with its name: the texts of incidents, the Cyrillic ones made of
/// the Latin ones, and the order of the municipalities.
pub fn texts_files(loaded: &Loaded) -> Vec<(String, String)> {
    let of = |language: Language| -> Vec<Translation> {
        let texts = loaded.texts.iter().filter(|(of, _)| *of == language.id());
        texts.map(|(_, text)| text.clone()).collect()
    };
    let file = |language: &Language| {
        let language = *language;
        let translations = match language {
            Language::SerbianCyrillic => of(Language::SerbianLatin).iter().map(in_cyrillic).collect(),
            _ => of(language),
        };
        let municipalities = by_name(language, &loaded.dataset.municipalities);
        let name = format!("texts.{}.json", language.id());
        (name, translations_to_json(language.id(), &Texts { municipalities, translations }))
    };
    Language::ALL.iter().filter(|language| **language != Language::English).map(file).collect()
}

fn in_cyrillic(text: &Translation) -> Translation {
    Translation {
        incident: text.incident.clone(),
        settlement: cyrillic(&text.settlement),
        summary: cyrillic(&text.summary),
        response_note: cyrillic(&text.response_note),
    }
}

/// The ids of the municipalities in the order of their names, by the rules of CLDR for the language.
fn by_name(language: Language, municipalities: &[Municipality]) -> Vec<String> {
    let locale: Result<icu_locale_core::Locale, _> = language.id().parse();
    let collator = locale.ok().and_then(|locale| Collator::try_new((&locale).into(), CollatorOptions::default()).ok());
    let compare = |a: &str, b: &str| collator.as_ref().map_or_else(|| a.cmp(b), |collator| collator.compare(a, b));
    let named = municipalities.iter().map(|one| (name(language, one), one.id.clone())).collect();
    ordered(named, |(a, _): &(String, String), (b, _)| compare(a, b)).into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn names_stand_as_the_language_orders_them() {
        let sorted = |language, names: &[&str]| {
            let place = |name: &&str| Municipality {
                id: (*name).to_owned(),
                name_sq: (*name).to_owned(),
                name_sr_latn: (*name).to_owned(),
                name_sr_cyrl: (*name).to_owned(),
                ..samples::dataset(vec![]).municipalities[0].clone()
            };
            by_name(language, &names.iter().map(place).collect::<Vec<_>>()).join(" ")
        };
        let latin = ["Đakovica", "Dragaš", "Ćuprija", "Čačak", "Cetinje", "Elez", "Džep"];
        assert_eq!(sorted(Language::SerbianLatin, &latin), "Cetinje Čačak Ćuprija Dragaš Džep Đakovica Elez");
        assert_eq!(sorted(Language::SerbianCyrillic, &["Ела", "Ђаковица", "Драгаш"]), "Драгаш Ђаковица Ела");
        let albanian = ["Çagllavicë", "Deçan", "Cernicë", "Dheu", "Dulle", "Shtime", "Suharekë"];
        assert_eq!(sorted(Language::Albanian, &albanian), "Cernicë Çagllavicë Deçan Dulle Dheu Suharekë Shtime");
    }
}
