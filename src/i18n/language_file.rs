//! The texts of one language as a file: those of English are in the page itself, those of another language are fetched
//! when it is in use.

use super::wording::Reader;
use super::words::{KEYS, Words};
use crate::model::{Coded, Language};
use serde_json::Value;

/// A mark of the keys: a file that was made for other keys would put texts in wrong places. FNV-1a, 32 bits.
const FINGERPRINT: u32 = {
    let mut hash = 0x811c_9dc5_u32;
    let mut at = 0;
    while at < KEYS.len() {
        let key = KEYS[at].as_bytes();
        let mut letter = 0;
        while letter < key.len() {
            hash = (hash ^ key[letter] as u32).wrapping_mul(0x0100_0193);
            letter += 1;
        }
        hash = (hash ^ b',' as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
};

/// The text of `words/LANGUAGE.json`: its texts in the order of the keys, a line for each key.
///
/// ```json
/// { "language": "sq", "keys": 123456789, "texts": ["…", "…"] }
/// ```
#[cfg(not(target_arch = "wasm32"))]
pub fn language_to_json(language: Language, wordings: &[Vec<impl AsRef<str>>]) -> String {
    let text = |text: &dyn AsRef<str>| Value::from(text.as_ref()).to_string();
    let line = |texts: &Vec<_>| texts.iter().map(|one| text(one)).collect::<Vec<_>>().join(", ");
    let lines: Vec<String> = wordings.iter().map(line).collect();
    let id = language.id();
    format!("{{ \"language\": \"{id}\", \"keys\": {FINGERPRINT}, \"texts\": [\n{}\n] }}\n", lines.join(",\n"))
}

/// Reads the text of `words/LANGUAGE.json`. The texts stay in memory as long as the page.
///
/// `None` for a file that was not made for this page: of another language or with other keys.
pub fn language_from_json(language: Language, text: &str) -> Option<Words> {
    let Value::Object(mut file) = serde_json::from_str(text).ok()? else { return None };
    let is_ours = file.get("language")? == language.id() && file.get("keys")? == FINGERPRINT;
    let Value::Array(texts) = file.remove("texts").filter(|_| is_ours)? else { return None };
    let leaked = texts.into_iter().map(|text| match text {
        Value::String(text) => Some(&*text.leak()),
        _ => None,
    });
    let mut reader = Reader::new(leaked.collect::<Option<_>>()?);
    let words = Words::read(language, &mut reader);
    reader.is_exact().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;

    #[test]
    fn what_is_written_is_read_back() {
        let json = language_to_json(Language::Albanian, &EN.wordings());
        let words = language_from_json(Language::Albanian, &json).expect("readable");
        assert_eq!(words.wordings(), EN.wordings());
        assert_eq!(words.tongue, Language::Albanian);
    }

    #[test]
    fn a_file_for_another_page_is_refused() {
        let json = language_to_json(Language::Albanian, &EN.wordings());
        let one_more = json.replace("\n] }", ",\n\"\"\n] }");
        let one_less = json.replacen("\"Response Record\",\n", "", 1);
        let other_keys = json.replace(&FINGERPRINT.to_string(), "1");
        let no_text = json.replacen("\"Response Record\"", "1", 1);
        for file in [&one_more, &one_less, &other_keys, &no_text, "[]", "{}", "<html>", ""] {
            assert_ne!(file, json);
            assert!(language_from_json(Language::Albanian, file).is_none(), "{file:.40}");
        }
        assert!(language_from_json(Language::SerbianLatin, &json).is_none());
    }
}
