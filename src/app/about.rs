//! `view=about`: what the data are. The text is a file of its own, fetched when the view opens.

use crate::app::about_parts::{addition, figures};
use crate::app::follow::{Parts, part};
use crate::app::later::split;
use crate::app::notices::text_failed;
use crate::app::prose::block;
use crate::app::state::State;
use crate::browser::fetch_text;
use crate::i18n::{Block, prose};
use crate::model::{Coded, Language};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The log of the data, which is in English.
const CHANGES: &str = "data/CHANGES.md";

split!(page views: show => fn(State) -> AnyView);

fn show(state: State) -> AnyView {
    let words = state.words;
    let texts = RwSignal::new(None::<Result<[String; 2], ()>>);
    let load = move |again: bool| {
        texts.set(None);
        spawn_local(async move {
            let about = fetch_text(&format!("texts/about.{}.md", words.tongue.id()), again).await;
            let changes = fetch_text(CHANGES, again).await;
            let both = about.and_then(|about| Ok([about, changes?])).map_err(drop);
            // Some hosts, and networks that ask to sign in, give a web page in place of any file.
            let both =
                both.and_then(|both| if both.iter().any(|text| text.starts_with('<')) { Err(()) } else { Ok(both) });
            drop(texts.try_set(Some(both)));
        });
    };
    load(false);
    view! {
        <div class="wrap prose">
            <h1 tabindex="-1">{words.about_question}</h1>
            {part(move || match texts.get() {
                None => view! { <p aria-busy="true">{words.working}</p> }.into_any(),
                Some(Err(())) => text_failed(words, move || load(true)),
                Some(Ok([about, changes])) => content(state, &about, &changes),
            })}
        </div>
    }
    .into_any()
}

/// The text with what the page itself adds at the end of a section: a table, a citation.
fn content(state: State, about: &str, changes: &str) -> AnyView {
    let blocks = prose(&figures(state, about));
    let mut views = Vec::new();
    let mut section = String::new();
    for one in blocks {
        if let Block::Heading { level: 2, id, .. } = &one {
            views.push(addition(state, &std::mem::replace(&mut section, id.clone())));
        }
        views.push(block(one, 0));
    }
    views.push(addition(state, &section));
    let changes = prose(changes).into_iter().map(|one| block(one, 1)).parts();
    let words = state.words;
    // The log is kept in one language, by whoever keeps the data.
    let mark = (words.tongue != Language::English).then(|| view! { <p class="caveat">"(" {words.in_english} ")"</p> });
    view! { {views} <h2 id="changes">{words.changes}</h2> {mark} <div lang="en">{changes}</div> }.into_any()
}
