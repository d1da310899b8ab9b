// Typed arrays in JavaScript: a loop over the rows, a byte or two a column.
import { COUNTS, FACETS, MONTHS, SELECTED_MONTHS, SIZES, TARGET, YEAR, missedMonths, select } from './shape.mjs';

export const name = 'typed arrays';

export function build(columns) {
  const held = columns.map(column => column.slice());
  return { change: filter => change(held, filter) };
}

function change(columns, filter) {
  const counts = new Uint32Array(COUNTS);
  // What each code misses, a bit a group. Two bits, as those of a month out of time, are one too many to be counted.
  const [, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11] = filter.admitted.map((codes, group) => Uint16Array.from(codes, admits => (admits ? 0 : 1 << group)));
  const months = missedMonths(filter, 1 << YEAR, 0b11 << SIZES.length);
  const [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11] = columns;
  const [, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11] = FACETS;
  // By month, whatever is missed: the facet of years and the selection's months follow from it.
  const byMonth = new Uint32Array(MONTHS);
  const isOfPlaces = filter.admitted.slice(TARGET).every(codes => codes.every(Boolean));
  for (let at = 0; at < c0.length; at += 1) {
    let missed = months[c0[at]] | m1[c1[at]] | m2[c2[at]];
    if (missed & (missed - 1)) continue;
    if (!isOfPlaces) {
      missed |= m3[c3[at]] | m4[c4[at]] | m5[c5[at]] | m6[c6[at]] | m7[c7[at]] | m8[c8[at]] | m9[c9[at]] | m10[c10[at]] | m11[c11[at]];
      if (missed & (missed - 1)) continue;
    }
    if (missed === 0) {
      byMonth[c0[at]] += 1;
      counts[f1 + c1[at]] += 1;
      counts[f2 + c2[at]] += 1;
      counts[f3 + c3[at]] += 1;
      counts[f4 + c4[at]] += 1;
      counts[f5 + c5[at]] += 1;
      counts[f6 + c6[at]] += 1;
      counts[f7 + c7[at]] += 1;
      counts[f8 + c8[at]] += 1;
      counts[f9 + c9[at]] += 1;
      counts[f10 + c10[at]] += 1;
      counts[f11 + c11[at]] += 1;
    } else if (missed === 1) byMonth[c0[at]] += 1;
    else if (missed === 2) counts[f1 + c1[at]] += 1;
    else if (missed === 4) counts[f2 + c2[at]] += 1;
    else if (missed === 8) counts[f3 + c3[at]] += 1;
    else if (missed === 16) counts[f4 + c4[at]] += 1;
    else {
      const group = 31 - Math.clz32(missed);
      counts[FACETS[group] + columns[group][at]] += 1;
    }
  }
  byMonth.forEach((n, month) => {
    counts[FACETS[YEAR] + Math.floor(month / 12)] += n;
    if (months[month] === 0) counts[SELECTED_MONTHS + month] = n;
  });
  return select(counts, filter);
}
