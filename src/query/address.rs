//! The URL query, read leniently and written one way: the only state of the page.

use super::choice::{Choice, Key};
use super::filter::Filter;
use crate::model::{Coded, Dataset, coded, ordered};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

coded! {
    /// Colours, where the address asks for them instead of the reader's device.
    Theme {
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}

/// A pair of the query that was understood as a key but not as a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key, such as `municipality`.
    pub key: String,
    /// The value, as it was written.
    pub value: String,
}

/// The values that exist in the data.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Known {
    years: Vec<u16>,
    municipalities: Vec<String>,
}

impl Known {
    /// What this dataset knows.
    pub fn of(dataset: &Dataset) -> Self {
        let municipalities = dataset.municipalities.iter().map(|municipality| municipality.id.clone()).collect();
        Known { years: dataset.years(), municipalities }
    }

    fn holds(&self, choice: &Choice) -> bool {
        match choice {
            Choice::Year(year) => self.years.contains(year),
            Choice::Municipality(id) => self.municipalities.contains(id),
            _ => true,
        }
    }
}

/// A URL query, understood.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Address {
    /// What is chosen.
    pub filter: Filter,
    /// Colours that the address asks for.
    pub theme: Option<Theme>,
    /// What was not understood and has no effect.
    pub ignored: Vec<Ignored>,
    /// Pairs that are no filter, exactly as they stood: kept when the filter changes.
    rest: Vec<String>,
}

/// Values of keys that are no filter, as far as this page offers them.
///
/// Keys of the contract that this page does not know yet offer nothing: a reader is told, and does not take the figures
/// for those that the link meant.
const OFFERED: [(&str, &[&str]); 7] = [
    ("view", &["explore"]),
    ("lang", &["en"]),
    ("theme", &["light", "dark"]),
    ("q", &[]),
    ("vs", &[]),
    ("place", &[]),
    ("embed", &[]),
];

/// `,` and `:` stay readable in an address; `+` would be read as a space.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'<').add(b'>');

impl Address {
    /// Reads a query string without its `?`. Never fails: what has no meaning is in [`Address::ignored`], an unknown
    /// key is left alone.
    pub fn parse(query: &str, known: &Known) -> Self {
        let mut address = Address::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = form_urlencoded::parse(pair.as_bytes()).next().unwrap_or_default();
            match Key::from_id(&key) {
                Some(key) => address.read_choices(key, &value, known),
                None => address.read_other(pair, &key, &value),
            }
        }
        address.drop_backward_range();
        address
    }

    fn read_choices(&mut self, key: Key, values: &str, known: &Known) {
        for value in values.split(',').filter(|value| !value.is_empty()) {
            let choice = Choice::parse(key, value).filter(|choice| known.holds(choice));
            match choice {
                // A second first month contradicts the first one.
                Some(choice) if choice.is_single() && self.filter.of(key).any(|old| *old != choice) => {
                    self.ignore(key.id(), value);
                }
                Some(choice) => self.filter = self.filter.with(choice),
                None => self.ignore(key.id(), value),
            }
        }
    }

    fn read_other(&mut self, pair: &str, key: &str, value: &str) {
        if OFFERED.iter().any(|(offered, values)| *offered == key && !values.contains(&value)) {
            self.ignore(key, value);
        } else if key == "theme" {
            self.theme = Theme::from_id(value);
        }
        self.rest.push(pair.to_owned());
    }

    fn ignore(&mut self, key: &str, value: &str) {
        let ignored = Ignored { key: key.to_owned(), value: value.to_owned() };
        if !self.ignored.contains(&ignored) {
            self.ignored.push(ignored);
        }
    }

    /// A range that ends before it starts would admit nothing: both ends are ignored.
    fn drop_backward_range(&mut self) {
        let month = |key| self.filter.of(key).next().cloned();
        if let (Some(Choice::From(from)), Some(Choice::To(to))) = (month(Key::From), month(Key::To))
            && from > to
        {
            for choice in [Choice::From(from), Choice::To(to)] {
                self.ignore(choice.key().id(), &choice.value());
                self.filter = self.filter.without(&choice);
            }
        }
    }

    /// The query that says this, without its `?`; empty where there is nothing to say. What was ignored is not
    /// written again.
    pub fn query(&self) -> String {
        let pair = |key: &Key| {
            let values = ordered(self.filter.of(*key).map(Choice::value).collect(), |a: &String, b| a.cmp(b));
            let written = || format!("{}={}", key.id(), utf8_percent_encode(&values.join(","), ENCODED));
            (!values.is_empty()).then(written)
        };
        Key::ALL.iter().filter_map(pair).chain(self.rest.iter().cloned()).collect::<Vec<_>>().join("&")
    }

    /// The query of this address with another filter.
    pub fn query_with(&self, filter: Filter) -> String {
        Address { filter, ..self.clone() }.query()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known { years: [2020, 2021].into(), municipalities: ["kline-klina", "prizren"].map(str::to_owned).into() }
    }

    /// What is written for what is read, and what was ignored on the way.
    fn read(query: &str) -> (String, Vec<String>) {
        let address = Address::parse(query, &known());
        let ignored = address.ignored.iter().map(|Ignored { key, value }| format!("{key}={value}")).collect();
        (address.query(), ignored)
    }

    #[test]
    fn what_is_understood_is_written_in_one_way() {
        for (query, written) in [
            ("", ""),
            ("&&", ""),
            ("year=", ""),
            ("year=2021&year=2020", "year=2020,2021"),
            ("year=2021%2C2020", "year=2020,2021"),
            ("type=arson&municipality=prizren,kline-klina", "municipality=kline-klina,prizren&type=arson"),
            ("answer=court_outcome:no,police_attended:unknown", "answer=court_outcome:no,police_attended:unknown"),
            ("from=2020-03&to=2021-06", "from=2020-03&to=2021-06"),
            ("view=explore&lang=en&year=2020", "year=2020&view=explore&lang=en"),
        ] {
            assert_eq!(read(query), (written.to_owned(), vec![]), "{query}");
        }
    }

    #[test]
    fn an_unknown_key_is_left_alone_to_the_letter() {
        assert_eq!(read("utm=a+b%2&year=2020&=x&flag"), ("year=2020&utm=a+b%2&=x&flag".to_owned(), vec![]));
    }

    #[test]
    fn an_unknown_value_is_named_and_the_rest_works() {
        for (query, written, ignored) in [
            ("year=2020,1999", "year=2020", vec!["year=1999"]),
            ("year=20x0&year=+2020", "", vec!["year=20x0", "year= 2020"]),
            ("municipality=gracanica2,prizren", "municipality=prizren", vec!["municipality=gracanica2"]),
            ("type=arsn&type=arsn", "", vec!["type=arsn"]),
            ("answer=police_attended", "", vec!["answer=police_attended"]),
            ("answer=police_attended:maybe", "", vec!["answer=police_attended:maybe"]),
            ("from=2021-05&to=2020-01", "", vec!["from=2021-05", "to=2020-01"]),
            ("from=2020-05,2020-06", "from=2020-05", vec!["from=2020-06"]),
            ("view=maps", "view=maps", vec!["view=maps"]),
            ("q=stones", "q=stones", vec!["q=stones"]),
            ("year=%ff", "", vec!["year=\u{fffd}"]),
        ] {
            let ignored = ignored.into_iter().map(str::to_owned).collect();
            assert_eq!(read(query), (written.to_owned(), ignored), "{query}");
        }
    }

    #[test]
    fn colours_may_be_asked_for() {
        assert_eq!(Address::parse("theme=dark", &known()).theme, Some(Theme::Dark));
        assert_eq!(Address::parse("theme=pink", &known()).theme, None);
    }
}
