//! Texts as they come from a file, without the characters that would act beyond them.

/// The text without controls, which no SVG may hold, and without marks that turn the direction of what stands after it:
/// a date after such a text would be read backwards.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !acts(*letter)).collect()
}

/// Tab and the ends of lines are no more than white space.
fn acts(letter: char) -> bool {
    matches!(letter,
        '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\x7f'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_beyond_a_text_is_taken_away() {
        assert_eq!(plain("a\0b\u{1b}c\u{202e}d\u{2066}e\u{ffff}\u{85}"), "abcde");
        for text in ["Đačka kuća\n\t„x“\r\n", "\u{200f}\u{ad}\u{fffd}👩\u{200d}👧"] {
            assert_eq!(plain(text), text);
        }
    }
}
