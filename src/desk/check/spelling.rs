//! The ways in which a value is written: its id, its labels in each language of the page, the names of a municipality.

use super::kind::CellKind;
use crate::desk::words::{DESK_EN, DESK_SQ, DESK_SR, DeskWords};
use crate::i18n::{EN, SQ, SR, Words};
use crate::load::nearest::nearest;
use crate::model::{Answer, Coded, Language, Municipality, fold};
use rustc_hash::FxHashMap;
use std::collections::HashMap;

/// The languages that labels are read in. Serbian Cyrillic is alike to Serbian Latin, see [`alike`].
pub const WORDS: [&Words; 3] = [&EN, &SR, &SQ];
/// The data keeper's labels in the same languages.
pub const DESK_WORDS: [&DeskWords; 3] = [&DESK_EN, &DESK_SR, &DESK_SQ];

/// A text for comparison: [`fold`]ed, with one space in place of every run of spaces, `_`, `-` and `/`.
pub fn alike(text: &str) -> String {
    let folded = fold(text);
    let is_gap = |c: char| c.is_whitespace() || "_-/".contains(c);
    let words: Vec<&str> = folded.split(is_gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// What each way of writing means.
pub struct Spellings {
    codes: HashMap<(CellKind, String), &'static str>,
    /// `None` where two municipalities are written so.
    municipalities: FxHashMap<String, Option<String>>,
    /// Each name as it is compared, with both names of its municipality.
    names: Vec<(String, String)>,
}

impl Spellings {
    /// All spellings of the codes, and of these municipalities.
    pub fn new(municipalities: &[Municipality]) -> Self {
        let mut spellings = Spellings { codes: codes(), municipalities: FxHashMap::default(), names: Vec::new() };
        for one in municipalities {
            let both = format!("{}/{}", one.name_sq, one.name_sr_latn);
            let turned = format!("{}/{}", one.name_sr_latn, one.name_sq);
            for name in [&one.id, &one.name_sq, &one.name_sr_latn, &one.name_sr_cyrl, &both, &turned] {
                let id = spellings.municipalities.entry(alike(name)).or_insert_with(|| Some(one.id.clone()));
                if id.as_ref().is_some_and(|id| *id != one.id) {
                    *id = None;
                }
                spellings.names.push((alike(name), both.clone()));
            }
            // Found without folding, as most cells hold it.
            spellings.municipalities.insert(one.id.clone(), Some(one.id.clone()));
        }
        spellings.names.sort_unstable();
        spellings.names.dedup();
        spellings
    }

    /// The id that is written so.
    pub fn id(&self, kind: CellKind, written: &str) -> Option<&str> {
        if kind == CellKind::Municipality {
            let known = self.municipalities.get(written).or_else(|| self.municipalities.get(&alike(written)));
            return known?.as_deref();
        }
        self.codes.get(&(kind, alike(written))).copied()
    }

    /// Both names of the municipality that is most likely meant.
    pub fn nearest_municipality(&self, written: &str) -> Option<String> {
        let names: Vec<&str> = self.names.iter().map(|(name, _)| name.as_str()).collect();
        let nearest = nearest(&alike(written), &names)?;
        self.names.iter().find(|(name, _)| *name == nearest).map(|(_, both)| both.clone())
    }
}

fn codes() -> HashMap<(CellKind, String), &'static str> {
    let mut codes = HashMap::new();
    let mut add = |kind: CellKind, labels: &[&str]| {
        for (id, label) in kind.ids().into_iter().zip(labels) {
            codes.entry((kind, alike(label))).or_insert(id);
            codes.entry((kind, alike(id))).or_insert(id);
        }
    };
    for words in WORDS {
        add(CellKind::Answer, &words.answers);
        add(CellKind::YesOrNo, &words.answers);
        add(CellKind::Type, &words.types);
        add(CellKind::Target, &words.targets);
        add(CellKind::Evidence, &words.evidence);
    }
    for desk in DESK_WORDS {
        add(CellKind::Language, &desk.text_languages);
    }
    add(CellKind::Language, &[Language::SerbianLatin, Language::Albanian].map(Language::name));
    for word in DESK_WORDS.iter().flat_map(|desk| desk.unknown_too) {
        codes.entry((CellKind::Answer, alike(word))).or_insert(Answer::Unknown.id());
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::cyrillic;

    fn municipality(id: &str, names: [&str; 3]) -> Municipality {
        let [name_sq, name_sr_latn, name_sr_cyrl] = names.map(str::to_owned);
        let (id, district) = (id.to_owned(), String::new());
        Municipality { id, name_sq, name_sr_latn, name_sr_cyrl, district, grid_row: 0, grid_column: 0 }
    }

    #[test]
    fn each_label_in_each_language_and_script_leads_to_its_code() {
        let spellings = Spellings::new(&[]);
        for words in WORDS {
            let all: [(CellKind, &[&str]); 4] = [
                (CellKind::Answer, &words.answers),
                (CellKind::Type, &words.types),
                (CellKind::Target, &words.targets),
                (CellKind::Evidence, &words.evidence),
            ];
            for (kind, labels) in all {
                assert_eq!(labels.len(), kind.ids().len());
                for (id, label) in kind.ids().into_iter().zip(labels) {
                    for written in [id, label, &label.to_uppercase(), &id.replace('_', " "), &cyrillic(label)] {
                        assert_eq!(spellings.id(kind, written), Some(id), "{written}");
                    }
                }
            }
        }
    }

    #[test]
    fn answers_have_their_other_words() {
        let spellings = Spellings::new(&[]);
        for (written, id) in [
            ("da", Some("yes")),
            ("ДА", Some("yes")),
            ("Ne", Some("no")),
            ("nepoznato", Some("unknown")),
            ("po", Some("yes")),
            ("jo", Some("no")),
            ("e panjohur", Some("unknown")),
            ("panjohur", Some("unknown")),
            ("nuk dihet", Some("unknown")),
            ("/", None),
            ("-", None),
            ("", None),
            ("maybe", None),
        ] {
            assert_eq!(spellings.id(CellKind::Answer, written), id, "{written}");
        }
        assert_eq!(spellings.id(CellKind::YesOrNo, "Da"), Some("yes"));
        assert_eq!(spellings.id(CellKind::YesOrNo, "nepoznato"), None);
    }

    #[test]
    fn languages_have_their_names() {
        let spellings = Spellings::new(&[]);
        for written in ["sr-Latn", "SR-LATN", "Serbian", "srpski", "serbisht", "Српски"] {
            assert_eq!(spellings.id(CellKind::Language, written), Some("sr-Latn"), "{written}");
        }
        for written in ["sq", "Albanian", "albanski", "shqip"] {
            assert_eq!(spellings.id(CellKind::Language, written), Some("sq"), "{written}");
        }
        assert_eq!(spellings.id(CellKind::Language, "en"), None);
    }

    #[test]
    fn a_municipality_has_all_its_names() {
        let spellings = Spellings::new(&[
            municipality("gracanice-gracanica", ["Graçanicë", "Gračanica", "Грачаница"]),
            municipality("gjakove-dakovica", ["Gjakovë", "Đakovica", "Ђаковица"]),
        ]);
        let id = |written| spellings.id(CellKind::Municipality, written);
        for written in [
            "gracanice-gracanica",
            "Gračanica",
            "GRACANICA",
            "Грачаница",
            "Graçanicë / Gračanica",
            "Gračanica/Graçanicë",
        ] {
            assert_eq!(id(written), Some("gracanice-gracanica"), "{written}");
        }
        assert_eq!(id("Djakovica"), Some("gjakove-dakovica"));
        assert_eq!((id("Gracanca"), id("")), (None, None));
        assert_eq!(spellings.nearest_municipality("Gracanca").as_deref(), Some("Graçanicë/Gračanica"));
        assert_eq!(spellings.nearest_municipality("42"), None);
    }

    #[test]
    fn a_name_of_two_municipalities_is_none() {
        let spellings = Spellings::new(&[municipality("a", ["Mitrovica"; 3]), municipality("b", ["Mitrovica"; 3])]);
        assert_eq!(spellings.id(CellKind::Municipality, "Mitrovica"), None);
        assert_eq!(spellings.id(CellKind::Municipality, "a"), Some("a"));
    }
}
