//! What all components share: the data, and everything that follows from the address. Only the address is stored.

use crate::app::settings;
use crate::app::texts::{Texts, Translations};
use crate::app::told::Told;
use crate::browser;
use crate::i18n::Words;
use crate::model::Dataset;
use crate::query::{Address, Choice, Filter, Key, Selection, select};
use crate::stats::{Summary, summarise};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;

/// Which selection of the address a control changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The filter.
    First,
    /// What it is compared with.
    Second,
}

/// Data and address, and what follows from them. Cheap to copy: handles only.
#[derive(Clone, Copy)]
pub struct State {
    /// The texts of the interface.
    pub words: &'static Words,
    /// The data.
    pub dataset: &'static Dataset,
    /// Whether the data are those of a preview, and not the published ones.
    pub is_preview: bool,
    /// The address, understood.
    pub address: Memo<Address>,
    /// What is chosen.
    pub filter: Memo<Filter>,
    /// The incidents that pass it.
    pub selection: Memo<Selection>,
    /// Their figures.
    pub summary: Memo<Summary>,
    /// Whether there are none.
    pub is_empty: Memo<bool>,
    /// The texts that a search looks into.
    pub texts: Texts,
    /// What whoever runs the site has set; nothing until it is read.
    pub settings: RwSignal<settings::Read>,
    /// Whether what is made from this is in the page.
    pub is_in_place: RwSignal<bool>,
    side: Side,
    query: RwSignal<String>,
    waits: RwSignal<usize>,
}

/// Something that the page waits for, as long as it is held.
pub struct Wait(RwSignal<usize>);

impl Drop for Wait {
    fn drop(&mut self) {
        // A page that is gone waits for nothing.
        let _ = self.0.try_update(|waits| *waits -= 1);
    }
}

impl State {
    /// The state of a page that tells this, whose address has this query.
    ///
    /// The data live as long as the page: nothing that shows them needs to ask whether they are still there.
    pub fn new(query: RwSignal<String>, told: Told) -> Self {
        let (words, dataset, is_preview) = (told.words, &told.loaded.dataset, told.local.is_some());
        let address = Memo::new(move |_| Address::parse(&query.read(), dataset));
        let filter = Memo::new(move |_| address.read().filter.clone());
        let texts = Texts::of(told);
        let selection = Memo::new(move |_| select(dataset, &texts.index.read(), &filter.read()));
        let summary = Memo::new(move |_| summarise(dataset, &selection.read()));
        let is_empty = Memo::new(move |_| summary.read().n == 0);
        let side = Side::First;
        let waits = RwSignal::new(0);
        let settings = RwSignal::default();
        let is_in_place = RwSignal::new(false);
        spawn_local(async move {
            browser::in_place().await;
            // The reader may have gone on to another language.
            let _ = is_in_place.try_set(true);
        });
        State {
            words,
            dataset,
            is_preview,
            address,
            filter,
            selection,
            summary,
            is_empty,
            texts,
            settings,
            is_in_place,
            side,
            query,
            waits,
        }
    }

    /// The state of the second selection: the filter that the address names, or all incidents that the first leaves out.
    pub fn second(&self) -> Self {
        let (first, address, index, dataset) = (self.selection, self.address, self.texts.index, self.dataset);
        let filter = Memo::new(move |_| address.read().vs.clone().unwrap_or_default());
        let selection = Memo::new(move |_| match &address.read().vs {
            Some(filter) => select(dataset, &index.read(), filter),
            None => first.read().rest(&select(dataset, &index.read(), &Filter::default())),
        });
        self.over(filter, selection, Side::Second)
    }

    /// The same a frame later, for what takes longer to draw: the reader sees first that a choice was taken. Until then the page
    /// counts as loading. What the reader does next begins with all of it drawn, so that no choice is lost.
    pub fn behind(&self) -> Self {
        let (state, dataset, query) = (*self, self.dataset, RwSignal::new(self.query.get_untracked()));
        Effect::new(move |before: Option<()>| {
            state.query.track();
            if before.is_none() {
                return;
            }
            let waiting = state.wait();
            browser::after_paint(move || {
                // A view that is gone shows nothing any more.
                drop(query.try_set(state.query.get_untracked()));
                drop(waiting);
            });
        });
        let address = Memo::new(move |_| Address::parse(&query.read(), dataset));
        let filter = Memo::new(move |_| address.read().filter.clone());
        State { address, ..self.with_filter(filter) }
    }

    /// The state of another filter, which the address does not carry.
    pub fn with_filter(&self, filter: Memo<Filter>) -> Self {
        let (index, dataset) = (self.texts.index, self.dataset);
        let selection = Memo::new(move |_| select(dataset, &index.read(), &filter.read()));
        self.over(filter, selection, Side::First)
    }

    /// The state of this filter narrowed to one municipality; of `None` everywhere.
    pub fn in_place(&self, place: Memo<Option<String>>) -> Self {
        let whole = self.filter;
        let filter = Memo::new(move |_| {
            let everywhere = whole.read().without_any(Key::Municipality);
            place.read().iter().fold(everywhere, |filter, id| filter.with(Choice::Municipality(id.clone())))
        });
        self.with_filter(filter)
    }

    fn over(&self, filter: Memo<Filter>, selection: Memo<Selection>, side: Side) -> Self {
        let dataset = self.dataset;
        let summary = Memo::new(move |_| summarise(dataset, &selection.read()));
        let is_empty = Memo::new(move |_| summary.read().n == 0);
        State { filter, selection, summary, is_empty, side, ..*self }
    }

    /// Says that something is on its way without which the view is not complete, until what is given back is dropped.
    pub fn wait(&self) -> Wait {
        self.waits.update(|waits| *waits += 1);
        Wait(self.waits)
    }

    /// Says at the page's root whether its figures stand, from now on; and calls `then` once, when they do.
    pub fn when_ready(self, then: fn()) {
        // A search looks into the texts in other languages as well.
        Effect::new(move || {
            let address = self.address.read();
            if !address.filter.text().is_empty() || address.vs.as_ref().is_some_and(|vs| !vs.text().is_empty()) {
                self.texts.load();
            }
        });
        let was_ready = Cell::new(false);
        Effect::new(move || {
            // Figures that nobody sees yet do not stand.
            let is_coming = self.waits.get() > 0
                || !self.is_in_place.get()
                || self.texts.translations.get() == Translations::Coming;
            browser::set_state(if is_coming { browser::State::Loading } else { browser::State::Ready });
            if !is_coming && !was_ready.replace(true) {
                then();
            }
        });
    }

    /// The address that was asked for last. What is shown may be a frame behind it.
    pub fn asked(&self) -> Address {
        Address::parse(&self.query.read(), self.dataset)
    }

    /// Which selection of the address this is.
    pub fn side(&self) -> Side {
        self.side
    }

    /// How many incidents are selected.
    pub fn n(&self) -> u32 {
        self.summary.read().n
    }

    /// The address with another filter on this side. A figure that the link was made for is no longer asked for.
    pub fn with(&self, filter: Filter) -> Address {
        let address = Address { incident: None, cited: None, ..self.address.get() };
        match self.side {
            Side::First => Address { filter, ..address },
            Side::Second => Address { vs: Some(filter), ..address },
        }
    }

    /// The address of a link that leads to this page with another filter.
    pub fn href(&self, filter: Filter) -> String {
        href(&self.with(filter))
    }

    /// The address of a link that narrows the present filter.
    pub fn href_narrowed(&self, choices: impl IntoIterator<Item = Choice>) -> String {
        self.href(self.filter.read().narrowed(choices))
    }

    /// Moves on to another filter: a new entry of the history.
    pub fn go(&self, filter: Filter) {
        self.visit(&untrack(|| self.with(filter)));
    }

    /// Moves on to another address: a new entry of the history, but in a frame, where "back" is the host page's.
    pub fn visit(&self, address: &Address) {
        let query = address.query();
        if address.embed.is_some() {
            browser::replace(&query)
        } else {
            browser::navigate(&query)
        }
        self.query.set(query);
        browser::keep_focus();
    }

    /// Moves on without a new entry of the history: for what changes with every key that is typed.
    pub fn replace(&self, filter: Filter) {
        let query = untrack(|| self.with(filter)).query();
        browser::replace(&query);
        self.query.set(query);
    }

    /// Adds a choice, or takes it away where it was made.
    pub fn toggle(&self, choice: Choice) {
        let filter = self.filter.read_untracked().toggled(choice);
        self.go(filter);
    }

    /// Narrows the filter, as a click on a part of a chart does. In a frame only by what its facets can undo.
    pub fn narrow(&self, choices: &[Choice]) {
        let narrows = |choice: &&Choice| self.can_choose(choice.key());
        let filter = self.filter.read_untracked().narrowed(choices.iter().filter(narrows).cloned());
        self.go(filter);
    }

    /// Whether this is a frame in somebody else's page.
    pub fn is_framed(&self) -> bool {
        self.address.read_untracked().embed.is_some()
    }

    /// Whether a reader can choose values of this key, and take them back: in a frame, where it offers the facet.
    pub fn can_choose(&self, key: Key) -> bool {
        !self.is_framed() || self.address.read_untracked().controls.contains(&key)
    }
}

/// The address of a link within the page; out of a frame it leads to the whole page.
pub fn href(address: &Address) -> String {
    format!("?{}", address.unframed().query())
}
