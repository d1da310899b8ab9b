//! Text at a place of a chart: points without a mark, whose label is the text.
//!
//! ECharts labels its bars with one rule a series; here each text is placed by a rule of ours that knows the width it
//! needs, so that no text is cut or covers another.

use super::Look;
use charming::datatype::{DataPoint, DataPointItem};
use charming::element::font_settings::FontWeight;
use charming::element::{Emphasis, ItemStyle, Label, LabelPosition};
use charming::series::Scatter;

/// Size of all text in pictures, in CSS pixels.
pub const SIZE: f64 = 13.0;

/// Roughly the width of a character at [`SIZE`] in the widest fonts of the stack, in CSS pixels.
const CHARACTER: f64 = 7.4;

/// The same on average over a line of words.
const WORDS_CHARACTER: f64 = 6.8;

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
    /// Colour behind the text, where it stands on a hatch.
    pub background: Option<&'a str>,
    /// On which side of its place the text stands.
    pub side: LabelPosition,
    /// How far from its place, in CSS pixels.
    pub distance: f64,
    /// How far below its row's middle, in CSS pixels.
    pub down: f64,
}

/// One text: its place on the value axis, its row, its words.
pub type Text = (f64, usize, String);

/// The width that a text needs with its padding, in CSS pixels.
pub fn width(text: &str) -> f64 {
    text.chars().count() as f64 * CHARACTER + PAD + AFTER
}

/// Roughly the width of a line of words, without padding, in CSS pixels: they average out, which a short count does not.
pub fn line_width(line: &str) -> f64 {
    line.chars().count() as f64 * WORDS_CHARACTER
}

/// The text in lines of at most `room` CSS pixels, by words. A word breaks only at a soft hyphen; one that is too long
/// stays alone on its line.
pub fn wrap(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // Not at no-break spaces: a number stays with its sign.
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        for (index, part) in word.split('\u{ad}').enumerate() {
            let between = if index == 0 { " " } else { "" };
            match lines.last_mut() {
                Some(line) if line_width(line) + line_width(between) + line_width(part) <= room => {
                    line.push_str(between);
                    line.push_str(part);
                }
                last => {
                    if let Some(line) = last.filter(|_| index > 0) {
                        line.push('-');
                    }
                    lines.push(part.to_owned());
                }
            }
        }
    }
    lines
}

/// The texts as one series.
pub fn texts(style: &Style, look: &Look, texts: Vec<Text>) -> Scatter {
    let point = |(x, row, text): Text| DataPoint::from(DataPointItem::new(vec![x, row as f64]).name(text));
    let mut label = Label::new()
        .show(true)
        .formatter("{b}")
        .position(style.side)
        .distance(style.distance)
        .offset((0.0, style.down))
        .color(style.color)
        .font_size(SIZE)
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

    #[test]
    fn lines_break_between_words() {
        let room = 10.0 * WORDS_CHARACTER;
        assert_eq!(wrap("Public condemnation of it", room), ["Public", "condemnation", "of it"]);
        assert_eq!(wrap("at least 22\u{a0}% of all", room), ["at least", "22\u{a0}% of", "all"]);
        assert_eq!(wrap("Javna osuda", 100.0 * WORDS_CHARACTER), ["Javna osuda"]);
        assert!(wrap("", room).is_empty());
    }

    #[test]
    fn a_word_breaks_at_its_soft_hyphen() {
        let room = 10.0 * WORDS_CHARACTER;
        assert_eq!(wrap("Osumnji\u{ad}čeni pronađen", room), ["Osumnji-", "čeni", "pronađen"]);
        assert_eq!(wrap("Osu\u{ad}da", room), ["Osuda"]);
    }
}
