//! The engine counts what brute force counts: each incident asked about each group, on random incidents and filters.

use super::{Codes, Counts, Engine, Masks, OutOfBounds, Shape};
use crate::model::{Coded, Evidence, IncidentType, Target};
use proptest::prelude::*;

/// The groups, in an order of this file's own: year, municipality, type, target, evidence, seven stages; then what has
/// no facet: months and text.
const FACETS: usize = 12;

/// For each group, whether it admits the incident.
fn admitted(masks: &Masks, position: usize, codes: &Codes) -> Vec<bool> {
    let bit = |mask: u64, code: u8| mask & (1 << code) != 0;
    let municipality = usize::from(codes.municipality);
    let mut admitted = vec![
        bit(masks.years, (codes.month / 12) as u8),
        masks.municipalities[municipality / 64] & (1 << (municipality % 64)) != 0,
        bit(masks.types.into(), codes.incident_type),
        bit(masks.targets.into(), codes.target),
        bit(masks.evidence.into(), codes.evidence),
    ];
    admitted.extend(masks.answers.iter().zip(codes.answers).map(|(mask, answer)| bit((*mask).into(), answer)));
    admitted.push(codes.month >= *masks.months.start() && codes.month <= *masks.months.end());
    admitted.push(masks.text.is_none_or(|text| text[position / 64] & (1 << (position % 64)) != 0));
    admitted
}

fn brute_force(engine: &Engine, incidents: &[Codes], masks: &Masks) -> Counts {
    let mut counts = engine.counts();
    for (position, codes) in incidents.iter().enumerate() {
        let admitted = admitted(masks, position, codes);
        let all_but = |group: usize| (0..admitted.len()).all(|other| other == group || admitted[other]);
        let facets: [&mut [u32]; FACETS - 7] = [
            &mut counts.years,
            &mut counts.municipalities,
            &mut counts.types,
            &mut counts.targets,
            &mut counts.evidence,
        ];
        let codes_of_facets =
            [(codes.month / 12) as u8, codes.municipality, codes.incident_type, codes.target, codes.evidence];
        for (group, (facet, code)) in facets.into_iter().zip(codes_of_facets).enumerate() {
            facet[usize::from(code)] += u32::from(all_but(group));
        }
        for (stage, answer) in codes.answers.into_iter().enumerate() {
            counts.answers[stage][usize::from(answer)] += u32::from(all_but(FACETS - 7 + stage));
        }
        if admitted.iter().all(|one| *one) {
            counts.n += 1;
            counts.selected_types[usize::from(codes.incident_type)] += 1;
            counts.selected_months[usize::from(codes.month)] += 1;
            for (stage, answer) in codes.answers.into_iter().enumerate() {
                counts.selected_answers[stage][usize::from(answer)] += 1;
            }
        }
    }
    counts
}

/// A code below `count`; often the last.
fn code(count: usize) -> impl Strategy<Value = u8> + Clone {
    let last = (count - 1) as u8;
    prop_oneof![3 => 0..=last, 1 => Just(last)]
}

fn any_codes(shape: Shape) -> impl Strategy<Value = Codes> {
    let when = (code(shape.years), code(12)).prop_map(|(year, month)| u16::from(year) * 12 + u16::from(month));
    let kind = (code(IncidentType::ALL.len()), code(Target::ALL.len()), code(Evidence::ALL.len()));
    (when, code(shape.municipalities), kind, proptest::array::uniform7(code(3))).prop_map(
        |(month, municipality, (incident_type, target, evidence), answers)| Codes {
            month,
            municipality,
            incident_type,
            target,
            evidence,
            answers,
        },
    )
}

/// A shape, small or the largest, and incidents of it: none, one or more.
fn any_incidents() -> impl Strategy<Value = (Shape, Vec<Codes>)> {
    let largest = Shape { years: Shape::YEARS, municipalities: Shape::MUNICIPALITIES };
    let shape = prop_oneof![
        3 => (1usize..4, 1usize..4).prop_map(|(years, municipalities)| Shape { years, municipalities }),
        1 => Just(largest),
    ];
    shape.prop_flat_map(|shape| {
        let count = prop_oneof![Just(0..=0), Just(1..=1), Just(2..=300)];
        let incidents = count.prop_flat_map(move |count| proptest::collection::vec(any_codes(shape), count));
        (Just(shape), incidents)
    })
}

/// Often everything, sometimes nothing.
fn any_mask() -> impl Strategy<Value = u64> {
    prop_oneof![5 => Just(u64::MAX), 4 => any::<u64>(), 1 => Just(0)]
}

fn any_masks() -> impl Strategy<Value = Masks<'static>> {
    let months = prop_oneof![3 => Just(0..=u16::MAX), 2 => (0u16..40, 0u16..40).prop_map(|(from, to)| from..=to)];
    let cells = (any_mask(), proptest::array::uniform4(any_mask()), any_mask());
    let others = (any_mask(), any_mask(), proptest::array::uniform7(any_mask()));
    (cells, others, months).prop_map(|(cells, others, months)| Masks {
        years: cells.0,
        municipalities: cells.1,
        types: cells.2 as u32,
        targets: others.0 as u32,
        evidence: others.1 as u32,
        answers: others.2.map(|mask| mask as u8),
        months,
        text: None,
    })
}

fn engine(shape: Shape, incidents: &[Codes]) -> Engine {
    Engine::of(shape, incidents.iter().copied()).expect("codes within their bounds")
}

fn change(engine: &Engine, masks: &Masks) -> Counts {
    let mut counts = engine.counts();
    engine.change(masks, &mut counts);
    counts
}

proptest! {
    #[test]
    fn any_filter_counts_what_brute_force_counts(
        (shape, incidents) in any_incidents(), masks in any_masks(), text in proptest::option::of(proptest::array::uniform5(any_mask()))
    ) {
        let engine = engine(shape, &incidents);
        let masks = Masks { text: text.as_ref().map(|words| words.as_slice()), ..masks };
        prop_assert_eq!(change(&engine, &masks), brute_force(&engine, &incidents, &masks));
    }

    #[test]
    fn the_cube_and_the_scan_count_the_same((shape, incidents) in any_incidents(), masks in any_masks()) {
        let of_cells = Masks { targets: u32::MAX, evidence: u32::MAX, answers: [u8::MAX; 7], ..masks };
        let engine = engine(shape, &incidents);
        let cube = change(&engine, &of_cells);
        prop_assert_eq!(&cube, &brute_force(&engine, &incidents, &of_cells));
        // A search that finds everything has to be scanned for.
        let scanned = Masks { text: Some(&[u64::MAX; 5]), ..of_cells };
        prop_assert_eq!(cube, change(&engine, &scanned));
    }

    #[test]
    fn a_buffer_keeps_nothing_of_the_change_before(
        (shape, incidents) in any_incidents(), before in any_masks(), masks in any_masks()
    ) {
        let engine = engine(shape, &incidents);
        let mut counts = change(&engine, &before);
        engine.change(&masks, &mut counts);
        prop_assert_eq!(counts, change(&engine, &masks));
    }

    #[test]
    fn any_code_is_held_or_refused(
        months in 0usize..30, codes in proptest::array::uniform4(any::<u8>()), answers in proptest::array::uniform7(0u8..4)
    ) {
        let shape = Shape { years: 2, municipalities: 3 };
        let [municipality, incident_type, target, evidence] = codes.map(|code| code % 16);
        let codes = Codes { month: months as u16, municipality, incident_type, target, evidence, answers };
        let fits = months < 24 && municipality < 3 && incident_type < 11 && target < 10 && evidence < 3
            && answers.iter().all(|answer| *answer < 3);
        prop_assert_eq!(Engine::of(shape, [codes].into_iter()).is_ok(), fits);
    }
}

#[test]
fn an_error_says_which_code() {
    let codes = Codes { month: 0, municipality: 0, incident_type: 0, target: 0, evidence: 0, answers: [0; 7] };
    let refused = |shape, incidents: &[Codes]| Engine::of(shape, incidents.iter().copied()).map(|_| ()).unwrap_err();
    let shape = Shape { years: 1, municipalities: 1 };
    assert_eq!(
        refused(shape, &[codes, Codes { answers: [0, 0, 0, 0, 0, 0, 3], ..codes }]).to_string(),
        "incident 1: public_condemnation has no code 3"
    );
    assert_eq!(
        refused(shape, &[Codes { month: 12, ..codes }]),
        OutOfBounds::Code { position: 0, column: "month", code: 12 }
    );
    assert_eq!(refused(Shape { years: 65, ..shape }, &[]), OutOfBounds::Years(65));
    assert_eq!(refused(Shape { municipalities: 257, ..shape }, &[]), OutOfBounds::Municipalities(257));
    assert_eq!(
        [OutOfBounds::Years(65), OutOfBounds::Municipalities(257), OutOfBounds::Incidents].map(|one| one.to_string()),
        ["65 years: at most 64", "257 municipalities: at most 256", "more than 4294967295 incidents"]
    );
}

#[test]
fn an_unchosen_filter_admits_all() {
    let codes = Codes { month: 767, municipality: 255, incident_type: 10, target: 9, evidence: 2, answers: [2; 7] };
    let engine = engine(Shape { years: 64, municipalities: 256 }, &[codes; 3]);
    let counts = change(&engine, &Masks::default());
    assert_eq!((counts.n, counts.years[63], counts.municipalities[255], counts.selected_months[767]), (3, 3, 3, 3));
}
