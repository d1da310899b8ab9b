//! Texts whose form depends on a count. Which form is for which count, CLDR says: in the browser by its `Intl`, natively
//! by ICU's own library.

use super::Words;
use crate::model::{Coded, Language};

/// The forms of a text for the plural categories of CLDR that our languages have.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For 1; in Serbian also for 21, 31 …
    pub one: &'static str,
    /// In Serbian for 2 to 4, 22 to 24 …; the same as `other` in languages that have no such form.
    pub few: &'static str,
    /// For all other counts.
    pub other: &'static str,
}

/// The forms of a text in a language that has two.
pub(crate) const fn two_forms(one: &'static str, other: &'static str) -> Plural {
    Plural { one, few: other, other }
}

impl Words {
    /// The form for `n` of a text in this language.
    pub fn form(&self, text: &Plural, n: u32) -> &'static str {
        match category(self.tongue, n) {
            Category::One => text.one,
            Category::Few => text.few,
            Category::Other => text.other,
        }
    }
}

#[derive(Debug, PartialEq)]
enum Category {
    One,
    Few,
    Other,
}

#[cfg(target_arch = "wasm32")]
fn category(language: Language, n: u32) -> Category {
    match form_of(language.id(), n) {
        0 => Category::One,
        1 => Category::Few,
        _ => Category::Other,
    }
}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(module = "/src/i18n/plural.js")]
extern "C" {
    #[wasm_bindgen(js_name = formOf)]
    fn form_of(language: &str, n: u32) -> u32;
}

#[cfg(not(target_arch = "wasm32"))]
fn category(language: Language, n: u32) -> Category {
    use icu_plurals::{PluralCategory, PluralRules};
    // The language alone decides: in CLDR, what has no entry for "sr-Latn" does not fall back to "sr".
    let subtag = language.id().split('-').next().unwrap_or_default();
    let locale = subtag.parse().map(|tag: icu_locale_core::Locale| (&tag).into());
    let rules = locale.ok().and_then(|locale| PluralRules::try_new_cardinal(locale).ok());
    match rules.map(|rules| rules.category_for(n)) {
        Some(PluralCategory::One) => Category::One,
        Some(PluralCategory::Few) => Category::Few,
        _ => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_forms() {
        use Category::{Few, One, Other};
        let of = |language| [0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 112].map(|n| category(language, n));
        let english = [Other, One, Other, Other, Other, Other, Other, Other, Other, Other, Other];
        assert_eq!(of(Language::English), english);
        assert_eq!(of(Language::Albanian), english);
        let serbian = [Other, One, Few, Other, Other, Other, One, Few, Other, One, Other];
        assert_eq!(of(Language::SerbianLatin), serbian);
        assert_eq!(of(Language::SerbianCyrillic), serbian);
    }
}
