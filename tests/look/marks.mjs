// The marks that tell apart what colours alone do not: each is looked for where it is drawn, in the options that ECharts
// gets and in the style sheets.
import { readFileSync } from 'node:fs';
import { described } from './render.mjs';

/** What is looked at: the option of a picture by its name, the text of a style sheet by its file. */
export const real = {
  option: name => described(name).option,
  css: file => readFileSync(`style/${file}`, 'utf8'),
};

const series = (world, name, id) => world.option(name).series.find(one => one.id === id);
/** What a rule says. */
const rule = (world, file, selector) => new RegExp(`^${selector} \\{([^}]*)\\}`, 'm').exec(world.css(file))?.[1] ?? '';
const shown = (world, name, id) => (series(world, name, id).data ?? []).filter(point => /\S/.test(point.name)).length;
const bars = (world, name, id) => series(world, name, id).data.filter(value => value !== '-').length;

const BARS = 'stages/typical.saved.en';
const YEARS = 'years/typical.phone.en';
const MONTHS = 'months/typical.phone.en';
const TILES = ['municipalities/typical.saved.en', 'municipalities/longest.saved.en', 'types/typical.saved.en', 'types/longest.saved.en'];

/** Whether each mark is there. */
export const MARKS = {
  'no is hollow': world =>
    series(world, BARS, 'no').itemStyle.color === '--paper' && rule(world, 'answers.css', '\\.no').includes('background: var(--paper)'),
  'the outline of no': world =>
    series(world, BARS, 'no').itemStyle.borderColor === '--no' &&
    series(world, BARS, 'no').itemStyle.borderWidth >= 2 &&
    rule(world, 'answers.css', '\\.no').includes('outline: 2px solid var(--no)'),
  'its count, in the bar': world => shown(world, BARS, 'unknown-in') === bars(world, BARS, 'unknown'),
  'the year, at its line': world => shown(world, YEARS, 'year') === series(world, YEARS, 'dot').data.length,
  'the outline of light parts': world =>
    ['t2', 't3'].every(id => series(world, MONTHS, id).itemStyle.borderColor === '--count-3' && series(world, MONTHS, id).itemStyle.borderWidth >= 1),
  'the figure in a tile': world =>
    TILES.every(name => {
      const tiles = world.option(name).series.filter(one => /^(n[0-4]|h[1-4]|zero|few)$/.test(one.id));
      return tiles.length > 0 && tiles.every(({ id, data }) => shown(world, name, `${id}-figure`) === data.length);
    }),
  'dashes of what cannot be compared': world =>
    series(world, 'coverage/typical.saved.en', 'other').itemStyle.borderType === 'dashed' &&
    rule(world, 'coverage.css', '\\.cov\\.other \\.line i').includes('dashed'),
};
