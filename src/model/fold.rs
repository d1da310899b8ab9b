//! Text as people type it: without diacritics, in any case, in either script.

/// Folds a text for comparison: lower case, Serbian and Albanian letters without their marks, Serbian Cyrillic as its
/// Latin, `dj` as `đ`.
///
/// ```
/// use response_record::model::fold;
/// assert_eq!(fold("Đakovica"), fold("djakovica"));
/// assert_eq!(fold("Грачаница"), fold("Gračanica"));
/// assert_eq!(fold("Graçanicë"), "gracanice");
/// ```
pub fn fold(text: &str) -> String {
    fold_with_places(text).0
}

/// The folded text, and for each of its bytes where in `text` the letter begins that it comes from.
fn fold_with_places(text: &str) -> (String, Vec<usize>) {
    let (mut folded, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    let mut push = |place: usize, letter: char, folded: &mut String| {
        // One letter of the alphabet may be typed as two.
        if !(letter == 'j' && folded.ends_with('d')) {
            folded.push(letter);
            places.resize(folded.len(), place);
        }
    };
    for (place, letter) in text.char_indices() {
        let letter = lower(letter);
        match two_letters(letter) {
            Some((first, second)) => {
                push(place, first, &mut folded);
                push(place, second, &mut folded);
            }
            None => push(place, plain(letter), &mut folded),
        }
    }
    (folded, places)
}

/// Only the letters of our languages: the tables for all scripts of the world weigh more than this page's own rules.
fn lower(letter: char) -> char {
    match letter {
        'Č' => 'č',
        'Ć' => 'ć',
        'Ç' => 'ç',
        'Ž' => 'ž',
        'Š' => 'š',
        'Đ' => 'đ',
        'Ë' => 'ë',
        'А'..='Я' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        'Ђ'..='Џ' => char::from_u32(u32::from(letter) + 0x50).unwrap_or(letter),
        other => other.to_ascii_lowercase(),
    }
}

/// The Cyrillic letters that Latin writes with two.
fn two_letters(letter: char) -> Option<(char, char)> {
    match letter {
        'љ' => Some(('l', 'j')),
        'њ' => Some(('n', 'j')),
        'џ' => Some(('d', 'z')),
        _ => None,
    }
}

fn plain(letter: char) -> char {
    const CYRILLIC: &str = "абвгдђежзијклмнопрстћуфхцчш";
    const LATIN: &[u8; 27] = b"abvgddezzijklmnoprstcufhccs";
    match letter {
        'č' | 'ć' | 'ç' => 'c',
        'ž' => 'z',
        'š' => 's',
        'đ' => 'd',
        'ë' => 'e',
        'а'..='џ' => {
            CYRILLIC.chars().position(|known| known == letter).map_or(letter, |position| LATIN[position].into())
        }
        other => other,
    }
}

/// Where the words of `search` stand in `text`, as ranges of bytes in ascending order that do not overlap.
///
/// ```
/// use response_record::model::matches;
/// assert_eq!(matches("Stones in Gračanica", "GRACAN stone"), [0..5, 10..17]);
/// ```
pub fn matches(text: &str, search: &str) -> Vec<std::ops::Range<usize>> {
    let (folded, places) = fold_with_places(text);
    let mut is_marked = vec![false; folded.len()];
    let search = fold(search);
    for word in search.split_whitespace() {
        for (start, _) in folded.match_indices(word) {
            is_marked[start..start + word.len()].fill(true);
        }
    }
    let place = |at: usize| places.get(at).copied().unwrap_or(text.len());
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    for at in (0..folded.len()).filter(|at| is_marked[*at]) {
        // The letter ends where the next one that is another begins.
        let end = (at..=folded.len()).map(place).find(|end| *end > place(at)).unwrap_or(text.len());
        match ranges.last_mut() {
            Some(last) if last.end >= place(at) => last.end = last.end.max(end),
            _ => ranges.push(place(at)..end),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_scripts_fold_to_the_same() {
        assert_eq!(fold("ЂАКОВИЦА"), "dakovica");
        assert_eq!(fold("Љубижда, Џафер, Њ"), fold("Ljubižda, Džafer, Nj"));
        assert_eq!(fold(" Štrpce "), " strpce ");
        assert_eq!(fold("日本 ы"), "日本 ы");
    }

    #[test]
    fn a_match_covers_whole_letters() {
        let first = |text, search| matches(text, search).first().cloned();
        assert_eq!(first("Његош", "nj"), Some(0..2));
        assert_eq!(first("Đakovica", "djak"), Some(0..4));
        assert_eq!(first("djak", "đ"), Some(0..2));
        assert_eq!(first("aaa b", "aa"), Some(0..2));
        assert!(matches("abc", " ").is_empty());
        assert!(matches("", "a").is_empty());
    }

    proptest! {
        #[test]
        fn matches_are_pieces_of_the_text(text in "[a-dđĐjšćл-џ ]{0,20}|\\PC{0,20}", search in "[a-dj ]{0,4}|\\PC{0,3}") {
            let mut end = 0;
            for range in matches(&text, &search) {
                prop_assert!(range.start >= end && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,30}|[a-zđžščćЀ-џ]{0,20}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
