//! Names in place of colours, `--ink`: what draws the options puts in those of style/tokens.css.

use response_record::charts::Look;

/// The look of a picture of this width.
pub fn look(width: f64) -> Look {
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
        // Not the families of the page: each text names them anew.
        font: "sans-serif".to_owned(),
    }
}
