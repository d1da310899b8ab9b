//! The rows of `table`: in any order, with any columns; of many, only those in sight.

use crate::app::cells::cell;
use crate::app::follow::{Parts, part, text};
use crate::app::state::{State, href};
use crate::browser;
use crate::model::Coded;
use crate::query::{Address, Column, Sort};
use leptos::html::Tbody;
use leptos::prelude::*;
use std::ops::Range;

/// So many rows are written at once. Of more, only those in sight are, and all rows have one height.
const ALL: usize = 300;

/// Height of a row among so many, in CSS pixels: see `.rows-many` in `style/rows.css`.
const ROW: f64 = 56.0;

/// Rows beyond both edges of the window, so that none is missing while a finger moves.
const BEYOND: usize = 15;

/// The rows.
pub fn rows(state: State) -> AnyView {
    let (words, dataset) = (state.words, state.dataset);
    let shown = Memo::new(move |_| state.address.read().shown_columns());
    let sort = Memo::new(move |_| state.address.read().sort);
    let sorted = Memo::new(move |_| sort.get().sorted(dataset, &state.selection.read().positions));
    let node = NodeRef::<Tbody>::new();
    let is_printing = RwSignal::new(false);
    let in_sight = RwSignal::new(sight(0.0, browser::window_height()));
    let look = move || {
        if let Some(body) = node.get_untracked() {
            let next = sight(browser::top_of(&body), browser::window_height());
            in_sight.maybe_update(|now| std::mem::replace(now, next.clone()) != next);
        }
    };
    let watches = [browser::on_window("scroll", look), browser::on_window("resize", look)];
    let prints = [
        browser::on_window("beforeprint", move || is_printing.set(true)),
        browser::on_window("afterprint", move || is_printing.set(false)),
    ];
    let listeners = StoredValue::new_local((watches, prints));
    on_cleanup(move || listeners.dispose());
    let is_long = move || sorted.read().len() > ALL && !is_printing.get();
    let range = Memo::new(move |_| {
        let all = sorted.read().len();
        if is_long() { in_sight.get().start.min(all)..in_sight.get().end.min(all) } else { 0..all }
    });
    let body = part(move || body(state, &shown.read(), &sorted.read(), range.get()));
    let headers = part(move || shown.read().iter().map(|column| header(state, sort, *column)).parts());
    let class = text(move || if is_long() { "rows rows-many" } else { "rows" }.to_owned());
    view! {
        <section class="scroll" tabindex="0" aria-label=words.table_question>
            <table class=class aria-rowcount=text(move || (sorted.read().len() + 1).to_string())>
                <caption class="vh">{words.table_question}</caption>
                <thead><tr aria-rowindex="1">{headers}</tr></thead>
                <tbody node_ref=node>{body}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// Those of all rows that stand in this range, with the room of the others.
fn body(state: State, columns: &[Column], sorted: &[usize], range: Range<usize>) -> AnyView {
    let space = |rows: usize| {
        let height = format!("{}px", rows * ROW as usize);
        (rows > 0).then(|| view! { <tr aria-hidden="true"><td style:height=height></td></tr> })
    };
    let row = |at: usize| {
        let incident = &state.dataset.incidents[sorted[at]];
        let cells = columns.iter().map(|column| cell(state, incident, *column)).parts();
        view! { <tr data-incident=incident.id.as_str() aria-rowindex=(at + 2).to_string()>{cells}</tr> }
    };
    view! {
        {space(range.start)}
        {range.clone().map(row).parts()}
        {space(sorted.len() - range.end)}
    }
    .into_any()
}

/// The rows in sight, where the first one stands this far from the top of the window.
fn sight(top: f64, window: f64) -> Range<usize> {
    let first = (-top / ROW).max(0.0) as usize;
    let count = (window / ROW) as usize + 1;
    // In steps, so that not every turn of the wheel writes rows.
    let start = first.saturating_sub(BEYOND) / BEYOND * BEYOND;
    start..first + count + 2 * BEYOND
}

/// A heading: a link that sorts by it, and turns the order where it is sorted so already.
fn header(state: State, sort: Memo<Sort>, column: Column) -> AnyView {
    let now = sort.get();
    let descending = if now.column == column { !now.descending } else { false };
    let to = Address { sort: Sort { column, descending }, incident: None, ..state.address.get() };
    let order = match (now.column == column, now.descending) {
        (false, _) => None,
        (true, false) => Some("ascending"),
        (true, true) => Some("descending"),
    };
    let class = if column.stage().is_some() { "a" } else { "" };
    view! {
        <th scope="col" class=class aria-sort=order data-col=column.id()>
            <a href=href(&to)>{state.words.columns[column.index()]}</a>
        </th>
    }
    .into_any()
}
