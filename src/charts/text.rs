//! Text at a place of a chart: points without a mark, whose label is the text.
//!
//! ECharts labels its bars with one rule a series; here each text is placed by a rule of ours that knows the width it
//! needs, so that no text is cut or covers another.

use super::Look;
use crate::i18n::NBSP;
use charming::datatype::{DataPoint, DataPointItem};
use charming::element::font_settings::FontWeight;
use charming::element::{Emphasis, ItemStyle, Label, LabelPosition};
use charming::series::Scatter;

/// Size of all text in pictures, in CSS pixels.
pub const SIZE: f64 = 13.0;

/// Bold letters are wider, by about this.
pub const BOLD: f64 = 1.06;

/// Space before a text in its bar, in CSS pixels.
pub const PAD: f64 = 6.0;

/// The least space after a text in its bar, in CSS pixels.
const AFTER: f64 = 3.0;

/// How texts of one kind look.
pub struct Style<'a> {
    /// Id of the series; what stands before `-` is what a click on the text means.
    pub id: &'a str,
    /// Colour.
    pub color: &'a str,
    /// Whether it is bold.
    pub bold: bool,
    /// Its size, in CSS pixels.
    pub size: f64,
    /// Colour behind the text, where it stands on a hatch.
    pub background: Option<&'a str>,
    /// On which side of its place the text stands.
    pub side: LabelPosition,
    /// How far from its place, in CSS pixels.
    pub distance: f64,
    /// How far below its row's middle, in CSS pixels.
    pub down: f64,
}

impl<'a> Style<'a> {
    /// Plain texts, right at their places.
    pub fn plain(id: &'a str, color: &'a str, side: LabelPosition) -> Self {
        Style { id, color, bold: false, size: SIZE, background: None, side, distance: 0.0, down: 0.0 }
    }
}

/// One text: its place on the value axis, its row, its words.
pub type Text = (f64, usize, String);

/// Roughly the width of a letter in parts of [`SIZE`], as in Noto Sans, the widest family of the page: no browser is
/// needed to know it, and a text that has room with it has room with the others.
fn letter(letter: char) -> f64 {
    match letter {
        ' ' | NBSP | '.' | ',' | ':' | ';' | '·' | '!' | '’' | '‘' | '|' | 'i' | 'j' | 'l' | 'ј' => 0.29,
        'I' | 'J' | 'Ј' | 'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | '“' | '”' | 'г' => 0.42,
        'm' | 'M' | 'W' | 'ш' | 'љ' | 'њ' | 'М' | 'Ж' | 'Ш' | 'Љ' | 'Њ' | '%' | '…' | '—' => 0.92,
        'w' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' => 0.77,
        'ж' | 'м' | 'ф' | 'Д' | 'Ђ' | 'И' | 'Н' | 'О' | 'П' | 'Ћ' | 'Ф' | 'Ц' | 'Џ' => 0.77,
        'A'..='Z' | 'А'..='Я' => 0.64,
        'а'..='џ' => 0.6,
        _ => 0.575,
    }
}

/// Roughly the width of a line of text, without padding, in CSS pixels.
pub fn line_width(line: &str) -> f64 {
    line.chars().map(letter).sum::<f64>() * SIZE
}

/// The same of a bold line.
pub fn bold_width(line: &str) -> f64 {
    line_width(line) * BOLD
}

/// The width that a text needs in its bar, with the space around it, in CSS pixels.
pub fn width(text: &str) -> f64 {
    bold_width(text) + PAD + AFTER
}

/// The text in lines of at most `room` CSS pixels, by words. A word that is too long for a line breaks at a soft hyphen
/// or between syllables; what has neither, such as an address, stays alone on its line.
pub fn wrap(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // Not at no-break spaces: a number stays with its sign.
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let parts = syllables(word, room);
        for (index, part) in parts.iter().enumerate() {
            let between = if index == 0 { " " } else { "" };
            let after = if index + 1 < parts.len() { "-" } else { "" };
            let more = [between, part, after].map(line_width).iter().sum::<f64>();
            match lines.last_mut() {
                Some(line) if line_width(line) + more <= room => {
                    line.push_str(between);
                    line.push_str(part);
                }
                last => {
                    if let Some(line) = last.filter(|_| index > 0) {
                        line.push('-');
                    }
                    lines.push((*part).to_owned());
                }
            }
        }
    }
    lines
}

/// A word as it is where it fits; else its parts: those between soft hyphens or, where it has none, its syllables as far
/// as they can be told without a dictionary: before a consonant with a vowel on both sides, three letters from each end.
fn syllables(word: &str, room: f64) -> Vec<&str> {
    if word.contains('\u{ad}') {
        return word.split('\u{ad}').collect();
    }
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let is_word = letters.iter().all(|(_, letter)| letter.is_alphabetic());
    if !is_word || line_width(word) <= room {
        return vec![word];
    }
    let vowel = |at: usize| "aeiouyëаеиоу".contains(letters[at].1);
    let begins = (3..letters.len().saturating_sub(2)).filter(|at| vowel(at - 1) && !vowel(*at) && vowel(at + 1));
    let mut parts = Vec::new();
    let mut from = 0;
    for begin in begins.map(|at| letters[at].0) {
        parts.push(&word[from..begin]);
        from = begin;
    }
    parts.push(&word[from..]);
    parts
}

/// The text in the notation of the label `{b}`, by which it stands as it is: ECharts would read a place of its own in it, such as
/// `{c0}`, as a place, and `$&` as JavaScript does in a replacement. The mark after a brace has no width.
fn literal(text: &str) -> String {
    text.replace('$', "$$").replace('{', "{\u{2060}")
}

/// The texts as one series.
pub fn texts(style: &Style, look: &Look, texts: Vec<Text>) -> Scatter {
    let point = |(x, row, text): Text| DataPoint::from(DataPointItem::new(vec![x, row as f64]).name(literal(&text)));
    let mut label = Label::new()
        .show(true)
        .formatter("{b}")
        .position(style.side)
        .distance(style.distance)
        .offset((0.0, style.down))
        .color(style.color)
        .font_size(style.size)
        .font_family(look.font.as_str())
        .font_weight(if style.bold { FontWeight::Bold } else { FontWeight::Normal });
    if let Some(background) = style.background {
        label = label.background_color(background).padding((3.0, 4.0, 3.0, 4.0));
    }
    Scatter::new()
        .id(style.id)
        .symbol_size(0.0)
        .item_style(ItemStyle::new().opacity(1)) // ECharts draws points and their labels paler by default
        .emphasis(Emphasis::new().disabled(true))
        .label(label)
        .data(texts.into_iter().map(point).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: f64 = 68.0;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrap("Public figures of it", ROOM), ["Public", "figures of", "it"]);
        assert_eq!(wrap("at least 22\u{a0}% of them", ROOM), ["at least", "22\u{a0}% of", "them"]);
        assert_eq!(wrap("Javna osuda", 10.0 * ROOM), ["Javna osuda"]);
        assert!(wrap("", ROOM).is_empty());
    }

    #[test]
    fn a_word_breaks_at_its_soft_hyphen() {
        assert_eq!(wrap("Osumnji\u{ad}čeni pronađen", ROOM), ["Osumnji-", "čeni", "pronađen"]);
        assert_eq!(wrap("Osu\u{ad}da", ROOM), ["Osuda"]);
    }

    #[test]
    fn a_word_that_is_too_long_for_a_line_breaks_between_syllables() {
        assert_eq!(wrap("Идентификован осумњичени", ROOM), ["Иденти-", "фикован", "осумњи-", "чени"]);
        assert_eq!(wrap("Public condemnation", ROOM), ["Public", "condemna-", "tion"]);
        assert_eq!(wrap("Policia në vendngjarje", ROOM), ["Policia në", "vendngjarje"], "no syllable can be told");
        assert_eq!(wrap("example.org/kline-klina", ROOM), ["example.org/kline-klina"]);
    }

    #[test]
    fn a_place_of_a_template_stays_text() {
        assert_eq!(literal("{c0} $& Klinë"), "{\u{2060}c0} $$& Klinë");
    }

    #[test]
    fn each_letter_has_its_width() {
        let widths = ["illi", "nana", "нана", "MWMW", "ЖШЖШ"].map(line_width);
        assert!(widths.is_sorted(), "{widths:?}");
        assert!(bold_width("nana") > line_width("nana"));
    }
}
