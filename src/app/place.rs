//! `view=place`: the record of one municipality, as a page that is also printed: a brief, then its incidents, what is
//! unknown of each, and their sources.

use crate::app::follow::{Parts, act, flag, part, text};
use crate::app::header::to;
use crate::app::incidents::list;
use crate::app::later::split;
use crate::app::menu::{Taken, menu};
use crate::app::place_brief::{address, method, months, stages};
use crate::app::place_lists::{questions, sources};
use crate::app::state::{State, href};
use crate::browser;
use crate::i18n::{self, fill, percent_text, source_line};
use crate::model::{Municipality, Stage};
use crate::query::{Address, Chart, Choice, Filter, Key, View};
use leptos::prelude::*;

split!(page views: show => fn(State) -> AnyView);

fn show(state: State) -> AnyView {
    let words = state.words;
    let place = Memo::new(move |_| state.address.read().place.clone());
    let here = state.in_place(place);
    let rest = rest_of(state, here, place);
    let content = part(move || match place.get().and_then(|id| state.dataset.municipality(&id)) {
        None => all_places(state),
        Some(one) => brief(here, rest, one),
    });
    view! {
        <div class="wrap brief">
            <div class="brief-bar">
                <label>
                    {words.choose_place}
                    <select class="field" name="place" on:change=act(move |event| choose(state, event_target_value(&event)))>
                        <option value="" prop:selected=flag(move || place.read().is_none())>{words.choose_place_hint}</option>
                        {state.dataset.municipalities.iter().map(|one| option(state, place, one)).parts()}
                    </select>
                </label>
                {part(move || place.get().map(|id| actions(state, here, rest, id)))}
            </div>
            {content}
        </div>
    }
    .into_any()
}

/// All incidents that pass the filter, but for those in this place.
fn rest_of(state: State, here: State, place: Memo<Option<String>>) -> State {
    let everywhere = state.in_place(Memo::new(|_| None));
    let others = Memo::new(move |_| {
        let all: Vec<String> = state.dataset.municipalities.iter().map(|one| one.id.clone()).collect();
        let others = all.into_iter().filter(|id| Some(id) != place.read().as_ref());
        others.map(Choice::Municipality).fold(everywhere.filter.get(), |filter, choice| filter.with(choice))
    });
    here.with_filter(others)
}

fn option(state: State, place: Memo<Option<String>>, one: &'static Municipality) -> impl IntoView {
    let listed = state.dataset.listed_in(&one.id);
    let name = format!("{} ({listed})", i18n::municipality(state.words, one));
    let is_chosen = move || place.read().as_ref() == Some(&one.id);
    view! { <option value=one.id.as_str() prop:selected=flag(is_chosen)>{name}</option> }
}

fn choose(state: State, id: String) {
    let place = Some(id).filter(|id| !id.is_empty());
    state.visit(&Address { place, cited: None, incident: None, ..state.address.get_untracked() });
}

/// No place is chosen: all of them, each with how many incidents are listed.
fn all_places(state: State) -> AnyView {
    let words = state.words;
    let link = |one: &'static Municipality| {
        let listed = state.dataset.listed_in(&one.id);
        let to =
            Address { view: View::Place, place: Some(one.id.clone()), ..state.address.read_untracked().appearance() };
        view! { <li><a href=href(&to) data-top="">{i18n::municipality(state.words, one)}</a> " " <small>{listed}</small></li> }
    };
    view! {
        <h1 tabindex="-1">{words.place_question}</h1>
        <ul class="places">{state.dataset.municipalities.iter().map(link).parts()}</ul>
    }
    .into_any()
}

/// Print, and the ways from here to the other views.
fn actions(state: State, here: State, rest: State, id: String) -> AnyView {
    let words = state.words;
    let explore = text(move || href(&to(&state.address.read(), View::Explore)));
    let compare = text(move || {
        // What narrows the place narrows the others as well: then they have to be named.
        let is_narrowed = here.filter.read().choices().count() > 1;
        let vs = is_narrowed.then(|| rest.filter.get());
        href(&Address { vs, ..to(&state.address.read(), View::Compare) })
    });
    let finding = text(move || finding(here));
    let taken = Taken {
        name: "",
        finding,
        source: text(move || source_line(words, &here.summary.read())),
        table: None,
        chart: Some(Chart::Finding),
        picture: None,
    };
    view! {
        <div class="acts" data-place=id>
            <button type="button" class="btn main" on:click=act(move |_| browser::print())>{words.print}</button>
            <a href=explore data-top="">{words.show_in_explore}</a>
            <a href=compare data-top="">{words.compare_place}</a>
            {menu(here, taken)}
        </div>
    }
    .into_any()
}

/// The finding of the place.
fn finding(here: State) -> String {
    let summary = here.summary.read();
    i18n::finding(here.words, here.dataset, &here.filter.read(), &summary)
}

fn brief(here: State, rest: State, one: &'static Municipality) -> AnyView {
    let words = here.words;
    let name = i18n::municipality(words, one);
    let head = view! {
        <header class="brief-h">
            <p>{words.place_head}</p>
            <h1 tabindex="-1">{name.clone()}</h1>
            {narrowed(here)}
        </header>
    };
    let body = part(move || {
        if here.is_empty.get() {
            return view! {
                <p class="finding">{fill(words.place_none, &[("place", &name)])}</p>
                <p>{words.place_none_note}</p>
                {method(here)}
                {address(here)}
            }
            .into_any();
        }
        let finding = text(move || format!("{} {}", finding(here), elsewhere(rest)));
        let heading = text(move || fill(words.form(&words.place_incidents, here.n()), &[("n", &here.n())]));
        view! {
            <div class="brief-one">
                <p class="finding">{finding}</p>
                {stages(here, rest)}
                {months(here)}
                {method(here)}
                {address(here)}
            </div>
            <section class="brief-list" id="list">
                <h2>{heading}</h2>
                {list(here, Signal::stored(usize::MAX))}
            </section>
            {questions(here)}
            {sources(here)}
        }
        .into_any()
    });
    view! { <article class="sheet">{head} {body}</article> }.into_any()
}

/// What the brief is narrowed to beside its place, each with the link that takes it away.
fn narrowed(here: State) -> impl IntoView {
    part(move || {
        let address = here.address.get();
        let filter: Filter = address.filter.without_any(Key::Municipality);
        let chip = |choice: &Choice| {
            let label = i18n::choice(here.words, here.dataset, choice);
            let to = Address { filter: filter.without(choice), cited: None, ..address.clone() };
            view! { <a class="chip" href=href(&to)>{label} " " <span>{here.words.remove}</span></a> }
        };
        (!filter.is_empty()).then(|| view! { <div class="chips">{filter.choices().map(chip).parts()}</div> })
    })
}

/// The same figure of all other municipalities.
fn elsewhere(rest: State) -> String {
    let words = rest.words;
    let tally = rest.summary.read().stage(Stage::InvestigationOpened);
    if tally.n() == 0 {
        return String::new();
    }
    let share = percent_text(words, tally.yes, tally.n());
    fill(words.place_rest, &[("yes", &tally.yes), ("n", &tally.n()), ("share", &share)])
}
