//! Publishing: the data package as one file, and how to put it online.

use super::bench::Bench;
use super::files::is_busy;
use crate::app::follow::{Parts, act, flag, part};
use crate::desk::Request;
use crate::desk::words::DeskWords;
use leptos::html::Input;
use leptos::prelude::*;

/// The part of the view.
pub fn publishing(words: &'static DeskWords, bench: Bench) -> AnyView {
    let version = NodeRef::<Input>::new();
    let save = act(move |_| {
        let version = version.get_untracked().map(|field| field.value()).unwrap_or_default();
        bench.save(Request::Publish { version: version.trim().to_owned() });
    });
    let offered = Memo::new(move |_| bench.report.read().version.clone());
    let waits = move || match (bench.has_tables(), bench.report.read().errors) {
        (false, _) => Some(words.nothing_open),
        (true, 0) => None,
        (true, _) => Some(words.publish_waits),
    };
    let steps = words.steps.into_iter().map(|step| view! { <li>{step}</li> }).parts();
    view! {
        <section class="desk-part" id="publish">
            <h2>{words.publish}</h2>
            <label class="desk-version">
                <span>{words.version}</span>
                <input type="text" class="field" name="version" node_ref=version prop:value=move || offered.get() aria-describedby="version-note"/>
            </label>
            <p class="caveat" id="version-note">{words.version_note}</p>
            <p class="acts">
                <button
                    type="button"
                    class="btn main"
                    data-act="publish"
                    disabled=flag(move || waits().is_some() || is_busy(bench).get())
                    on:click=save
                >
                    {words.save_package}
                </button>
                {part(move || waits().map(|text| view! { <span class="caveat">{text}</span> }))}
            </p>
            <h3>{words.steps_heading}</h3>
            <ol class="desk-steps">{steps}</ol>
            <p>{words.steps_note}</p>
        </section>
    }
    .into_any()
}
