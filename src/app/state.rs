//! What all components share: the data, and everything that follows from the address. Only the address is stored.

use crate::browser;
use crate::i18n::Words;
use crate::model::Dataset;
use crate::query::{Address, Choice, Filter, Known, Selection, select};
use crate::stats::{Summary, summarise};
use leptos::prelude::*;

/// Data and address, and what follows from them. Cheap to copy: handles only.
#[derive(Clone, Copy)]
pub struct State {
    /// The texts.
    pub words: &'static Words,
    /// The data.
    pub dataset: &'static Dataset,
    /// The address, understood.
    pub address: Memo<Address>,
    /// The incidents that pass its filter.
    pub selection: Memo<Selection>,
    /// Their figures.
    pub summary: Memo<Summary>,
    /// Whether there are none.
    pub is_empty: Memo<bool>,
    query: RwSignal<String>,
}

impl State {
    /// The state of a page with this data, whose address has this query.
    ///
    /// The data live as long as the page: nothing that shows them needs to ask whether they are still there.
    pub fn new(words: &'static Words, query: RwSignal<String>, dataset: &'static Dataset) -> Self {
        let known = Known::of(dataset);
        let address = Memo::new(move |_| Address::parse(&query.read(), &known));
        let selection = Memo::new(move |_| select(dataset, &address.read().filter));
        let summary = Memo::new(move |_| summarise(dataset, &selection.read()));
        let is_empty = Memo::new(move |_| summary.read().n == 0);
        State { words, dataset, address, selection, summary, is_empty, query }
    }

    /// How many incidents are selected.
    pub fn n(&self) -> u32 {
        self.summary.read().n
    }

    /// The address of a link that leads to this page with another filter.
    pub fn href(&self, filter: Filter) -> String {
        format!("?{}", self.address.read().query_with(filter))
    }

    /// The address of a link that narrows the present filter.
    pub fn href_narrowed(&self, choices: impl IntoIterator<Item = Choice>) -> String {
        self.href(self.address.read().filter.narrowed(choices))
    }

    /// Moves on to another filter: a new entry of the history.
    pub fn go(&self, filter: Filter) {
        browser::navigate(&self.address.read_untracked().query_with(filter));
        self.query.set(browser::current_query());
        browser::keep_focus();
    }

    /// Adds a choice, or takes it away where it was made.
    pub fn toggle(&self, choice: Choice) {
        let filter = self.address.read_untracked().filter.toggled(choice);
        self.go(filter);
    }

    /// Narrows the filter, as a click on a part of a chart does.
    pub fn narrow(&self, choice: Choice) {
        let filter = self.address.read_untracked().filter.narrowed([choice]);
        self.go(filter);
    }
}
