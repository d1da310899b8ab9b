//! The words of each language. The page itself has English, and fetches the others.

use super::{EN, SQ, SR, Words};
use crate::model::Language;
use std::sync::OnceLock;

impl Words {
    /// The words of a language. The Cyrillic ones are made of the Latin ones, once.
    pub fn of(language: Language) -> &'static Self {
        static CYRILLIC: OnceLock<Words> = OnceLock::new();
        match language {
            Language::English => &EN,
            Language::SerbianLatin => &SR,
            Language::SerbianCyrillic => CYRILLIC.get_or_init(|| SR.in_cyrillic()),
            Language::Albanian => &SQ,
        }
    }
}
