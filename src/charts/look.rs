//! How a chart looks where it stands: its width, and the colours and font of the page around it.

/// Width and style, all taken from the page, so that `style/tokens.css` alone decides on colours.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Look {
    /// Width of the picture in CSS pixels.
    pub width: f64,
    /// Text.
    pub ink: String,
    /// Quieter text.
    pub ink_2: String,
    /// The page's background.
    pub paper: String,
    /// Thin lines.
    pub rule: String,
    /// Fill of "yes".
    pub yes: String,
    /// Text on "yes".
    pub on_yes: String,
    /// Outline and text of "no".
    pub no: String,
    /// Fill of "unknown", under its hatch.
    pub unknown: String,
    /// Lines of the hatch.
    pub hatch: String,
    /// Font families, as in CSS.
    pub font: String,
}

#[cfg(test)]
impl Look {
    /// Names in place of colours, so that a snapshot shows which token is used where.
    pub fn sample(width: f64) -> Self {
        let token = |name: &str| format!("--{name}");
        Look {
            width,
            ink: token("ink"),
            ink_2: token("ink-2"),
            paper: token("paper"),
            rule: token("rule"),
            yes: token("yes"),
            on_yes: token("on-yes"),
            no: token("no"),
            unknown: token("unknown"),
            hatch: token("hatch"),
            font: "sans".to_owned(),
        }
    }
}
