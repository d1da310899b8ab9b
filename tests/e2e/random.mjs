// Queries made up at random, the same ones in every run.
import { VALUES, incidents, select, texts } from './oracle.mjs';

/** Mulberry32: a small generator of numbers from 0 to 1 that begins with a seed. */
export function generator(seed) {
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

const CYRILLIC = Object.fromEntries(
  'lj-љ nj-њ dž-џ a-а b-б v-в g-г d-д đ-ђ e-е ž-ж z-з i-и j-ј k-к l-л m-м n-н o-о p-п r-р s-с t-т ć-ћ u-у f-ф h-х c-ц č-ч š-ш'
    .split(' ')
    .map(pair => pair.split('-')),
);

/** How a person may type a word that stands in a text. */
const TYPED = {
  asWritten: word => word,
  capitals: word => word.toUpperCase(),
  plain: word => word.replace(/[đĐ]/g, 'dj').normalize('NFD').replace(/\p{M}/gu, ''),
  beginning: word => word.slice(0, 4),
  cyrillic: word => word.toLowerCase().replace(/lj|nj|dž|./gu, letters => CYRILLIC[letters] ?? letters),
};

/** One or two words from a text of one of these incidents, typed in one of the ways; with the marks that stand at them. */
function search(chosen, below) {
  const { id } = chosen[below(chosen.length)];
  const tellings = [{ language: 'en', ...incidents.find(it => it.id === id) }, ...texts.filter(it => it.incident === id)];
  const { language, summary } = tellings[below(tellings.length)];
  const ways = Object.keys(TYPED).filter(way => way !== 'cyrillic' || language === 'sr-Latn');
  const type = TYPED[ways[below(ways.length)]];
  const found = summary.split(/\s+/).filter(word => word.length >= 4);
  return Array.from({ length: 1 + below(2) }, () => type(found[below(found.length)])).join(' ');
}

/** `count` different queries, up to a few hundred, whose selection is as `fits` asks. */
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
    if (random() < 0.15) {
      // Words of what is selected so far, for words of other incidents would mostly leave nothing.
      const chosen = select(pairs.join('&'));
      pairs.push(`q=${encodeURIComponent(search(chosen.length > 0 ? chosen : incidents, below))}`);
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
