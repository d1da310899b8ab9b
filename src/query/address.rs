//! The URL query, read leniently and written one way: the only state of the page. A third of the file is its tests.

use super::chart::{Chart, FACETS};
use super::choice::{Choice, Key};
use super::cited::Cited;
use super::column::{Column, Sort};
use super::filter::Filter;
use crate::model::{Coded, Dataset, Language, Stage, coded, ordered};
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

coded! {
    /// What the page shows.
    View {
        /// Finding, charts and incidents of a selection.
        Explore = "explore",
        /// One municipality.
        Place = "place",
        /// Two selections side by side.
        Compare = "compare",
        /// The selection as a table.
        Table = "table",
        /// What the data are.
        About = "about",
        /// Checks and publishes new data.
        Data = "data",
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

/// A URL query, understood.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Address {
    /// What is chosen.
    pub filter: Filter,
    /// What it is compared with; `None` for all other incidents.
    pub vs: Option<Filter>,
    /// What is shown.
    pub view: View,
    /// Id of the municipality of [`View::Place`].
    pub place: Option<String>,
    /// Id of the incident that stands open.
    pub incident: Option<String>,
    /// The stage whose share the map shows; `None` for the number of incidents.
    pub map: Option<Stage>,
    /// Order of the table.
    pub sort: Sort,
    /// Columns of the table; none for the usual ones.
    pub columns: Vec<Column>,
    /// The figure that the link was made for.
    pub cited: Option<Cited>,
    /// The language that the address asks for.
    pub language: Option<Language>,
    /// Colours that the address asks for.
    pub theme: Option<Theme>,
    /// The one thing that is shown, in a frame in somebody else's page.
    pub embed: Option<Chart>,
    /// The facets that such a frame offers, of [`FACETS`].
    pub controls: Vec<Key>,
    /// What was not understood and has no effect.
    pub ignored: Vec<Ignored>,
    /// Pairs that are not ours, exactly as they stood: kept when anything else changes.
    pub rest: Vec<String>,
}

/// The page's start.
impl Default for View {
    fn default() -> Self {
        View::Explore
    }
}

/// `,` and `:` stay readable in an address; `+` would be read as a space.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'<').add(b'>');

impl Address {
    /// Reads a query string without its `?`. Never fails: what has no meaning is in [`Address::ignored`], an unknown
    /// key is left alone.
    pub fn parse(query: &str, dataset: &Dataset) -> Self {
        let mut address = Address::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = form_urlencoded::parse(pair.as_bytes()).next().unwrap_or_default();
            match Key::from_id(&key) {
                Some(key) => read_choices(&mut address.filter, &mut address.ignored, key, &value, dataset),
                None => address.read_other(pair, &key, &value, dataset),
            }
        }
        drop_backward_range(&mut address.filter, &mut address.ignored);
        address
    }

    fn read_other(&mut self, pair: &str, key: &str, value: &str, dataset: &Dataset) {
        let is_empty = value.is_empty();
        let read = match key {
            "vs" if self.vs.is_none() => {
                self.vs = Some(read_vs(value, dataset, &mut self.ignored));
                true
            }
            _ if is_empty => return,
            "view" => set(&mut self.view, &View::Explore, View::from_id(value)),
            "place" => set(&mut self.place, &None, dataset.municipality(value).map(|_| Some(value.to_owned()))),
            "incident" => set(&mut self.incident, &None, dataset.incident(value).map(|_| Some(value.to_owned()))),
            "map" => set(&mut self.map, &None, Stage::from_id(value).map(Some)),
            "sort" => set(&mut self.sort, &Sort::default(), Sort::parse(value)),
            "cited" => set(&mut self.cited, &None, Cited::parse(value).map(Some)),
            "lang" => set(&mut self.language, &None, Language::from_id(value).map(Some)),
            "theme" => set(&mut self.theme, &None, Theme::from_id(value).map(Some)),
            "embed" => set(&mut self.embed, &None, Chart::from_id(value).map(Some)),
            "columns" => return self.read_list(key, value, |address| &mut address.columns, &named(Column::ALL)),
            "controls" => return self.read_list(key, value, |address| &mut address.controls, &named(FACETS)),
            "vs" => false,
            _ => {
                self.rest.push(pair.to_owned());
                true
            }
        };
        if !read {
            ignore(&mut self.ignored, key, value);
        }
    }

    /// Reads values by comma into a list, which is kept in the order in which they are shown, that of `all`.
    fn read_list<T: Copy + PartialEq>(
        &mut self,
        key: &str,
        values: &str,
        list: fn(&mut Self) -> &mut Vec<T>,
        all: &[(T, &str)],
    ) {
        let mut chosen = std::mem::take(list(self));
        for value in values.split(',').filter(|value| !value.is_empty()) {
            match all.iter().find(|(_, id)| *id == value) {
                Some((one, _)) => chosen.push(*one),
                None => ignore(&mut self.ignored, key, value),
            }
        }
        *list(self) = all.iter().map(|(one, _)| *one).filter(|one| chosen.contains(one)).collect();
    }

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

    /// What a query asks for that can be read before there are data: the language, and whether it is of a frame.
    pub fn without_data(query: &str) -> Self {
        Address::parse(query, &Dataset::default())
    }

    /// The same in the whole page, where it is of a frame.
    pub fn unframed(&self) -> Address {
        Address { embed: None, controls: Vec::new(), ..self.clone() }
    }

    /// The start of the page, in the same language and colours.
    pub fn appearance(&self) -> Address {
        Address { language: self.language, theme: self.theme, ..Address::default() }
    }

    /// The columns of the table: those that were chosen, or the usual ones.
    pub fn shown_columns(&self) -> Vec<Column> {
        if self.columns.is_empty() {
            return Column::ALL.iter().copied().filter(|column| column.is_usual()).collect();
        }
        self.columns.clone()
    }
}

fn named<T: Coded>(all: &[T]) -> Vec<(T, &'static str)> {
    all.iter().map(|one| (*one, one.id())).collect()
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

fn read_choices(filter: &mut Filter, ignored: &mut Vec<Ignored>, key: Key, values: &str, dataset: &Dataset) {
    // Words may hold a comma, and are one value.
    let values: Vec<&str> = if key == Key::Text { vec![values] } else { values.split(',').collect() };
    for value in values.into_iter().filter(|value| !value.is_empty()) {
        match Choice::parse(key, value).filter(|choice| exists(choice, dataset)) {
            // A second first month contradicts the first one.
            Some(choice) if choice.is_single() && filter.of(key).any(|old| *old != choice) => {
                ignore(ignored, key.id(), value);
            }
            Some(choice) => *filter = filter.with(choice),
            None if key == Key::Text => {}
            None => ignore(ignored, key.id(), value),
        }
    }
}

/// Whether the data know such a year or municipality. One that was renamed is reported, never guessed.
fn exists(choice: &Choice, dataset: &Dataset) -> bool {
    match choice {
        Choice::Year(year) => dataset.incidents.iter().any(|incident| incident.date.month.year == *year),
        Choice::Municipality(id) => dataset.municipality(id).is_some(),
        _ => true,
    }
}

/// A range that ends before it starts would admit nothing: both ends are ignored.
fn drop_backward_range(filter: &mut Filter, ignored: &mut Vec<Ignored>) {
    let month = |key| filter.of(key).next().cloned();
    if let (Some(Choice::From(from)), Some(Choice::To(to))) = (month(Key::From), month(Key::To))
        && from > to
    {
        for choice in [Choice::From(from), Choice::To(to)] {
            ignore(ignored, choice.key().id(), &choice.value());
            *filter = filter.without(&choice);
        }
    }
}

/// The second selection. It is a filter and nothing else: a view, or a third selection in it, is ignored.
fn read_vs(query: &str, dataset: &Dataset, ignored: &mut Vec<Ignored>) -> Filter {
    let mut filter = Filter::default();
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        match Key::from_id(&key) {
            Some(key) => read_choices(&mut filter, ignored, key, &value, dataset),
            None => ignore(ignored, &key, &value),
        }
    }
    drop_backward_range(&mut filter, ignored);
    filter
}

fn ignore(ignored: &mut Vec<Ignored>, key: &str, value: &str) {
    let new = Ignored { key: key.to_owned(), value: value.to_owned() };
    if !ignored.contains(&new) {
        ignored.push(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, IncidentType};
    use crate::samples;

    fn dataset() -> Dataset {
        let incident = |date| samples::incident(date, IncidentType::Arson, [Answer::Unknown; 7]);
        samples::dataset(vec![incident("2020-01"), incident("2021-01")])
    }

    /// What is written for what is read, and what was ignored on the way.
    fn read(query: &str) -> (String, Vec<String>) {
        let address = Address::parse(query, &dataset());
        let ignored = address.ignored.iter().map(|Ignored { key, value }| format!("{key}={value}")).collect();
        (address.query(), ignored)
    }

    #[test]
    fn what_is_understood_is_written_in_one_way() {
        for (query, written) in [
            ("", ""),
            ("&&", ""),
            ("year=", ""),
            ("view=&place=&sort=&cited=&columns=", ""),
            ("year=2021&year=2020", "year=2020,2021"),
            ("year=2021%2C2020", "year=2020,2021"),
            ("type=arson&municipality=prizren,kline-klina", "municipality=kline-klina,prizren&type=arson"),
            ("answer=court_outcome:no,police_attended:unknown", "answer=court_outcome:no,police_attended:unknown"),
            ("from=2020-03&to=2021-06", "from=2020-03&to=2021-06"),
            ("from=2020-03&to=2020-03", "from=2020-03&to=2020-03"),
            ("view=explore&lang=en&year=2020", "year=2020&lang=en"),
            ("q=+thrown,+stones+&year=2020", "year=2020&q=thrown,%20stones"),
            ("q=%20", ""),
            ("view=compare&vs=year%3D2021%26type%3Darson", "vs=year=2021%26type=arson&view=compare"),
            ("vs=", "vs="),
            ("place=prizren&view=place", "view=place&place=prizren"),
            ("incident=RR-2020-001&map=court_outcome", "incident=RR-2020-001&map=court_outcome"),
            ("sort=-date&view=table", "view=table"),
            ("columns=type,date,type&sort=type", "sort=type&columns=date,type"),
            ("controls=type,year,type&embed=stages&lang=sq", "lang=sq&embed=stages&controls=year,type"),
            ("cited=1.0.0:court_outcome:0:57&theme=dark", "cited=1.0.0:court_outcome:0:57&theme=dark"),
        ] {
            assert_eq!(read(query), (written.to_owned(), vec![]), "{query}");
        }
    }

    #[test]
    fn an_unknown_key_is_left_alone_to_the_letter() {
        assert_eq!(read("utm=a+b%2&year=2020&=x&flag=1"), ("year=2020&utm=a+b%2&=x&flag=1".to_owned(), vec![]));
    }

    #[test]
    fn from_a_frame_and_to_the_start_some_of_it_is_taken() {
        let of = |query: &str| Address::parse(query, &dataset());
        let framed = of("year=2020&lang=sq&theme=dark&embed=stages&controls=year,type&utm=a");
        assert_eq!(framed.unframed().query(), "year=2020&lang=sq&theme=dark&utm=a");
        assert_eq!(framed.appearance().query(), "lang=sq&theme=dark");
    }

    #[test]
    fn the_table_has_the_chosen_columns_or_the_usual_ones() {
        let shown = |query: &str| Address::parse(query, &dataset()).shown_columns();
        assert_eq!(shown("columns=summary,id"), [Column::Id, Column::Summary]);
        assert!(shown("").iter().all(|column| column.is_usual()) && shown("").contains(&Column::CourtOutcome));
    }

    #[test]
    fn language_and_frame_are_read_without_data() {
        let address = Address::without_data("lang=sq&embed=stages&municipality=prizren");
        assert_eq!((address.language, address.embed), (Some(Language::Albanian), Some(Chart::Stages)));
        assert!(address.filter.is_empty());
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
            ("view=maps", "", vec!["view=maps"]),
            ("view=about&view=place", "view=about", vec!["view=place"]),
            ("place=atlantis", "", vec!["place=atlantis"]),
            ("incident=RR-1999-001", "", vec!["incident=RR-1999-001"]),
            ("sort=size&columns=size,date", "columns=date", vec!["sort=size", "columns=size"]),
            ("cited=1.0.0:court_outcome:58:57", "", vec!["cited=1.0.0:court_outcome:58:57"]),
            ("cited=court_outcome:1:57", "", vec!["cited=court_outcome:1:57"]),
            ("vs=year%3D1999%26vs%3Dx%26view%3Dabout", "vs=", vec!["year=1999", "vs=x", "view=about"]),
            ("vs=year=2020&vs=year=2021", "vs=year=2020", vec!["vs=year=2021"]),
            ("embed=pie&lang=sq", "lang=sq", vec!["embed=pie"]),
            (
                "embed=stages&controls=year,from,size",
                "embed=stages&controls=year",
                vec!["controls=from", "controls=size"],
            ),
            ("q=a&q=b", "q=a", vec!["q=b"]),
            ("year=%ff", "", vec!["year=\u{fffd}"]),
            ("theme=pink", "", vec!["theme=pink"]),
            ("lang=de&year=2020", "year=2020", vec!["lang=de"]),
        ] {
            let ignored = ignored.into_iter().map(str::to_owned).collect();
            assert_eq!(read(query), (written.to_owned(), ignored), "{query}");
        }
    }
}
