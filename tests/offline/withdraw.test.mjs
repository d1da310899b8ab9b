// A worker that turns out broken can be taken back: see the README.
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, remove } from './site.mjs';
import { cacheNames, eventually, ready, shared, withReader } from './reader.mjs';

const all = shared();
const workers = page => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('public/withdraw.js in the place of sw.js takes the worker and its caches, and leaves open pages alone', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    await page.evaluate(() => caches.open('of another site'));
    const other = await reader.open();
    // A browser keeps a worker that still has to answer.
    await other.waitForLoadState('networkidle');
    let loads = 0;
    other.on('load', () => (loads += 1));
    site.build = await build();
    await copyFile('public/withdraw.js', join(site.build, 'sw.js'));
    await page.reload();
    await ready(page);
    await eventually(() => cacheNames(page), ['site'], 'only the cache of another site is left');
    await eventually(() => workers(page), 0);
    await other.click('nav.views a[href*="view=table"]');
    await other.waitForSelector('.rows tr[data-incident]');
    assert.equal(loads, 0);
    await other.close();
    site.requests.length = 0;
    await page.reload();
    await ready(page);
    assert.ok(site.requests.some(([path]) => path === ''), 'the page comes from the server');
    await remove([site.build]);
  }));
