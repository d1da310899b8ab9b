//! Method, data, licence.

use crate::app::follow::{Parts, text};
use crate::app::header::to;
use crate::app::state::{State, href};
use crate::i18n::{fill, incidents};
use crate::model::{Coded, Language, Municipality};
use crate::query::{Address, Theme, View};
use crate::stats::distinct_sources;
use leptos::prelude::*;

/// The foot of the page. Its figures are of all data, whatever the filter.
#[component]
pub fn Footer(state: State) -> impl IntoView {
    let words = state.words;
    let dataset = state.dataset;
    let citation = fill(words.cite_line, &[("title", &dataset.title), ("version", &dataset.version)]);
    let licence = &dataset.licence;
    let licence_link = match licence.url.as_str() {
        "" => licence.name.as_str().into_any(),
        url => view! { <a href=url>{licence.name.as_str()}</a> }.into_any(),
    };
    let about = text(move || href(&to(&state.address.read(), View::About)));
    let lines = words.method_lines.iter().map(|line| view! { <li>{*line}</li> }).parts();
    view! {
        <footer class="foot">
            <div class="wrap">
                <section>
                    <h2>{words.method}</h2>
                    <ol>{lines}</ol>
                    <p>{words.report}</p>
                    <p class="acts"><a href=about data-top="">{words.about_question}</a></p>
                </section>
                {data(state)}
                <section>
                    <h2>{words.cite}</h2>
                    <p>{citation} " " {words.licence} " " {licence_link}</p>
                    <p>{words.privacy}</p>
                    {colours(state)}
                </section>
            </div>
        </footer>
    }
}

/// What is listed, and its files.
fn data(state: State) -> AnyView {
    let (words, dataset) = (state.words, state.dataset);
    let has_one = |place: &&Municipality| dataset.listed_in(&place.id) > 0;
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("incidents", &incidents(words, dataset.incidents.len() as u32)),
        ("sources", &distinct_sources(dataset.incidents.iter())),
        ("places", &dataset.municipalities.iter().filter(has_one).count()),
        ("municipalities", &dataset.municipalities.len()),
    ];
    let keeping = text(move || href(&to(&state.address.read(), View::Data)));
    // They are the published ones.
    let files = (!state.is_preview).then(|| {
        view! {
            <a href="data/incidents.csv">"CSV"</a>
            <a href="data/incidents.json">"JSON"</a>
            <a href="data/datapackage.json">{words.data_package}</a>
        }
    });
    view! {
        <section>
            <h2>{words.data}</h2>
            <p>{fill(words.data_line, &values)}</p>
            {(words.tongue != Language::English).then(|| view! { <p>{words.machine_translated}</p> })}
            <p class="acts">{files} <a href=keeping data-top="">{words.views[View::Data.index()]}</a></p>
        </section>
    }
    .into_any()
}

/// The choice of colours: as the device has them, light, dark.
fn colours(state: State) -> impl IntoView {
    let words = state.words;
    let themes = std::iter::once(None).chain(Theme::ALL.iter().copied().map(Some));
    let link = move |(theme, name): (Option<Theme>, &'static str)| {
        let address = move || Address { theme, ..state.address.get() };
        let is_chosen = move || (state.address.read().theme == theme).then_some("true");
        view! { <a href=text(move || href(&address())) aria-current=is_chosen>{name}</a> }
    };
    let links = themes.zip(words.colour_choices).map(link).parts();
    view! { <nav class="acts colours" aria-label=words.colours><span>{words.colours} ":"</span> {links}</nav> }
}
