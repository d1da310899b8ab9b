//! A filter to its selection and counts: of the shipped incidents by `select`, of a million invented ones by the engine.

mod data;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use response_record::model::{Answer, Coded, Evidence, IncidentType, Stage, Target};
use response_record::query::engine::{Codes, Engine, Masks, Shape};
use response_record::query::{Choice, Filter, Index, select};
use std::hint::black_box;

const SHAPE: Shape = Shape { years: 25, municipalities: 38 };

/// Invented incidents, oldest first, the same ones each time: the numbers of splitmix64.
fn incidents(count: u64) -> impl Iterator<Item = Codes> + Clone {
    let mut state = 20_260_401u64;
    let mut below = move |count: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % count as u64) as u8
    };
    let months = SHAPE.years as u64 * 12;
    (0..count).map(move |at| Codes {
        month: (at * months / count) as u16,
        municipality: below(SHAPE.municipalities),
        incident_type: below(IncidentType::ALL.len()),
        target: below(Target::ALL.len()),
        evidence: below(Evidence::ALL.len()),
        answers: [(); Stage::ALL.len()].map(|()| below(Answer::ALL.len())),
    })
}

fn engine(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("engine");
    let half = Masks { years: 0x5555_5555, types: 0b101_0101_0101, ..Masks::default() };
    // Nothing of the first three groups is filtered, so every row is read.
    let rows = Masks { targets: 0b1_0101_0101, answers: [3, 7, 7, 7, 5, 7, 7], ..Masks::default() };
    for count in [100_000, 1_000_000] {
        let held: Vec<Codes> = incidents(count).collect();
        group.throughput(Throughput::Elements(count));
        group.bench_function(BenchmarkId::new("build", count), |bencher| {
            bencher.iter(|| Engine::of(SHAPE, black_box(&held).iter().copied()));
        });
        let engine = Engine::of(SHAPE, held.iter().copied()).expect("codes within their bounds");
        let mut counts = engine.counts();
        for (name, masks) in [("cube", &half), ("cube, unfiltered", &Masks::default()), ("scan", &rows)] {
            group.bench_function(BenchmarkId::new(name, count), |bencher| {
                bencher.iter(|| engine.change(black_box(masks), &mut counts));
            });
        }
    }
    group.finish();
}

fn selection(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("select");
    let filter: Filter = [Choice::Year(2021), Choice::Type(IncidentType::Arson)].into_iter().collect();
    for times in [1, 100] {
        let dataset = data::dataset(times);
        let (index, count) = (Index::of(&dataset), dataset.incidents.len());
        group.throughput(Throughput::Elements(count as u64));
        for (name, filter) in [("unfiltered", &Filter::default()), ("two groups", &filter)] {
            group.bench_function(BenchmarkId::new(name, count), |bencher| {
                bencher.iter(|| select(black_box(&dataset), &index, filter));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, engine, selection);
criterion_main!(benches);
