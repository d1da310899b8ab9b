//! All words of one language: those of the page, and the data keeper's.

use super::{DESK_EN, DESK_SQ, DESK_SR, DeskWords};
use crate::i18n::Words;
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
        static CYRILLIC: OnceLock<DeskWords> = OnceLock::new();
        let desk = match language {
            Language::English => &DESK_EN,
            Language::SerbianLatin => &DESK_SR,
            // The places of values stay as they are, and what is put into them is never turned.
            Language::SerbianCyrillic => CYRILLIC.get_or_init(|| DESK_SR.in_cyrillic()),
            Language::Albanian => &DESK_SQ,
        };
        Tongue { words: Words::of(language), desk }
    }
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
