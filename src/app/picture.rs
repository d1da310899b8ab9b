//! A picture drawn by ECharts: loaded when it comes near, drawn again when its figures, its width or the colours change
//! while it is, disposed of when it leaves. What a mouse points at, the arrow keys reach as well, and both read the same.

use crate::app::chart::title_id;
use crate::app::charts::Charts;
use crate::app::drawing::Canvas;
use crate::app::follow::{act, text};
use crate::app::state::State;
use crate::browser::echarts::{self, Heard};
use crate::browser::{Watch, size_changes, when_near, when_wanted};
use crate::charts::{Mark, mark_at};
use crate::i18n::titles::question;
use crate::query::Chart;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// The picture, `height` CSS pixels high.
pub fn picture(state: State, charts: Charts, chart: Chart, height: Signal<u32>) -> AnyView {
    let question = question(state.words, chart);
    let node = NodeRef::<Div>::new();
    let at = RwSignal::new(None::<usize>);
    let marks = move || charts.code().map_or_else(Vec::new, |(_, drawer)| (drawer.marks)(state, chart));
    let marked = move |series: &str, row| mark_at(&untrack(marks), series, row);
    let clicked = Arc::new(move |series: String, row| {
        if let Some(mark) = marked(&series, row) {
            state.narrow(&untrack(marks)[mark].choices);
        }
    });
    let pointed =
        Arc::new(move |part: Option<echarts::Mark>| at.set(part.and_then(|(series, row)| marked(&series, row))));
    Place::watched(node, charts, height).draw(state, chart, Heard { clicked, pointed });
    let detail = text(move || match at.get().and_then(|at| marks().into_iter().nth(at)) {
        Some(mark) => mark.text,
        None if state.is_framed() => String::new(),
        None => state.words.chart_hint.to_owned(),
    });
    view! {
        <div
            class="frame"
            tabindex="0"
            role="group"
            aria-label=format!("{question} {}", state.words.chart_keys)
            on:keydown=act(move |event| keyed(state, &event, &untrack(marks), at))
            on:focus=act(move |_| charts.load())
            on:blur=act(move |_| at.set(None))
        >
            <div
                class="picture"
                role="img"
                aria-label=question
                aria-describedby=title_id(chart)
                node_ref=node
                style:height=text(move || format!("{}px", height.get()))
            ></div>
            <p class="detail" aria-live="polite">{detail}</p>
        </div>
    }
    .into_any()
}

/// Where the picture stands.
#[derive(Clone, Copy)]
struct Place {
    charts: Charts,
    node: NodeRef<Div>,
    /// In CSS pixels; 0 until it is known.
    width: RwSignal<f64>,
    height: Signal<u32>,
    is_near: RwSignal<bool>,
}

impl Place {
    /// Of this element, as long as it is in the page. The code that draws is loaded when a reader comes near.
    fn watched(node: NodeRef<Div>, charts: Charts, height: Signal<u32>) -> Self {
        let (width, is_near) = (RwSignal::new(0.0), RwSignal::new(false));
        let watches = StoredValue::new_local(Vec::<Watch>::new());
        Effect::new(move || {
            let Some(element) = node.get() else { return };
            let place = element.clone();
            let came = move |near| {
                is_near.set(near);
                if near {
                    when_wanted(&place, move || charts.load());
                }
            };
            let near = when_near(&element, came.clone());
            if near.is_none() {
                came(true);
            }
            let sized = size_changes(&element, move |now| width.set(now.width()));
            watches.set_value([near, sized].into_iter().flatten().collect());
        });
        Place { charts, node, width, height, is_near }
    }

    /// Draws there what the figures, the colours and the room ask for.
    fn draw(self, state: State, chart: Chart, heard: Heard) {
        let charts = self.charts;
        let picture = StoredValue::new_local(None::<echarts::Picture>);
        // Gives the width at which it is drawn.
        Effect::new(move |before: Option<f64>| {
            let drawn = before.unwrap_or_default();
            let (Some((code, drawer)), Some(element), width) = (charts.code(), self.node.get(), self.width.get())
            else {
                return drawn;
            };
            // What nobody sees is drawn when it comes near: after a change, the reader waits for the pictures in sight alone. But
            // none may stay wider than the page.
            let is_seen = self.is_near.get() || charts.is_printed();
            if width <= 0.0 || !is_seen && (drawn == 0.0 || drawn == width) {
                return drawn;
            }
            charts.track_colours();
            // The height must have reached the element before ECharts measures it.
            self.height.track();
            let canvas = Canvas { echarts: &code, element: &element, width, heard: heard.clone() };
            let drawn = (drawer.draw)(state, chart, canvas, picture.try_update_value(Option::take).flatten());
            let is_drawn = drawn.is_some();
            picture.set_value(drawn);
            if is_drawn { width } else { 0.0 }
        });
    }
}

/// Moves from mark to mark, and takes what the mark leads to.
fn keyed(state: State, event: &KeyboardEvent, marks: &[Mark], at: RwSignal<Option<usize>>) {
    let now = at.get_untracked();
    let last = marks.len().saturating_sub(1);
    let moved = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Some(now.map_or(0, |now| (now + 1).min(last))),
        "ArrowLeft" | "ArrowUp" => Some(now.map_or(last, |now| now.saturating_sub(1))),
        "Home" => Some(0),
        "End" => Some(last),
        "Escape" => None,
        "Enter" | " " => {
            if let Some(mark) = now.and_then(|now| marks.get(now)) {
                event.prevent_default();
                state.narrow(&mark.choices);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    at.set(moved);
}
