//! The languages of the page.

use super::coded::{Coded, coded};

coded! {
    /// A language and its script, by its tag (BCP 47): the same in addresses, files and `<html lang>`.
    Language {
        /// English.
        English = "en",
        /// Serbian in Latin script.
        SerbianLatin = "sr-Latn",
        /// Serbian in Cyrillic script.
        SerbianCyrillic = "sr-Cyrl",
        /// Albanian.
        Albanian = "sq",
    }
}

impl Language {
    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::SerbianLatin => "Srpski",
            Language::SerbianCyrillic => "Српски",
            Language::Albanian => "Shqip",
        }
    }

    /// The language of the page that comes nearest to one that a browser asks for, by its tag in any case. Serbian
    /// without a script is written in Cyrillic, as in CLDR; Bosnian, Croatian and Montenegrin are nearest to Serbian.
    pub fn nearest(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let (language, rest) = tag.split_once(['-', '_']).unwrap_or((&tag, ""));
        match language {
            "sr" if rest.starts_with("latn") || rest == "me" => Some(Language::SerbianLatin),
            "sr" => Some(Language::SerbianCyrillic),
            "bs" | "hr" | "cnr" | "sh" => Some(Language::SerbianLatin),
            other => Language::from_id(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, *};

    #[test]
    fn a_browser_s_language_leads_to_the_nearest() {
        let cases = [
            ("en-US", Some(English)),
            ("EN", Some(English)),
            ("sr", Some(SerbianCyrillic)),
            ("sr-RS", Some(SerbianCyrillic)),
            ("sr-Latn-XK", Some(SerbianLatin)),
            ("sr_ME", Some(SerbianLatin)),
            ("sr-Cyrl-ME", Some(SerbianCyrillic)),
            ("hr-HR", Some(SerbianLatin)),
            ("sq-XK", Some(Albanian)),
            ("sqi", None),
            ("de-DE", None),
            ("", None),
        ];
        for (tag, language) in cases {
            assert_eq!(Language::nearest(tag), language, "{tag}");
        }
    }
}
