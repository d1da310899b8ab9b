// What axe finds wrong in the other languages: nothing, in any view. Words have no colour, and have least room on a phone:
// so in light and there; English is looked at in axe.spec.mjs and views-axe.spec.mjs, in dark and on a desk too.
import { expect, test } from './fixture.mjs';
import { EVERY_VIEW, violations } from './views.mjs';

test.use({ colorScheme: 'light', viewport: { width: 360, height: 740 } });

for (const language of ['sr-Latn', 'sr-Cyrl', 'sq']) {
  for (const [name, reach] of Object.entries(EVERY_VIEW)) {
    test(`nothing is found in ${name} in ${language}`, async ({ site, page }) => {
      // Axe looks at every element: on a busy machine that takes its time.
      test.slow();
      await reach(site, `lang=${language}`);
      await expect(site.root).toHaveAttribute('lang', language);
      expect(await violations(page)).toEqual([]);
    });
  }
}
