//! What of an address was not understood.

use super::{Words, fill};
use crate::query::Ignored;

/// So many characters of a value say which one is meant; a longer one would only fill the page.
const SHOWN: usize = 60;

/// "“municipality=gracanica2” is not known here and was left out."
pub fn ignored(words: &Words, ignored: &Ignored) -> String {
    let pair = format!("{}={}", ignored.key, ignored.value);
    let mut shown: String = pair.chars().take(SHOWN).collect();
    if shown.len() < pair.len() {
        shown.push('…');
    }
    fill(words.ignored_pair, &[("pair", &shown)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;

    #[test]
    fn a_long_value_is_cut_between_its_letters() {
        let told = |value: &str| ignored(&EN, &Ignored { key: "q".to_owned(), value: value.to_owned() });
        assert!(told("ž").contains("“q=ž”"), "{}", told("ž"));
        assert!(told(&"ž".repeat(58)).contains(&format!("q={}”", "ž".repeat(58))));
        assert!(told(&"ž".repeat(59)).contains(&format!("q={}…”", "ž".repeat(58))));
    }
}
