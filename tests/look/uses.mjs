// What style/ and the pictures use: texts on their grounds, and lines, by the names of the tokens.
import { readFileSync, readdirSync } from 'node:fs';
import { themes } from '../../scripts/tokens.mjs';

/** Each rule of the style sheets, but for those that only name colours. */
export const rules = readdirSync('style')
  .filter(file => !['tokens.css', 'main.css', 'print.css'].includes(file))
  .flatMap(file => {
    const css = readFileSync(`style/${file}`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({ name: `${file}: ${selector.trim()}`, body }));
  });

/** The tokens that the declarations of a property name. */
function tokensIn(body, property) {
  const values = [...body.matchAll(new RegExp(`(?:^|[;\\s])${property}:([^;]*)`, 'g'))].map(([, value]) => value);
  return values.flatMap(value => [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, token]) => token));
}

const isColour = token => /^#/.test(themes.light[token] ?? '');

/** The texts of a rule on its own ground; ink where it names no text, paper where it names no ground. */
export function textsOfRule({ name, body }) {
  const [texts, grounds] = [tokensIn(body, 'color'), tokensIn(body, 'background').filter(isColour)];
  if (texts.length + grounds.length === 0 || /--v/.test(body)) return [];
  const [on, over] = [grounds.length ? grounds : ['paper'], texts.length ? texts : ['ink']];
  return over.flatMap(text => on.map(ground => ({ name, pair: `${text} on ${ground}` })));
}

/** The lines that a rule draws. */
export function linesOfRule({ name, body }) {
  const lines = [...tokensIn(body, '(?:border|outline)[\\w-]*'), ...tokensIn(body, 'text-decoration')];
  return lines.filter(isColour).map(line => ({ name, line }));
}

/** The texts of an option on their grounds: that of the text itself, of the part that it stands in, or the page. */
export function textsOfPicture({ series, title = [], xAxis, yAxis }) {
  const fill = id => series.find(one => one.id === id)?.itemStyle?.color ?? '--paper';
  const inSeries = series
    .filter(({ label, data }) => label && data?.length)
    .map(({ id, label }) => [label.color, label.backgroundColor ?? (id.includes('-') ? fill(id.split('-')[0]) : '--paper')]);
  const around = [...title.map(({ textStyle }) => textStyle.color), ...[xAxis, yAxis].map(axis => axis?.axisLabel?.color)];
  const all = [...inSeries, ...around.filter(Boolean).map(color => [color, '--paper'])];
  return all.map(([text, on]) => `${text.slice(2)} on ${on.slice(2)}`);
}
