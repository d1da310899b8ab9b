//! A query as people write and change it, understood as far as it can be.

use super::{Address, Ignored, Theme, View};
use crate::model::{Coded, Dataset, Language, Stage};
use crate::query::{Chart, Choice, Cited, Column, FACETS, Filter, Key, Sort};

impl Address {
    /// Reads a query string without its `?`. Never fails: what has no meaning is in [`Address::ignored`], an unknown
    /// key is left alone.
    pub fn parse(query: &str, dataset: &Dataset) -> Self {
        let mut address = Address::default();
        let mut reader = Reader { dataset, ignored: Vec::new() };
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = form_urlencoded::parse(pair.as_bytes()).next().unwrap_or_default();
            match Key::from_id(&key) {
                Some(key) => reader.choices(&mut address.filter, key, &value),
                None => match address.read(&mut reader, &key, &value) {
                    Some(unread) => unread.into_iter().for_each(|value| reader.ignore(&key, value)),
                    None => address.rest.push(pair.to_owned()),
                },
            }
        }
        reader.drop_backward_range(&mut address.filter);
        Address { ignored: reader.ignored, ..address }
    }

    /// What a query asks for that can be read before there are data: the language, and whether it is of a frame.
    pub fn without_data(query: &str) -> Self {
        Address::parse(query, &Dataset::default())
    }

    /// Reads a value of a key that is no filter's. What of it has no meaning; `None` where the key is not ours.
    fn read<'v>(&mut self, reader: &mut Reader, key: &str, value: &'v str) -> Option<Vec<&'v str>> {
        let is_read = match key {
            "vs" if self.vs.is_none() => {
                self.vs = Some(reader.vs(value));
                true
            }
            _ if value.is_empty() => true,
            "view" => set(&mut self.view, &View::Explore, View::from_id(value)),
            "place" => set(&mut self.place, &None, reader.dataset.municipality(value).map(|_| Some(value.to_owned()))),
            "incident" => {
                set(&mut self.incident, &None, reader.dataset.incident(value).map(|_| Some(value.to_owned())))
            }
            "map" => set(&mut self.map, &None, Stage::from_id(value).map(Some)),
            "sort" => set(&mut self.sort, &Sort::default(), Sort::parse(value)),
            "cited" => set(&mut self.cited, &None, Cited::parse(value).map(Some)),
            "lang" => set(&mut self.language, &None, Language::from_id(value).map(Some)),
            "theme" => set(&mut self.theme, &None, Theme::from_id(value).map(Some)),
            "embed" => set(&mut self.embed, &None, Chart::from_id(value).map(Some)),
            "columns" => return Some(add(&mut self.columns, value, Column::ALL)),
            "controls" => return Some(add(&mut self.controls, value, FACETS)),
            "vs" => false,
            _ => return None,
        };
        Some(if is_read { Vec::new() } else { vec![value] })
    }
}

/// Stores what was read, if it was; a second value that contradicts the first one is not.
fn set<T: PartialEq>(field: &mut T, unset: &T, read: Option<T>) -> bool {
    match read {
        Some(value) if *field == *unset || *field == value => {
            *field = value;
            true
        }
        _ => false,
    }
}

/// Adds values by comma to a list, which is kept in the order in which they are shown, that of `all`. Those that are none.
fn add<'v, T: Coded>(list: &mut Vec<T>, values: &'v str, all: &[T]) -> Vec<&'v str> {
    let values = values.split(',').filter(|value| !value.is_empty());
    let (known, unknown): (Vec<_>, Vec<_>) = values.partition(|value| all.iter().any(|one| one.id() == *value));
    *list = all.iter().copied().filter(|one| list.contains(one) || known.contains(&one.id())).collect();
    unknown
}

/// Reads filters.
struct Reader<'d> {
    /// What years and municipalities there are.
    dataset: &'d Dataset,
    /// See [`Address::ignored`].
    ignored: Vec<Ignored>,
}

impl Reader<'_> {
    fn choices(&mut self, filter: &mut Filter, key: Key, values: &str) {
        // Words may hold a comma, and are one value.
        let values: Vec<&str> = if key == Key::Text { vec![values] } else { values.split(',').collect() };
        for value in values.into_iter().filter(|value| !value.is_empty()) {
            match Choice::parse(key, value).filter(|choice| self.exists(choice)) {
                // A second first month contradicts the first one.
                Some(choice) if choice.is_single() && filter.of(key).any(|old| *old != choice) => {
                    self.ignore(key.id(), value);
                }
                Some(choice) => *filter = filter.with(choice),
                None if key == Key::Text => {}
                None => self.ignore(key.id(), value),
            }
        }
    }

    /// Whether the data know such a year or municipality. One that was renamed is reported, never guessed.
    fn exists(&self, choice: &Choice) -> bool {
        match choice {
            Choice::Year(year) => self.dataset.incidents.iter().any(|incident| incident.date.month.year == *year),
            Choice::Municipality(id) => self.dataset.municipality(id).is_some(),
            _ => true,
        }
    }

    /// A range that ends before it starts would admit nothing: both ends are ignored.
    fn drop_backward_range(&mut self, filter: &mut Filter) {
        let month = |key| filter.of(key).next().cloned();
        if let (Some(Choice::From(from)), Some(Choice::To(to))) = (month(Key::From), month(Key::To))
            && from > to
        {
            for choice in [Choice::From(from), Choice::To(to)] {
                self.ignore(choice.key().id(), &choice.value());
                *filter = filter.without(&choice);
            }
        }
    }

    /// The second selection. It is a filter and nothing else: a view, or a third selection in it, is ignored.
    fn vs(&mut self, query: &str) -> Filter {
        let mut filter = Filter::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match Key::from_id(&key) {
                Some(key) => self.choices(&mut filter, key, &value),
                None => self.ignore(&key, &value),
            }
        }
        self.drop_backward_range(&mut filter);
        filter
    }

    fn ignore(&mut self, key: &str, value: &str) {
        let new = Ignored { key: key.to_owned(), value: value.to_owned() };
        if !self.ignored.contains(&new) {
            self.ignored.push(new);
        }
    }
}
