//! Texts and parts of the view that follow signals, each of one type.
//!
//! leptos compiles the code that keeps a closure up to date once for every closure. Through these two it is compiled
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
