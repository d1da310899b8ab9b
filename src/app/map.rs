//! `municipalities`: where? A tile for each municipality near its place, and the ranking beside them. In HTML: tiles are
//! buttons, for fingers, keys and screen readers alike.

use crate::app::chart::{Block, chart_block};
use crate::app::charts::Charts;
use crate::app::follow::{Parts, act, flag, part, text};
use crate::app::state::{State, href};
use crate::charts::municipalities::{self, short_names, tile};
use crate::i18n::{self, fill, incidents, source, titles};
use crate::model::{Coded, Stage, ordered};
use crate::query::{Address, Chart, Choice, Key, View};
use crate::stats::{PlaceSummary, places};
use leptos::prelude::*;
use std::sync::Arc;

/// So many places are ranked beside the tiles; the table has all.
const RANKED: usize = 10;

/// Letters of a name that a tile has room for: on a phone, and on a wide screen.
const SHORT: usize = 6;
const LONG: usize = 12;

/// The chart.
#[component]
pub fn Map(state: State, charts: Charts) -> impl IntoView {
    let words = state.words;
    // Where municipalities are chosen, the others still say what choosing them would add.
    let everywhere = state.in_place(Memo::new(|_| None));
    let all = move || places(state.dataset, &everywhere.selection.read());
    let chosen = move || in_filter(state, all());
    let measure = move || state.address.read().map;
    let block = Block {
        chart: Chart::Municipalities,
        class: "c12",
        title: text(move || titles::municipalities(words, &chosen())),
        source: text(move || source::municipalities(words, &state.summary.read())),
        hint: words.map_hint,
        about: &words.about_municipalities,
        table: Arc::new(move || municipalities::table(&chosen(), words, measure())),
        has_twin: true,
    };
    let tiles = part(move || all().iter().map(|place| tile_button(state, place, measure())).parts());
    let picture = view! {
        {(!state.is_framed()).then(|| measures(state))}
        <div class="map-two">
            <div class="tiles">{tiles}</div>
            {part(move || ranking(state, &chosen(), measure()))}
        </div>
    };
    chart_block(state, charts, block, picture.into_any())
}

/// The municipalities that the filter admits: all, or those that are chosen.
fn in_filter(state: State, all: Vec<PlaceSummary<'static>>) -> Vec<PlaceSummary<'static>> {
    let filter = state.filter.read();
    all.into_iter().filter(|place| !filter.leaves_out(&place.municipality.id)).collect()
}

/// What the tiles show: counts, or the share of one stage.
fn measures(state: State) -> AnyView {
    let words = state.words;
    // What is chosen here stands here at once: one frame behind, it would stay where a reader goes back within that frame.
    let now = Memo::new(move |_| state.asked().map);
    let option = |stage: &Stage| {
        let stage = *stage;
        let label = fill(words.map_share, &[("stage", &words.stages[stage.index()])]);
        view! { <option value=stage.id() prop:selected=flag(move || now.get() == Some(stage))>{label}</option> }
    };
    let choose = move |id: String| {
        state.visit(&Address { map: Stage::from_id(&id), ..state.address.get_untracked() });
    };
    view! {
        <label class="measure">
            {words.map_measure} " "
            <select class="field" name="map" on:change=act(move |event| choose(event_target_value(&event)))>
                <option value="" prop:selected=flag(move || now.get().is_none())>{words.map_count}</option>
                {Stage::ALL.iter().map(option).parts()}
            </select>
        </label>
    }
    .into_any()
}

fn tile_button(state: State, place: &PlaceSummary<'static>, measure: Option<Stage>) -> AnyView {
    let words = state.words;
    let one = place.municipality;
    let shown = tile(place, measure, words);
    let choice = Choice::Municipality(one.id.clone());
    let filter = state.filter.read();
    let is_chosen = filter.contains(&choice);
    let is_outside = filter.leaves_out(&one.id);
    let name = i18n::municipality(state.words, one);
    let count = incidents(words, place.n);
    let values: [(&str, &dyn std::fmt::Display); 3] = [("place", &name), ("count", &count), ("text", &shown.text)];
    let label = match (is_outside, measure) {
        (true, _) => fill(words.tile_adds, &values),
        (false, None) => format!("{name}: {count}"),
        (false, Some(_)) => fill(words.tile_says, &values),
    };
    let class = format!("tile {}{}", shown.shade, if is_outside { " outside" } else { "" });
    let names = |class: &'static str, room: usize| {
        let name = |name: String| view! { <span class=class aria-hidden="true">{name}</span> };
        short_names(words, place, room).into_iter().map(name).parts()
    };
    view! {
        <button
            type="button"
            class=class
            data-municipality=one.id.as_str()
            data-count=place.n.to_string()
            aria-pressed=if is_chosen { "true" } else { "false" }
            // A frame that offers no choice of municipalities could not take one back.
            disabled=!state.can_choose(Key::Municipality)
            title=label.clone()
            aria-label=label
            style=("--r", (one.grid_row + 1).to_string())
            style=("--c", (one.grid_column + 1).to_string())
            on:click=act(move |_| state.toggle(choice.clone()))
        >
            <b aria-hidden="true">{shown.text}</b>
            {names("short", SHORT)} {names("long", LONG)}
        </button>
    }
    .into_any()
}

/// The municipalities with most incidents, each with the way to its record.
fn ranking(state: State, places: &[PlaceSummary<'static>], measure: Option<Stage>) -> AnyView {
    let words = state.words;
    let with_some = places.iter().filter(|place| place.n > 0).cloned().collect();
    let first: Vec<PlaceSummary> = ordered(with_some, |a: &PlaceSummary, b| b.n.cmp(&a.n));
    let most = first.first().map_or(1, |place| place.n);
    let row = |place: &PlaceSummary<'static>| {
        let one = place.municipality;
        let record = Address {
            view: View::Place,
            place: Some(one.id.clone()),
            incident: None,
            cited: None,
            ..state.address.get()
        };
        let share = measure.map(|stage| i18n::at_least(words, place.stages[stage.index()]));
        view! {
            <li>
                <a href=href(&record) data-top="">{i18n::municipality(state.words, one)}</a>
                <p class="line"><i style=("--v", (place.n * 1000 / most).to_string())></i><b>{place.n}</b></p>
                {share.map(|share| view! { <small>{share}</small> })}
            </li>
        }
    };
    view! {
        <div class="ranking">
            <h3>{words.ranking}</h3>
            <ol>{first.iter().take(RANKED).map(row).parts()}</ol>
        </div>
    }
    .into_any()
}
