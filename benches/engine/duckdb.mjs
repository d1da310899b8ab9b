// DuckDB-WASM, in its worker: one statement a change.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { tableFromArrays } from 'apache-arrow';
import { COUNTS, FACETS, MONTHS, SELECTED_MONTHS, SIZES, select } from './shape.mjs';

export const name = 'DuckDB-WASM';

let database;

/** Starts it; not counted. */
export async function prepare() {
  await database?.terminate();
  database = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb-browser-eh.worker.js'));
  await database.instantiate('/duckdb-eh.wasm');
}

export async function build(columns) {
  const connection = await database.connect();
  const named = Object.fromEntries(columns.slice(1).map((column, at) => [`g${at + 1}`, column]));
  const years = Uint8Array.from(columns[0], month => Math.floor(month / 12));
  await connection.insertArrowTable(tableFromArrays({ month: columns[0], g0: years, ...named }), { name: 'incidents' });
  return {
    change: filter => change(connection, filter),
    memory: async () => Number((await connection.query('SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()')).toArray()[0].bytes),
  };
}

async function change(connection, filter) {
  const holds = filter.admitted.map((codes, group) => {
    const chosen = [...codes.keys()].filter(code => codes[code]);
    return chosen.length === codes.length ? 'true' : `g${group} IN (${chosen})`;
  });
  const time = filter.from > 0 || filter.to < MONTHS - 1 ? `month BETWEEN ${filter.from} AND ${filter.to}` : 'true';
  const where = but => [time, ...holds.filter((_, group) => group !== but)].filter(one => one !== 'true').join(' AND ') || 'true';
  const part = (offset, column, but) => `SELECT (${offset} + ${column})::INTEGER AS place, count(*)::INTEGER AS n FROM incidents WHERE ${where(but)} GROUP BY ${column}`;
  const parts = SIZES.map((_, group) => part(FACETS[group], `g${group}`, group));
  const rows = await connection.query([...parts, part(SELECTED_MONTHS, 'month', -1)].join(' UNION ALL '));
  const counts = new Uint32Array(COUNTS);
  const [places, ns] = ['place', 'n'].map(column => rows.getChild(column).toArray());
  places.forEach((place, at) => { counts[place] = ns[at]; });
  return select(counts, filter);
}
