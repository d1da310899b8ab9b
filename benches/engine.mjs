// One change of a filter, whatever is filtered, over up to a million incidents: the engine of src/query/engine against what a page
// could use instead, all in one headless Chromium, one after the other, and all with equal counts, or the run fails. Prints medians and
// 95th percentiles over 40 changes, the time to build, the memory, and ours ÷ theirs; writes target/bench/engine.json.
// BENCH_ROWS=100,100000 takes other numbers of incidents.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { launch } from '../scripts/chromium.mjs';
import { serve } from './serve.mjs';

const ROWS = (process.env.BENCH_ROWS ?? '100,100000,1000000').split(',').map(Number);
/** Each contestant's turns. A change counts with the median of its times, so that what else the computer does counts little. */
const TURNS = 3;
const FOLDER = 'target/bench';

await mkdir(FOLDER, { recursive: true });
buildEngine();
await build({ entryPoints: ['benches/engine/page.mjs'], bundle: true, format: 'esm', external: ['/engine.js*'], outfile: `${FOLDER}/page.js`, logLevel: 'warning' });

/** The wasm, built to be quick as `scripts/desk.mjs` builds its own. */
function buildEngine() {
  const run = (tool, ...args) => execFileSync(tool, args, { stdio: 'inherit' });
  const target = ['--target', 'wasm32-unknown-unknown', '--no-default-features', '--bin', 'engine', '--release'];
  run('cargo', 'build', '--locked', ...target, '--config', 'profile.release.package.response-record.opt-level=3');
  const wasm = `${process.env.CARGO_TARGET_DIR ?? 'target'}/wasm32-unknown-unknown/release/engine.wasm`;
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', FOLDER, '--out-name', 'engine', wasm);
}

const duckdb = 'benches/node_modules/@duckdb/duckdb-wasm/dist';
const { origin, server } = await serve(path => {
  if (path === '/') return '<!doctype html><script type="module" src="/page.js"></script>';
  return readFile((path.startsWith('/duckdb') ? duckdb : FOLDER) + path).catch(() => null);
});

const browser = await chromium.launch(launch);
const page = await browser.newPage();
page.on('pageerror', error => console.error(error));
const inspector = await page.context().newCDPSession(page);
await page.goto(origin);
const contestants = await page.evaluate(() => globalThis.bench.contestants);
const results = [];
for (const rows of ROWS) results.push(...(await measure(rows)));
await browser.close();
server.close();

/** All contestants with so many incidents. */
async function measure(rows) {
  await page.evaluate(count => globalThis.bench.begin(count), rows);
  const measured = contestants.map(name => ({ rows, name, builds: [], memory: 0, turns: [] }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [at, one] of measured.entries()) {
      await page.evaluate(() => globalThis.bench.drop());
      const before = await heap();
      one.builds.push(await page.evaluate(number => globalThis.bench.build(number), at));
      one.turns.push(await page.evaluate(number => globalThis.bench.change(number), at));
      one.memory = (await page.evaluate(() => globalThis.bench.memory())) ?? (await heap()) - before;
    }
  }
  await page.evaluate(() => globalThis.bench.drop());
  return measured.map(({ name, builds, memory, turns }) => {
    const series = Object.keys(turns[0]).map(key => {
      const times = turns[0][key].map((_, change) => quantile(turns.map(turn => turn[key][change]), 0.5));
      return [key, { median: quantile(times, 0.5), p95: quantile(times, 0.95) }];
    });
    return { rows, name, build: quantile(builds, 0.5), memory, changes: Object.fromEntries(series) };
  });
}

/** Bytes that JavaScript holds in the page, with its typed arrays. */
async function heap() {
  await inspector.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await inspector.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const series = Object.keys(results[0].changes);
const of = rows => results.filter(result => result.rows === rows);
const ms = time => `${time.toFixed(time < 10 ? 3 : 1)} ms`.padStart(10);
for (const rows of ROWS) {
  const [ours] = of(rows);
  console.log(`\n${rows.toLocaleString('en')} incidents, with ours ÷ theirs`);
  for (const one of of(rows)) {
    const beside = (oursTook, theirsTook) => (one === ours ? '' : (oursTook / theirsTook).toPrecision(2));
    const mib = (one.memory / 2 ** 20).toFixed(1);
    console.log(`  ${one.name}\n    ${'built in'.padEnd(26)} ${ms(one.build)}, memory ${mib.padStart(5)} MiB  ${beside(ours.build, one.build)}`);
    for (const key of series.filter(name => one.changes[name])) {
      const { median, p95 } = one.changes[key];
      console.log(`    ${key.padEnd(26)} ${ms(median)}, p95 ${ms(p95)}  ${beside(ours.changes[key].median, median)}`);
    }
  }
}
for (const [at, rows] of ROWS.slice(1).entries()) {
  const [[before], [ours]] = [of(ROWS[at]), of(rows)];
  const grown = series.map(key => `${(ours.changes[key].median / before.changes[key].median).toFixed(1)} × (${key})`);
  console.log(`\nours, ${rows / ROWS[at]} × the incidents: ${grown.join(', ')} the time`);
}
await writeFile(`${FOLDER}/engine.json`, `${JSON.stringify({ results }, null, 2)}\n`);
