// What runs in the page: the contestants, one at a time.
import * as crossfilter from './crossfilter.mjs';
import * as duckdb from './duckdb.mjs';
import { SERIES, changes, incidents } from './incidents.mjs';
import * as objects from './objects.mjs';
import * as ours from './ours.mjs';
import * as packed from './packed.mjs';
import * as typed from './typed.mjs';

const CONTESTANTS = [ours, crossfilter.full, crossfilter.lean, typed, packed, objects, duckdb];
const CHANGES = 40;
/** Changes before those that are measured, so that all code is compiled. */
const WARM_UP = 10;

let columns;
/** The counts that the first contestant gave, by series: all others must give the same. */
let expected;
let held;

globalThis.bench = {
  contestants: CONTESTANTS.map(({ name }) => name),

  begin(rows) {
    columns = incidents(rows);
    expected = {};
  },

  /** Builds a contestant and keeps it. Milliseconds. */
  async build(at) {
    held = undefined;
    await CONTESTANTS[at].prepare?.();
    const start = performance.now();
    held = await CONTESTANTS[at].build(columns);
    return performance.now() - start;
  },

  /** Bytes that the contestant which is held takes outside of JavaScript; `null` where all is in it. */
  memory: async () => (await held.memory?.()) ?? null,

  drop() {
    held = undefined;
  },

  /** Milliseconds of each change, by series. */
  async change(at) {
    const times = {};
    for (const [series, groups] of Object.entries(SERIES)) {
      if (CONTESTANTS[at].isFor && !CONTESTANTS[at].isFor(series)) continue;
      const all = changes(WARM_UP + CHANGES, groups);
      expected[series] ??= [];
      times[series] = [];
      for (const [number, filter] of all.entries()) {
        const start = performance.now();
        // Only DuckDB makes one wait.
        let counts = held.change(filter);
        if (counts instanceof Promise) counts = await counts;
        const time = performance.now() - start;
        if (number >= WARM_UP) times[series].push(time);
        const known = (expected[series][number] ??= counts.slice());
        const differs = known.findIndex((count, place) => count !== counts[place]);
        if (differs >= 0 || known.length !== counts.length) {
          throw new Error(`${CONTESTANTS[at].name}, ${series}, change ${number}: count ${differs} is ${counts[differs]}, not ${known[differs]}`);
        }
      }
    }
    return times;
  },
};
