//! What is read, and how it is written again.

use super::*;
use crate::model::{Answer, Dataset, IncidentType};
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
        ("embed=stages&controls=year,from,size", "embed=stages&controls=year", vec!["controls=from", "controls=size"]),
        ("q=a&q=b", "q=a", vec!["q=b"]),
        ("year=%ff", "", vec!["year=\u{fffd}"]),
        ("theme=pink", "", vec!["theme=pink"]),
        ("lang=de&year=2020", "year=2020", vec!["lang=de"]),
    ] {
        let ignored = ignored.into_iter().map(str::to_owned).collect();
        assert_eq!(read(query), (written.to_owned(), ignored), "{query}");
    }
}
