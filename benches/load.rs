//! Bytes to the dataset.

mod data;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use response_record::load::from_json;
use std::hint::black_box;

fn load(criterion: &mut Criterion) {
    let text = data::text();
    let mut group = criterion.benchmark_group("load");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("from_json", |bencher| bencher.iter(|| from_json("incidents.json", black_box(&text))));
    group.finish();
}

criterion_group!(benches, load);
criterion_main!(benches);
