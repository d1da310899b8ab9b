//! The data and the interface in the reader's language.

use crate::app::later::split;
use crate::browser::{self, fetch_text};
use crate::i18n::{self, EN, Words};
use crate::load::{Fault, Loaded, Problem, from_json, translations_from_json};
use crate::model::{Coded, Dataset, IncidentDate, Language, Municipality, Translation, ordered};
use std::cell::RefCell;

/// The file with the incidents, relative to the page.
const DATA: &str = "data/incidents.json";

/// Data that a preview shows in place of what is published: files of `data/` that the reader's device made.
#[derive(Debug)]
pub struct Local {
    /// The text of `incidents.json`.
    pub incidents: String,
    /// Names and texts of `texts.LANGUAGE.json`.
    pub texts: Vec<(String, String)>,
}

/// What the page tells, and in which words. Cheap to copy: what came stays in memory as long as the page.
#[derive(Clone, Copy)]
pub struct Told {
    /// The texts of the interface.
    pub words: &'static Words,
    /// The data, told in that language.
    pub loaded: &'static Loaded,
    /// The texts that `loaded` is told with; none in English.
    pub translations: &'static [Translation],
    /// The data as they came, in English.
    pub english: &'static Dataset,
    /// The day on which the device last had these data from the server, where they came from the device.
    pub kept: Option<IncidentDate>,
    /// The language that was asked for but did not arrive: the page is in English instead.
    pub missing: Option<Language>,
    /// Where the data come from, in a preview.
    pub local: Option<&'static Local>,
}

impl Told {
    /// The data as they came, in English.
    pub fn english(loaded: &'static Loaded) -> Self {
        Told { words: &EN, loaded, translations: &[], english: &loaded.dataset, kept: None, missing: None, local: None }
    }
}

thread_local! {
    /// What has arrived, so that each file is fetched once.
    static ARRIVED: RefCell<Vec<(Language, Told)>> = const { RefCell::new(Vec::new()) };
}

/// The data in a language, fetched unless they are here; `again` after they failed. Of another language than English, the
/// texts of the incidents are a file of their own, which comes `with_texts`. In a preview the data are `local`.
///
/// # Errors
/// The fault for which nothing of the data can be used. A language that does not arrive is none: see [`Told::missing`].
pub async fn tell(
    language: Language,
    again: bool,
    with_texts: bool,
    local: Option<&'static Local>,
) -> Result<Told, Box<Problem>> {
    if let Some(told) = arrived(language, local) {
        return Ok(told);
    }
    if language == Language::English {
        return english(again, local).await;
    }
    // All at once: a chain of fetches is what a slow line is worst at.
    let id = language.id();
    let words = browser::named_file(&format!("words-{id}")).unwrap_or_default();
    let texts =
        async { if with_texts { texts_file(local, id, again).await.unwrap_or_default() } else { String::new() } };
    let (english, code, words, texts) =
        futures_util::join!(english(again, local), code(), fetch_text(&words, again), texts);
    let english = english?;
    let told = code.ok().zip(words.ok()).and_then(|(read, words)| read(language, &words, &texts, english));
    Ok(match told {
        Some(told) => keep(language, told),
        None => Told { missing: Some(language), ..english },
    })
}

/// The texts of the incidents in a language, by its id.
///
/// # Errors
/// Those of [`fetch_text`].
pub async fn texts_file(local: Option<&'static Local>, language: &str, again: bool) -> Result<String, Fault> {
    let name = format!("texts.{language}.json");
    match local {
        None => fetch_text(&format!("data/{name}"), again).await,
        Some(local) => {
            let found = local.texts.iter().find(|(known, _)| *known == name);
            Ok(found.map(|(_, text)| text.clone()).unwrap_or_default())
        }
    }
}

/// Makes the page in a language, of the texts of its two files. `None` where that of the interface cannot be used.
pub type Read = fn(Language, &str, &str, Told) -> Option<Told>;

// Most of the code for other languages is not needed for English.
split!(both tongue: in_language => Read);

async fn english(again: bool, local: Option<&'static Local>) -> Result<Told, Box<Problem>> {
    if let Some(told) = arrived(Language::English, local) {
        return Ok(told);
    }
    let (loaded, since) = match local {
        Some(local) => (from_json(DATA, &local.incidents)?, None),
        None => {
            let fetched = browser::fetch_kept(DATA, again).await;
            let (text, since) = fetched.map_err(|fault| Box::new(Problem::of_file(DATA, fault)))?;
            (from_json(DATA, &text)?, since)
        }
    };
    let kept = since.and_then(|since| IncidentDate::parse(since.get(..10)?));
    let told = Told::english(Box::leak(Box::new(loaded)));
    Ok(keep(Language::English, Told { kept, local, ..told }))
}

fn in_language(language: Language, words: &str, texts: &str, english: Told) -> Option<Told> {
    let words: &'static Words = Box::leak(Box::new(i18n::language_from_json(language, words)?));
    // Incidents without their texts are told in English, each with its mark.
    let texts = translations_from_json(texts).unwrap_or_default();
    let mut dataset = english.english.told(words.tongue, &texts.translations);
    let place = |one: &Municipality| texts.municipalities.iter().position(|id| *id == one.id).unwrap_or(usize::MAX);
    dataset.municipalities = ordered(dataset.municipalities, |a, b| place(a).cmp(&place(b)));
    let loaded = Box::leak(Box::new(Loaded { dataset, problems: english.loaded.problems.clone(), texts: Vec::new() }));
    Some(Told { words, loaded, translations: texts.translations.leak(), ..english })
}

/// Whether both are the data of one preview, or none.
pub fn is_same(one: Option<&'static Local>, other: Option<&'static Local>) -> bool {
    one.map(std::ptr::from_ref) == other.map(std::ptr::from_ref)
}

fn arrived(language: Language, local: Option<&'static Local>) -> Option<Told> {
    let is_it = |told: &Told| is_same(told.local, local);
    ARRIVED.with_borrow(|all| all.iter().find(|(of, told)| *of == language && is_it(told)).map(|(_, told)| *told))
}

fn keep(language: Language, told: Told) -> Told {
    ARRIVED.with_borrow_mut(|all| all.push((language, told)));
    told
}
