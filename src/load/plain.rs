//! Texts as they come from a file, without the characters that would act beyond them.

/// So many marks on one letter some languages need; more are a tower that covers the lines around it.
const MARKS: usize = 4;

/// The text without controls, which no SVG may hold; without marks that turn the direction of what stands after it: a date
/// after such a text would be read backwards; and without towers of combining marks.
pub fn plain(text: &str) -> String {
    let mut marks = 0;
    let stays = |letter: &char| {
        marks = if combines(*letter) { marks + 1 } else { 0 };
        marks <= MARKS && !acts(*letter)
    };
    text.chars().filter(stays).collect()
}

/// Whether it stands on the letter before it.
fn combines(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
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

    #[test]
    fn a_letter_carries_no_tower() {
        assert_eq!(
            plain(&format!("a{}b\u{301}\u{323}", "\u{301}".repeat(200))),
            "a\u{301}\u{301}\u{301}\u{301}b\u{301}\u{323}"
        );
    }
}
