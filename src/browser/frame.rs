//! A frame in somebody else's page: it tells the page around it how high it is, and its links leave it.
//!
//! The page around it may be anybody's. It is told nothing but a height and, in WordPress, where a clicked link leads;
//! whatever it says is taken for the question how high the frame is.

use super::echarts::js;
use super::focus::soon;
use super::location::current_fragment;
use super::sight::{Watch, size_changes};
use super::{document, window};
use gloo_events::{EventListener, EventListenerOptions};
use serde_json::{Value, json};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlIFrameElement, MessageEvent, NodeList, Window};

/// What a frame does as long as this is held.
pub struct Frame {
    _watch: Option<Watch>,
    _listeners: [EventListener; 2],
}

/// Tells the page around this one its height, now, at each change and when asked; `name` is that of the chart, for
/// listeners that tell charts apart by it. `None` where there is no page around it.
pub fn live_in_frame(name: &'static str) -> Option<Frame> {
    let around = window().parent().ok().flatten().filter(|parent| *parent != window())?;
    let root = document().document_element()?;
    open_links_outside();
    let secret = secret_of(&current_fragment());
    let tell = {
        let (around, root, secret) = (around.clone(), root.clone(), secret.clone());
        move || tell_height(&around, &root, name, secret.as_deref())
    };
    let (told_soon, tell_again) = (Rc::new(Cell::new(false)), tell.clone());
    let asker = around.clone();
    let asked = EventListener::new(&window(), "message", move |event| {
        let from = event.dyn_ref::<MessageEvent>().and_then(|event| event.source());
        // Once in a while, however often it asks.
        if from.is_some_and(|from| from == **asker) && !told_soon.replace(true) {
            let (told_soon, tell) = (told_soon.clone(), tell_again.clone());
            soon(move || {
                told_soon.set(false);
                tell();
            });
        }
    });
    let options = EventListenerOptions::enable_prevent_default();
    let clicked = EventListener::new_with_options(&document(), "click", options, move |event| {
        let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = link.and_then(|target| target.closest("a[href]").ok().flatten());
        let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        if let (Some(secret), Some(link)) = (&secret, link) {
            event.prevent_default();
            post(&around, &json!({ "message": "link", "value": link.href(), "secret": secret }));
        }
    });
    soon(tell.clone());
    Some(Frame { _watch: size_changes(&root, move |_| tell()), _listeners: [asked, clicked] })
}

/// Calls `changed` with the height that a frame of ours tells, until the listener is dropped.
pub fn on_frame_height(frame: &HtmlIFrameElement, changed: impl Fn(f64) + 'static) -> EventListener {
    let frame = frame.clone();
    EventListener::new(&window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let is_of_frame = event.source().is_some_and(|from| frame.content_window().is_some_and(|own| from == **own));
        let height = js_sys::Reflect::get(&event.data(), &"height".into()).ok().and_then(|height| height.as_f64());
        if let Some(height) = height.filter(|_| is_of_frame) {
            changed(height);
        }
    })
}

/// Shows this address in a frame, in place of what it shows: the history of this page gets no entry.
pub fn show_in_frame(frame: &HtmlIFrameElement, address: &str) {
    // Refused only for an address that is none.
    drop(frame.content_window().map(|inner| inner.location().replace(address)));
}

/// The texts of the elements in a frame of our own that match `selector`, each a list of those within it that match
/// `parts`. None where the frame is not there yet.
pub fn texts_in_frame(frame: &HtmlIFrameElement, selector: &str, parts: &str) -> Vec<Vec<String>> {
    let Some(document) = frame.content_document() else { return Vec::new() };
    let text = |element: &Element| element.text_content().unwrap_or_default();
    let found = document.query_selector_all(selector).ok();
    let inner = |element: Element| {
        let parts = element.query_selector_all(parts).ok();
        elements(parts).map(|part| text(&part)).collect()
    };
    elements(found).map(inner).collect()
}

fn elements(list: Option<NodeList>) -> impl Iterator<Item = Element> {
    let nodes = list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.item(at)));
    // A selector finds elements alone; those of another document are of none of this document's classes.
    nodes.map(|node| node.unchecked_into())
}

/// A link opens a window of its own: what it leads to has no place in the frame.
fn open_links_outside() {
    if let (Some(head), Ok(base)) = (document().head(), document().create_element("base")) {
        drop(base.set_attribute("target", "_blank"));
        drop(head.append_child(&base));
    }
}

/// What WordPress gives each frame that it made of a pasted address, as `#?secret=…`: it listens to who says it, and shuts
/// the frame off from everything else, windows of its own included.
fn secret_of(fragment: &str) -> Option<String> {
    fragment.strip_prefix("?secret=").map(str::to_owned)
}

/// In our own form, in that of Datawrapper, to which many sites listen already, and in that of WordPress.
fn tell_height(around: &Window, root: &Element, name: &str, secret: Option<&str>) {
    let height = root.get_bounding_client_rect().height().ceil();
    post(around, &json!({ "response-record": 1, "height": height }));
    post(around, &json!({ "datawrapper-height": { (format!("response-record-{name}")): height } }));
    if let Some(secret) = secret {
        post(around, &json!({ "message": "height", "value": height, "secret": secret }));
    }
}

fn post(around: &Window, message: &Value) {
    // Fails only for what cannot be copied.
    drop(around.post_message(&js(message), "*"));
}
