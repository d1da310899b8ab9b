// Somebody narrows the list with the controls: address, chips and every figure follow.
import { expect, test } from './fixture.mjs';
import { queryOf } from './page.mjs';
import { randomQueries } from './random.mjs';
import { incidents, select } from './oracle.mjs';

test('ticking a year narrows everything without a new load', async ({ site }) => {
  await site.open();
  await site.tick('year', '2021');
  await site.expectQuery('year=2021');
  await site.expectFigures('year=2021');
  await expect(site.chip('2021')).toHaveCount(1);
  expect(site.documents).toBe(1);
});

test('unticking takes the choice back, down to an address without a question mark', async ({ site, page }) => {
  await site.open();
  const address = page.url();
  await site.tick('year', '2021');
  await site.expectQuery('year=2021');
  await site.untick('year', '2021');
  await expect.poll(() => page.url()).toBe(address);
  expect(address).not.toContain('?');
  await site.expectFigures('');
});

test('choices of a facet are alternatives, choices of two facets must both hold', async ({ site }) => {
  await site.open();
  await site.openFacet('type');
  await site.tick('type', 'physical_attack');
  await site.expectFigures('type=physical_attack');
  await site.tick('type', 'arson');
  await site.expectQuery('type=arson,physical_attack');
  await site.tick('year', '2020');
  const query = 'year=2020&type=arson,physical_attack';
  await site.expectQuery(query);
  await site.expectFigures(query);
});

test('the address is written in one order, whatever the order of the clicks', async ({ site }) => {
  await site.open('answer=police_attended:unknown&to=2021-06&evidence=single');
  await site.tick('year', '2021');
  await site.tick('year', '2020');
  await site.openFacet('municipality');
  await site.tick('municipality', 'rahovec-orahovac');
  await site.tick('municipality', 'gracanice-gracanica');
  const places = 'gracanice-gracanica,rahovec-orahovac';
  const query = `year=2020,2021&to=2021-06&municipality=${places}&evidence=single&answer=police_attended:unknown`;
  await site.expectQuery(query);
  await site.expectFigures(query);
});

test("a facet's own choice does not reduce its own counts", async ({ site }) => {
  await site.open();
  const before = (await site.counts()).municipality;
  await site.openFacet('municipality');
  await site.tick('municipality', 'gracanice-gracanica');
  await site.expectSelected(select('municipality=gracanice-gracanica').length);
  expect((await site.counts()).municipality).toEqual(before);
});

test('a box keeps the keyboard where it is', async ({ site, page }) => {
  await site.open();
  await site.openFacet('municipality');
  const box = site.box('municipality', 'kline-klina');
  await box.focus();
  await page.keyboard.press('Space');
  await site.expectQuery('municipality=kline-klina');
  await expect(box).toBeFocused();
  await expect(box).toBeChecked();
  await page.keyboard.press('Space');
  await site.expectQuery('');
  await expect(box).not.toBeChecked();
});

test('each choice has a chip that links to the selection without it', async ({ site }) => {
  await site.open('year=2020,2021&type=arson&answer=police_attended:yes');
  const links = await site.chips.locator('a.chip').evaluateAll(chips => chips.map(chip => chip.href));
  const without = [
    'year=2021&type=arson&answer=police_attended:yes',
    'year=2020&type=arson&answer=police_attended:yes',
    'year=2020,2021&answer=police_attended:yes',
    'year=2020,2021&type=arson',
  ];
  expect(links.map(queryOf).sort()).toEqual(without.sort());
  for (const chip of await site.chips.locator('a.chip').all()) await expect(chip).toHaveText(/Remove\s*$/);
});

test('a chip removes its choice without a new load', async ({ site }) => {
  await site.open('year=2021&type=arson');
  await site.chip('2021').click();
  await site.expectQuery('type=arson');
  await site.expectFigures('type=arson');
  await expect(site.chips.locator('a.chip')).toHaveCount(1);
  await expect(site.box('year', '2021')).not.toBeChecked();
  expect(site.documents).toBe(1);
});

test('one button clears all', async ({ site, page }) => {
  await site.open('year=2021&municipality=rahovec-orahovac&type=arson,physical_attack&from=2021-02');
  await expect(site.chips.locator('a.chip')).toHaveCount(5);
  await site.chips.getByRole('button', { name: 'Clear all' }).click();
  await site.expectQuery('');
  expect(page.url()).not.toContain('?');
  await site.expectFigures('');
  await expect(site.page.locator('a.chip')).toHaveCount(0);
});

test('the boxes show what a link chose', async ({ site, page }) => {
  await site.open('year=2020&municipality=kline-klina,viti-vitina&type=arson');
  const ticked = await page.locator('input[type="checkbox"]:checked').evaluateAll(all => all.map(box => box.value));
  expect(ticked.sort()).toEqual(['2020', 'arson', 'kline-klina', 'viti-vitina']);
});

test('the finding speaks of the selection', async ({ site }) => {
  await site.open('year=2020&type=religious_or_cemetery');
  const chosen = select('year=2020&type=religious_or_cemetery');
  const investigated = chosen.filter(incident => incident.investigation_opened === 'yes');
  expect(chosen.length).toBeGreaterThan(1);
  expect(chosen.length).toBeLessThan(incidents.length);
  await expect(site.finding).toContainText(new RegExp(`\\b${chosen.length}\\b`));
  await expect(site.finding).toContainText(new RegExp(`\\b${investigated.length}\\b`));
});

/** Any figure of a random selection, on one page that goes on from query to query as it does after a click. */
const SEED = Number(process.env.SEED ?? 2020);
test(`the CSV files agree for 200 random selections, seed ${SEED}`, async ({ site, page }) => {
  test.setTimeout(180_000);
  // So low that no picture comes near: drawing 200 of each would be most of the time.
  await page.setViewportSize({ width: 1280, height: 120 });
  await site.open();
  for (const [index, query] of randomQueries(200, SEED, chosen => chosen.length > 0).entries()) {
    await test.step(`seed ${SEED}, selection ${index}: ?${query}`, async () => {
      await site.goOn(query);
      await site.expectFigures(query);
    });
  }
  expect(site.documents).toBe(1);
});

test(`a link to a random selection gives the same figures as a click, seed ${SEED}`, async ({ site }) => {
  test.slow();
  for (const query of randomQueries(10, SEED + 1, chosen => chosen.length > 0)) {
    await test.step(`seed ${SEED + 1}: ?${query}`, async () => {
      await site.open(query);
      await site.expectFigures(query);
    });
  }
});
