// Bit-packed columns in JavaScript: all codes of an incident in 41 bits, asked by four tables; what is counted by a table's code is
// taken apart at the end.
import { COUNTS, EVIDENCE, FACETS, MONTHS, MUNICIPALITY, SELECTED_MONTHS, SIZES, STAGES, TARGET, TYPE, YEAR, missedMonths, select } from './shape.mjs';

export const name = 'bit-packed columns';

/** Codes that stand side by side, each with the number of its bits. */
const PLACE = [[MUNICIPALITY, 6], [TYPE, 4]];
const KIND = [[TARGET, 4], [EVIDENCE, 2]];
const ANSWERS = SIZES.slice(STAGES).map((_, stage) => [STAGES + stage, 2]);
const MONTH_BITS = 9;
const PLACE_BITS = 10;

export function build(columns) {
  const count = columns[0].length;
  const pack = (fields, at) => fields.reduceRight((word, [group, bits]) => (word << bits) | columns[group][at], 0);
  const words = new Uint32Array(count);
  const answers = new Uint16Array(count);
  const [, , , , , a0, a1, a2, a3, a4, a5, a6] = columns;
  for (let at = 0; at < count; at += 1) {
    words[at] = columns[0][at] | (pack(PLACE, at) << MONTH_BITS) | (pack(KIND, at) << (MONTH_BITS + PLACE_BITS));
    answers[at] = a0[at] | (a1[at] << 2) | (a2[at] << 4) | (a3[at] << 6) | (a4[at] << 8) | (a5[at] << 10) | (a6[at] << 12);
  }
  const tables = [PLACE, KIND, ANSWERS].map(combinations);
  return { change: filter => change(words, answers, tables, filter) };
}

/** Every word that these fields make, with the code of each. */
function combinations(fields) {
  let all = [{ word: 0, codes: [] }];
  let shift = 0;
  for (const [group, bits] of fields) {
    const codes = Array.from({ length: SIZES[group] }, (_, code) => code);
    const place = shift;
    all = all.flatMap(one => codes.map(code => ({ word: one.word | (code << place), codes: [...one.codes, [group, code]] })));
    shift += bits;
  }
  return { all, size: 1 << shift };
}

function change(words, answers, tables, filter) {
  const months = missedMonths(filter, 1 << YEAR, 0b11 << SIZES.length);
  const [places, kinds, answered] = tables.map(({ all, size }) => {
    const missed = new Uint16Array(size);
    for (const { word, codes } of all) for (const [group, code] of codes) if (!filter.admitted[group][code]) missed[word] |= 1 << group;
    return missed;
  });
  const [byMonth, byPlace, byKind, byAnswers] = [months, places, kinds, answered].map(table => new Uint32Array(table.length));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const month = word & 511;
    const place = (word >>> 9) & 1023;
    const kind = word >>> 19;
    let missed = months[month] | places[place] | kinds[kind];
    if (missed & (missed - 1)) continue;
    const code = answers[at];
    missed |= answered[code];
    if (missed & (missed - 1)) continue;
    if (missed === 0) {
      byMonth[month] += 1;
      byPlace[place] += 1;
      byKind[kind] += 1;
      byAnswers[code] += 1;
    } else if (missed === 1) byMonth[month] += 1;
    else if (missed < 8) byPlace[place] += 1;
    else if (missed < 32) byKind[kind] += 1;
    else byAnswers[code] += 1;
  }
  const counts = new Uint32Array(COUNTS);
  for (let month = 0; month < MONTHS; month += 1) {
    counts[FACETS[YEAR] + Math.floor(month / 12)] += byMonth[month];
    if (months[month] === 0) counts[SELECTED_MONTHS + month] = byMonth[month];
  }
  const sums = [byPlace, byKind, byAnswers];
  [places, kinds, answered].forEach((table, which) => {
    for (const { word, codes } of tables[which].all) {
      for (const [group, code] of codes) if ((table[word] | (1 << group)) === 1 << group) counts[FACETS[group] + code] += sums[which][word];
    }
  });
  return select(counts, filter);
}
