//! The component of each chart.

use crate::app::charts::Charts;
use crate::app::coverage::Coverage;
use crate::app::map::Map;
use crate::app::months::Months;
use crate::app::stages::Stages;
use crate::app::state::State;
use crate::app::types::Types;
use crate::app::years::Years;
use crate::query::Chart;
use leptos::prelude::*;

/// The chart.
pub fn chart_view(state: State, charts: Charts, chart: Chart) -> AnyView {
    match chart {
        Chart::Stages => view! { <Stages state charts/> }.into_any(),
        Chart::Years => view! { <Years state charts/> }.into_any(),
        Chart::Months => view! { <Months state charts/> }.into_any(),
        Chart::Municipalities => view! { <Map state charts/> }.into_any(),
        Chart::Types => view! { <Types state charts/> }.into_any(),
        Chart::Coverage => view! { <Coverage state charts/> }.into_any(),
        // In the page they stand elsewhere.
        Chart::Finding | Chart::Table => ().into_any(),
    }
}
