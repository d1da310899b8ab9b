//! The address bar: reading the query, moving on, and links that move on without loading the page again.

use super::focus::{after_frame, focus_in_place};
use super::page::is_loading;
use super::{document, window};
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, History, HtmlElement, MouseEvent};

/// The query of the address, without its `?`.
pub fn current_query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or_default().to_owned()
}

/// The fragment of the address, without its `#`.
pub fn current_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

thread_local! {
    /// Where the site says that it is published; empty where it does not.
    static BASE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From here on, addresses to pass on are those of this site, with its last `/`; empty for where the page is.
pub fn set_base(address: &str) {
    BASE.replace(address.to_owned());
}

/// The absolute address of this page with this query and this fragment, both as they stand in an address; either may be
/// empty. Nothing remains of those that the address has now.
pub fn page_address(query: &str, fragment: &str) -> String {
    let base = BASE.with_borrow(String::clone);
    let mut address = match base.as_str() {
        "" => window().location().origin().unwrap_or_default() + &path_and_query(query),
        base if query.is_empty() => base.to_owned(),
        base => format!("{base}?{query}"),
    };
    if !fragment.is_empty() {
        address.push('#');
        address += fragment;
    }
    address
}

/// Puts another query into the address, as a new entry of the history. The same query again adds no entry.
pub fn navigate(query: &str) {
    change(query, History::push_state_with_url);
}

/// Puts another query into the address, in place of the present entry of the history: back does not return to it.
pub fn replace(query: &str) {
    change(query, History::replace_state_with_url);
}

/// A way to change the address.
type Change = fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

fn change(query: &str, change: Change) {
    if query == current_query() {
        return;
    }
    // Refused only for another origin or by a flood of calls: the page then stays as it is.
    drop(window().history().and_then(|history| change(&history, &JsValue::NULL, "", Some(&path_and_query(query)))));
}

fn path_and_query(query: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// Calls `changed` with the query after back, forward, or a plain click on a link whose address is only a query
/// (`<a href="?year=2021">`). Other clicks, such as for a new tab, stay the browser's. Ends for back and forward never:
/// the page has one address as long as it lives.
pub fn on_navigation(changed: impl Fn(String) + Clone + 'static) {
    let after_click = changed.clone();
    EventListener::new(&window(), "popstate", move |_| changed(current_query())).forget();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        if let Some((link, query)) = query_of_click(event) {
            event.prevent_default();
            navigate(&query);
            after_click(current_query());
            if link.has_attribute("data-top") { begin_at_top() } else { keep_focus() }
        }
    })
    .forget();
}

/// A link of the page to itself that was plainly clicked, and the query that it leads to.
fn query_of_click(event: &Event) -> Option<(Element, String)> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let plain = click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let query = link.get_attribute("href")?.strip_prefix('?')?.to_owned();
    (plain && !event.default_prevented()).then_some((link, query))
}

/// What a link with `data-top` leads to is read from its beginning, as a new page would be: the window and the focus go
/// to its heading.
pub fn begin_at_top() {
    after_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_heading(FRAMES);
    });
}

/// So many frames a view may take to arrive: about ten seconds. Later, the focus stays where the reader has put it.
const FRAMES: u32 = 600;

/// Gives the focus to the heading of the view, once it is there.
fn focus_heading(frames: u32) {
    let heading = document().query_selector("main h1[tabindex]").ok().flatten();
    match heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        Some(heading) => focus_in_place(&heading),
        None if frames > 0 => after_frame(move || focus_heading(frames - 1)),
        None => {}
    }
}

/// Does something in the next frame in which the page is complete.
fn when_ready(frames: u32, act: impl FnOnce() + 'static) {
    after_frame(move || if frames > 0 && is_loading() { when_ready(frames - 1, act) } else { act() });
}

/// Scrolls to the element that the fragment of the address names, if there is one.
pub fn scroll_to_fragment() {
    after_frame(|| {
        let fragment = current_fragment();
        let element = if fragment.is_empty() { None } else { document().get_element_by_id(&fragment) };
        if let Some(element) = element {
            element.scroll_into_view();
        }
    });
}

/// Where the link that had the focus is gone with what it changed, the focus goes to the number of incidents, and not
/// back to the top of the page.
pub fn keep_focus() {
    when_ready(FRAMES, || {
        let lost = document().active_element().is_none_or(|active| ["BODY", "DIALOG"].contains(&&*active.tag_name()));
        let find = |selector| document().query_selector(selector).ok().flatten();
        // Behind an open dialog nothing can have the focus.
        let place = find("dialog[open] h2[tabindex]").or_else(|| find("[data-figure=selected]"));
        if let Some(place) = place.filter(|_| lost).and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
            focus_in_place(&place);
        }
    });
}
