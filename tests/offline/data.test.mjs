// Data are those of the server where it answers in time; where they are those of the device, they say since when.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, change, broken, remove } from './site.mjs';
import { asked, eventually, keptIn, selected, shared, withReader } from './reader.mjs';

const all = shared();
const DATA = 'data/incidents.json';
const THEN = 'Tue, 03 Mar 2026 10:00:00 GMT';
const SINCE = '2026-03-03T10:00:00.000Z';

/** A site whose data have one incident less. */
async function fewer() {
  const folder = await build();
  await change(folder, DATA, text => {
    const data = JSON.parse(text);
    data.incidents.pop();
    return JSON.stringify(data);
  });
  return folder;
}

test('new data are seen at the next visit, and are no new version', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    const before = await selected(page);
    site.build = await fewer();
    await page.reload();
    await eventually(() => selected(page), before - 1);
    await keptIn(page);
    assert.equal((await asked(page, DATA)).since, null, 'what the server gave just now is not marked');
    assert.equal(await page.getAttribute('html', 'data-update'), null);
    site.isDown = true;
    await page.reload();
    await eventually(() => selected(page), before - 1);
    await remove([site.build]);
  }));

test('what is kept says when the server gave it, also where only the browser had it', () =>
  withReader(all, async ({ site, reader }) => {
    site.date = THEN;
    const page = await reader.visit();
    site.isDown = true;
    assert.equal((await asked(page, DATA)).since, SINCE);
    site.isDown = false;
    site.date = 'Wed, 04 Mar 2026 10:00:00 GMT';
    assert.equal((await asked(page, DATA)).since, null);
    site.isDown = true;
    assert.equal((await asked(page, DATA)).since, '2026-03-04T10:00:00.000Z', 'the server said that it is still so');
  }));

for (const [name, answer] of [
  ['breaks off', broken],
  ['is an error', (response, body, say) => say(503, {}, 'no')],
  ['is not there any more', (response, body, say) => say(404)],
  ['is a part', (response, body, say) => say(206, { 'Content-Range': `bytes 0-9/${body.length}` }, body.subarray(0, 10))],
]) {
  test(`where the answer ${name}, the kept data are shown and stay`, () =>
    withReader(all, async ({ site, reader }) => {
      site.date = THEN;
      const page = await reader.visit();
      const before = await selected(page);
      site.answers[DATA] = answer;
      await page.reload();
      await eventually(() => selected(page), before);
      const text = (await asked(page, DATA)).text;
      if (name !== 'is a part') assert.equal(JSON.parse(text).incidents.length, before);
      site.isDown = true;
      const { text: kept, since } = await asked(page, DATA);
      assert.equal(JSON.parse(kept).incidents.length, before);
      assert.equal(since, SINCE);
    }));
}

test('an error is not kept, and is passed on where nothing is', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    site.answers['data/texts.sq.json'] = (response, body, say) => say(500, {}, 'no');
    assert.equal((await asked(page, 'data/texts.sq.json')).status, 500);
    delete site.answers['data/texts.sq.json'];
    const { status, since } = await asked(page, 'data/texts.sq.json');
    assert.deepEqual([status, since], [200, null]);
  }));

test('on a slow line the kept data are shown after 3 s, and the newer ones at the next visit', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    const before = await selected(page);
    site.build = await fewer();
    site.answers[DATA] = (response, body, say) => setTimeout(() => say(200, {}, body), 5_000);
    const start = Date.now();
    const { text, since } = await asked(page, DATA);
    const took = Date.now() - start;
    assert.ok(took >= 2_900 && took < 4_900, `${took} ms`);
    assert.ok(since);
    assert.equal(JSON.parse(text).incidents.length, before);
    await eventually(() => page.evaluate(async path => (await (await caches.match(path)).json()).incidents.length, DATA), before - 1);
    await remove([site.build]);
  }));

test('"Try again" asks the server, past the browser\'s own store', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    site.requests.length = 0;
    assert.equal((await asked(page, DATA, { cache: 'reload' })).since, null);
    // The worker may still be keeping other files that the page has used.
    const requests = site.requests.filter(([path]) => path === DATA);
    assert.deepEqual(requests, [[DATA, 200]], 'whole, not "still so"');
    site.isDown = true;
    assert.ok((await asked(page, DATA, { cache: 'reload' })).since);
  }));
