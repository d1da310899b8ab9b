// A new version waits until the reader takes it, in each window for itself; no page ever gets files of two versions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broken } from './site.mjs';
import { asked, cacheNames, eventually, keptIn, ready, shared, withReader } from './reader.mjs';

const all = shared();
const buildOf = page => page.getAttribute('html', 'data-build');
const announced = page => page.waitForSelector('html[data-update="ready"]');
const accept = page => page.evaluate(() => dispatchEvent(new Event('update-wanted')));
const opensTable = async page => {
  await page.click('nav.views a[href*="view=table"]');
  await page.waitForSelector('.rows tr[data-incident]');
};
/** Looks for a new version, and says what became of the one that was found. */
const fateOfNext = page =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const { installing } = registration;
    await new Promise(resolve => installing.addEventListener('statechange', resolve));
    return installing.state;
  });
/** Counts how often a page is loaded. */
const loads = page => {
  const count = { loads: 0 };
  page.on('load', () => (count.loads += 1));
  return count;
};

test('a new version is announced, and is there when it was taken', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    assert.equal(await page.getAttribute('html', 'data-update'), null, 'the first version is no news');
    site.build = all.next;
    await page.addInitScript(() => addEventListener('update-ready', () => (globalThis.wasTold = true)));
    await page.reload();
    await announced(page);
    assert.ok(await page.evaluate(() => globalThis.wasTold));
    assert.equal(await buildOf(page), null);
    await page.reload();
    await announced(page);
    assert.equal(await buildOf(page), null, 'a load does not take it');
    const count = loads(page);
    await page.evaluate(() => [1, 2].forEach(() => dispatchEvent(new Event('update-wanted'))));
    await page.waitForSelector('html[data-build="next"][data-state="ready"]');
    await keptIn(page);
    await eventually(async () => (await cacheNames(page)).length, 2, 'the old version is gone');
    assert.equal(await page.getAttribute('html', 'data-update'), null);
    assert.equal(count.loads, 1);
    site.isDown = true;
    await opensTable(page);
  }));

test('taken in one window, the other keeps its older files until it is loaded anew', () =>
  withReader(all, async ({ site, reader }) => {
    const one = await reader.visit();
    const other = await reader.open();
    const count = loads(other);
    const manifest = (await asked(other, 'manifest.webmanifest')).text;
    site.build = all.next;
    await one.reload();
    await Promise.all([announced(one), announced(other)]);
    await accept(one);
    await one.waitForSelector('html[data-build="next"][data-state="ready"]');
    await keptIn(one);
    await one.reload();
    await keptIn(one);
    // Time to tidy up, if it did.
    await one.waitForTimeout(2_000);
    assert.equal(count.loads, 0, 'the other was left alone');
    assert.equal(await buildOf(other), null);
    assert.equal((await cacheNames(one)).length, 3);
    // The server has neither this piece nor this manifest any more.
    await opensTable(other);
    assert.equal((await asked(other, 'manifest.webmanifest')).text, manifest);
    assert.notEqual((await asked(one, 'manifest.webmanifest')).text, manifest);
    await opensTable(one);
    await accept(other);
    await other.waitForSelector('html[data-build="next"][data-state="ready"]');
    await eventually(async () => (await cacheNames(one)).length, 2, 'the old version is gone');
  }));

test('when all windows were closed, the next visit has the new version', () =>
  withReader(all, async ({ site, reader, context }) => {
    const page = await reader.visit();
    site.build = all.next;
    await page.reload();
    await announced(page);
    await page.close();
    const blank = await context.newPage();
    await blank.waitForTimeout(500);
    const again = await reader.open();
    assert.equal(await buildOf(again), 'next');
    await eventually(async () => (await cacheNames(again)).length, 2, 'the old version is gone');
  }));

for (const [name, path] of [['a file', 'start-NEXT.js'], ['the page', ''], ['the last file', 'icons/icon.svg']]) {
  test(`a version of which ${name} breaks off is not used, nor is anything of it`, () =>
    withReader(all, async ({ site, reader }) => {
      const page = await reader.visit();
      const names = await cacheNames(page);
      site.build = all.next;
      site.answers[path] = broken;
      assert.equal(await fateOfNext(page), 'redundant');
      assert.deepEqual(await cacheNames(page), names);
      await page.reload();
      await ready(page);
      assert.equal(await buildOf(page), null);
      assert.equal(await page.getAttribute('html', 'data-update'), null);
      await opensTable(page);
      delete site.answers[path];
      await page.reload();
      await announced(page);
    }));
}

test('while files of two versions are on the server, neither is taken for the new one', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    site.build = all.next;
    site.answers['manifest.webmanifest'] = (response, body, say) => say(200, {}, `${body} `);
    assert.equal(await fateOfNext(page), 'redundant');
    await page.reload();
    await ready(page);
    assert.equal(await page.getAttribute('html', 'data-update'), null);
    assert.equal(await buildOf(page), null);
  }));
