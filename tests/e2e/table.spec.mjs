// The incidents as a table: any order, any columns, any number of rows.
import { expect, test } from './fixture.mjs';
import { SORT_COLUMNS, incidents, newestFirst, select, sorted } from './oracle.mjs';
import { randomQueries } from './random.mjs';
import { invented, serve, shownIds } from './views.mjs';

const ids = list => list.map(incident => incident.id);
const USUAL = [
  'date', 'municipality', 'settlement', 'type', 'target', 'reported_to_police', 'police_attended', 'investigation_opened',
  'suspect_identified', 'arrest_or_charge', 'court_outcome', 'public_condemnation', 'evidence', 'sources',
];
const heading = (page, column) => page.locator(`.rows th[data-col="${column}"]`);
const shownColumns = page => page.locator('.rows thead th').evaluateAll(all => all.map(th => th.dataset.col));

test('each column sorts both ways, and says so', async ({ site, page }) => {
  test.slow();
  await site.open('view=table');
  await expect.poll(() => shownIds(page)).toEqual(ids(newestFirst(incidents)));
  await expect(page.locator('.rows th[aria-sort]')).toHaveCount(1);
  await expect(heading(page, 'date')).toHaveAttribute('aria-sort', 'descending');
  for (const column of SORT_COLUMNS) {
    for (const descending of [false, true]) {
      await site.goOn(`view=table&sort=${descending ? '-' : ''}${column}&columns=id,${column}`);
      await expect.poll(() => shownIds(page), `${column} ${descending}`).toEqual(ids(sorted(incidents, column, descending)));
      await expect(heading(page, column)).toHaveAttribute('aria-sort', descending ? 'descending' : 'ascending');
      await expect(page.locator('.rows th[aria-sort]')).toHaveCount(1);
    }
  }
});

test('a filter narrows the table, and its order stays', async ({ site, page }) => {
  await site.open('view=table&sort=municipality');
  await site.tick('year', '2020');
  await site.expectQuery('year=2020&view=table&sort=municipality');
  await expect.poll(() => shownIds(page)).toEqual(ids(sorted(select('year=2020'), 'municipality')));
  await site.goOn('view=table&municipality=novoberde-novo-brdo&year=2020&type=arson');
  await expect(page.locator('.empty')).toBeVisible();
  await expect(page.locator('.rows')).toHaveCount(0);
});

const SEED = Number(process.env.SEED ?? 2023);
test(`the CSV files give the same rows in the same order for 200 random selections, seed ${SEED}`, async ({ site, page }) => {
  test.setTimeout(180_000);
  await site.open('view=table');
  for (const [index, query] of randomQueries(200, SEED, chosen => chosen.length > 0).entries()) {
    const column = SORT_COLUMNS[index % SORT_COLUMNS.length];
    const descending = index % 3 === 0;
    await test.step(`seed ${SEED}, selection ${index}: ?${query} by ${column}`, async () => {
      await site.goOn(`${query}&view=table&sort=${descending ? '-' : ''}${column}`);
      await expect.poll(() => shownIds(page)).toEqual(ids(sorted(select(query), column, descending)));
    });
  }
  expect(site.documents).toBe(1);
});

test('the keyboard sorts: Tab to a heading, Enter, and Enter again turns the order', async ({ site, page }) => {
  await site.open('view=table');
  await page.locator('.rows-wrap .scroll').focus();
  await page.keyboard.press('Tab');
  await expect(heading(page, 'date').locator('a')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(heading(page, 'municipality').locator('a')).toBeFocused();
  await page.keyboard.press('Enter');
  await site.expectQuery('view=table&sort=municipality');
  await expect(heading(page, 'municipality')).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => shownIds(page)).toEqual(ids(sorted(incidents, 'municipality')));
  await expect(heading(page, 'municipality').locator('a'), 'the focus stays on the heading').toBeFocused();
  await page.keyboard.press('Enter');
  await site.expectQuery('view=table&sort=-municipality');
  await expect.poll(() => shownIds(page)).toEqual(ids(sorted(incidents, 'municipality', true)));
  expect(site.documents).toBe(1);
});

test('the columns are chosen in the address, and stay', async ({ site, page }) => {
  await site.open('view=table');
  expect(await shownColumns(page)).toEqual(USUAL);
  const columns = page.locator('details.columns');
  await columns.locator('> summary').click();
  await columns.getByRole('checkbox', { name: 'What happened' }).check();
  await columns.getByRole('checkbox', { name: 'Settlement' }).uncheck();
  await expect(columns, 'a choice leaves the list open').toHaveAttribute('open');
  const chosen = [...USUAL.slice(0, 2), 'type', 'target', 'summary', ...USUAL.slice(5)];
  await site.expectQuery(`view=table&columns=${chosen.join(',')}`);
  await expect.poll(() => shownColumns(page)).toEqual(chosen);
  await page.reload();
  await site.ready();
  await expect.poll(() => shownColumns(page)).toEqual(chosen);
  const first = newestFirst(incidents)[0];
  await expect(page.locator(`tr[data-incident="${first.id}"] [data-col="summary"]`)).toHaveText(first.summary);
  await site.goOn('view=table&columns=id');
  await columns.locator('> summary').click();
  const last = columns.getByRole('checkbox', { name: 'Id', exact: true });
  await expect(last).toBeChecked();
  await last.click();
  await expect(last, 'a last column stays').toBeChecked();
  await expect.poll(() => shownColumns(page)).toEqual(['id']);
});

test('of 20,000 incidents only those in sight are written, to the last one', async ({ site, page }) => {
  test.slow();
  const data = invented(20_000);
  await serve(page, data);
  await site.arrive('view=table');
  // How fast so many are read is the matter of a benchmark, not of this test.
  await expect(site.root).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
  await site.expectSelected(20_000);
  const order = ids(newestFirst(data.incidents));
  const rows = page.locator('tr[data-incident]');
  const few = async () => {
    const count = await rows.count();
    return count > 0 && count < 200;
  };
  const inDom = await rows.count();
  expect.soft(inDom, 'few rows before anything is scrolled').toBeLessThan(200);
  expect(inDom).toBeLessThanOrEqual(300);
  await expect(page.locator('.rows')).toHaveAttribute('aria-rowcount', '20001');
  expect((await shownIds(page))[0]).toBe(order[0]);
  // Half way down, the rows are those that belong there.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect.poll(async () => order.indexOf((await shownIds(page))[0]), 'rows of the middle').toBeGreaterThan(9_000);
  const middle = await rows.evaluateAll(all => all.map(row => [row.dataset.incident, Number(row.getAttribute('aria-rowindex'))]));
  for (const [id, index] of middle) expect(order[index - 2]).toBe(id);
  const inView = await rows.evaluateAll(all => all.some(row => row.getBoundingClientRect().top < 300) && all.some(row => row.getBoundingClientRect().bottom > innerHeight - 100));
  expect(inView, 'the rows fill the window').toBe(true);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = page.locator(`tr[data-incident="${order.at(-1)}"]`);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await few()).toBe(true);
  const height = await rows.evaluateAll(all => [...new Set(all.map(row => row.getBoundingClientRect().height))]);
  expect(height, 'all rows have one height').toEqual([56]);
});

test('printed, all of 1,000 incidents are there', async ({ site, page }) => {
  test.slow();
  const data = invented(1_000);
  await serve(page, data);
  await site.open('view=table');
  const rows = page.locator('tr[data-incident]');
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(300);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(rows).toHaveCount(1_000);
  expect(await shownIds(page)).toEqual(ids(newestFirst(data.incidents)));
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(300);
});
