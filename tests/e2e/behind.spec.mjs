// Charts, tables and list follow a choice one frame later. Who is quicker than that frame loses nothing: what they do next begins
// with all that they did before.
import { expect, test } from './fixture.mjs';
import { incidents, newestFirst, select } from './oracle.mjs';

const year = '2020';
const [{ municipality }] = select(`year=${year}`);
const params = site => Object.fromEntries(new URLSearchParams(site.query()));

/** From here on no frame comes, and what waits for one goes on waiting. */
const holdFrames = page => page.evaluate(() => (window.requestAnimationFrame = () => 0));

test.beforeEach(async ({ site, page }) => {
  await site.open();
  await holdFrames(page);
  await site.tick('year', year);
  await site.state('loading');
  // What is shown is behind indeed: nothing here would be proven otherwise.
  expect((await site.list())[0]).toBe(newestFirst(incidents)[0].id);
});

test('a tile adds to the choice of the same frame', async ({ site, page }) => {
  await page.locator(`.tile[data-municipality="${municipality}"]`).click();
  expect(params(site)).toEqual({ year, municipality });
});

test('a link leads on from the choice of the same frame', async ({ site, page }) => {
  await page.locator('#list .acts > a').click();
  expect(params(site)).toEqual({ year, view: 'table' });
});

test('a list is chosen from beside the choice of the same frame', async ({ site, page }) => {
  await page.locator('select[name="map"]').selectOption('investigation_opened');
  expect(params(site)).toEqual({ year, map: 'investigation_opened' });
});

test('a list shows what was chosen before, on a way back within the frame', async ({ page }) => {
  const select = page.locator('select[name="map"]');
  await select.selectOption('investigation_opened');
  await page.goBack();
  await expect(select).toHaveValue('');
});
