//! Names as people type them: without diacritics, in any case.

/// Folds a name for comparison: lower case, Serbian and Albanian letters without their marks, `dj` as `đ`.
///
/// ```
/// use response_record::i18n::fold;
/// assert_eq!(fold("Đakovica"), fold("djakovica"));
/// assert_eq!(fold("Graçanicë"), "gracanice");
/// ```
pub fn fold(text: &str) -> String {
    text.chars().map(plain).collect::<String>().replace("dj", "d")
}

/// Only the letters of our languages: the tables for all scripts of the world weigh more than this page's own rules.
fn plain(letter: char) -> char {
    match letter {
        'č' | 'ć' | 'ç' | 'Č' | 'Ć' | 'Ç' => 'c',
        'ž' | 'Ž' => 'z',
        'š' | 'Š' => 's',
        'đ' | 'Đ' => 'd',
        'ë' | 'Ë' => 'e',
        'А'..='Я' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        'Ђ'..='Џ' => char::from_u32(u32::from(letter) + 0x50).unwrap_or(letter),
        other => other.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_scripts_stay() {
        assert_eq!(fold("ЂАКОВИЦА"), "ђаковица");
        assert_eq!(fold("Љ Њ Ј Џ"), "љ њ ј џ");
        assert_eq!(fold(" Štrpce "), " strpce ");
    }
}
