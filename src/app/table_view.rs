//! `view=table`: the incidents of the selection, one a row, in any order and with any columns.

use crate::app::empty::Empty;
use crate::app::filter::FilterBar;
use crate::app::follow::{Parts, act, flag, part};
use crate::app::later::split;
use crate::app::menu::records;
use crate::app::rows::rows;
use crate::app::state::State;
use crate::model::Coded;
use crate::query::{Address, Column};
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

split!(page views: show => fn(State) -> AnyView);

fn show(state: State) -> AnyView {
    let words = state.words;
    view! {
        <div class="wrap view-h"><h1 tabindex="-1">{words.table_question}</h1></div>
        <FilterBar state id="facets"/>
        {part(move || if state.is_empty.get() {
            view! { <Empty state/> }.into_any()
        } else {
            view! {
                <div class="wrap rows-wrap">
                    <div class="rows-acts">{columns(state)} {records(state)}</div>
                    <p class="caveat">{words.table_note}</p>
                    {rows(state)}
                </div>
            }
            .into_any()
        })}
    }
    .into_any()
}

/// Which columns are shown: in the address, so that a link shows the same.
fn columns(state: State) -> AnyView {
    let words = state.words;
    let choose = move |column: Column, event: &Event| {
        let address = state.address.get_untracked();
        let mut columns = address.shown_columns();
        match columns.iter().position(|shown| *shown == column) {
            // The last one stays: a table without columns shows nothing.
            Some(_) if columns.len() == 1 => return event_target::<HtmlInputElement>(event).set_checked(true),
            Some(at) => drop(columns.remove(at)),
            None => columns.push(column),
        }
        let columns = Column::ALL.iter().copied().filter(|column| columns.contains(column)).collect();
        state.visit(&Address { columns, ..address });
    };
    let tick = |column: &Column| {
        let column = *column;
        let is_shown = move || state.address.read().shown_columns().contains(&column);
        view! {
            <label class="tick">
                <input type="checkbox" name="columns" value=column.id() prop:checked=flag(is_shown) on:change=act(move |event| choose(column, &event))/>
                <span>{words.columns[column.index()]}</span>
            </label>
        }
    };
    view! {
        <details class="facet pop columns">
            <summary class="btn">{words.choose_columns}</summary>
            <div class="options">
                <fieldset>
                    <legend class="vh">{words.choose_columns}</legend>
                    {Column::ALL.iter().map(tick).parts()}
                </fieldset>
            </div>
        </details>
    }
    .into_any()
}
