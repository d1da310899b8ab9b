//! A chart as a picture that leaves the page: its title above, and below what it rests on, so that it never stands
//! without its n and its source.

use super::text::{BOLD, SIZE, line_width, wrap};
use super::{Drawing, Look};
use serde_json::{Value, json};

/// Space around all, in CSS pixels.
const MARGIN: u32 = 24;
/// Space between title, chart and foot, in CSS pixels.
const GAP: u32 = 16;
/// Size and line height of the title, in CSS pixels.
const TITLE: (u32, u32) = (20, 26);
/// Size and line height of the foot, in CSS pixels.
const FOOT: (u32, u32) = (12, 17);
/// Size and line height of the key, in CSS pixels.
const KEY: (u32, u32) = (13, 22);
/// Length of a side of a fill in the key, in CSS pixels.
const SWATCH: u32 = 11;
/// A fill in the key with the space around it, in CSS pixels.
const AROUND: f64 = 36.0;

/// What stands above and below the chart.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Poster {
    /// The finding.
    pub title: String,
    /// What the fills mean, where the chart does not say so itself.
    pub key: Vec<Key>,
    /// n, source, date of the data, licence, address: each begins a line.
    pub foot: Vec<String>,
}

/// A fill and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Colour of the fill.
    pub fill: String,
    /// Colour around it.
    pub outline: String,
    /// What it means.
    pub text: String,
}

/// The look for the chart in a picture with this one: narrower by the margins.
pub fn inner(look: &Look) -> Look {
    Look { width: look.width - 2.0 * f64::from(MARGIN), ..look.clone() }
}

/// The option of the picture, and its height in CSS pixels. `drawing` was made with the [`inner`] look and is `height`
/// CSS pixels high.
pub fn option(drawing: &Drawing, look: &Look, height: u32, poster: &Poster) -> (Value, u32) {
    let room = inner(look).width;
    let scaled = |size: u32| f64::from(size) / SIZE;
    let title = wrap(&poster.title, room / (scaled(TITLE.0) * BOLD));
    let foot_room = room / scaled(FOOT.0);
    let foot: Vec<String> =
        poster.foot.iter().flat_map(|line| wrap(line, foot_room)).flat_map(|line| cut(&line, foot_room)).collect();
    let block = |lines: &[String], line: u32| lines.len() as u32 * line;
    let key = key_lines(&poster.key, room);
    let key_top = MARGIN + block(&title, TITLE.1) + if key.is_empty() { 0 } else { GAP / 2 };
    let above = key_top + block(&key, KEY.1) + GAP;
    let foot_top = above + height + GAP;
    let whole = foot_top + block(&foot, FOOT.1) + MARGIN;

    let mut option = drawing.option(look);
    option["backgroundColor"] = json!(look.paper);
    let grid = &mut option["grid"];
    for (side, more) in [("left", MARGIN), ("right", MARGIN), ("top", above), ("bottom", whole - above - height)] {
        grid[side] = json!(grid[side].as_f64().unwrap_or(0.0) + f64::from(more));
    }
    let text = |lines: &[String], top: u32, (size, line): (u32, u32), weight: &str, color: &str| {
        json!({
            "text": lines.join("\n"),
            "left": MARGIN,
            "top": top,
            "padding": 0,
            "textStyle": {
                "fontFamily": look.font, "fontSize": size, "lineHeight": line, "fontWeight": weight, "color": color,
            },
        })
    };
    let mut key = text(&key, key_top, KEY, "normal", &look.ink);
    for (index, Key { fill, outline, .. }) in poster.key.iter().enumerate() {
        key["textStyle"]["rich"][format!("k{index}")] = json!({
            "backgroundColor": fill, "borderColor": outline, "borderWidth": 1, "width": SWATCH, "height": SWATCH,
        });
    }
    let title = text(&title, MARGIN, TITLE, "bold", &look.ink);
    option["title"] = json!([title, key, text(&foot, foot_top, FOOT, "normal", &look.ink_2)]);
    (option, whole)
}

/// The key in lines of at most `room` CSS pixels, in the notation of ECharts: `{k0| } Arson`.
fn key_lines(key: &[Key], room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut taken = 0.0;
    for (index, Key { text, .. }) in key.iter().enumerate() {
        let wide = AROUND + line_width(text);
        let text = format!("{{k{index}| }}  {text}");
        match lines.last_mut() {
            Some(line) if taken + wide <= room => {
                line.push_str("      ");
                line.push_str(&text);
                taken += wide;
            }
            _ => {
                lines.push(text);
                taken = wide;
            }
        }
    }
    lines
}

/// A line that has no place to break, such as an address, in pieces of at most `room` CSS pixels.
fn cut(line: &str, room: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in line.chars() {
        let last = pieces.len() - 1;
        if line_width(&pieces[last]) >= room {
            pieces.push(letter.to_string());
        } else {
            pieces[last].push(letter);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::canvas::canvas;
    use insta::assert_json_snapshot;

    fn poster() -> Poster {
        let title = "27 of 38 municipalities have an incident listed; Graçanicë/Gračanica has the most, 18.";
        let foot = ["n = 116 incidents. Source: Response Record.", "https://example.org/?view=explore"];
        let key = ["Arson", "Theft or burglary"].map(|text| Key {
            fill: "--count-4".to_owned(),
            outline: "--paper".to_owned(),
            text: text.to_owned(),
        });
        Poster { title: title.to_owned(), key: key.into(), foot: foot.map(str::to_owned).into() }
    }

    #[test]
    fn a_picture_says_what_it_rests_on() {
        let look = Look::sample(800.0);
        let (option, height) = option(&canvas(inner(&look).width, 100, vec![]), &look, 100, &poster());
        assert_eq!(height, 24 + 2 * 26 + 8 + 22 + 16 + 100 + 16 + 2 * 17 + 24);
        assert_json_snapshot!(option);
    }

    #[test]
    fn a_long_foot_makes_the_picture_higher() {
        let look = Look::sample(400.0);
        let height = |poster: &Poster| option(&canvas(352.0, 100, vec![]), &look, 100, poster).1;
        let mut long = poster();
        long.foot[0] = "Source: Response Record, compiled from 200 public reports, as of 1 July 2026.".to_owned();
        assert_eq!(height(&long), height(&poster()) + 17);
    }

    #[test]
    fn a_key_breaks_between_its_parts() {
        let lines = |room| key_lines(&poster().key, room);
        assert_eq!(lines(400.0), ["{k0| }  Arson      {k1| }  Theft or burglary"]);
        assert_eq!(lines(150.0), ["{k0| }  Arson", "{k1| }  Theft or burglary"]);
    }

    #[test]
    fn an_address_is_cut_into_pieces_that_fit() {
        let address = format!("https://example.org/?municipality={}", "kline-klina,".repeat(30));
        let pieces = cut(&address, 400.0);
        assert!(pieces.len() > 1 && pieces.iter().all(|piece| line_width(piece) < 410.0));
        assert_eq!(pieces.concat(), address);
    }
}
