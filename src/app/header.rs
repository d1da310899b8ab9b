//! The head of the page: the name of the site, its views, and the way past them.

use crate::app::follow::{Parts, act, text};
use crate::app::state::{State, href};
use crate::browser;
use crate::i18n::Words;
use crate::model::{Coded, Language};
use crate::query::{Address, Choice, Key, View};
use leptos::prelude::*;

/// The head. Before the data are here (`state` is `None`) its links lead to the views without a selection.
#[component]
pub fn Header(words: &'static Words, state: Option<State>) -> impl IntoView {
    let link = move |view: &View| {
        let view = *view;
        let address =
            move || state.map_or_else(|| to(&Address::default(), view), |state| to(&state.address.read(), view));
        let is_here = move || state.is_some_and(|state| state.address.read().view == view).then_some("page");
        view! {
            <a href=text(move || href(&address())) aria-current=is_here data-top="">
                {words.views[view.index()]}
            </a>
        }
    };
    // Readers have no use for what checks new data: it is linked at the foot.
    let views = View::ALL.iter().filter(|view| **view != View::Data);
    let start = text(move || href(&state.map_or_else(Address::default, |state| state.address.read().appearance())));
    view! {
        <header class="top">
            <a class="skip" href="#main">{words.skip}</a>
            <div class="wrap">
                <a class="site" href=start data-top="">{words.site}</a>
                {state.map(languages)}
                <nav class="views" aria-label=words.views_label>{views.map(link).parts()}</nav>
            </div>
        </header>
    }
}

/// The languages, each in its own name. A choice keeps view and selection, and is remembered.
fn languages(state: State) -> impl IntoView {
    let link = move |language: &Language| {
        let language = *language;
        let id = language.id();
        let address = move || Address { language: Some(language), ..state.address.get() };
        let is_shown = (state.words.tongue == language).then_some("true");
        view! {
            <a
                href=text(move || href(&address()))
                lang=id
                hreflang=id
                aria-current=is_shown
                on:click=act(move |_| browser::remember_language(id))
            >
                {language.name()}
            </a>
        }
    };
    view! { <nav class="langs" aria-label=state.words.language>{Language::ALL.iter().map(link).parts()}</nav> }
}

/// Another view of the same selection. Who looks at one municipality finds it again in the view of one place, and the
/// other way round.
pub fn to(address: &Address, view: View) -> Address {
    let mut moved = Address { view, incident: None, cited: None, ..address.clone() };
    // What is chosen for the second side alone would be in the way of every other view.
    if view != View::Compare {
        moved.vs = None;
    }
    if let Some(place) = address.place.as_ref().filter(|_| address.view == View::Place && view != View::Place) {
        moved.filter = moved.filter.without_any(Key::Municipality).with(Choice::Municipality(place.clone()));
    }
    let chosen = moved.filter.of(Key::Municipality).map(|choice| choice.value()).collect::<Vec<_>>();
    if view != View::Place {
        moved.place = None;
    } else if let [only] = &chosen[..]
        && moved.place.is_none()
    {
        moved.place = Some(only.clone());
    }
    moved
}
