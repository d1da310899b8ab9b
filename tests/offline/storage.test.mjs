// Where the device is full, or keeps nothing, or has lost what it kept, the page works as it does without a worker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incidents } from '../e2e/oracle.mjs';
import { asked, cacheNames, ready, selected, shared, withReader } from './reader.mjs';

const all = shared();

/** Lets the site keep so many bytes. */
async function room(context, page, site, quotaSize) {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize });
  return session;
}

/** What the page complains of, from now on. */
function faultsOf(page) {
  const faults = [];
  page.on('pageerror', fault => faults.push(fault.message));
  page.on('console', message => faults.push(message.text()));
  return faults;
}

const settled = page =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('sw.js').catch(() => undefined);
    const worker = registration?.installing;
    if (worker) await new Promise(resolve => worker.addEventListener('statechange', resolve));
    return worker?.state;
  });

test('on a full device the page works, and leaves nothing', () =>
  withReader(all, async ({ site, context }) => {
    const page = await context.newPage();
    const faults = faultsOf(page);
    await room(context, page, site, 400_000);
    await page.goto(site.address);
    await ready(page);
    assert.equal(await settled(page), 'redundant');
    assert.deepEqual(await cacheNames(page), []);
    await page.reload();
    await ready(page);
    assert.equal(await selected(page), incidents.length);
    assert.deepEqual(faults, []);
  }));

test('on a device that fills up later, data still come', () =>
  withReader(all, async ({ site, reader, context }) => {
    const page = await reader.visit();
    await room(context, page, site, 1);
    assert.equal((await asked(page, 'data/texts.sq.json')).status, 200);
    await page.reload();
    await ready(page);
  }));

test('where a worker is forbidden the page works, and says nothing', () =>
  withReader(all, async ({ site, context }) => {
    const page = await context.newPage();
    const faults = faultsOf(page);
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
    await page.goto(site.address);
    await ready(page);
    await page.waitForTimeout(1_000);
    assert.deepEqual(faults, []);
  }));

for (const lost of ['all', 'the page', 'a piece']) {
  test(`where the device has lost ${lost} of it, the server gives it`, () =>
    withReader(all, async ({ reader }) => {
      const page = await reader.visit();
      await page.evaluate(async lost => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            const isLost = { all: true, 'the page': request.url.endsWith('/'), 'a piece': request.url.includes('split_views') };
            if (isLost[lost]) await cache.delete(request);
          }
          if (lost === 'all') await caches.delete(name);
        }
      }, lost);
      await page.reload();
      await ready(page);
      await page.click('nav.views a[href*="view=table"]');
      await page.waitForSelector('.rows tr[data-incident]');
    }));
}
