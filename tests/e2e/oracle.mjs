// The figures that the page must show, computed from the CSV files alone. It shares no code with the page and never
// reads incidents.json, so that one mistake cannot stand on both sides of a comparison.
// Long because it computes every figure of every view; in one file it is read as one definition.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fold, words } from './fold.mjs';

const read = file => readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8');
const csv = name => parse(read(`${name}.csv`), { columns: true, bom: true });

export const municipalities = csv('municipalities');
export const publishedTotals = csv('published_totals');
/** The texts of the incidents in Serbian and Albanian, a row for each incident and language. */
export const texts = csv('incident_texts');
const sources = csv('sources');

/** What `q` searches: the words on the incident in every language, but not the name of its municipality. */
function searchable(row) {
  const tellings = [row, ...texts.filter(text => text.incident === row.id)];
  return fold(tellings.flatMap(it => [it.settlement, it.summary, it.response_note]).join('\n'));
}

/** All incidents, each with its sources. */
export const incidents = csv('incidents').map(row => ({
  ...row,
  year: row.date.slice(0, 4),
  month: row.date.slice(0, 7),
  searchable: searchable(row),
  sources: sources.filter(source => source.incident === row.id),
}));

export const STAGES = [
  'reported_to_police',
  'police_attended',
  'investigation_opened',
  'suspect_identified',
  'arrest_or_charge',
  'court_outcome',
  'public_condemnation',
];
export const ANSWERS = ['yes', 'no', 'unknown'];

// The closed lists stand in the description of the data package.
const { resources } = JSON.parse(read('datapackage.json'));
const allowed = column => resources[0].schema.fields.find(field => field.name === column).constraints.enum;

const distinct = values => [...new Set(values)].sort();
export const YEARS = distinct(incidents.map(incident => incident.year));

/** Every value that a facet offers, whether or not an incident has it. */
export const OPTIONS = {
  year: YEARS,
  municipality: municipalities.map(row => row.id).sort(),
  type: [...allowed('type')].sort(),
  target: [...allowed('target')].sort(),
  evidence: [...allowed('evidence')].sort(),
  answer: STAGES.flatMap(stage => ANSWERS.map(answer => `${stage}:${answer}`)),
};

/** The values with which a query can be made up; `q` takes any text. */
export const VALUES = {
  ...OPTIONS,
  from: distinct(incidents.map(incident => incident.month)),
  to: distinct(incidents.map(incident => incident.month)),
};

/** The stage and the answer of a value of `answer`. */
const halves = value => value.split(':');

/** A query of valid values as a list of conditions `{ group, admits }`, all of which must hold. */
function conditions(query) {
  const found = [];
  for (const [key, text] of new URLSearchParams(query)) {
    if (key === 'q') {
      // Each word may stand in another text of the incident. No word, no condition.
      for (const word of words(text)) found.push({ group: key, admits: it => it.searchable.includes(word) });
      continue;
    }
    const values = text.split(',').filter(Boolean);
    if (!(key in VALUES) || values.length === 0) continue;
    if (key === 'answer') {
      for (const stage of distinct(values.map(value => halves(value)[0]))) {
        found.push({ group: stage, admits: it => values.includes(`${stage}:${it[stage]}`) });
      }
    } else if (key === 'from') {
      found.push({ group: key, admits: it => it.month >= values[0] });
    } else if (key === 'to') {
      found.push({ group: key, admits: it => it.month <= values[0] });
    } else {
      found.push({ group: key, admits: it => values.includes(it[key]) });
    }
  }
  return found;
}

const passing = (list, all) => list.filter(incident => all.every(condition => condition.admits(incident)));

/** The incidents that a query of valid values selects. */
export const select = (query, list = incidents) => passing(list, conditions(query));

/**
 * What each option of a facet would give: all other conditions hold, those of its own group do not count. The options of
 * a facet are one group, but each stage is a group of its own, for an incident has an answer to every stage.
 */
export function facetCounts(query, list = incidents) {
  const all = conditions(query);
  const count = (group, column, value) =>
    passing(list, all.filter(condition => condition.group !== group)).filter(it => it[column] === value).length;
  const option = (facet, value) => {
    if (facet !== 'answer') return count(facet, facet, value);
    const [stage, answer] = halves(value);
    return count(stage, stage, answer);
  };
  const counts = ([facet, values]) => [facet, Object.fromEntries(values.map(value => [value, option(facet, value)]))];
  return Object.fromEntries(Object.entries(OPTIONS).map(counts));
}

/** A share as it is written: whole, a half goes up; some is never 0 %, not all is never 100 %. */
export function percentText(part, whole) {
  const percent = Math.floor((200 * part + whole) / (2 * whole));
  if (percent === 0 && part > 0) return 'below 1 %';
  if (percent === 100 && part < whole) return 'above 99 %';
  return `${percent} %`;
}

/**
 * The 95 % Wilson score interval by its definition: the proportions p whose distance from the observed share is z of
 * their own standard errors, (share − p)² = z² p (1 − p) / n. These are the two roots of a quadratic equation.
 */
export function wilson(yes, n, z = 1.959963984540054) {
  const share = yes / n;
  const [a, b, c] = [1 + z ** 2 / n, -2 * share - z ** 2 / n, share ** 2];
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c));
  return { low: (-b - root) / (2 * a), high: (-b + root) / (2 * a) };
}

/** Six decimals: enough to tell every share of the data apart, few enough for two roads of rounding to meet. */
export const rounded = number => Number(number.toFixed(6)) + 0;

/**
 * The 95 % interval for the difference of two known rates, a − b, each side `{ yes, no }`: the hybrid score interval of
 * Newcombe (1998, method 10). It adds up the squares of what each Wilson interval leaves on the side that matters.
 */
export function newcombe(a, b) {
  const known = ({ yes, no }) => ({ rate: yes / (yes + no), ...wilson(yes, yes + no) });
  const [{ rate: pa, low: la, high: ua }, { rate: pb, low: lb, high: ub }] = [known(a), known(b)];
  const diff = pa - pb;
  return { diff, low: diff - Math.hypot(pa - la, ub - pb), high: diff + Math.hypot(ua - pa, pb - lb) };
}

/** How often each answer to a stage was given, out of `n`. */
function tally(list, stage) {
  const count = answer => list.filter(incident => incident[stage] === answer).length;
  return { yes: count('yes'), no: count('no'), unknown: count('unknown'), n: list.length };
}

/** The known rate misleads where few answers are known: it is shown from four fifths on. */
const enoughKnown = ({ yes, no, n }) => n > 0 && 5 * (yes + no) >= 4 * n;

/** All that the answers allow. Of no incident there is no share: NaN. */
const bounds = ({ yes, unknown, n }) => ({ low: rounded(yes / n), high: rounded((yes + unknown) / n) });

/** The answers to one stage: a row of the charts `stages` and `years`. */
function answersRow(list, stage) {
  const told = tally(list, stage);
  const row = { ...told, ...bounds(told) };
  if (!enoughKnown(told)) return row;
  const known = told.yes + told.no;
  const { low, high } = wilson(told.yes, known);
  return { ...row, rate: rounded(told.yes / known), rate_low: rounded(low), rate_high: rounded(high) };
}

const stageRows = (list, key) => STAGES.map(stage => [key(stage), answersRow(list, stage)]);

/** How many of these incidents have a yes to each stage: a row of the charts `types` and `municipalities`. */
const yesRow = list => ({ n: list.length, ...Object.fromEntries(STAGES.map(stage => [stage, tally(list, stage).yes])) });

/** What each twin table must hold for these incidents: row by key, cell by column. */
export const tables = {
  stages: list => Object.fromEntries(stageRows(list, stage => stage)),
  years(list) {
    const of = year => stageRows(list.filter(incident => incident.year === year), stage => `${year}:${stage}`);
    return Object.fromEntries(distinct(list.map(incident => incident.year)).flatMap(of));
  },
  /** Every month of the years between the first and the last incident: a month without one is a gap to be seen. */
  months(list) {
    const years = distinct(list.map(incident => Number(incident.year)));
    const types = distinct(list.map(incident => incident.type));
    const row = own => {
      const count = type => own.filter(incident => incident.type === type).length;
      return { n: own.length, ...Object.fromEntries(types.map(type => [type, count(type)])) };
    };
    const rows = {};
    for (let year = years[0]; year <= years.at(-1); year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const key = `${year}-${String(month).padStart(2, '0')}`;
        rows[key] = row(list.filter(incident => incident.month === key));
      }
    }
    return rows;
  },
  /** All municipalities, those without an incident too; only the chosen ones where the query chooses. */
  municipalities(list, query = '') {
    const chosen = new URLSearchParams(query).get('municipality')?.split(',').filter(Boolean) ?? [];
    const shown = chosen.length > 0 ? distinct(chosen) : OPTIONS.municipality;
    return Object.fromEntries(shown.map(id => [id, yesRow(list.filter(incident => incident.municipality === id))]));
  },
  types(list) {
    const row = type => yesRow(list.filter(incident => incident.type === type));
    return Object.fromEntries(distinct(list.map(incident => incident.type)).map(type => [type, row(type)]));
  },
};

/** The totals published for exactly one calendar year, with that year. */
export const yearTotals = publishedTotals
  .map(row => ({ ...row, year: row.from.slice(0, 4), count: Number(row.count) }))
  .filter(row => row.from === `${row.year}-01-01` && row.to === `${row.year}-12-31`);

/** The table `coverage`: the same whatever is filtered. */
export const coverage = Object.fromEntries(
  YEARS.map(year => {
    const listed = incidents.filter(incident => incident.year === year).length;
    const total = yearTotals.find(row => row.year === year && /RRCG/.test(row.counted_by) && row.scope === 'all incidents');
    return [year, { listed, published: total.count, share: rounded(listed / total.count) }];
  }),
);

// The space before the id sorts before the dash of a day: a date without a day stands below the days of its month.
const place = incident => `${incident.date} ${incident.id}`;

/** Incidents as the list shows them. */
export const newestFirst = list => [...list].sort((a, b) => (place(a) < place(b) ? 1 : -1));

/** The label of each municipality: Albanian, then Serbian, once where they are equal. */
const LABELS = Object.fromEntries(
  municipalities.map(row => [row.id, [...new Set([row.name_sq, row.name_sr_latn])].join('/')]),
);

/** What the table view sorts by; null stands last in both directions. A closed list is in its own order. */
const SORT_KEYS = {
  date: it => it.date,
  municipality: it => fold(LABELS[it.municipality]),
  type: it => allowed('type').indexOf(it.type),
  target: it => allowed('target').indexOf(it.target),
  injured: it => (it.injured === '' ? null : Number(it.injured)),
  ...Object.fromEntries(STAGES.map(stage => [stage, it => ANSWERS.indexOf(it[stage])])),
  evidence: it => allowed('evidence').indexOf(it.evidence),
  sources: it => it.sources.length,
  id: it => it.id,
};

/** The columns by which the table view can be sorted. */
export const SORT_COLUMNS = Object.keys(SORT_KEYS);

/** Incidents as the table view shows them, sorted by a column. */
export function sorted(list, column, descending = false) {
  const key = SORT_KEYS[column];
  const compared = (a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    return (one < other) === descending ? 1 : -1;
  };
  // This sort keeps the order of equals, so that they stay newest first in both directions.
  return newestFirst(list).sort(compared);
}

/** Two selections side by side, a row a stage; without a second one the rest of the list is the other side. */
export function compare(queryA, queryB = null, list = incidents) {
  const a = select(queryA, list);
  const b = queryB === null ? list.filter(incident => !a.includes(incident)) : select(queryB, list);
  // The interval holds for two separate groups only.
  const apart = !a.some(incident => b.includes(incident));
  return Object.fromEntries(STAGES.map(stage => [stage, comparedRow(tally(a, stage), tally(b, stage), apart)]));
}

function comparedRow(a, b, apart) {
  const side = (name, told) => {
    const cells = { yes: told.yes, unknown: told.unknown, n: told.n, ...bounds(told) };
    return Object.fromEntries(Object.entries(cells).map(([column, value]) => [`${name}_${column}`, value]));
  };
  const row = { ...side('a', a), ...side('b', b) };
  const rated = apart && enoughKnown(a) && enoughKnown(b);
  if (rated) {
    const { diff, low, high } = newcombe(a, b);
    Object.assign(row, { diff: rounded(diff), diff_low: rounded(low), diff_high: rounded(high) });
  }
  return { ...row, verdict: verdict(a, b) ?? (rated ? 'rate' : 'unknown') };
}

/** What holds whatever the unknown answers are; in whole numbers, so that equal shares are equal. */
function verdict(a, b) {
  if (a.n === 0 || b.n === 0) return null;
  if (a.yes * b.n > (b.yes + b.unknown) * a.n) return 'higher';
  if ((a.yes + a.unknown) * b.n < b.yes * a.n) return 'lower';
  return null;
}

/** One municipality against all others under the same conditions, and what nobody has answered about its incidents. */
export function placeOf(id, query = '', list = incidents) {
  const elsewhere = new URLSearchParams(query);
  elsewhere.delete('municipality');
  const pool = select(elsewhere.toString(), list);
  const own = newestFirst(pool.filter(incident => incident.municipality === id));
  const rest = newestFirst(pool.filter(incident => incident.municipality !== id));
  const open = incident => STAGES.filter(stage => incident[stage] === 'unknown');
  return {
    own,
    rest,
    ownStages: tables.stages(own),
    restStages: tables.stages(rest),
    questions: own.map(incident => ({ id: incident.id, stages: open(incident) })),
  };
}
