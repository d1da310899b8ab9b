// About the data: every number in the text is that of the data, every published total has its source.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.mjs';
import { NETWORK_ERROR, folded } from './page.mjs';
import { STAGES, YEARS, incidents, publishedTotals, yearTotals } from './oracle.mjs';
import { document, invented, serve, shownText } from './views.mjs';

const text = readFileSync(new URL('../../public/texts/about.en.md', import.meta.url), 'utf8');
const changes = readFileSync(new URL('../../public/data/CHANGES.md', import.meta.url), 'utf8');
const of = (column, value) => incidents.filter(incident => incident[column] === value).length;
const answers = incidents.flatMap(incident => STAGES.map(stage => incident[stage]));
const rrcg = year => yearTotals.find(row => row.year === year && /RRCG/.test(row.counted_by)).count;

test('every number in the text is that of the data', async ({ site, page }) => {
  await site.open('view=about');
  const prose = page.locator('.prose');
  await expect(prose.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const shown = await shownText(prose);
  for (const sentence of [
    `documented ${rrcg('2020')} and ${rrcg('2021')} incidents`,
    `This list holds ${incidents.length} incidents: ${of('year', YEARS[0])} of 2020 and ${of('year', YEARS[1])} of 2021.`,
    `They rest on ${new Set(incidents.flatMap(incident => incident.sources.map(source => source.url))).size} different public sources`,
    `Of ${answers.length} answers, ${answers.filter(answer => answer === 'unknown').length} are unknown.`,
    `Of ${incidents.length} incidents, ${incidents.filter(incident => incident.date.length === 7).length} have only a month.`,
    `By several publishers: ${of('evidence', 'several')} incidents. By a single publisher: ${of('evidence', 'single')}. Only a headline was read: ${of('evidence', 'headline')}.`,
  ]) {
    expect(shown).toContain(sentence);
  }
  expect(shown, 'a place without its number').not.toMatch(/\{[a-z_0-9]+\}/);
  const headings = [...text.matchAll(/^## (.+) \{#/gm)].map(match => match[1]);
  expect(await prose.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([...headings, 'Changes and corrections']);
  // The log of versions stands in the page, one level lower.
  for (const [, version] of changes.matchAll(/^## (.+)$/gm)) await expect(prose.getByRole('heading', { level: 3, name: version, exact: true })).toHaveCount(1);
  expect(shown).toContain(folded(changes.match(/^- (.+[^;]);$/m)[1]));
});

test('every published total stands with its period, its count and its source', async ({ site, page }) => {
  await site.open('view=about');
  const rows = await page.locator('table.totals tbody tr').evaluateAll(all =>
    all.map(row => ({ cells: [...row.cells].map(cell => cell.innerText.trim()), value: row.querySelector('[data-value]').dataset.value, url: row.querySelector('a').getAttribute('href') })),
  );
  expect(rows.map(({ value, url }) => [value, url])).toEqual(publishedTotals.map(row => [row.count, row.url]));
  for (const [at, total] of publishedTotals.entries()) {
    expect(rows[at].cells[0]).toContain(total.from.slice(0, 4));
    expect(rows[at].cells[1]).toBe(total.exact === 'yes' ? total.count : `more than ${total.count}`);
    expect(rows[at].cells[2]).toBe(total.counted_by);
  }
});

test('how to cite, as text and as BibTeX', async ({ site, page }) => {
  await site.open('view=about&year=2021');
  const address = page.url().split('?')[0];
  await expect(page.locator('.prose')).toContainText(`Response Record 2020–2021, version 1.0.0. ${address}`);
  const bibtex = await page.locator('.prose pre', { hasText: '@misc' }).innerText();
  expect(bibtex).toBe(`@misc{response-record,\n  title = {Response Record 2020--2021},\n  version = {1.0.0},\n  howpublished = {\\url{${address}}}\n}`);
  await expect(page.locator('.prose a[href="https://creativecommons.org/licenses/by/4.0/"]').first()).toBeVisible();
});

test('the address for corrections is shown where the site names one', async ({ site, page }) => {
  await page.route('**/site.json', route => route.fulfill({ json: { contact: 'corrections@example.org' } }));
  await site.open('view=about');
  await expect(page.locator('.prose a[href="mailto:corrections@example.org"]')).toHaveText('corrections@example.org');
});

test('with other data, the numbers are others', async ({ site, page }) => {
  await serve(page, { ...invented(250), package: { ...document().package, version: '2.0.0' } });
  await site.open('view=about');
  await expect(page.locator('.prose')).toContainText('This list holds 250 incidents');
  await expect(page.locator('.prose')).toContainText('Response Record 2020–2021, version 2.0.0.');
});

test('a text that does not arrive is said, and can be tried again', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  await page.route('**/texts/about.en.md', route => route.fulfill({ status: 503, body: '' }));
  await site.open('view=about');
  await expect(site.notice('text')).toBeVisible();
  await page.unroute('**/texts/about.en.md');
  await site.notice('text').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.prose')).toContainText('What this page is');
  await expect(site.notice('text')).toHaveCount(0);
});
