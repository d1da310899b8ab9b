//! The head of the page.

use crate::i18n::Words;
use leptos::prelude::*;

/// Name of the site, and the way past it.
#[component]
pub fn Header(words: &'static Words) -> impl IntoView {
    view! {
        <a class="skip" href="#main">{words.skip}</a>
        <header class="top">
            <div class="wrap">
                <a class="site" href="?">{words.site}</a>
            </div>
        </header>
    }
}
