// For readers who enlarge: a window 320 px wide is one of 1280 px at 400 %. Nothing is lost there, nor with more space
// between lines, words and letters (WCAG 1.4.10 and 1.4.12).
import { expect, test } from './fixture.mjs';
import { faultsOfLayout } from './pseudo.mjs';
import { overflow } from './views.mjs';

test.use({ viewport: { width: 320, height: 640 } });

const small = 'year=2021&municipality=gracanice-gracanica';
const VIEWS = {
  explore: small,
  place: 'view=place&place=gracanice-gracanica',
  compare: `view=compare&${small}`,
  table: `view=table&${small}`,
  about: 'view=about',
  'new data': 'view=data',
  'an incident': `${small}&incident=RR-2021-050`,
};

/** The spacing that WCAG names; not in pictures and their tiles, whose texts stand in the tables as well. */
const SPACED = '*:not(svg, svg *, .tile span) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

for (const [name, query] of Object.entries(VIEWS)) {
  for (const spaced of [false, true]) {
    test(`nothing is lost in ${name} at 320 px${spaced ? ', with more space between letters, words and lines' : ''}`, async ({ site, page }) => {
      await site.open(`${query}&lang=sr-Latn`);
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
      if (spaced) {
        await page.evaluate(rules => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets = [sheet];
        }, SPACED);
      }
      for (const picture of await page.locator('.picture').all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect(picture.locator('svg')).toHaveCount(1);
      }
      expect(await overflow(page)).toBe(0);
      await expect.poll(() => page.evaluate(faultsOfLayout)).toEqual([]);
    });
  }
}
