// What axe finds wrong for people who read with other means than eyes and a mouse: nothing, in every state of the page.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixture.mjs';
import { DATA, NETWORK_ERROR } from './page.mjs';
import { OPTIONS, select } from './oracle.mjs';

/** All rules in light; in dark those on colours, for the others do not see a difference. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const nowhere = OPTIONS.municipality.find(id => select(`municipality=${id}`).length === 0);

async function drawAll(site) {
  for (const name of ['stages', 'years']) await site.drawn(name);
}

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
    await site.open();
    await drawAll(site);
    await page.locator('details').evaluateAll(all => all.forEach(details => { details.open = true; }));
    await expect(page.locator('table[data-chart="stages"]')).toBeVisible();
  },
  'with the sheet open on a phone': async ({ site, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await site.open('year=2021&municipality=kline-klina');
    await site.filterButton.click();
    await expect(site.sheet).toBeVisible();
  },
};

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
