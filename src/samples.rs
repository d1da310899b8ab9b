//! Invented incidents, for tests alone: none of them is ever shown.

use crate::model::{
    Answer, Coded, Dataset, Evidence, InEnglish, Incident, IncidentDate, IncidentType, Month, Municipality, Source,
    Stage, Target, ordered,
};
use proptest::prelude::*;

/// Ids of the municipalities of [`dataset`].
pub const MUNICIPALITIES: [&str; 3] = ["graçanicë-gračanica", "kline-klina", "prizren"];

/// A dataset with three municipalities and these incidents.
pub fn dataset(incidents: Vec<Incident>) -> Dataset {
    let municipality = |id: &&str| Municipality {
        id: (*id).to_owned(),
        name_sq: format!("{id} sq"),
        name_sr_latn: format!("{id} sr"),
        name_sr_cyrl: format!("{id} ср"),
        district: "north".to_owned(),
        grid_row: 0,
        grid_column: 0,
    };
    let incidents = ordered(incidents, |a, b| a.date.cmp(&b.date));
    Dataset { municipalities: MUNICIPALITIES.iter().map(municipality).collect(), incidents, ..Dataset::default() }
}

/// An incident of which only type, time and answers matter.
pub fn incident(date: &str, incident_type: IncidentType, answers: [Answer; Stage::ALL.len()]) -> Incident {
    Incident {
        id: "RR-2020-001".to_owned(),
        date: IncidentDate::parse(date).expect("a date"),
        municipality: MUNICIPALITIES[0].to_owned(),
        settlement: String::new(),
        settlement_sq: String::new(),
        incident_type,
        target: Target::Person,
        injured: None,
        summary: "Invented.".to_owned(),
        answers,
        response_note: String::new(),
        in_english: InEnglish::default(),
        evidence: Evidence::Single,
        sources: vec![Source {
            title: "Invented".to_owned(),
            publisher: String::new(),
            url: "https://example.org/".to_owned(),
            date: None,
        }],
    }
}

/// Any value of a closed list.
pub fn any_of<T: Coded + std::fmt::Debug>() -> impl Strategy<Value = T> + Clone {
    (0..T::ALL.len()).prop_map(|index| T::ALL[index])
}

/// Up to 40 incidents of three years, three municipalities and all codes.
pub fn any_dataset() -> impl Strategy<Value = Dataset> {
    let answers = proptest::array::uniform7(any_of::<Answer>());
    let place = proptest::sample::select(&MUNICIPALITIES[..]);
    let when = (2019u16..=2021, 1u8..=12, proptest::option::of(1u8..=28));
    let codes = (any_of::<IncidentType>(), any_of::<Target>(), any_of::<Evidence>());
    let one = (when, place, codes, answers).prop_map(|((year, month, day), place, codes, answers)| Incident {
        municipality: place.to_owned(),
        target: codes.1,
        evidence: codes.2,
        date: IncidentDate { month: Month { year, month }, day },
        ..incident("2020-01", codes.0, answers)
    });
    proptest::collection::vec(one, 0..40).prop_map(dataset)
}
