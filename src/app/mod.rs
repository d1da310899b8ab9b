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
mod told;
mod types;
mod years;

pub use state::State;
pub use table::table;
pub use told::Told;

use crate::browser;
use crate::i18n::EN;
use crate::load::Problem;
use crate::model::{Coded, Language};
use crate::query;
use follow::part;
use header::Header;
use leptos::prelude::*;
use loading::Loading;
use notices::failed;
use page::Page;
use told::tell;
use wasm_bindgen_futures::spawn_local;

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

/// The page: loading, then its view or what went wrong. `query` is the query of the address.
#[component]
fn App(query: RwSignal<String>) -> impl IntoView {
    let preferred = browser::preferred_languages().iter().find_map(|tag| Language::nearest(tag));
    let language = Memo::new(move |_| query::language(&query.read()).or(preferred).unwrap_or(Language::English));
    let told = RwSignal::new(None::<Result<Told, Box<Problem>>>);
    let fetch = move |again| {
        let asked = language.get_untracked();
        spawn_local(async move {
            let arrived = tell(asked, again).await;
            // Who has gone on to another language meanwhile waits for that one.
            if language.get_untracked() != asked {
                return;
            }
            let was_told = matches!(told.read_untracked().as_ref(), Some(Ok(_)));
            told.set(Some(arrived));
            if was_told {
                // The link of the language that was chosen is made anew, as everything is.
                browser::focus_nth(".langs [aria-current]", 0);
            } else if again {
                // The button that asked is gone.
                browser::keep_focus();
            }
        });
    };
    Effect::new(move || {
        language.track();
        // What is shown stays in the language before until the other one is here.
        browser::set_state(browser::State::Loading);
        fetch(false);
    });
    Effect::new(move || match &*told.read() {
        None => {}
        Some(Err(_)) => browser::set_state(browser::State::Error),
        // The page says itself when its figures stand.
        Some(Ok(told)) => {
            browser::install_panic_message(told.words);
            browser::set_language(told.words.tongue.id());
        }
    });
    let retry = move || {
        told.set(None);
        browser::set_state(browser::State::Loading);
        fetch(true);
    };
    part(move || match &*told.read() {
        None => view! { <Header words=&EN state=None/> <Loading words=&EN/> }.into_any(),
        Some(Ok(told)) => view! { <Page query told=*told retry/> }.into_any(),
        Some(Err(problem)) => {
            let notice = failed(&EN, problem, retry);
            view! { <Header words=&EN state=None/> {notice} }.into_any()
        }
    })
}
