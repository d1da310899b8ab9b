//! The page on its data: head, notices, the view that the address asks for, foot, the incident that stands open.

use crate::app::chart::under;
use crate::app::charts::Charts;
use crate::app::detail::Detail;
use crate::app::explore::Explore;
use crate::app::follow::part;
use crate::app::footer::Footer;
use crate::app::header::Header;
use crate::app::later::later;
use crate::app::notices::{
    cited_figure, data_kept, ignored_parts, language_missing, new_version, problems, search_only_shown,
};
use crate::app::preview::banner;
use crate::app::state::State;
use crate::app::told::Told;
use crate::app::{about, compare, desk, place, settings, table_view};
use crate::browser;
use crate::i18n;
use crate::model::Coded;
use crate::query::View;
use leptos::prelude::*;

/// The page. It follows `query`, the query of the address; `retry` asks again for a language that did not arrive.
#[component]
pub fn Page(query: RwSignal<String>, told: Told, retry: Box<dyn Fn()>) -> impl IntoView {
    let state = State::new(query, told);
    let words = state.words;
    let charts = Charts::follow_device(Some(under));
    settings::load(state);
    charts.follow_address(state);
    Effect::new(move || browser::set_title(&title(state)));
    // A link to one chart: it is there only now.
    state.when_ready(browser::scroll_to_fragment);
    let view = Memo::new(move |_| state.address.read().view);
    view! {
        <Header words state=Some(state)/>
        {banner(state, told)}
        <main id="main">
            <div class="wrap notices">
                {new_version(words)}
                {data_kept(told)}
                {language_missing(told, retry)}
                {problems(words, &told.loaded.problems)}
                {part(move || problems(words, &state.settings.read().1))}
                {ignored_parts(state)}
                {search_only_shown(state)}
                {cited_figure(state)}
            </div>
            {part(move || match view.get() {
                View::Explore => view! { <Explore state charts/> }.into_any(),
                View::Place => later(state, || Box::pin(place::code()), move |show| show(state)),
                View::Compare => later(state, || Box::pin(compare::code()), move |show| show(state)),
                View::Table => later(state, || Box::pin(table_view::code()), move |show| show(state)),
                View::About => later(state, || Box::pin(about::code()), move |show| show(state)),
                View::Data => later(state, || Box::pin(desk::code()), move |show| show(state)),
            })}
        </main>
        <Footer state/>
        <Detail state/>
    }
}

/// "Klinë/Klina · 2021 · Response Record": what is shown first, for of a long title only the beginning is seen.
fn title(state: State) -> String {
    let (words, dataset, address) = (state.words, state.dataset, state.address.read());
    let selection = |filter| i18n::selection_title(words, dataset, filter);
    let shown = match address.view {
        View::Explore => selection(&address.filter),
        View::Table => join(words.views[View::Table.index()], &selection(&address.filter)),
        View::Place => {
            let rest = selection(&address.filter.without_any(crate::query::Key::Municipality));
            match &address.place {
                Some(id) => join(&i18n::municipality_by_id(words, dataset, id), &rest),
                None => words.place_question.to_owned(),
            }
        }
        View::Compare => {
            let side = |filter| match selection(filter) {
                everything if everything.is_empty() => words.everything.to_owned(),
                some => some,
            };
            let second = address.vs.as_ref().map_or_else(|| words.all_others.to_owned(), side);
            format!("{} – {second}", side(&address.filter))
        }
        View::About => words.about_question.to_owned(),
        View::Data => words.views[View::Data.index()].to_owned(),
    };
    let shown = match &address.incident {
        Some(id) => join(id, &shown),
        None => shown,
    };
    // What a preview shows must not be taken for what is published, in a list of tabs either.
    let shown = if state.is_preview { join(words.preview, &shown) } else { shown };
    join(&shown, words.site)
}

fn join(first: &str, second: &str) -> String {
    if first.is_empty() || second.is_empty() { format!("{first}{second}") } else { format!("{first} · {second}") }
}
