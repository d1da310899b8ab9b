//! `view=data`: the data keeper's path. Files are opened and checked in a worker beside the page; this shows what it says.

mod bench;
mod differences;
mod drafts;
mod files;
mod findings;
mod new_data;
mod publishing;
mod read_as;
mod steps;

use crate::app::follow::part;
use crate::app::later::split;
use crate::app::notices::text_failed;
use crate::app::state::State;
use crate::browser;
use bench::{Bench, Words};
use leptos::prelude::*;

split!(page desk: show => fn(State) -> AnyView);

fn show(state: State) -> AnyView {
    let bench = Bench::here();
    let waiting = StoredValue::new(Some(state.wait()));
    bench.begin(state.words);
    drafts::look(bench);
    let dropped = StoredValue::new_local(browser::on_files_dropped(move |files| bench.open(files)));
    on_cleanup(move || dropped.dispose());
    Effect::new(move || {
        if !matches!(*bench.words.read(), Words::Coming) {
            waiting.set_value(None);
        }
    });
    part(move || match *bench.words.read() {
        Words::Coming => view! { <p class="wrap" aria-busy="true">{state.words.working}</p> }.into_any(),
        Words::Failed => {
            view! { <div class="wrap">{text_failed(state.words, move || bench.begin(state.words))}</div> }.into_any()
        }
        Words::Here(words) => view! {
            <div class="wrap desk">
                <h1 tabindex="-1">{words.heading}</h1>
                <p class="desk-intro">{words.intro}</p>
                {files::files(state.words, words, bench)}
                {part(move || bench.has_tables().then(|| view! {
                    {findings::findings(state.words, words, bench)}
                    {read_as::read_as(state.words, words, bench)}
                    {new_data::new_data(state, words, bench)}
                }))}
                {publishing::publishing(words, bench)}
                {part(move || (!bench.report.read().files.is_empty()).then(|| files::templates(words, bench)))}
            </div>
        }
        .into_any(),
    })
    .into_any()
}
