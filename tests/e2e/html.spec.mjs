// What a browser holds, once the page is drawn, is HTML as the standard has it: in each view, and before the app begins.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from './fixture.mjs';
import { EVERY_VIEW } from './views.mjs';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // How the browser writes down what it holds: `hidden=""`. The standard has it as good as `hidden`.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // A matter of taste: upper and lower case are the same.
      'doctype-style': 'off',
      // Sizes that come from figures are set by script, which the content security policy lets; in what is sent there is none.
      'no-inline-style': 'off',
      // There is no form: nothing is sent, and the boxes of one question share a name as HTML means them to.
      'form-dup-name': 'off',
      // On a phone tables are laid out as something else, and browsers then forget what they are: the roles remind them.
      'no-redundant-role': 'off',
      // HTML lets an id begin with a digit, as that of a version does in the log of changes.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

/** What is wrong, in one line each. */
async function faults(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`);
}

for (const language of ['en', 'sr-Latn']) {
  for (const [name, reach] of Object.entries(EVERY_VIEW)) {
    test(`${name} in ${language} is valid`, async ({ site, page }) => {
      test.slow();
      await reach(site, `lang=${language}`);
      await expect(page.locator('form')).toHaveCount(0);
      expect(await faults(`<!doctype html>${await site.root.evaluate(root => root.outerHTML)}`)).toEqual([]);
    });
  }
}

for (const path of ['./', './sr-Latn/', './sr-Cyrl/', './sq/']) {
  test(`what is sent for ${path} is valid, without a style of its own`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect(await faults(html)).toEqual([]);
    expect(html).toMatch(/<title>\p{Lu}/u);
    expect(html).not.toMatch(/ style=|<style/);
  });
}
