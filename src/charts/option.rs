//! A chart to the option that ECharts reads.

use super::Look;
use charming::Chart;
use serde_json::{Value, json};

/// Ids of the series that show what is unknown.
pub(super) const UNKNOWN: [&str; 2] = ["unknown", "range"];

/// The option as JSON. It adds what charming 0.6 has no types for: the hatch of the unknown (`decal`) and the font.
pub fn option(chart: &Chart, look: &Look) -> Value {
    // A chart is plain data; if it ever could not be written, an empty option draws nothing and breaks nothing.
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    option["textStyle"] = json!({ "fontFamily": look.font });
    for series in option["series"].as_array_mut().into_iter().flatten() {
        if UNKNOWN.iter().any(|id| series["id"] == *id) {
            series["itemStyle"]["decal"] = hatch(look);
        }
    }
    option
}

/// Thin diagonal lines, as the hatch in `style/answers.css`.
fn hatch(look: &Look) -> Value {
    let angle = std::f64::consts::FRAC_PI_4;
    json!({ "symbol": "rect", "color": look.hatch, "dashArrayX": [1, 0], "dashArrayY": [1, 5], "rotation": angle })
}
