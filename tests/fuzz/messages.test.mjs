// Whatever anybody posts to an article with our frames, or to the frames: no fault, and no height but those that our own frames say.
// As main.rs does for files, for a bounded time: `FUZZ_SECONDS`, 2 unless told. `SEED=2` begins with other messages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { chromium } from 'playwright-core';
import { launch } from '../../scripts/chromium.mjs';
import { serve } from '../engines/site.mjs';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 2);
const SEED = Number(process.env.SEED ?? 1);
const AT_ONCE = 100;

const value = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true });
const height = fc.oneof(fc.double(), fc.integer({ min: -100, max: 20_000 }), value);
const version = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: value });
const secret = fc.oneof(fc.string(), value);
/** Our own form, those of Datawrapper and of WordPress, and anything at all. */
const message = fc.oneof(
  fc.record({ 'response-record': version, height }, { requiredKeys: [] }),
  fc.record({ 'datawrapper-height': fc.dictionary(fc.string(), height) }),
  fc.record({ message: fc.constantFrom('height', 'link'), value: height, secret }),
  value,
);

/** What an article makes of a message of its own frame: a height in whole pixels, or nothing. */
const heightOf = data =>
  typeof data === 'object' && data !== null && data['response-record'] === 1 && Number.isFinite(data.height)
    ? Math.min(10_000, Math.max(60, Math.ceil(data.height)))
    : undefined;

/** As code: a browser's protocol has no form for each kind of value. */
const code = messages => `[${messages.map(one => `() => (${fc.stringify(one)})`)}]`;
/** Posts what can be posted, and waits until it was heard. Numbers of messages that could not be: of a kind that cannot be copied. */
const post = (frame, messages, to) =>
  frame.evaluate(`(async () => {
    const left = [];
    ${code(messages)}.forEach((make, at) => { try { ${to}.forEach(one => one.postMessage(make(), '*')); } catch { left.push(at); } });
    await new Promise(go => setTimeout(go, 20));
    return left;
  })()`);

let site, host, browser, page;
const frames = {};

before(async () => {
  site = await serve();
  const embed = `${site.address}frame.html?embed=finding&lang=en`;
  host = await serve({
    '/index.html': `<!doctype html><title>An article</title><script src="/watcher.js"></script>
      <script src="${site.address}embed.js"></script>
      <iframe name="own" data-response-record src="${embed}"></iframe> <iframe name="other" data-response-record src="${embed}"></iframe>
      <iframe name="foreign" src="/foreign.html"></iframe>`,
    '/foreign.html': '<!doctype html><title>Somebody else</title>',
    '/watcher.js': await (await fetch(`${site.address}watcher.js`)).text(),
  });
  browser = await chromium.launch(launch);
  page = await browser.newPage();
  await page.goto(host.address);
  for (const name of ['own', 'other', 'foreign']) frames[name] = page.frame({ name });
  for (const name of ['own', 'other']) await frames[name].waitForSelector('html[data-state="ready"]');
  await page.waitForFunction(() => [...document.querySelectorAll('[data-response-record]')].every(frame => frame.style.height));
});

after(async () => {
  await browser?.close();
  site?.close();
  host?.close();
});

const heights = () => page.evaluate(() => [...document.querySelectorAll('iframe')].map(frame => frame.style.height));

/** Calls `fire` with ever other messages until the time is over; then nobody complains. */
async function fuzz(fire) {
  const end = Date.now() + SECONDS * 1000;
  let seed = SEED;
  do {
    await fire(fc.sample(message, { seed, numRuns: AT_ONCE })).catch(error => {
      error.message += `, with SEED=${seed}`;
      throw error;
    });
    seed += 1;
  } while (Date.now() < end);
  for (const one of [page, frames.own, frames.other]) assert.deepEqual(await one.evaluate(() => window.noise), []);
}

test('an article takes no height from strangers, nor from itself', async () => {
  const before = await heights();
  await fuzz(async messages => {
    for (const from of [frames.foreign, page]) await post(from, messages, '[parent]');
    assert.deepEqual(await heights(), before);
  });
});

test('an article takes from a frame of ours its height alone, within bounds', async () => {
  const [, other, foreign] = await heights();
  await fuzz(async messages => {
    const left = await post(frames.own, messages, '[parent]');
    const said = messages.filter((_, at) => !left.includes(at)).map(heightOf).filter(one => one !== undefined);
    const [own, ...rest] = await heights();
    assert.deepEqual(rest, [other, foreign]);
    if (said.length > 0) assert.equal(own, `${said.at(-1)}px`);
  });
});

test('a frame answers whatever it is told with its true height', async () => {
  await fuzz(async messages => {
    const left = await post(page, messages, 'Array.from(window.frames)');
    assert.ok(left.length < messages.length, 'some of them can be posted');
    for (const [at, name] of ['own', 'other'].entries()) {
      const inner = await frames[name].evaluate(() => document.documentElement.getBoundingClientRect().height);
      await page.waitForFunction(([at, height]) => document.querySelectorAll('iframe')[at].style.height === height, [at, `${Math.ceil(inner)}px`]);
      assert.equal(await frames[name].getAttribute('html', 'data-state'), 'ready');
    }
  });
});
