//! `view=explore`: question, finding, filter, charts, incidents.

use crate::app::charts::Charts;
use crate::app::coverage::Coverage;
use crate::app::empty::Empty;
use crate::app::filter::FilterBar;
use crate::app::follow::part;
use crate::app::incidents::Incidents;
use crate::app::lead::Lead;
use crate::app::map::Map;
use crate::app::months::Months;
use crate::app::notices::charts_failed;
use crate::app::stages::Stages;
use crate::app::state::State;
use crate::app::turn::in_turn;
use crate::app::types::Types;
use crate::app::years::Years;
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
                <div class="wrap charts"><Coverage state charts/></div>
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
    view! {
        <a class="skip here" href="#list">{state.words.skip_to_list}</a>
        <div class="wrap notices">{charts_failed(state.words, charts)}</div>
        <div class="wrap charts">
            {in_turn(state, move || view! { <Stages state charts/> }.into_any())}
            {in_turn(state, move || view! { <Years state charts/> }.into_any())}
            {in_turn(state, move || view! { <Map state charts/> }.into_any())}
            {in_turn(state, move || view! { <Types state charts/> }.into_any())}
            {in_turn(state, move || view! { <Months state charts/> }.into_any())}
            {in_turn(state, move || view! { <Coverage state charts/> }.into_any())}
        </div>
        {in_turn(state, move || view! { <Incidents state/> }.into_any())}
    }
}
