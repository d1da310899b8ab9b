//! The head of the page.

use crate::i18n::Words;
use leptos::prelude::*;

/// Name of the site, and the way past it.
#[component]
pub fn Header(words: &'static Words) -> impl IntoView {
    view! {
        <header class="top">
            <a class="skip" href="#main">{words.skip}</a>
            <div class="wrap">
                <a class="site" href="?">{words.site}</a>
            </div>
        </header>
    }
}
