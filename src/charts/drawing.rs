//! A chart of charming's parts, and the option that ECharts reads.

use super::Look;
use charming::component::{Axis, Grid};
use charming::series::{Bar, Scatter};
use serde::Serialize;
use serde_json::{Value, json};

/// The parts in use, in charming's types.
///
/// Not `charming::Chart`: that one type brings the code to write all of its 30 components and 24 kinds of series, which
/// weighs as much as all else that this page computes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Drawing {
    /// Where the axes stand.
    pub grid: Grid,
    /// The axis from left to right.
    pub x_axis: Axis,
    /// The axis from top to bottom.
    pub y_axis: Axis,
    /// What is drawn, from back to front.
    pub series: Vec<Series>,
}

/// One series.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Series {
    /// Bars.
    Bar(Box<Bar>),
    /// Points, and texts.
    Scatter(Box<Scatter>),
    /// Points with what charming has no type for.
    More(Value),
}

/// Points that no click hits.
pub fn silent(points: Scatter) -> Series {
    more(points, "silent", json!(true))
}

/// Points as wide and high as this, in CSS pixels: charming knows squares alone.
pub fn sized(points: Scatter, (width, height): (f64, f64)) -> Series {
    more(points, "symbolSize", json!([width, height]))
}

fn more(points: Scatter, field: &str, value: Value) -> Series {
    let mut points = serde_json::to_value(points).unwrap_or_default();
    points[field] = value;
    Series::More(points)
}

impl From<Bar> for Series {
    fn from(bar: Bar) -> Self {
        Series::Bar(Box::new(bar))
    }
}

impl From<Scatter> for Series {
    fn from(scatter: Scatter) -> Self {
        Series::Scatter(Box::new(scatter))
    }
}

/// Ids of the series that show what is unknown.
const UNKNOWN: [&str; 2] = ["unknown", "range"];

impl Drawing {
    /// The option as JSON. It adds what charming 0.6 has no types for: the hatch of the unknown (`decal`), the colour
    /// of an axis, the font; and it turns motion off.
    pub fn option(&self, look: &Look) -> Value {
        // A drawing is plain data; if it ever could not be written, an empty option draws nothing and breaks nothing.
        let mut option = serde_json::to_value(self).unwrap_or_default();
        option["animation"] = json!(false);
        option["textStyle"] = json!({ "fontFamily": look.font });
        if option["xAxis"]["axisLine"]["show"] == true {
            option["xAxis"]["axisLine"]["lineStyle"] = json!({ "color": look.ink });
        }
        for series in option["series"].as_array_mut().into_iter().flatten() {
            if UNKNOWN.iter().any(|id| series["id"] == *id) {
                series["itemStyle"]["decal"] = hatch(look);
            }
        }
        option
    }
}

/// Thin diagonal lines, as the hatch in `style/answers.css`.
fn hatch(look: &Look) -> Value {
    let angle = std::f64::consts::FRAC_PI_4;
    json!({ "symbol": "rect", "color": look.hatch, "dashArrayX": [1, 0], "dashArrayY": [1, 5], "rotation": angle })
}
