//! A preview: the whole page on data of the reader's own device, under a banner that says so.

use crate::app::follow::{act, text};
use crate::app::header::to;
use crate::app::state::{State, href};
use crate::app::told::{Local, Told};
use crate::query::View;
use leptos::prelude::*;
use std::cell::RefCell;

thread_local! {
    static SHOWN: RefCell<Vec<&'static Local>> = const { RefCell::new(Vec::new()) };
}

/// Which data the page shows: those of the device, or those that are published. A handle, which the whole page shares.
#[derive(Clone, Copy)]
pub struct Preview(RwSignal<Option<&'static Local>>);

impl Preview {
    /// Makes it, for all that stands below. The published data are shown.
    pub fn provide() -> Self {
        let preview = Preview(RwSignal::new(None));
        provide_context(preview);
        preview
    }

    /// That of the page.
    pub fn here() -> Self {
        expect_context()
    }

    /// Shows these data. They stay in memory as long as the page, as the published ones do; once, however often the same are
    /// shown.
    pub fn show(self, local: Local) {
        let known = SHOWN.with_borrow(|all| all.iter().copied().find(|known| **known == local));
        let shown = known.unwrap_or_else(|| {
            let new: &'static Local = Box::leak(Box::new(local));
            SHOWN.with_borrow_mut(|all| all.push(new));
            new
        });
        self.0.set(Some(shown));
    }

    /// Shows the published data again.
    pub fn leave(self) {
        self.0.set(None);
    }

    /// The data that are shown now, without following them.
    pub fn local(self) -> Option<&'static Local> {
        self.0.get_untracked()
    }

    /// Follows it.
    pub fn track(self) {
        self.0.track();
    }
}

/// Over a preview: what it is, and the ways out. Nothing on published data.
pub fn banner(state: State, told: Told) -> Option<AnyView> {
    let words = state.words;
    told.local.map(|_| {
        let preview = Preview::here();
        let files = text(move || href(&to(&state.address.read(), View::Data)));
        view! {
            <aside class="preview" aria-label=words.preview data-notice="preview">
                <div class="wrap">
                    <p><b>{words.preview}"."</b> " " {words.preview_note}</p>
                    <p class="acts">
                        <a href=files data-top="">{words.preview_files}</a>
                        <button type="button" class="btn" on:click=act(move |_| preview.leave())>{words.preview_leave}</button>
                    </p>
                </div>
            </aside>
        }
        .into_any()
    })
}
