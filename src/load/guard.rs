//! Texts that a spreadsheet would calculate: an apostrophe before them keeps them texts, and our reader takes it away.

use std::borrow::Cow;

/// What a spreadsheet takes for the beginning of a formula.
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text as it stands in a cell of a CSV file: with `'` before it where it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return. A text that begins like such a cell (`'=`, `''`) gets one too, so that [`unguard`] gives back any text.
pub fn guard(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell that [`guard`] wrote. Any other cell stays as it is.
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| needs_guard(text)).unwrap_or(cell)
}

fn needs_guard(text: &str) -> bool {
    let is_like_guarded = |rest: &str| rest.starts_with('\'') || rest.starts_with(SIGNS);
    text.starts_with(SIGNS) || text.strip_prefix('\'').is_some_and(is_like_guarded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_a_spreadsheet_would_calculate_is_guarded() {
        for text in ["=1+1", "+381", "-5", "@x", "\t=1", "\r=1", "'=1", "''", "'''a"] {
            assert_eq!(guard(text), format!("'{text}"));
        }
        for text in ["", "'", "'90s", "a=b", " =1", "1-2", "„=“"] {
            assert_eq!((guard(text).as_ref(), unguard(text)), (text, text));
        }
    }

    #[test]
    fn a_cell_that_was_never_guarded_stays() {
        for cell in ["''", "''a", "'a", "=1"] {
            assert_eq!(unguard(cell), cell);
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in prop_oneof![any::<String>(), "['=+@\t\r-]{0,4}.{0,3}"]) {
            let cell = guard(&text);
            prop_assert!(!cell.starts_with(SIGNS));
            prop_assert_eq!(unguard(&cell), text.as_str());
        }
    }
}
