//! The leptos application: state, the page, its components. Rules stand in the layers below; this only wires.

mod about;
mod about_parts;
mod bar;
mod cells;
mod chart;
mod chart_view;
mod charts;
mod chips;
mod compare;
mod coverage;
mod desk;
mod detail;
mod drawing;
mod embed;
mod embed_charts;
mod embed_controls;
mod embedding;
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
mod preview;
mod prose;
mod rows;
mod saving;
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
mod turn;
mod types;
mod years;

pub use state::State;
pub use table::table;
pub use told::Told;

use crate::browser;
use crate::i18n::EN;
use crate::load::Problem;
use crate::model::{Coded, Language};
use crate::query::{Address, Chart};
use follow::part;
use header::Header;
use leptos::prelude::*;
use notices::failed;
use page::Page;
use preview::Preview;
use told::{is_same, tell};
use wasm_bindgen_futures::spawn_local;

/// Begins the page beside what the build has put there, whose place it takes when it has something to show.
pub fn start() {
    browser::dismiss_details("details.pop");
    let query = RwSignal::new(browser::current_query());
    browser::on_navigation(move |changed| query.set(changed));
    let page = |query, told, retry| view! { <Page query told retry/> }.into_any();
    let head = || view! { <Header words=&EN state=None/> }.into_any();
    mount(query, Shows { page, head, has_texts: true });
}

/// Begins a frame in somebody else's page: the one thing that `embed` of the address names. What it leads to is the whole page, which
/// the browser loads.
pub fn start_frame() {
    browser::dismiss_details("details.pop");
    let query = browser::current_query();
    // Charts do without the texts of incidents, and without the order of places, which comes with them.
    let has_texts = matches!(Address::without_data(&query).embed, Some(Chart::Table | Chart::Municipalities));
    mount(RwSignal::new(query), Shows { page: embed::show, head: || ().into_any(), has_texts });
}

/// Makes what is shown from data. It follows the query of the address; the last asks again for a language that did not arrive.
type Show = fn(RwSignal<String>, Told, Box<dyn Fn()>) -> AnyView;

/// What is shown.
#[derive(Clone, Copy)]
struct Shows {
    /// With data.
    page: Show,
    /// What stands over a message where there are no data.
    head: fn() -> AnyView,
    /// Whether texts of incidents are among it.
    has_texts: bool,
}

fn mount(query: RwSignal<String>, shows: Shows) {
    browser::install_panic_message(&EN);
    mount_to(browser::begin_beside(), move || view! { <App query shows/> }).forget();
}

/// The page or a frame: loading, then what it shows or what went wrong. `query` is the query of the address.
#[component]
fn App(query: RwSignal<String>, shows: Shows) -> impl IntoView {
    let preferred = browser::preferred_languages().iter().find_map(|tag| Language::nearest(tag));
    let asked = Memo::new(move |_| Address::without_data(&query.read()).language);
    let language = Memo::new(move |_| asked.get().or(preferred).unwrap_or(Language::English));
    let told = RwSignal::new(None::<Result<Told, Box<Problem>>>);
    let preview = Preview::provide();
    let fetch = move |again| {
        let (asked, local) = (language.get_untracked(), preview.local());
        spawn_local(async move {
            let arrived = tell(asked, again, shows.has_texts, local).await;
            browser::turn().await;
            // Who has gone on to another language meanwhile, or left the preview, waits for that.
            if language.get_untracked() != asked || !is_same(preview.local(), local) {
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
        preview.track();
        // What is shown stays in the language before until the other one is here.
        browser::set_state(browser::State::Loading);
        fetch(false);
    });
    Effect::new(move || match &*told.read() {
        None => {}
        Some(Err(_)) => {
            browser::take_place();
            browser::set_state(browser::State::Error);
        }
        // The page says itself when its figures stand.
        Some(Ok(told)) => {
            browser::install_panic_message(told.words);
            browser::set_language(told.words.tongue.id());
            browser::take_place();
        }
    });
    Effect::new(move |before: Option<()>| {
        query.track();
        if before.is_some() {
            browser::after_paint(browser::end_first_picture);
        }
    });
    let retry = move || {
        browser::set_state(browser::State::Loading);
        fetch(true);
    };
    part(move || match &*told.read() {
        // Until then, what the build has put into the page stands.
        None => ().into_any(),
        Some(Ok(told)) => (shows.page)(query, *told, Box::new(retry)),
        Some(Err(problem)) => view! { {(shows.head)()} {failed(&EN, problem, retry)} }.into_any(),
    })
}
