// Synthetic incidents and filters, the same ones from the same seed: invented, and never shown as anything else.
import { random } from '../rows.mjs';
import { MONTHS, SIZES, TYPE, YEAR } from './shape.mjs';

const SEED = 20260401;

/** So many incidents in columns, oldest first as in the data package: months since the first January, then codes, in the order of SIZES. */
export function incidents(count) {
  const next = random(SEED);
  const months = Uint16Array.from({ length: count }, (_, at) => Math.floor((at / count) * MONTHS));
  const column = size => Uint8Array.from({ length: count }, () => Math.floor(next() * size));
  return [months, ...SIZES.slice(1).map(column)];
}

/** Several of so many values. */
function several(size, next) {
  const count = 1 + Math.ceil(next() * (size / 2));
  const chosen = new Uint8Array(size);
  for (let left = Math.min(count, size - 1); left > 0;) {
    const code = Math.floor(next() * size);
    left -= chosen[code] ? 0 : 1;
    chosen[code] = 1;
  }
  return chosen;
}

/**
 * Filters, each one change after the one before: several values of a group are chosen, or now and then it is set free again. Not more
 * than three groups are filtered at a time, or hardly anything would be selected. `groups`: out of which; one beyond the facets is
 * the time from one month to another.
 */
export function changes(count, groups) {
  const next = random(SEED + groups.length);
  let filter = { admitted: SIZES.map(size => new Uint8Array(size).fill(1)), from: 0, to: MONTHS - 1 };
  let filtered = [];
  return Array.from({ length: count }, () => {
    filter = { ...filter, admitted: [...filter.admitted] };
    const free = group => {
      if (group === SIZES.length) Object.assign(filter, { from: 0, to: MONTHS - 1 });
      else filter.admitted[group] = new Uint8Array(SIZES[group]).fill(1);
      filtered = filtered.filter(other => other !== group);
    };
    const group = groups[Math.floor(next() * groups.length)];
    const isFreed = filtered.includes(group) && next() < 0.25;
    free(group);
    if (isFreed) return filter;
    if (filtered.length === 3) free(filtered[0]);
    filtered.push(group);
    if (group < SIZES.length) filter.admitted[group] = several(SIZES[group], next);
    else {
      const from = Math.floor(next() * MONTHS);
      Object.assign(filter, { from, to: from + Math.floor(next() * (MONTHS - from)) });
    }
    return filter;
  });
}

/** The two series of filters. */
export const SERIES = {
  'year, municipality, type': [YEAR, 1, TYPE],
  anything: SIZES.map((_, group) => group).concat(SIZES.length),
};
