// The address is the only state: back, forward, reload and a link that is passed on all give the same page.
import { expect, test } from './fixture.mjs';
import { ExplorePage, queryOf } from './page.mjs';

/** Back through all steps and forward again: each has its own figures. */
async function backAndForth(site, steps) {
  for (const query of steps.slice(0, -1).reverse()) {
    await site.page.goBack();
    await site.expectQuery(query);
    await site.expectFigures(query);
  }
  for (const query of steps.slice(1)) {
    await site.page.goForward();
    await site.expectQuery(query);
    await site.expectFigures(query);
  }
}

test('back and forward go through the choices', async ({ site, page }) => {
  await site.open();
  await site.tick('year', '2021');
  await site.expectQuery('year=2021');
  await site.openFacet('type');
  await site.tick('type', 'arson');
  await site.expectQuery('year=2021&type=arson');

  await page.goBack();
  await site.expectQuery('year=2021');
  await site.expectFigures('year=2021');
  await expect(site.box('type', 'arson')).not.toBeChecked();
  await page.goBack();
  await site.expectQuery('');
  await site.expectFigures('');
  await expect(site.box('year', '2021')).not.toBeChecked();

  await page.goForward();
  await page.goForward();
  await site.expectQuery('year=2021&type=arson');
  await site.expectFigures('year=2021&type=arson');
  await expect(site.box('type', 'arson')).toBeChecked();
  await expect(site.chips.locator('a.chip')).toHaveCount(2);
  expect(site.documents).toBe(1);
});

test('a reload keeps the selection', async ({ site, page }) => {
  await site.open();
  await site.tick('year', '2020');
  await site.expectQuery('year=2020');
  await page.reload({ waitUntil: 'commit' });
  await site.ready();
  await site.expectQuery('year=2020');
  await site.expectFigures('year=2020');
  await expect(site.box('year', '2020')).toBeChecked();
});

test('a link that is passed on gives the same figures', async ({ site, page, context }) => {
  await site.open();
  await site.tick('year', '2021');
  await site.openFacet('municipality');
  await site.tick('municipality', 'gracanice-gracanica');
  await site.tick('municipality', 'kline-klina');
  const query = 'year=2021&municipality=gracanice-gracanica,kline-klina';
  await site.expectQuery(query);
  const other = new ExplorePage(await context.newPage());
  await other.page.goto(page.url(), { waitUntil: 'commit' });
  await other.ready();
  await other.expectFigures(query);
  expect(await other.figures()).toEqual(await site.figures());
});

test('ten changes are ten steps back and ten forward', async ({ site, page }) => {
  await site.open();
  const entries = await page.evaluate(() => history.length);
  const types = ['arson', 'other', 'physical_attack', 'property_damage', 'theft_or_burglary'];
  await site.openFacet('type');
  const steps = [''];
  for (const change of [site.tick, site.untick]) {
    for (const type of types) {
      await change.call(site, 'type', type);
      await expect.poll(() => site.query()).not.toBe(steps.at(-1));
      steps.push(site.query());
    }
  }
  expect(steps).toHaveLength(11);
  expect(steps[5]).toBe(`type=${types.join(',')}`);
  expect(steps[10]).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(entries + 10);

  await backAndForth(site, steps);
  await site.expectFigures('');
  expect(site.documents).toBe(1);
});

test('ten changes of every kind, and each state has its figures again', async ({ site, page }) => {
  test.slow();
  await site.open();
  const tile = id => page.locator(`.tile[data-municipality="${id}"]`).click();
  const stages = () => site.chart('stages').locator('.frame').focus();
  const changes = [
    () => site.tick('year', '2021'),
    async () => { await site.openFacet('type'); await site.tick('type', 'physical_attack'); },
    () => site.tick('type', 'property_damage'),
    async () => { await site.openFacet('from'); await page.locator('select[name="from"]').selectOption('2021-02'); },
    async () => { await page.keyboard.press('Escape'); await stages(); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter'); },
    () => site.chips.locator('a.chip').first().click(),
    () => tile('gracanice-gracanica'),
    () => tile('kline-klina'),
    () => page.locator('input[name="q"]').fill('a'),
    () => site.chips.getByRole('button', { name: 'Clear all' }).click(),
  ];
  const steps = [''];
  for (const change of changes) {
    await change();
    await expect.poll(() => site.query()).not.toBe(steps.at(-1));
    steps.push(site.query());
    await site.expectFigures(steps.at(-1));
  }
  expect(new Set(steps).size, 'all but the first and the last differ').toBe(10);
  await backAndForth(site, steps);
  expect(site.documents).toBe(1);
});

test('back undoes "Clear all"', async ({ site, page }) => {
  await site.open('year=2021&type=arson');
  await site.chips.getByRole('button', { name: 'Clear all' }).click();
  await site.expectQuery('');
  await page.goBack();
  await site.expectQuery('year=2021&type=arson');
  await site.expectFigures('year=2021&type=arson');
});

test('a choice after going back starts a new future', async ({ site, page }) => {
  await site.open();
  await site.tick('year', '2021');
  await site.expectQuery('year=2021');
  await page.goBack();
  await site.expectQuery('');
  await site.tick('year', '2020');
  await site.expectQuery('year=2020');
  await page.goBack();
  await site.expectFigures('');
});

test('a chip opens in a new tab as any link does', async ({ site, context }) => {
  await site.open('year=2021&type=arson');
  const opened = context.waitForEvent('page');
  await site.chip('2021').click({ modifiers: ['ControlOrMeta'] });
  const other = new ExplorePage(await opened);
  await other.ready();
  expect(queryOf(other.page.url())).toBe('type=arson');
  await other.expectFigures('type=arson');
  await site.expectFigures('year=2021&type=arson');
});

test('a link inside the page to a part of it leaves the selection alone', async ({ site, page }) => {
  await site.open('year=2021');
  await page.evaluate(() => { location.hash = 'types'; });
  await site.expectFigures('year=2021');
  await site.tick('year', '2020');
  await site.expectFigures('year=2020,2021');
  expect(site.documents).toBe(1);
});
