//! Shades: classes of the style sheet for tiles and cells, and the same as fills of a picture.

use super::Look;
use crate::i18n::FEW;
use charming::element::{BorderType, ItemStyle};

/// All shades: of counts, then of shares.
pub const ALL: [&str; 11] = ["n0", "n1", "n2", "n3", "n4", "zero", "few", "h1", "h2", "h3", "h4"];

/// Four shades of "yes" among `n`, a quarter of the share each; none for 0, and none for too few incidents.
pub fn of_share(yes: u32, n: u32) -> &'static str {
    match (4 * yes).checked_div(n) {
        _ if yes == 0 => "zero",
        _ if n < FEW => "few",
        Some(0) => "h1",
        Some(1) => "h2",
        Some(2) => "h3",
        _ => "h4",
    }
}

/// Four shades of a count of incidents; none for 0.
pub fn of_count(n: u32) -> &'static str {
    match n {
        0 => "n0",
        1..=2 => "n1",
        3..=5 => "n2",
        6..=9 => "n3",
        _ => "n4",
    }
}

/// Whether a figure of this shade is none at all, and so quieter than the others.
pub fn is_none(shade: &str) -> bool {
    shade == "n0" || shade == "zero"
}

/// How a shade looks in a picture.
pub struct Paint<'a> {
    /// Its fill.
    pub fill: ItemStyle,
    /// Colour of text on it.
    pub text: &'a str,
    /// Colour of a thin line around it.
    pub outline: Option<&'a str>,
}

/// How this shade looks.
pub fn paint<'a>(shade: &str, look: &'a Look) -> Paint<'a> {
    let filled = |fill: &str| ItemStyle::new().color(fill).opacity(1);
    let (fill, text) = match shade {
        "n0" => {
            let dashed = filled(&look.paper).border_color(look.rule_strong.as_str()).border_width(1);
            return Paint { fill: dashed.border_type(BorderType::Dashed), text: &look.ink_2, outline: None };
        }
        "zero" => return Paint { fill: filled(&look.paper), text: &look.ink_2, outline: Some(&look.rule) },
        "few" => return Paint { fill: filled(&look.paper), text: &look.ink, outline: Some(&look.rule) },
        "n1" => (&look.count_1, &look.ink),
        "n2" => (&look.count_2, &look.ink),
        "n3" => (&look.count_3, &look.ink),
        "n4" => (&look.count_4, &look.on_count_4),
        "h1" => (&look.heat_1, &look.ink),
        "h2" => (&look.heat_2, &look.ink),
        "h3" => (&look.heat_3, &look.ink),
        _ => (&look.heat_4, &look.on_heat_4),
    };
    Paint { fill: filled(fill), text, outline: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shade_is_a_quarter() {
        let shades = [(0, 24), (3, 24), (6, 24), (16, 24), (18, 24), (24, 24), (1, 2)].map(|(yes, n)| of_share(yes, n));
        assert_eq!(shades, ["zero", "h1", "h2", "h3", "h4", "h4", "few"]);
    }

    #[test]
    fn each_shade_of_a_count_begins_where_the_one_before_ends() {
        let shades = [0, 1, 2, 3, 5, 6, 9, 10, 400].map(of_count);
        assert_eq!(shades, ["n0", "n1", "n1", "n2", "n2", "n3", "n3", "n4", "n4"]);
        assert!(shades.iter().all(|shade| ALL.contains(shade)));
    }
}
