//! `view=explore`: question, finding, filter, charts, incidents.

use crate::app::chart_view::chart_view;
use crate::app::charts::Charts;
use crate::app::empty::Empty;
use crate::app::filter::FilterBar;
use crate::app::follow::{Parts, part};
use crate::app::incidents::Incidents;
use crate::app::lead::Lead;
use crate::app::notices::charts_failed;
use crate::app::state::State;
use crate::app::turn::in_turn;
use crate::model::Coded;
use crate::query::Chart;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Explore(state: State, charts: Charts) -> impl IntoView {
    let now = state;
    let state = state.behind();
    view! {
        {in_turn(now, move || view! { <Lead state=now/> }.into_any())}
        {in_turn(now, move || view! { <FilterBar state=now id="facets"/> }.into_any())}
        {part(move || if state.is_empty.get() {
            view! {
                <Empty state/>
                <div class="wrap charts">{chart_view(state, charts, Chart::Coverage)}</div>
            }
            .into_any()
        } else {
            view! { <Figures state charts/> }.into_any()
        })}
    }
}

/// Charts and incidents of a selection that holds some.
#[component]
fn Figures(state: State, charts: Charts) -> impl IntoView {
    let chart = |chart| in_turn(state, move || chart_view(state, charts, chart));
    view! {
        <a class="skip here" href="#list">{state.words.skip_to_list}</a>
        <div class="wrap notices">{charts_failed(state.words, charts)}</div>
        <div class="wrap charts">
            {Chart::ALL.iter().copied().filter(|chart| chart.is_picture()).map(chart).parts()}
        </div>
        {in_turn(state, move || view! { <Incidents state/> }.into_any())}
    }
}
