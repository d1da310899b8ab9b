// crossfilter2 in two ways, each the quickest that was found for its filters.
import crossfilter from 'crossfilter2';
import { COUNTS, EVIDENCE, FACETS, MONTHS, SELECTED_MONTHS, SIZES, STAGES, TARGET, TYPE, YEAR, select } from './shape.mjs';

const code = (columns, group) => (group === YEAR ? at => Math.floor(columns[0][at] / 12) : at => columns[group][at]);
const isSame = (one, other) => one.every((admits, at) => admits === other[at]);

/** A dimension with its group for every facet, and one for time. */
export const full = {
  name: 'crossfilter2',
  build(columns) {
    const filter = crossfilter(Array.from(columns[0], (_, at) => at));
    const facets = SIZES.map((_, group) => filter.dimension(code(columns, group)));
    const groups = facets.map(dimension => dimension.group());
    const time = filter.dimension(at => columns[0][at]);
    const months = time.group();
    let before = { admitted: SIZES.map(size => new Uint8Array(size).fill(1)), from: 0, to: MONTHS - 1 };
    const change = now => {
      refilter(facets, before, now);
      if (now.from !== before.from || now.to !== before.to) time.filterRange([now.from, now.to + 1]);
      before = now;
      const counts = new Uint32Array(COUNTS);
      groups.forEach((group, at) => { for (const { key, value } of group.all()) counts[FACETS[at] + key] = value; });
      // A group does not heed the filter of its own dimension.
      for (const { key, value } of months.all()) if (key >= now.from && key <= now.to) counts[SELECTED_MONTHS + key] = value;
      return select(counts, now);
    };
    return { change };
  },
};

/** Three dimensions, for year, municipality and type; one reduction, of codes put together, for all that is not filtered. */
export const lean = {
  name: 'crossfilter2, three dimensions',
  isFor: series => series !== 'anything',
  build(columns) {
    const kinds = Uint8Array.from(columns[0], (_, at) => columns[TARGET][at] * SIZES[EVIDENCE] + columns[EVIDENCE][at]);
    const stages = columns.slice(STAGES);
    const answers = Uint16Array.from(columns[0], (_, at) => stages.reduceRight((all, stage) => all * 3 + stage[at], 0));
    const filter = crossfilter(Array.from(columns[0], (_, at) => at));
    const facets = [YEAR, 1, TYPE].map(group => filter.dimension(code(columns, group)));
    const groups = facets.map(dimension => dimension.group());
    const add = step => (sums, at) => {
      sums.months[columns[0][at]] += step;
      sums.kinds[kinds[at]] += step;
      sums.answers[answers[at]] += step;
      return sums;
    };
    const initial = () => ({ months: new Int32Array(MONTHS), kinds: new Int32Array(SIZES[TARGET] * SIZES[EVIDENCE]), answers: new Int32Array(3 ** 7) });
    const all = filter.groupAll().reduce(add(1), add(-1), initial);
    let before = { admitted: SIZES.map(size => new Uint8Array(size).fill(1)) };
    const change = now => {
      refilter(facets, before, now);
      before = now;
      const counts = new Uint32Array(COUNTS);
      groups.forEach((group, at) => { for (const { key, value } of group.all()) counts[FACETS[at] + key] = value; });
      const sums = all.value();
      counts.set(sums.months, SELECTED_MONTHS);
      sums.kinds.forEach((n, kind) => {
        counts[FACETS[TARGET] + Math.floor(kind / SIZES[EVIDENCE])] += n;
        counts[FACETS[EVIDENCE] + (kind % SIZES[EVIDENCE])] += n;
      });
      sums.answers.forEach((n, digits) => {
        for (let stage = 0, rest = digits; stage < 7; stage += 1, rest = Math.floor(rest / 3)) counts[FACETS[STAGES + stage] + (rest % 3)] += n;
      });
      return select(counts, now);
    };
    return { change };
  },
};

function refilter(dimensions, before, now) {
  dimensions.forEach((dimension, group) => {
    const admits = now.admitted[group];
    if (isSame(admits, before.admitted[group])) return;
    if (admits.every(Boolean)) dimension.filterAll();
    else dimension.filterFunction(value => admits[value] === 1);
  });
}
