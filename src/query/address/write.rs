//! An address as the query that says it, in one way.

use super::{Address, View};
use crate::model::{Coded, ordered};
use crate::query::{Choice, Cited, Filter, Key, Sort};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// `,` and `:` stay readable in an address; `+` would be read as a space.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'<').add(b'>');

impl Address {
    /// The query that says this, without its `?`; empty where there is nothing to say. What was ignored is not
    /// written again.
    pub fn query(&self) -> String {
        let pairs = self.pairs().into_iter().map(|(key, value)| pair(key, &value));
        pairs.chain(self.rest.iter().cloned()).collect::<Vec<_>>().join("&")
    }

    /// Keys and values of the query, in their order, not yet encoded.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let list = |ids: Vec<&str>| (!ids.is_empty()).then(|| ids.join(","));
        let columns = list(self.columns.iter().map(|column| column.id()).collect());
        let controls = list(self.controls.iter().map(|key| key.id()).collect());
        let pairs = [
            ("vs", self.vs.as_ref().map(Filter::query)),
            ("view", (self.view != View::Explore).then(|| self.view.id().to_owned())),
            ("place", self.place.clone()),
            ("incident", self.incident.clone()),
            ("map", self.map.map(|stage| stage.id().to_owned())),
            ("sort", (self.sort != Sort::default()).then(|| self.sort.text())),
            ("columns", columns),
            ("cited", self.cited.as_ref().map(Cited::text)),
            ("lang", self.language.map(|language| language.id().to_owned())),
            ("theme", self.theme.map(|theme| theme.id().to_owned())),
            ("embed", self.embed.map(|embed| embed.id().to_owned())),
            ("controls", controls),
        ];
        let pairs = pairs.into_iter().filter_map(|(key, value)| value.map(|value| (key, value)));
        self.filter.pairs().into_iter().chain(pairs).collect()
    }
}

impl Filter {
    /// The filter as a part of a URL query: `year=2020,2021&type=arson`.
    pub fn query(&self) -> String {
        self.pairs().into_iter().map(|(key, value)| pair(key, &value)).collect::<Vec<_>>().join("&")
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let values = |key: &Key| {
            let values = ordered(self.of(*key).map(Choice::value).collect(), |a: &String, b| a.cmp(b));
            (!values.is_empty()).then(|| (key.id(), values.join(",")))
        };
        Key::ALL.iter().filter_map(values).collect()
    }
}

fn pair(key: &str, value: &str) -> String {
    format!("{key}={}", utf8_percent_encode(value, ENCODED))
}
