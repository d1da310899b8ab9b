//! Which abilities a browser has, asked before they are used.

use super::window;
use js_sys::Reflect;

/// Whether there is a function at this path from `navigator`. An import that is `async` must not be called where it is
/// missing: its `catch` covers only what its promise says.
pub fn offers(path: &[&str]) -> bool {
    let navigator = Reflect::get(&window(), &"navigator".into());
    let last = path.iter().fold(navigator, |object, name| Reflect::get(&object?, &(*name).into()));
    last.is_ok_and(|last| last.is_function())
}
