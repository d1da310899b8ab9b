//! Texts in one row: how those of a language travel, and how they are read back.

use super::plural::Plural;

/// Declares the texts of one language: a struct with a field for each key, and the list of the keys.
macro_rules! words {
    ($(#[$about:meta])* $name:ident, $keys:ident; $($(#[$meaning:meta])* $key:ident: $kind:ty,)*) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $name {
            /// The language that they are in.
            pub tongue: Language,
            $($(#[$meaning])* pub $key: $kind,)*
        }

        /// The names of the keys, in their order.
        pub const $keys: &[&str] = &[$(stringify!($key),)*];

        impl $name {
            /// The texts of each key, in the order of the keys.
            pub fn wordings(&self) -> Vec<Vec<&'static str>> {
                vec![$($crate::i18n::wording::Wording::texts(&self.$key),)*]
            }

            /// The same in Cyrillic letters. The texts stay in memory.
            pub fn in_cyrillic(&self) -> Self {
                let texts = self.wordings().into_iter().flatten().map(|text| &*$crate::i18n::cyrillic(text).leak());
                let mut reader = $crate::i18n::wording::Reader::new(texts.collect());
                $name::read(Language::SerbianCyrillic, &mut reader)
            }

            /// All texts from a reader that has them in the order of the keys.
            pub(crate) fn read(tongue: Language, reader: &mut $crate::i18n::wording::Reader) -> Self {
                $name { tongue, $($key: $crate::i18n::wording::Wording::read(reader),)* }
            }
        }
    };
}
pub(crate) use words;

/// Texts in the order of the keys, each read once.
pub(crate) struct Reader {
    texts: std::vec::IntoIter<&'static str>,
    /// Whether a text was asked for after the last one.
    pub is_short: bool,
}

impl Reader {
    /// Reads these texts.
    pub fn new(texts: Vec<&'static str>) -> Self {
        Reader { texts: texts.into_iter(), is_short: false }
    }

    /// Whether all texts, and no more, were read.
    pub fn is_exact(&self) -> bool {
        !self.is_short && self.texts.len() == 0
    }

    fn text(&mut self) -> &'static str {
        let next = self.texts.next();
        self.is_short |= next.is_none();
        next.unwrap_or_default()
    }
}

/// What stands under one key.
pub(crate) trait Wording {
    /// Its texts in their order.
    fn texts(&self) -> Vec<&'static str>;

    /// The same from a reader of them.
    fn read(reader: &mut Reader) -> Self;
}

impl Wording for &'static str {
    fn texts(&self) -> Vec<&'static str> {
        vec![self]
    }

    fn read(reader: &mut Reader) -> Self {
        reader.text()
    }
}

impl Wording for Plural {
    fn texts(&self) -> Vec<&'static str> {
        vec![self.one, self.few, self.other]
    }

    fn read(reader: &mut Reader) -> Self {
        Plural { one: reader.text(), few: reader.text(), other: reader.text() }
    }
}

impl<const N: usize> Wording for [&'static str; N] {
    fn texts(&self) -> Vec<&'static str> {
        self.to_vec()
    }

    fn read(reader: &mut Reader) -> Self {
        std::array::from_fn(|_| reader.text())
    }
}
