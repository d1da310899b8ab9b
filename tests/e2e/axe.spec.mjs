// What axe finds wrong for people who read with other means than eyes and a mouse: nothing, in every state of the page.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixture.mjs';
import { DATA, NETWORK_ERROR } from './page.mjs';
import { OPTIONS, select } from './oracle.mjs';
import { drawAll } from './views.mjs';

// Axe looks at every element: a smaller selection, where the state is not about its size, is looked at as closely.

/** All rules in light; in dark those on colours, for the others do not see a difference. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const nowhere = OPTIONS.municipality.find(id => select(`municipality=${id}`).length === 0);

/** Each state of the page, and how it is reached. */
const STATES = {
  'without a choice': async ({ site }) => {
    await site.open();
    await drawAll(site);
  },
  filtered: async ({ site }) => {
    await site.open('year=2021&type=physical_attack,arson&municipality=gracanice-gracanica,kline-klina,viti-vitina');
    await drawAll(site);
  },
  empty: async ({ site, page }) => {
    await site.open(`municipality=${nowhere}`);
    await expect(page.locator('.empty')).toBeVisible();
  },
  'with a notice': async ({ site }) => {
    await site.open('municipality=gracanica2,kline-klina');
    await expect(site.notice('ignored')).toBeVisible();
  },
  'in error': async ({ site, page, watch }) => {
    watch.allow(NETWORK_ERROR);
    await page.route(DATA, route => route.fulfill({ status: 500, body: '' }));
    await site.arrive();
    await site.state('error');
    await expect(site.notice('failed')).toBeVisible();
  },
  unfolded: async ({ site, page }) => {
    await site.open('municipality=gracanice-gracanica');
    await drawAll(site);
    // What pops up lies over the page, and only one can be open at a time: each has a state of its own below.
    await page.locator('details:not(.pop)').evaluateAll(all => all.forEach(details => { details.open = true; }));
    await expect(page.locator('table[data-chart="stages"]')).toBeVisible();
  },
  'with a part of a picture read': async ({ site, page }) => {
    await site.open('map=investigation_opened&municipality=gracanice-gracanica,kline-klina');
    await drawAll(site);
    await site.chart('months').locator('.frame').focus();
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => scrollTo(0, 0));
  },
};

/** On a phone the facets stand in a sheet. */
async function openFacetAt(site, page, width, name) {
  await page.setViewportSize({ width, height: 800 });
  await site.open('year=2020,2021&municipality=kline-klina,viti-vitina&type=arson,physical_attack');
  if (width < 500) await site.filterButton.click();
  await site.openFacet(name);
  await expect(site.sheet).toBeVisible();
}

for (const width of [360, 1440]) {
  Object.assign(STATES, {
    [`with the types open at ${width} px`]: ({ site, page }) => openFacetAt(site, page, width, 'type'),
    [`with the municipalities open at ${width} px`]: async ({ site, page }) => {
      await openFacetAt(site, page, width, 'municipality');
      await site.facet('municipality').getByLabel('Find a municipality').fill('a');
    },
    [`with period, target and answers open at ${width} px`]: ({ site, page }) => openFacetAt(site, page, width, 'from'),
    [`with menus and tables open at ${width} px`]: async ({ site, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await site.open('municipality=gracanice-gracanica');
      await drawAll(site);
      await site.openTable('municipalities');
      await site.chart('months').locator('details.menu > summary').click();
      await expect(site.chart('months').locator('.menu-b button').first()).toBeVisible();
    },
    [`with a search in use at ${width} px`]: async ({ site, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await site.open('q=window&year=2020');
      await expect(page.locator('mark').first()).toBeVisible();
    },
  });
}

for (const [colorScheme, rules] of [['light', axe => axe.withTags(TAGS)], ['dark', axe => axe.withRules('color-contrast')]]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const [name, reach] of Object.entries(STATES)) {
      test(`nothing is found on the page ${name}`, async ({ site, page, watch }) => {
        // Axe looks at every element: on a busy machine that takes its time.
        test.slow();
        await reach({ site, page, watch });
        const { violations, passes } = await rules(new AxeBuilder({ page })).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary.replace(/\s+/g, ' ')}`),
        );
        expect(found).toEqual([]);
        expect(passes.flatMap(rule => rule.nodes).length, 'axe looked at the page').toBeGreaterThan(4);
      });
    }
  });
}
