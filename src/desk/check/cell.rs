//! One cell: what is written in it, read as what its column holds.

use super::date::{ReadDate, read_date};
use super::finding::Flaw;
use super::kind::CellKind;
use super::spelling::Spellings;
use crate::load::unguard;
use crate::model::IncidentDate;
use std::borrow::Cow;

/// What a spreadsheet shows for a formula that failed.
const FAILED: [&str; 6] = ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!"];

/// The value of a cell. A text that people wrote stays as it is, to the last space; what else cannot be read stays as it is
/// written, without white space around it: the rules name it.
pub fn read_cell<'a>(spellings: &'a Spellings, kind: CellKind, written: &'a str) -> Cow<'a, str> {
    let trimmed = trimmed(written);
    match kind {
        CellKind::Text if trimmed.is_empty() => Cow::Borrowed(trimmed),
        CellKind::Text => Cow::Borrowed(unguard(written)),
        CellKind::Plain => Cow::Borrowed(trimmed),
        CellKind::Date if IncidentDate::parse(trimmed).is_some() => Cow::Borrowed(trimmed),
        CellKind::Date => match read_date(trimmed) {
            Some(ReadDate::Date(date)) => Cow::Owned(date),
            _ => Cow::Borrowed(trimmed),
        },
        CellKind::Count => Cow::Borrowed(whole(trimmed)),
        CellKind::Answer if trimmed.is_empty() => Cow::Borrowed("unknown"),
        _ if trimmed.is_empty() || kind.is_id(trimmed) => Cow::Borrowed(trimmed),
        _ => Cow::Borrowed(spellings.id(kind, trimmed).unwrap_or(trimmed)),
    }
}

/// The text without white space around it. Most cells have none, as their first and last byte tell.
fn trimmed(written: &str) -> &str {
    let is_seen = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = written.as_bytes();
    if is_seen(bytes.first()) && is_seen(bytes.last()) { written } else { written.trim() }
}

/// Whether the reader must be told that a cell was read so. Undoing our own apostrophe is none of their business.
pub fn is_told(kind: CellKind, written: &str, read: &str) -> bool {
    read != written && !(kind == CellKind::Text && read == unguard(written))
}

/// `2.0` and `2,00` are 2.
fn whole(text: &str) -> &str {
    match text.split_once(['.', ',']) {
        Some((whole, zeros)) if !whole.is_empty() && !zeros.is_empty() && zeros.bytes().all(|zero| zero == b'0') => {
            whole
        }
        _ => text,
    }
}

/// What in a cell somebody should look at, whatever its column is.
pub fn strange(written: &str) -> impl Iterator<Item = Flaw> {
    let hidden = written.chars().find(|c| is_hidden(*c)).map(|character| Flaw::HiddenCharacter { character });
    is_formula(written.trim()).then_some(Flaw::Formula).into_iter().chain(hidden)
}

/// Whether a cell is surely not [`strange`].
pub fn is_plain(written: &str) -> bool {
    let first = written.as_bytes().first();
    first.is_none_or(|first| first.is_ascii_alphanumeric() || *first == b'"') && is_seen(written)
}

/// Whether a cell is surely read as it is written and not [`strange`], in a row that [is seen](is_seen): most cells are.
pub fn is_fine(kind: CellKind, written: &str) -> bool {
    let (first, last) = (written.as_bytes().first(), written.as_bytes().last());
    if !first.is_some_and(u8::is_ascii_alphanumeric) {
        return kind == CellKind::Text && written.is_empty();
    }
    match kind {
        CellKind::Text => true,
        CellKind::Plain => last != Some(&b' '),
        CellKind::Count => written.bytes().all(|byte| byte.is_ascii_digit()),
        CellKind::Date | CellKind::Municipality => false,
        _ => kind.is_id(written),
    }
}

/// Whether every byte is a letter of ASCII that is seen, or a space: most rows. Eight at once, for one by one this would take
/// a third of the whole check.
pub fn is_seen(text: &str) -> bool {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    // The highest bit of each byte is set below a space, by what is taken away; above `~`, by what is added; and beyond ASCII.
    let has_other = |word: u64| word.wrapping_sub(EACH * 0x20) | word | word.wrapping_add(EACH);
    words.iter().all(|word| has_other(u64::from_le_bytes(*word)) & (EACH * 0x80) == 0)
        && rest.iter().all(|byte| matches!(byte, b' '..=b'~'))
}

/// `=` begins one always; the other signs where no number follows.
fn is_formula(text: &str) -> bool {
    let mut letters = text.chars();
    match letters.next() {
        Some('=') => true,
        Some('+' | '-' | '@') => letters.next().is_some_and(|next| next.is_alphabetic() || next == '('),
        _ => FAILED.contains(&text),
    }
}

/// Characters that turn the direction of writing, have no width, or steer a machine. Line breaks and tabs are seen.
fn is_hidden(character: char) -> bool {
    match character {
        '\n' | '\r' | '\t' => false,
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => true,
        other => other.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KINDS: [CellKind; 11] = [
        CellKind::Text,
        CellKind::Plain,
        CellKind::Date,
        CellKind::Count,
        CellKind::Municipality,
        CellKind::Type,
        CellKind::Target,
        CellKind::Answer,
        CellKind::Evidence,
        CellKind::YesOrNo,
        CellKind::Language,
    ];

    fn read(kind: CellKind, written: &str) -> String {
        read_cell(&Spellings::new(&[]), kind, written).into_owned()
    }

    #[test]
    fn cells_are_read_as_people_write_them() {
        for (kind, written, value) in [
            (CellKind::Text, "  a\u{a0}", "  a\u{a0}"),
            (CellKind::Text, " \u{a0}", ""),
            (CellKind::Text, "'=a", "=a"),
            (CellKind::Text, "''=a", "'=a"),
            (CellKind::Plain, "'=a ", "'=a"),
            (CellKind::Date, " 15.03.2022. ", "2022-03-15"),
            (CellKind::Date, "03/04/2022", "03/04/2022"),
            (CellKind::Count, "2.0", "2"),
            (CellKind::Count, "2,00", "2"),
            (CellKind::Count, "2.5", "2.5"),
            (CellKind::Count, ".0", ".0"),
            (CellKind::Count, "2.", "2."),
            (CellKind::Answer, " ", "unknown"),
            (CellKind::Answer, "Da", "yes"),
            (CellKind::Answer, "-", "-"),
            (CellKind::YesOrNo, "", ""),
            (CellKind::Type, "Paljevina", "arson"),
        ] {
            assert_eq!(read(kind, written), value, "{written:?}");
        }
    }

    #[test]
    fn what_is_read_differently_is_told_but_for_our_own_apostrophe() {
        for (kind, written, told) in [
            (CellKind::Text, "a ", false),
            (CellKind::Text, " ", true),
            (CellKind::Text, "'=a", false),
            (CellKind::Answer, "", true),
            (CellKind::Answer, "yes", false),
            (CellKind::Answer, "YES", true),
        ] {
            assert_eq!(is_told(kind, written, &read(kind, written)), told, "{written:?}");
        }
    }

    #[test]
    fn strange_texts_are_named() {
        let codes = |text: &str| {
            let codes: Vec<_> = strange(text).map(|flaw| flaw.code()).collect();
            assert!(codes.is_empty() || !is_plain(text), "{text:?}");
            codes
        };
        for text in ["=A1", "+SUM(A1)", "-(1)", "@a", "#REF!", " =1"] {
            assert_eq!(codes(text), ["formula"], "{text}");
        }
        for text in ["a\u{202e}b", "a\u{200b}", "\u{feff}a", "a\0", "\u{2066}"] {
            assert_eq!(codes(text), ["hidden-character"], "{text:?}");
        }
        for text in ["", "a\nb\tc", "'=a", "-5", "+381 38", "Čaglavica", "Шта?"] {
            assert!(codes(text).is_empty(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_text_is_seen_where_each_of_its_letters_is(text in "[ -~]{0,20}[\u{0}-\u{ff}]?[ -~]{0,20}") {
            prop_assert_eq!(is_seen(&text), text.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
        }

        #[test]
        fn what_is_fine_is_read_as_it_is_and_not_strange(written in "[a-z0-9'=@ ]{0,3}[ -~]{0,6}|yes|arson ?|[0-9.]{0,4}") {
            for kind in KINDS.into_iter().filter(|kind| is_fine(*kind, &written)) {
                prop_assert_eq!(read(kind, &written), written.as_str());
                prop_assert_eq!(strange(&written).count(), 0);
            }
        }

        #[test]
        fn a_value_that_was_read_is_read_the_same_again(written in "['=+ ]{0,3}\\PC{0,6}|[0-9./,]{1,10}") {
            for kind in [CellKind::Plain, CellKind::Date, CellKind::Count, CellKind::Answer, CellKind::Type] {
                let once = read(kind, &written);
                prop_assert_eq!(read(kind, &once), once);
            }
        }
    }
}
