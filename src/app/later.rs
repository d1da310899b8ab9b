//! Parts of the page whose code is fetched when they are first wanted: see `scripts/split.mjs`.

use crate::app::follow::part;
use crate::app::notices::text_failed;
use crate::app::state::State;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// Code on its way: a function that makes a part of the view.
pub type Coming<F> = Pin<Box<dyn Future<Output = Result<F, SplitLoaderError>>>>;

/// Makes `code()`, which fetches a piece of the wasm and gives what stands in it: a piece of the page, of frames, or of both. Without
/// the feature `split`, which the tests leave out, since their wasm is not split, it is here at once. So it is in a wasm of
/// the other kind, which leaves out what it does not call, but would keep a piece.
macro_rules! split {
    (page $($piece:tt)*) => { split!(@ feature = "page", $($piece)*); };
    (frame $($piece:tt)*) => { split!(@ feature = "frame", $($piece)*); };
    (both $($piece:tt)*) => { split!(@ all(), $($piece)*); };
    (@ $of:meta, $piece:ident: $code:expr => $kind:ty) => {
        /// The code that is fetched when it is first wanted.
        ///
        /// # Errors
        /// Where it did not arrive.
        #[cfg(all(feature = "split", $of))]
        #[leptos::wasm_split::wasm_split($piece, wasm_split_path = ::leptos::wasm_split, fallible)]
        pub fn code() -> Result<$kind, leptos::wasm_split::SplitLoaderError> {
            Ok($code)
        }

        /// The code, here at once.
        ///
        /// # Errors
        /// None.
        #[cfg(not(all(feature = "split", $of)))]
        pub async fn code() -> Result<$kind, leptos::wasm_split::SplitLoaderError> {
            Ok($code)
        }
    };
}
pub(crate) use split;

/// Shows what `show` makes with the code, once it is here; until then that it is coming, and where it does not come, so
/// and a way to ask again. Until then the page counts as loading.
///
/// The code is asked for as a function, and not for what it makes: that belongs to the place where it is shown, and is
/// let go with it.
pub fn later<F: Copy + Send + Sync + 'static>(
    state: State,
    load: fn() -> Coming<F>,
    show: impl Fn(F) -> AnyView + Send + 'static,
) -> AnyView {
    let words = state.words;
    let code = RwSignal::new(None::<Result<F, ()>>);
    let fetch = move || {
        code.set(None);
        let waiting = state.wait();
        spawn_local(async move {
            let loaded = load().await.map_err(drop);
            // A place that is gone needs no code any more.
            let _ = code.try_set(Some(loaded));
            drop(waiting);
        });
    };
    fetch();
    part(move || match code.get() {
        None => view! { <p class="wrap" aria-busy="true">{words.working}</p> }.into_any(),
        Some(Ok(code)) => show(code),
        Some(Err(())) => text_failed(words, fetch),
    })
    .into_any()
}
