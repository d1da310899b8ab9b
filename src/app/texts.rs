//! The texts that a search looks into: those that came with the incidents, and from the first search on those in other
//! languages as well.

use crate::app::told::{Local, Told, texts_file};
use crate::load::{LANGUAGES, translations_from_json};
use crate::model::Dataset;
use crate::query::Index;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Where the texts in other languages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translations {
    /// Nothing was searched for yet.
    NotAsked,
    /// On their way: what is found may become more.
    Coming,
    /// Here.
    Here,
    /// They did not arrive.
    Failed,
}

/// Handles to the texts. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Texts {
    /// The folded texts of each incident.
    pub index: RwSignal<Index>,
    /// Whether those in other languages are among them.
    pub translations: RwSignal<Translations>,
    /// The data as they came, in English, in the same order.
    pub dataset: &'static Dataset,
    local: Option<&'static Local>,
}

impl Texts {
    /// The texts in English, and those that are shown.
    pub fn of(told: Told) -> Self {
        let dataset = told.english;
        let mut index = Index::of(dataset);
        index.add(dataset, told.translations);
        Texts {
            index: RwSignal::new(index),
            translations: RwSignal::new(Translations::NotAsked),
            dataset,
            local: told.local,
        }
    }

    /// Asks for the texts in other languages, unless they are here or on their way.
    pub fn load(self) {
        let now = self.translations.get_untracked();
        if matches!(now, Translations::Coming | Translations::Here) {
            return;
        }
        let again = now == Translations::Failed;
        self.translations.set(Translations::Coming);
        spawn_local(async move {
            let mut all = Vec::new();
            for language in LANGUAGES {
                let text = texts_file(self.local, language, again).await;
                all.push(text.and_then(|text| translations_from_json(&text)));
            }
            let complete = all.iter().all(Result::is_ok);
            let add =
                |index: &mut Index| all.iter().flatten().for_each(|texts| index.add(self.dataset, &texts.translations));
            // A page that is gone has no texts any more.
            if self.index.try_update(add).is_some() {
                self.translations.set(if complete { Translations::Here } else { Translations::Failed });
            }
        });
    }
}
