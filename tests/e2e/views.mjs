// What the tests of the views share: the words that they look for, and questions that several of them ask.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect } from './fixture.mjs';
import { excel, give, keeper } from './keeper.mjs';
import { folded } from './page.mjs';
import { municipalities } from './oracle.mjs';

/** The file that the page reads: only to be changed and served in its place, never to compute what must be shown. */
export const document = () => JSON.parse(readFileSync(new URL('../../public/data/incidents.json', import.meta.url), 'utf8'));

/** Both names of a municipality, Albanian then Serbian, or the one where they are equal. */
export const label = id => {
  const { name_sq: sq, name_sr_latn: sr } = municipalities.find(row => row.id === id);
  return sq === sr ? sq : `${sq}/${sr}`;
};

/** Serves changed data in place of the file of the page. */
export const serve = (page, data) =>
  page.route('**/data/incidents.json', route => route.fulfill({ contentType: 'application/json', body: JSON.stringify(data) }));

/** As many invented incidents, made of the real ones with ids of their own; the answers are turned, so that they differ. */
export function invented(count) {
  const data = document();
  data.incidents = Array.from({ length: count }, (_, at) => {
    const real = data.incidents[at % data.incidents.length];
    return { ...real, id: `RR-${real.date.slice(0, 4)}-${String(10_000 + at)}` };
  });
  return data;
}

/** The ids of the rows of incidents, as they stand. */
export const shownIds = scope => scope.locator('tr[data-incident]').evaluateAll(rows => rows.map(row => row.dataset.incident));

/** How many CSS pixels the page is wider than its window. */
export const overflow = page => page.locator('html').evaluate(root => root.scrollWidth - root.clientWidth);

/** Visible text, folded. */
export const shownText = async locator => folded(await locator.innerText());

/** Opens a menu, unless it stands open, and gives it. */
export async function openMenu(scope) {
  const menu = scope.locator('details.menu');
  await menu.locator('> summary').scrollIntoViewIfNeeded();
  if (!(await menu.evaluate(details => details.open))) await menu.locator('> summary').click();
  await expect(menu.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  return menu;
}

/** Clicks an entry that copies, and gives what stands on the clipboard then. */
export async function copied(page, scope, entry) {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  const menu = await openMenu(scope);
  await menu.getByRole('button', { name: entry, exact: true }).click();
  await expect(menu.getByRole('status')).toHaveText('Copied.');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Clicks an entry that saves, and gives the file as bytes. */
export async function saved(page, scope, entry) {
  const menu = await openMenu(scope);
  const file = await download(page, menu.getByRole('button', { name: entry, exact: true }));
  await expect(menu.getByRole('status')).toHaveText(`Saved as ${file.name}.`);
  return file;
}

/** Clicks a button that saves, and gives the file: its name, where it lies, its bytes. */
export async function download(page, button) {
  const coming = page.waitForEvent('download');
  await button.click();
  const file = await coming;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** Draws what ECharts draws. */
export async function drawAll(site) {
  for (const name of ['stages', 'years', 'months']) await site.drawn(name);
  // Back to the top: axe takes what is scrolled under the bar that sticks for a target that something covers.
  await site.page.evaluate(() => scrollTo(0, 0));
}

/** Clicks into the bar segment on which this count stands. */
export async function clickSegment(page, svg, count) {
  const label = svg.locator('text').filter({ hasText: new RegExp(`^${count}\\b`) }).first();
  await label.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await label.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Few incidents, so that looking at every element is quick. */
const SMALL = 'year=2021&municipality=kline-klina';

/** Each view, and each thing that opens over one, as a reader of any language has it before them, complete. */
export const EVERY_VIEW = {
  explore: async (site, lang) => {
    await site.open(`${lang}&${SMALL}`);
    await drawAll(site);
  },
  place: async (site, lang) => {
    await site.open(`${lang}&view=place&place=kline-klina&year=2021`);
    await expect(site.page.locator('svg.qr')).toBeVisible();
  },
  compare: async (site, lang) => {
    await site.open(`${lang}&${SMALL}&vs=year%3D2020%26municipality%3Dkline-klina&view=compare`);
    await expect(site.page.locator('section#compare')).toBeVisible();
  },
  table: async (site, lang) => {
    await site.open(`${lang}&${SMALL}&view=table`);
    await expect(site.page.locator('.rows [data-incident]').first()).toBeVisible();
  },
  about: async (site, lang) => {
    await site.open(`${lang}&view=about`);
    await expect(site.page.locator('.prose h2').first()).toBeVisible();
  },
  'new data': async (site, lang) => {
    await keeper(site, lang.slice('lang='.length));
    await give(site.page, excel());
  },
  'an incident': async (site, lang) => {
    await site.open(`${lang}&${SMALL}&incident=RR-2021-014`);
    await expect(site.page.locator('dialog .path li').first()).toBeVisible();
  },
  'the sheet of the filter': async (site, lang) => {
    await site.page.setViewportSize({ width: 360, height: 740 });
    await site.open(`${lang}&${SMALL}`);
    await site.page.locator('button[popovertarget="facets"].only-phone').click();
    await expect(site.sheet).toBeVisible();
  },
  'a menu': async (site, lang) => {
    await site.open(`${lang}&${SMALL}`);
    await drawAll(site);
    await site.chart('stages').locator('details.menu > summary').click();
    await expect(site.chart('stages').locator('.menu-b button').first()).toBeVisible();
  },
};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, in one line each. In dark only the colours can differ. */
export async function violations(page, { dark = false } = {}) {
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (dark ? axe.withRules('color-contrast') : axe.withTags(TAGS)).analyze();
  expect(passes.flatMap(rule => rule.nodes).length, 'axe looked at the page').toBeGreaterThan(4);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`),
  );
}
