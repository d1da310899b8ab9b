//! The desk itself: the open files, what was mended in them, and the answers to what is asked.

use super::talk::{Answer, Request};
use super::words::{DESK_EN, DESK_SQ, DESK_SR};
use crate::i18n::cyrillic;
use crate::model::{Coded, Language};

/// The desk. It begins empty.
#[derive(Default)]
pub struct Desk {
    language: Option<Language>,
}

impl Desk {
    /// Answers a [`Request`] as JSON, with the files that belong to it, by an [`Answer`] as JSON and the file that belongs
    /// to that.
    pub fn answer(&mut self, request: &str, files: Vec<Vec<u8>>) -> (String, Option<Vec<u8>>) {
        let (answer, file) = match serde_json::from_str(request) {
            Ok(request) => self.perform(request, files),
            Err(error) => (Answer::Failed(error.to_string()), None),
        };
        // An answer can always be written.
        (serde_json::to_string(&answer).unwrap_or_default(), file)
    }

    fn perform(&mut self, request: Request, _files: Vec<Vec<u8>>) -> (Answer, Option<Vec<u8>>) {
        match request {
            Request::Begin { language, .. } => {
                self.language = Language::from_id(&language);
                (Answer::Words(self.words()), None)
            }
            _ => (Answer::Report(Box::default()), None),
        }
    }

    fn words(&self) -> Vec<String> {
        let (words, in_cyrillic) = match self.language {
            Some(Language::SerbianLatin) => (&DESK_SR, false),
            Some(Language::SerbianCyrillic) => (&DESK_SR, true),
            Some(Language::Albanian) => (&DESK_SQ, false),
            _ => (&DESK_EN, false),
        };
        let texts = words.wordings().into_iter().flatten();
        texts.map(|text| if in_cyrillic { cyrillic(text) } else { text.to_owned() }).collect()
    }
}
