//! Whether an element is near what the reader sees, and its size.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    DomRectReadOnly, Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    ResizeObserver, ResizeObserverEntry,
};

/// So far below or above the window, an element is near: about a flick of the thumb.
const NEAR: &str = "600px 0px";

/// An observer with its callback. Dropping it ends the watch.
pub struct Watch {
    end: Box<dyn Fn()>,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        (self.end)();
    }
}

/// Calls `changed` with whether the element is near the window, now and each time that this changes. `None` where the browser
/// cannot tell: take it as near.
pub fn when_near(element: &Element, mut changed: impl FnMut(bool) + 'static) -> Option<Watch> {
    let callback = Closure::new(move |entries: Array| {
        let is_near = |entry| IntersectionObserverEntry::unchecked_from_js(entry).is_intersecting();
        if let Some(is_near) = entries.iter().last().map(is_near) {
            changed(is_near);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watch { end: Box::new(move || observer.disconnect()), _callback: callback })
}

/// Calls `changed` with the size of the element's content in CSS pixels, now and after each change. `None` where the
/// browser cannot tell.
pub fn size_changes(element: &Element, mut changed: impl FnMut(DomRectReadOnly) + 'static) -> Option<Watch> {
    let callback = Closure::new(move |entries: Array| {
        let size = |entry| ResizeObserverEntry::unchecked_from_js(entry).content_rect();
        if let Some(size) = entries.iter().last().map(size) {
            changed(size);
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch { end: Box::new(move || observer.disconnect()), _callback: callback })
}
