// What the packages of tests/hostile go through: served in place of the page's data, or opened as files; and what may be true
// after each step, whatever stands in them.
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { everyText } from '../hostile/tools.mjs';
import { expect } from './fixture.mjs';
import { document as shipped } from './views.mjs';

const folder = new URL('../hostile/', import.meta.url);
const names = readdirSync(folder).filter(name => name !== 'tools.mjs').sort();

/** Every package, by its name. */
export const PACKAGES = Object.fromEntries(
  await Promise.all(names.map(async name => [name.replace('.mjs', ''), (await import(new URL(name, folder))).default])),
);

/** The document of a package. */
export function poisoned(pack) {
  const data = shipped();
  if (pack.text) everyText(data, pack.text);
  pack.poison?.(data);
  return data;
}

/** The bytes of `incidents.json`. */
export const written = (pack, data) => (pack.write ?? Buffer.from)(JSON.stringify(data));

/** So many good incidents are imported: a list of a thousand warnings is what takes the time. */
export const FEW = 20;

const GOOD = shipped().incidents.length;

/** These alone, and what a package has added. */
export const few = data => ({ ...data, incidents: data.incidents.filter((_, at) => at < FEW || at >= GOOD) });

/** The texts in a language, whose every text is the package's. */
function textsJson(pack, name) {
  const data = JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
  if (pack.text) everyText(data, pack.text);
  return JSON.stringify(data);
}

/** Serves a package in place of the site's data and settings. */
export async function serve(page, pack) {
  const contentType = 'application/json';
  await page.route('**/data/incidents.json', route => route.fulfill({ contentType, body: written(pack, poisoned(pack)) }));
  await page.route('**/data/texts.*.json', route =>
    route.fulfill({ contentType, body: textsJson(pack, route.request().url().split('/').pop()) }));
  const site = pack.site ?? (pack.text && { name: pack.text('site.name', 'Name') });
  if (site) await page.route('**/site.json', route => route.fulfill({ contentType, body: JSON.stringify(site) }));
}

/** Nothing of the data ran, is an element, an event handler or an address that is none. In every frame. */
export async function expectHarmless(page, step) {
  for (const frame of page.frames()) {
    const found = await frame.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const attributes = all.flatMap(({ localName, attributes }) => [...attributes].map(({ name, value }) => [localName, name, value]));
      const addresses = attributes.filter(([, name]) => /^(href|src|srcset|data|action|formaction|srcdoc|ping|poster|xlink:href)$/.test(name));
      return {
        ran: [window.__hurt, {}.__hurt, {}.isAdmin].filter(Boolean),
        elements: all.filter(it => /hurt/.test(it.localName) || it.matches('body script, object, embed, base[href], math, style, foreignObject')).map(it => it.outerHTML.slice(0, 80)),
        handlers: attributes.filter(([, name]) => /^on/.test(name)),
        addresses: addresses.filter(([, , value]) => /^\s*(\w*script|data|\/\/|\\)/i.test(value) && !/^data\//.test(value)),
      };
    });
    expect(found, `${step}: ${frame.url().slice(0, 80)}`).toEqual({ ran: [], elements: [], handlers: [], addresses: [] });
  }
}

/** What a spreadsheet would calculate, in no cell of a CSV file. */
export function expectNoFormula(text, name) {
  const cells = parse(text, { bom: true, relax_column_count: true }).flat();
  expect(cells.length, name).toBeGreaterThan(4);
  // A number may be negative; what is text begins with an apostrophe.
  expect(cells.filter(cell => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))), name).toEqual([]);
}

/** The tables of a document, as rows. */
export function tables(data) {
  const rows = list => {
    const columns = [...new Set(list.flatMap(Object.keys))].filter(name => name !== 'sources' && name !== 'settlement_sq' && name !== '__proto__');
    const cell = value => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''));
    return [columns, ...list.map(row => columns.map(name => cell(row[name])))];
  };
  return {
    incidents: rows(data.incidents),
    sources: rows(data.incidents.flatMap(({ id, sources }) => sources.map(source => ({ incident: id, ...source })))),
    municipalities: rows(data.municipalities),
    published_totals: rows(data.published_totals),
  };
}

/** A table as CSV, as it stands: nothing is guarded. */
export const csv = rows => rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
