// A frame in somebody else's page, and the preview of somebody's own data, neither bring a worker nor use one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, ready, shared, withReader } from './reader.mjs';

const all = shared();
/** A page with the worker asks for it within this time. */
const LONG_ENOUGH = 2_000;
const brings = async page => {
  await page.waitForTimeout(LONG_ENOUGH);
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
};

for (const query of ['?embed=stages', '?view=data']) {
  test(`${query} brings no worker`, () =>
    withReader(all, async ({ site, reader }) => {
      assert.equal(await brings(await reader.open(query)), 0);
      assert.ok(!site.requests.some(([path]) => path === 'sw.js'));
    }));

  test(`${query} is not answered by the worker`, () =>
    withReader(all, async ({ site, reader }) => {
      await (await reader.visit()).close();
      site.requests.length = 0;
      const page = await reader.open(query);
      const paths = site.requests.map(([path]) => path);
      assert.ok(paths.includes('') && paths.includes('data/incidents.json'), String(paths));
      site.isDown = true;
      await assert.rejects(asked(page, 'data/incidents.json'));
    }));
}

for (const query of ['', '?embed=stages']) {
  test(`a frame with "${query}" brings no worker`, () =>
    withReader(all, async ({ site, context }) => {
      site.pages['/around'] = `<iframe src="${site.address}${query}"></iframe>`;
      const page = await context.newPage();
      await page.goto(`${site.origin}/around`);
      await ready(page.frames()[1]);
      assert.equal(await brings(page), 0);
    }));
}
