//! `view=explore`: question, finding, filter, charts, incidents, method.

use crate::app::charts::Charts;
use crate::app::coverage::Coverage;
use crate::app::empty::Empty;
use crate::app::filter::FilterBar;
use crate::app::follow::part;
use crate::app::footer::Footer;
use crate::app::incidents::Incidents;
use crate::app::lead::Lead;
use crate::app::notices::{charts_failed, ignored_parts, problems};
use crate::app::stages::Stages;
use crate::app::state::State;
use crate::app::types::Types;
use crate::app::years::Years;
use crate::browser;
use crate::i18n::{self, Words};
use crate::load::Loaded;
use crate::model::Coded;
use leptos::prelude::*;

/// The view on this data. It follows `query`, the query of the address.
#[component]
pub fn Explore(words: &'static Words, query: RwSignal<String>, loaded: &'static Loaded) -> impl IntoView {
    let state = State::new(words, query, &loaded.dataset);
    let charts = Charts::follow_device();
    Effect::new(move || {
        browser::set_title(&title(state));
        browser::set_theme(state.address.read().theme.map(Coded::id));
        charts.read_colours();
    });
    view! {
        <main id="main">
            <div class="wrap notices">
                {problems(words, &loaded.problems)}
                {ignored_parts(state)}
            </div>
            <Lead state/>
            <FilterBar state/>
            {part(move || if state.is_empty.get() {
                view! {
                    <Empty state/>
                    <div class="wrap charts"><Coverage state/></div>
                }
                .into_any()
            } else {
                view! { <Figures state charts/> }.into_any()
            })}
        </main>
        <Footer state/>
    }
}

/// Charts and incidents of a selection that holds some.
#[component]
fn Figures(state: State, charts: Charts) -> impl IntoView {
    view! {
        <div class="wrap notices">{charts_failed(state.words, charts)}</div>
        <div class="wrap charts">
            <Stages state charts/>
            <Years state charts/>
            <Types state/>
            <Coverage state/>
        </div>
        <Incidents state/>
    }
}

/// "2021, Klinë/Klina · Response Record".
fn title(state: State) -> String {
    let address = state.address.read();
    let selection = i18n::selection(state.words, state.dataset, &address.filter);
    if selection.is_empty() { state.words.site.to_owned() } else { format!("{selection} · {}", state.words.site) }
}
