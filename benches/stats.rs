//! A selection to its figures.

mod data;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use response_record::query::{Filter, Index, select};
use response_record::stats::summarise;
use std::hint::black_box;

fn stats(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("stats");
    for times in [1, 100] {
        let dataset = data::dataset(times);
        let selection = select(&dataset, &Index::of(&dataset), &Filter::default());
        group.throughput(Throughput::Elements(selection.n() as u64));
        group.bench_function(format!("summarise/{}", selection.n()), |bencher| {
            bencher.iter(|| summarise(black_box(&dataset), black_box(&selection)));
        });
    }
    group.finish();
}

criterion_group!(benches, stats);
criterion_main!(benches);
