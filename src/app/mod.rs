//! The leptos application: state, the page, its components. Rules stand in the layers below; this only wires.

mod about;
mod about_parts;
mod bar;
mod cells;
mod chart;
mod charts;
mod chips;
mod compare;
mod coverage;
mod detail;
mod drawing;
mod empty;
mod explore;
mod facet;
mod filter;
mod follow;
mod footer;
mod header;
mod incident;
mod incidents;
mod later;
mod lead;
mod loading;
mod map;
mod marked;
mod menu;
mod months;
mod notices;
mod page;
mod period;
mod picture;
mod place;
mod place_brief;
mod place_lists;
mod prose;
mod search;
mod settings;
mod stages;
mod state;
mod table;
mod table_view;
mod taking;
mod texts;
mod today;
mod types;
mod years;

pub use state::State;
pub use table::table;

use crate::browser::{self, fetch_text};
use crate::i18n::EN;
use crate::load::{Loaded, Problem, from_json};
use follow::part;
use header::Header;
use leptos::prelude::*;
use loading::Loading;
use notices::failed;
use page::Page;
use wasm_bindgen_futures::spawn_local;

/// The file that the page fetches, relative to the page.
const DATA: &str = "data/incidents.json";

/// Puts the application into the page, in place of what stands in `#app`.
pub fn start() {
    browser::install_panic_message(&EN);
    browser::dismiss_details("details.pop");
    let query = RwSignal::new(browser::current_query());
    browser::on_navigation(move |changed| query.set(changed));
    if let Some(root) = browser::empty_root("app") {
        mount_to(root, move || view! { <App query/> }).forget();
    }
}

/// The data, once. They stay in memory as long as the page: see [`State::new`].
async fn load(again: bool) -> Result<&'static Loaded, Box<Problem>> {
    let text = fetch_text(DATA, again).await.map_err(|fault| Box::new(Problem::of_file(DATA, fault)))?;
    from_json(DATA, &text).map(|loaded| &*Box::leak(Box::new(loaded)))
}

/// The page: loading, then its view or what went wrong. `query` is the query of the address.
#[component]
fn App(query: RwSignal<String>) -> impl IntoView {
    let loaded = RwSignal::new(None);
    let fetch = move |again| {
        loaded.set(None);
        spawn_local(async move {
            loaded.set(Some(load(again).await));
            if again {
                // The button that asked is gone.
                browser::keep_focus();
            }
        });
    };
    fetch(false);
    Effect::new(move || match loaded.get() {
        None => browser::set_state(browser::State::Loading),
        Some(Err(_)) => browser::set_state(browser::State::Error),
        // The page says itself when its figures stand.
        Some(Ok(_)) => {}
    });
    part(move || match loaded.get() {
        None => view! { <Header words=&EN state=None/> <Loading words=&EN/> }.into_any(),
        Some(Ok(loaded)) => view! { <Page words=&EN query loaded/> }.into_any(),
        Some(Err(problem)) => {
            let notice = failed(&EN, &problem, move || fetch(true));
            view! { <Header words=&EN state=None/> {notice} }.into_any()
        }
    })
}
