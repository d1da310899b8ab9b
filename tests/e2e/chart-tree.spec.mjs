// What a screen reader has of each chart: names, roles and figures in their order, as the files beside this one keep them.
// Where a chart should change: `playwright test chart-tree --update-snapshots`, then read the diff.
import { expect, test } from './fixture.mjs';
import { CHARTS, DRAWN } from './page.mjs';

const SMALL = 'year=2021&municipality=kline-klina';

/** The tree, without where links lead: nobody is read that. */
async function treeOf(chart) {
  const tree = await chart.ariaSnapshot();
  return `${tree.replace(/:\n\s*- \/url: .*/g, '')}\n`;
}

for (const language of ['en', 'sq']) {
  for (const name of CHARTS) {
    test(`the tree of ${name} in ${language}`, async ({ site }) => {
      await site.open(`lang=${language}&${SMALL}`);
      const chart = site.chart(name);
      if (DRAWN.includes(name)) {
        const svg = await site.drawn(name);
        // A browser tells nothing of what is within a picture; Playwright would.
        await svg.evaluate(picture => picture.setAttribute('aria-hidden', 'true'));
      }
      // The figures themselves are in the table, where that is not the chart itself.
      await chart.locator('details.twin').evaluateAll(all => all.forEach(details => { details.open = true; }));
      await expect(chart.getByRole('table')).toBeVisible();
      expect(await treeOf(chart)).toMatchSnapshot(`${name}-${language}.yml`);
    });
  }
}

for (const name of DRAWN) {
  test(`the picture of ${name} is named by its question and described by its finding, after another choice by the new one`, async ({ site }) => {
    const picture = site.chart(name).locator('.picture');
    const title = site.chart(name).locator('p.title');
    const isNamed = async () => {
      await expect(title).toHaveText(/\w.*\.$/);
      await expect(picture).toHaveRole('img');
      await expect(picture).toHaveAccessibleName(await site.chart(name).locator('h2').innerText());
      await expect(picture).toHaveAccessibleDescription(await title.innerText());
    };
    await site.open();
    await isNamed();
    const before = await title.innerText();
    await site.goOn(SMALL);
    await expect(title).not.toHaveText(before);
    await isNamed();
  });
}
