// What every test has: the page object, and a watch that fails the test for whatever the page should not have done.
import { test as base, expect } from '@playwright/test';
import { ExplorePage } from './page.mjs';

export { expect };

export const test = base.extend({
  /**
   * Fails the test for any console message, error, breach of the content security policy or request to another origin,
   * in any page of the test. A test that provokes one says so with `watch.allow(/…/)`.
   */
  watch: [
    async ({ context, baseURL }, use) => {
      const seen = [];
      const allowed = [];
      context.on('console', message => seen.push(`console ${message.type()}: ${message.text()}`));
      context.on('weberror', fault => seen.push(`error: ${fault.error().message}`));
      context.on('request', request => {
        const { protocol, origin } = new URL(request.url());
        if (/^(http|ws)/.test(protocol) && origin !== new URL(baseURL).origin) seen.push(`request: ${request.url()}`);
      });
      await context.addInitScript(() => {
        // What a worker answers, no test could change on its way: tests/offline has it.
        delete Navigator.prototype.serviceWorker;
        addEventListener('securitypolicyviolation', event => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
        });
      });
      await use({ allow: pattern => allowed.push(pattern) });
      const unexpected = seen.filter(line => !allowed.some(pattern => pattern.test(line)));
      expect(unexpected, 'the page made no noise').toEqual([]);
    },
    { auto: true },
  ],

  /** The page under test, not yet opened. */
  site: async ({ page }, use) => use(new ExplorePage(page)),
});
