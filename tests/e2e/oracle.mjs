// The figures that the page must show, computed from the CSV files alone. It shares no code with the page and never
// reads incidents.json, so that one mistake cannot stand on both sides of a comparison.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const read = file => readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8');
const csv = name => parse(read(`${name}.csv`), { columns: true, bom: true });

export const municipalities = csv('municipalities');
export const publishedTotals = csv('published_totals');
const sources = csv('sources');

/** All incidents, each with its sources. */
export const incidents = csv('incidents').map(row => ({
  ...row,
  year: row.date.slice(0, 4),
  month: row.date.slice(0, 7),
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
};

/** The values with which a query can be made up. */
export const VALUES = {
  ...OPTIONS,
  from: distinct(incidents.map(incident => incident.month)),
  to: distinct(incidents.map(incident => incident.month)),
  target: allowed('target'),
  evidence: allowed('evidence'),
  answer: STAGES.flatMap(stage => ANSWERS.map(answer => `${stage}:${answer}`)),
};

/** A query of valid values as a list of conditions `{ facet, admits }`, all of which must hold. */
function conditions(query) {
  const found = [];
  for (const [key, text] of new URLSearchParams(query)) {
    const values = text.split(',').filter(Boolean);
    if (!(key in VALUES) || values.length === 0) continue;
    if (key === 'answer') {
      for (const stage of distinct(values.map(value => value.split(':')[0]))) {
        found.push({ facet: key, admits: it => values.includes(`${stage}:${it[stage]}`) });
      }
    } else if (key === 'from') {
      found.push({ facet: key, admits: it => it.month >= values[0] });
    } else if (key === 'to') {
      found.push({ facet: key, admits: it => it.month <= values[0] });
    } else {
      found.push({ facet: key, admits: it => values.includes(it[key]) });
    }
  }
  return found;
}

const passing = (list, all) => list.filter(incident => all.every(condition => condition.admits(incident)));

/** The incidents that a query of valid values selects. */
export const select = (query, list = incidents) => passing(list, conditions(query));

/** What each option of a facet would give: all other conditions hold, the facet's own do not count. */
export function facetCounts(query, list = incidents) {
  const counts = facet => {
    const others = passing(list, conditions(query).filter(condition => condition.facet !== facet));
    return Object.fromEntries(OPTIONS[facet].map(value => [value, others.filter(it => it[facet] === value).length]));
  };
  return Object.fromEntries(Object.keys(OPTIONS).map(facet => [facet, counts(facet)]));
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

/** The answers to one stage: a row of the charts `stages` and `years`. */
function answersRow(list, stage) {
  const count = answer => list.filter(incident => incident[stage] === answer).length;
  const [yes, no, unknown, n] = [count('yes'), count('no'), count('unknown'), list.length];
  const row = { yes, no, unknown, n, low: rounded(yes / n), high: rounded((yes + unknown) / n) };
  // The known rate misleads where few answers are known: it is shown from four fifths on.
  if (5 * (yes + no) < 4 * n) return row;
  const { low, high } = wilson(yes, yes + no);
  return { ...row, rate: rounded(yes / (yes + no)), rate_low: rounded(low), rate_high: rounded(high) };
}

const stageRows = (list, key) => STAGES.map(stage => [key(stage), answersRow(list, stage)]);

/** What each twin table must hold for these incidents: row by key, cell by column. */
export const tables = {
  stages: list => Object.fromEntries(stageRows(list, stage => stage)),
  years(list) {
    const of = year => stageRows(list.filter(incident => incident.year === year), stage => `${year}:${stage}`);
    return Object.fromEntries(distinct(list.map(incident => incident.year)).flatMap(of));
  },
  types(list) {
    const row = type => {
      const own = list.filter(incident => incident.type === type);
      const yes = STAGES.map(stage => [stage, own.filter(incident => incident[stage] === 'yes').length]);
      return { n: own.length, ...Object.fromEntries(yes) };
    };
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
