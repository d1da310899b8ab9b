//! Puts values into the places of a text.

use std::fmt::Display;

/// The text with each `{name}` replaced by its value. Values are text: braces inside them are not read again.
///
/// ```
/// use response_record::i18n::fill;
/// assert_eq!(fill("{n} of {all}", &[("n", &3), ("all", &"{n}")]), "3 of {n}");
/// ```
pub fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        let Some((value, after)) = place else {
            // Not a place of ours: stays as it is, so that a mistake is seen in a test and not hidden.
            filled.push('{');
            rest = after;
            continue;
        };
        filled.push_str(&value.to_string());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_without_value_stays_visible() {
        assert_eq!(fill("{a} {b", &[("b", &1)]), "{a} {b");
        assert_eq!(fill("{a}{a}", &[("a", &"x")]), "xx");
    }
}
