// Queries made up at random, the same ones in every run.
import { VALUES, select } from './oracle.mjs';

/** Mulberry32: a small generator of numbers from 0 to 1 that begins with a seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many values of a key a query may have: small facets one or two, municipalities many, a month one. */
const MOST = { year: 2, from: 1, to: 1, municipality: 12, type: 5, target: 4, evidence: 2, answer: 3 };

/** `count` different queries whose selection is as `fits` asks. */
export function randomQueries(count, seed, fits) {
  const random = generator(seed);
  const below = limit => Math.floor(random() * limit);
  const query = () => {
    const pairs = [];
    for (const [key, values] of Object.entries(VALUES)) {
      if (random() > 0.35) continue;
      const chosen = Array.from({ length: 1 + below(MOST[key]) }, () => values[below(values.length)]);
      pairs.push(`${key}=${[...new Set(chosen)].join(',')}`);
    }
    return pairs.join('&');
  };
  const found = new Set();
  // Without an end, a condition that nothing meets would hang the run instead of failing it.
  for (let tries = 0; tries < 100_000 && found.size < count; tries += 1) {
    const made = query();
    if (made && !backward(made) && fits(select(made))) found.add(made);
  }
  if (found.size < count) throw new Error(`only ${found.size} of ${count} queries could be made`);
  return [...found];
}

/** A range that ends before it begins is a fault of the link, not a selection. */
function backward(query) {
  const pairs = new URLSearchParams(query);
  return pairs.has('from') && pairs.has('to') && pairs.get('from') > pairs.get('to');
}
