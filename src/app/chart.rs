//! What every chart has around it: question, finding, picture, its n and source, its twin table.

use crate::i18n::Words;
use leptos::prelude::*;

/// A chart's block. `title` is its finding.
#[component]
pub fn ChartBlock(
    id: &'static str,
    class: &'static str,
    question: &'static str,
    #[prop(into)] title: Signal<String>,
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-question");
    let labelled = heading.clone();
    view! {
        <section class=format!("chart {class}") id=id aria-labelledby=labelled>
            <h2 class="q" id=heading>{question}</h2>
            <p class="title">{title}</p>
            {children()}
        </section>
    }
}

/// What the figures rest on: their n, their source, their limits.
#[component]
pub fn SourceLine(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <p class="src">{text}</p> }
}

/// The twin table of a picture, behind one button.
#[component]
pub fn Twin(words: &'static Words, question: &'static str, children: Children) -> impl IntoView {
    view! {
        <details class="twin">
            <summary>{words.table}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=format!("{question} {}", words.table)>{children()}</div>
        </details>
    }
}
