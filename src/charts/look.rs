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
    /// Stronger lines, such as the outline of what is empty.
    pub rule_strong: String,
    /// Fill of a count.
    pub count: String,
    /// Fill of a small count.
    pub count_1: String,
    /// Fill of a larger count.
    pub count_2: String,
    /// Fill of a still larger count.
    pub count_3: String,
    /// Fill of the largest counts.
    pub count_4: String,
    /// Text on the largest counts.
    pub on_count_4: String,
    /// Fill of a share below a quarter.
    pub heat_1: String,
    /// Fill of a share from a quarter.
    pub heat_2: String,
    /// Fill of a share from a half.
    pub heat_3: String,
    /// Fill of a share from three quarters.
    pub heat_4: String,
    /// Text on a share from three quarters.
    pub on_heat_4: String,
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
            rule_strong: token("rule-strong"),
            count: token("count"),
            count_1: token("count-1"),
            count_2: token("count-2"),
            count_3: token("count-3"),
            count_4: token("count-4"),
            on_count_4: token("on-count-4"),
            heat_1: token("heat-1"),
            heat_2: token("heat-2"),
            heat_3: token("heat-3"),
            heat_4: token("heat-4"),
            on_heat_4: token("on-heat-4"),
            font: "sans".to_owned(),
        }
    }
}
