//! While the data are on their way: the page's own shape, without movement.

use crate::i18n::Words;
use leptos::prelude::*;

/// The same as what stands in `index.html` before the code has arrived, so that nothing jumps.
#[component]
pub fn Loading(words: &'static Words) -> impl IntoView {
    view! {
        <main id="main">
            <div class="wrap lead">
                <div>
                    <h1>{words.question}</h1>
                    <div class="skel" aria-busy="true">
                        <p>{words.loading}</p>
                        <i class="w1"></i>
                        <i class="w2"></i>
                        <i class="w3"></i>
                    </div>
                </div>
            </div>
        </main>
    }
}
