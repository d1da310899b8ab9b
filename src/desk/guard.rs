//! Texts that a spreadsheet would take for a formula, made harmless and read back.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is calculated by spreadsheets. An apostrophe
//! before it makes it text. So that reading back is exact, a text that already looks guarded gets one more apostrophe.

use std::borrow::Cow;

/// The text as it is written into a file for spreadsheets.
pub fn guard(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The inverse of [`guard`]; any other text stays as it is.
pub fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| needs_guard(rest)).unwrap_or(text)
}

fn needs_guard(text: &str) -> bool {
    const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
    text.starts_with(SIGNS)
        || text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(SIGNS) || rest.starts_with('\''))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_words_are_not() {
        for (text, guarded) in [("=1+1", "'=1+1"), ("-5", "'-5"), ("'=x", "''=x"), ("''", "'''"), ("'90s", "'90s")] {
            assert_eq!(guard(text), guarded);
        }
        for plain in ["a=b", "", "'", "Šta"] {
            assert_eq!(guard(plain), plain);
            assert_eq!(unguard(plain), plain);
        }
    }

    proptest! {
        #[test]
        fn what_is_guarded_is_read_back(text in "['=+@\t\r-]{0,4}.*") {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text.as_str());
        }
    }
}
