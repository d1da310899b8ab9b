// One change of the filter on the shipped data, from the reader's click to the next paint, which shows the choice, its finding and
// its counts, and to the one that shows all of it, charts too; on a processor four times slower than this one: 40 seeded changes
// on a phone and on a desk, with the first chart in sight.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { launch } from '../scripts/chromium.mjs';
import { random } from './rows.mjs';
import { serve } from './serve.mjs';

const CHANGES = 40;
const SLOWER = 4;
const KEYS = ['year', 'municipality', 'type'];
const SCREENS = { phone: { width: 412, height: 823 }, desk: { width: 1440, height: 900 } };

const { origin, server } = await serve(path => readFile(`dist${path.replace(/\/$/, '/index.html')}`).catch(() => null));
const browser = await chromium.launch(launch);
const result = {};
for (const [name, viewport] of Object.entries(SCREENS)) {
  const times = await changes(viewport);
  result[name] = { 'next paint': figures(times.map(([next]) => next)), 'all of it': figures(times.map(([, all]) => all)) };
  for (const [what, { median, p95 }] of Object.entries(result[name])) {
    console.log(`${name.padEnd(6)} ${what.padEnd(10)} ${CHANGES} changes, processor ${SLOWER} × slower: median ${median} ms, p95 ${p95} ms`);
  }
}
await browser.close();
server.close();
await mkdir('target/bench', { recursive: true });
await writeFile('target/bench/change.json', `${JSON.stringify(result, null, 2)}\n`);

function figures(times) {
  const sorted = times.sort((a, b) => a - b);
  const at = share => Math.round(sorted[Math.ceil(share * sorted.length) - 1]);
  return { median: at(0.5), p95: at(0.95) };
}

/** The times of all changes in ms, in a page of this size: to the next paint, and to the paint of everything. */
async function changes(viewport) {
  const page = await browser.newPage({ viewport, locale: 'en' });
  await page.goto(origin);
  await page.waitForSelector('html[data-state="ready"]');
  await page.locator('#stages').scrollIntoViewIfNeeded();
  await page.waitForSelector('#stages .picture svg');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(listen);
  const next = random(20261127);
  for (let change = 0; change < CHANGES; change += 1) {
    const key = KEYS[Math.floor(next() * KEYS.length)];
    const boxes = page.locator(`#facets input[type=checkbox][name=${key}]`);
    const box = boxes.nth(Math.floor(next() * (await boxes.count())));
    const done = await page.evaluate(() => window.times.length);
    await box.evaluate(box => box.click());
    await page.waitForFunction(done => window.times.length > done, done);
  }
  const times = await page.evaluate(() => window.times);
  await page.close();
  return times;
}

/** Runs in the page: from the click, by the clock of the browser, to the task after the frame. */
function listen() {
  window.times = [];
  const painted = act =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(0);
    });
  const whole = act => painted(() => (document.documentElement.dataset.state === 'ready' ? act() : whole(act)));
  addEventListener('click', ({ target, timeStamp }) => {
    if (target.type !== 'checkbox') return;
    painted(() => {
      const next = performance.now() - timeStamp;
      whole(() => window.times.push([next, performance.now() - timeStamp]));
    });
  }, true);
}
