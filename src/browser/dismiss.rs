//! Lists that fold out close again by Escape or a click elsewhere, as menus do.

use super::document;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// Closes every open `<details>` that matches `selector` by Escape inside it, which gives the focus back to its
/// summary, and by a click outside of it.
pub fn dismiss_details(selector: &'static str) {
    EventListener::new(&document(), "click", move |event| {
        for details in open(selector).filter(|details| !details.contains(target(event).as_deref())) {
            close(&details);
        }
    })
    .forget();
    EventListener::new(&document(), "keydown", move |event| {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        for details in open(selector).filter(|details| escape && details.contains(target(event).as_deref())) {
            close(&details);
            let summary = details.query_selector("summary").ok().flatten();
            drop(summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()).map(|summary| summary.focus()));
        }
    })
    .forget();
}

/// Closes every open `<details>` that matches `selector`.
pub fn close_details(selector: &str) {
    open(selector).for_each(|details| close(&details));
}

fn open(selector: &str) -> impl Iterator<Item = Element> {
    let list = document().query_selector_all(&format!("{selector}[open]")).ok();
    let all: Vec<_> = list.iter().flat_map(|list| (0..list.length()).filter_map(|index| list.item(index))).collect();
    all.into_iter().filter_map(|node| node.dyn_into::<Element>().ok())
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn close(details: &Element) {
    drop(details.remove_attribute("open"));
}
