// Nothing in the list fits: the page says so, does not claim that nothing happened, and offers the way back.
import { expect, test } from './fixture.mjs';
import { queryOf } from './page.mjs';
import { randomQueries } from './random.mjs';
import { OPTIONS, coverage, facetCounts, select } from './oracle.mjs';

const nowhere = OPTIONS.municipality.find(id => select(`municipality=${id}`).length === 0);

test('a municipality without an incident', async ({ site, page }) => {
  await site.open(`municipality=${nowhere}`);
  await site.expectSelected(0);
  const empty = page.locator('.empty');
  await expect(empty.getByRole('heading', { name: /^No incident is listed/ })).toBeVisible();
  await expect(empty).toContainText('None listed does not mean that none happened.');
  await expect(site.rows).toHaveCount(0);
  await expect(page.locator('.picture svg')).toHaveCount(0);
});

test('a chip undoes the choice that was too much', async ({ site, page }) => {
  await site.open(`year=2021&municipality=${nowhere}`);
  await expect(page.locator('.empty')).toBeVisible();
  const links = await page.locator('.empty a.chip').evaluateAll(chips => chips.map(chip => chip.href));
  expect(links.map(queryOf)).toEqual(expect.arrayContaining(['year=2021', `municipality=${nowhere}`]));
  await page.locator(`.empty a.chip[href$="?year=2021"]`).click();
  await site.expectFigures('year=2021');
  await expect(page.locator('.empty')).toHaveCount(0);
  expect(site.documents).toBe(1);
});

test('every choice can still be taken back one by one', async ({ site, page }) => {
  await site.open('year=2020&type=arson&answer=court_outcome:yes');
  await site.expectSelected(0);
  for (const left of ['type=arson&answer=court_outcome:yes', 'answer=court_outcome:yes', '']) {
    await site.chips.locator('a.chip').first().click();
    await site.expectQuery(left);
    await site.expectSelected(select(left).length);
  }
  await expect(page.locator('.empty')).toHaveCount(0);
  await site.expectFigures('');
});

const SEED = Number(process.env.SEED ?? 2021);
test(`no figure is made up for 24 random queries that nothing fits, seed ${SEED}`, async ({ site, page }) => {
  test.slow();
  await site.open();
  for (const query of randomQueries(24, SEED, chosen => chosen.length === 0)) {
    await test.step(`seed ${SEED}: ?${query}`, async () => {
      await site.goOn(query);
      const nothing = { selected: 0, facets: facetCounts(query), tables: { coverage }, list: [] };
      await expect.poll(() => site.figures(), `the figures for "${query}"`).toEqual(nothing);
      await expect(page.locator('.empty')).toBeVisible();
      await expect(page.locator('main')).not.toContainText(/NaN|Infinity|undefined|of 0\b/);
    });
  }
});
