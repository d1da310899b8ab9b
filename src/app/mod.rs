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
mod desk;
mod detail;
mod drawing;
mod embed;
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
mod types;
mod years;

pub use state::State;
pub use table::table;
pub use told::Told;

use crate::browser;
use crate::i18n::EN;
use crate::load::{Fault, Problem};
use crate::model::{Coded, Language};
use crate::query::{Address, Embed};
use embed::Show;
use follow::part;
use futures_util::join;
use header::Header;
use leptos::prelude::*;
use notices::failed;
use page::Page;
use preview::Preview;
use told::{is_same, tell};
use wasm_bindgen_futures::spawn_local;

/// Begins the application beside the page, whose place it takes when it has something to show.
pub fn start() {
    browser::install_panic_message(&EN);
    browser::dismiss_details("details.pop");
    let query = RwSignal::new(browser::current_query());
    let embed = Address::without_data(&query.read_untracked()).embed;
    // What a frame leads to is the whole page, which the browser loads.
    if embed.is_none() {
        browser::show_whole_page();
        browser::on_navigation(move |changed| query.set(changed));
    }
    mount_to(browser::begin_beside(), move || view! { <App query embed/> }).forget();
}

/// The page, or a frame with `embed` alone: loading, then its view or what went wrong. `query` is the query of the address.
#[component]
fn App(query: RwSignal<String>, embed: Option<Embed>) -> impl IntoView {
    let preferred = browser::preferred_languages().iter().find_map(|tag| Language::nearest(tag));
    let asked = Memo::new(move |_| Address::without_data(&query.read()).language);
    let language = Memo::new(move |_| asked.get().or(preferred).unwrap_or(Language::English));
    let told = RwSignal::new(None::<Result<(Told, Option<Show>), Box<Problem>>>);
    let preview = Preview::provide();
    let fetch = move |again| {
        let (asked, local) = (language.get_untracked(), preview.local());
        spawn_local(async move {
            let (told_in, show) = join!(tell(asked, again, shows_texts(embed), local), frame(embed));
            let arrived = told_in.and_then(|told| Ok((told, show?)));
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
        Some(Ok((told, _))) => {
            browser::install_panic_message(told.words);
            browser::set_language(told.words.tongue.id());
            browser::take_place();
        }
    });
    Effect::new(move |before: Option<()>| {
        query.track();
        if before.is_some() {
            browser::end_first_picture();
        }
    });
    let retry = move || {
        browser::set_state(browser::State::Loading);
        fetch(true);
    };
    let head = move || embed.is_none().then(|| view! { <Header words=&EN state=None/> });
    part(move || match &*told.read() {
        // Until then, what the build has put into the page stands.
        None => ().into_any(),
        Some(Ok((told, None))) => view! { <Page query told=*told retry=Box::new(retry)/> }.into_any(),
        Some(Ok((told, Some(show)))) => show(query, *told, Box::new(retry)),
        Some(Err(problem)) => view! { {head()} {failed(&EN, problem, retry)} }.into_any(),
    })
}

/// The code of a frame, which the whole page has no use for.
async fn frame(embed: Option<Embed>) -> Result<Option<Show>, Box<Problem>> {
    match embed {
        None => Ok(None),
        Some(_) => embed::code().await.map(Some).map_err(|_| Box::new(Problem::of_file("embed", Fault::Unreachable))),
    }
}

/// Whether texts of incidents are shown, or the order of places, which comes with them. Charts do without.
fn shows_texts(embed: Option<Embed>) -> bool {
    matches!(embed, None | Some(Embed::Table | Embed::Municipalities))
}
