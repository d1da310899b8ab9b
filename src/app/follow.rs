//! Texts, parts of the view, flags and handlers, each of one type.
//!
//! leptos compiles the code that keeps a closure up to date once for every closure. Through these it is compiled
//! once for all of them, which made the page a fifth lighter.

use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// A text that follows the signals it reads.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// A part of the view that is made anew when a signal that it reads changes.
pub fn part<V: IntoAny>(mut part: impl FnMut() -> V + Send + 'static) -> Arc<Mutex<dyn FnMut() -> AnyView + Send>> {
    Arc::new(Mutex::new(move || part().into_any()))
}

/// Whether something holds, following the signals it reads.
pub fn flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(flag)
}

/// What is done at an event.
pub fn act<E: 'static>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(act)
}

/// Many parts of the view.
pub trait Parts {
    /// All of them, each of one type.
    fn parts(self) -> Vec<AnyView>;
}

impl<V: IntoAny, I: Iterator<Item = V>> Parts for I {
    fn parts(self) -> Vec<AnyView> {
        self.map(IntoAny::into_any).collect()
    }
}
