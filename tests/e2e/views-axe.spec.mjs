// What axe finds wrong in the views: nothing, on a phone and on a desk, in light and in dark.
import { expect, test } from './fixture.mjs';
import { excel, give, keeper } from './keeper.mjs';
import { violations } from './views.mjs';

const VIEWS = {
  place: async ({ site, page }) => {
    await site.open('view=place&place=gracanice-gracanica&year=2021');
    await expect(page.locator('svg.qr')).toBeVisible();
  },
  'a place of none': async ({ site }) => site.open('view=place&place=junik'),
  'all places': async ({ site }) => site.open('view=place'),
  compare: async ({ site }) => site.open('year=2020&vs=year%3D2021&view=compare'),
  'what can be saved': async ({ site, page }) => {
    await site.open('year=2021&type=arson&view=table');
    await page.locator('.rows-acts details.menu > summary').click();
    await expect(page.locator('.records')).toBeVisible();
  },
  table: async ({ site, page }) => {
    await site.open('view=table&year=2020&sort=type');
    await page.locator('details.columns').evaluate(details => { details.open = true; });
  },
  about: async ({ site, page }) => {
    await site.open('view=about');
    await expect(page.locator('.prose h2').first()).toBeVisible();
  },
  incident: async ({ site, page }) => {
    await site.open('incident=RR-2021-014');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.locator('dialog details').evaluateAll(all => all.forEach(details => { details.open = true; }));
  },
  'new data': async ({ site, page }) => {
    await keeper(site);
    await give(page, excel());
    await page.locator('.desk details').evaluateAll(all => all.forEach(details => { details.open = true; }));
  },
  'a cited figure': async ({ site }) => site.open('view=place&place=kline-klina&cited=1.0.0:court_outcome:1:9'),
};

for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 1440]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      for (const [name, reach] of Object.entries(VIEWS)) {
        test(`nothing is found in ${name}`, async ({ site, page }) => {
          test.slow();
          await reach({ site, page });
          expect(await violations(page, { dark: colorScheme === 'dark' })).toEqual([]);
        });
      }
    });
  }
}
