// The page in Chromium, from real servers with the recipes that the site ships, in a folder of a folder.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, expect as expectAtOnce } from '@playwright/test';
import { launch } from '../../scripts/chromium.mjs';
import { incidents, select } from '../e2e/oracle.mjs';
import { FOLDER, apache, nginx } from './servers.mjs';

// Beside other work, a start takes its time.
const expect = expectAtOnce.configure({ timeout: 20_000 });
const HASHED = /-([0-9A-Z]{8}|[0-9a-f]{8,16})(_bg)?\.\w+ /;
const ready = page => expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
const selected = page => page.locator('output[data-figure="selected"]');

for (const [server, begin] of [
  ['nginx', nginx],
  ['Apache', apache],
]) {
  describe(server, { timeout: 120_000 }, () => {
    let site, browser, context, page, noise;

    before(async () => {
      site = await begin();
      browser = await chromium.launch(launch);
    });

    after(async () => {
      await browser?.close();
      await site?.stop();
    });

    // Each test is a reader who was never here.
    beforeEach(async () => {
      await context?.close();
      context = await browser.newContext({ locale: 'en-US' });
      noise = [];
      context.on('console', message => noise.push(`console ${message.type()}: ${message.text()}`));
      context.on('weberror', fault => noise.push(`error: ${fault.error().message}`));
      context.on('request', request => {
        const { protocol, origin } = new URL(request.url());
        const isForeign = /^(http|ws)/.test(protocol) && origin !== new URL(site.address).origin;
        if (isForeign) noise.push(`request: ${request.url()}`);
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', event => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      page = await context.newPage();
    });

    it('the page starts, filters and draws', async () => {
      await page.goto(site.address);
      await ready(page);
      await expect(selected(page)).toHaveAttribute('data-value', String(incidents.length));
      await page.locator('input[type="checkbox"][name="year"][value="2021"]').click();
      await expect(selected(page)).toHaveAttribute('data-value', String(select('year=2021').length));
      await page.locator('#stages').scrollIntoViewIfNeeded();
      await expect(page.locator('#stages .picture svg path').first()).toBeAttached();
      assert.deepEqual(noise, []);
    });

    it('another language loads, by its query and by its folder', async () => {
      for (const path of ['?lang=sq', 'sr-Cyrl/', 'sq']) {
        await page.goto(site.address + path);
        await page.waitForURL(/\?lang=/);
        await ready(page);
        await expect(page.locator('html')).toHaveAttribute('lang', path.match(/s[qr](-Cyrl)?/)[0]);
        assert.equal(new URL(page.url()).pathname, FOLDER);
      }
      assert.deepEqual(noise, []);
    });

    it('what is named by its content is fetched once', async () => {
      // The browser's own store is asked here, not that of the worker.
      await context.addInitScript(() => {
        delete Navigator.prototype.serviceWorker;
      });
      const before = site.requests().length;
      // Two tabs: a reload in place would not ask the cache alike.
      for (const tab of [page, await context.newPage()]) {
        await tab.goto(site.address);
        await ready(tab);
        await tab.waitForLoadState('networkidle');
      }
      const requests = site.requests().slice(before);
      assert.ok(requests.some(line => line.startsWith(`304 GET ${FOLDER} `)), 'the page was asked about, and is the same');
      assert.ok(requests.some(line => line.startsWith(`304 GET ${FOLDER}data/incidents.json `)), 'so were the data');
      // Without the status: a second answer may be 304.
      const hashed = requests.filter(line => HASHED.test(line)).map(line => line.replace(/^\d+ /, ''));
      for (const end of ['css', 'js', 'wasm']) assert.ok(hashed.some(line => line.includes(`.${end} `)), `a hashed .${end}`);
      assert.deepEqual(hashed, [...new Set(hashed)]);
      assert.deepEqual(noise, []);
    });

    it('the page starts in a frame of another site, in a sandbox, and again from the cache', async () => {
      const frame = `<link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="${site.address}"></iframe>`;
      const other = createServer((request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>Other</title>${frame}`);
      }).listen(0, '127.0.0.1');
      await once(other, 'listening');
      const address = `http://127.0.0.1:${other.address().port}/`;
      try {
        for (let visit = 0; visit < 2; visit += 1) {
          await page.goto(address);
          await ready(page.frameLocator('iframe'));
        }
      } finally {
        other.close();
        other.closeAllConnections();
      }
      assert.deepEqual(noise.filter(line => line !== `request: ${address}`), []);
    });
  });
}
