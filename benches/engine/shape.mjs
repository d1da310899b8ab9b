// What all contestants of benches/engine.mjs agree on: the groups, how incidents and filters are given to them, and how they
// give their counts back.

/** Groups with a facet: year, municipality, type, target, evidence, and the answers of seven stages. How many codes each has. */
export const SIZES = [25, 38, 11, 10, 3, 3, 3, 3, 3, 3, 3, 3];
export const [YEAR, MUNICIPALITY, TYPE, TARGET, EVIDENCE, STAGES] = [0, 1, 2, 3, 4, 5];
export const MONTHS = SIZES[YEAR] * 12;

/** Where the counts of each facet begin in a list of counts; then those of the selection by answer, type and month. */
export const FACETS = SIZES.map((_, group) => 1 + sum(SIZES.slice(0, group)));
export const SELECTED_ANSWERS = 1 + sum(SIZES);
const ANSWERS = sum(SIZES.slice(STAGES));
export const SELECTED_TYPES = SELECTED_ANSWERS + ANSWERS;
export const SELECTED_MONTHS = SELECTED_TYPES + SIZES[TYPE];
/** Of the selection, then the facets', then the selection's by answer, type and month. */
export const COUNTS = SELECTED_MONTHS + MONTHS;

function sum(list) {
  return list.reduce((all, one) => all + one, 0);
}

/** Fills in what follows from the facets' counts: a facet's counts are the selection's as far as its own choices admit them. */
export function select(counts, { admitted }) {
  const copy = (group, to) => admitted[group].forEach((admits, code) => { counts[to + code] = admits ? counts[FACETS[group] + code] : 0; });
  for (let group = STAGES; group < SIZES.length; group += 1) copy(group, SELECTED_ANSWERS + FACETS[group] - FACETS[STAGES]);
  copy(TYPE, SELECTED_TYPES);
  counts[0] = sum([...counts.subarray(SELECTED_TYPES, SELECTED_MONTHS)]);
  return counts;
}

/** What of a filter each month misses: its year, as `missed[YEAR]`, or its time, which is `out`. */
export function missedMonths({ admitted, from, to }, year, out) {
  return Uint16Array.from({ length: MONTHS }, (_, month) => (month < from || month > to ? out : admitted[YEAR][Math.floor(month / 12)] ? 0 : year));
}
