//! All words of one language: those of the page, and the data keeper's.

use super::{DESK_EN, DESK_SQ, DESK_SR, DeskWords};
use crate::i18n::{EN, SQ, SR, Words};
use crate::model::Language;
use std::sync::OnceLock;

/// The words of a language.
#[derive(Clone, Copy, Debug)]
pub struct Tongue {
    /// Those of the page.
    pub words: &'static Words,
    /// The data keeper's.
    pub desk: &'static DeskWords,
}

impl Tongue {
    /// The words of this language.
    pub fn of(language: Language) -> Self {
        match language {
            Language::English => Tongue { words: &EN, desk: &DESK_EN },
            Language::SerbianLatin => Tongue { words: &SR, desk: &DESK_SR },
            Language::SerbianCyrillic => in_cyrillic(),
            Language::Albanian => Tongue { words: &SQ, desk: &DESK_SQ },
        }
    }
}

/// Made once: the places of values stay as they are, and what is put into them is never turned.
fn in_cyrillic() -> Tongue {
    static WORDS: OnceLock<Words> = OnceLock::new();
    static DESK: OnceLock<DeskWords> = OnceLock::new();
    Tongue { words: WORDS.get_or_init(|| SR.in_cyrillic()), desk: DESK.get_or_init(|| DESK_SR.in_cyrillic()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_their_script_and_what_is_put_into_them_is_not_turned() {
        let tongue = Tongue::of(Language::SerbianCyrillic);
        assert_eq!(tongue.desk.close_one, "Уклони {name}");
        assert_eq!((tongue.words.tongue, tongue.desk.tongue), (Language::SerbianCyrillic, Language::SerbianCyrillic));
        assert_eq!(tongue.desk.wordings().len(), DESK_SR.wordings().len());
    }
}
