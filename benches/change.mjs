// One change of the filter on the shipped data, from the reader's click to the picture of what it changed, on a processor four
// times slower than this one. 40 seeded changes on a phone, in the sheet of filters, and 40 on a desk, beside the charts.
import { chromium } from 'playwright-core';
import { launch } from '../scripts/chromium.mjs';
import { random } from './rows.mjs';

const CHANGES = 40;
const SLOWER = 4;
const KEYS = ['year', 'municipality', 'type'];
const SCREENS = { phone: { width: 412, height: 823 }, desk: { width: 1440, height: 900 } };

/** The times of all changes in ms, in a page of this size. */
export async function changes(browser, address, viewport) {
  const page = await browser.newPage({ viewport, locale: 'en' });
  await page.goto(address);
  await page.waitForSelector('html[data-state="ready"]');
  await page.locator('#stages').scrollIntoViewIfNeeded();
  await page.waitForSelector('#stages .picture svg');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(listen);
  const open = page.locator('button[popovertarget=facets]:visible').first();
  if (await open.count()) await open.click();
  const next = random(20261127);
  for (let change = 0; change < CHANGES; change += 1) {
    const key = KEYS[Math.floor(next() * KEYS.length)];
    const facet = page.locator(`#facets details[data-facet=${key}]`);
    if ((await facet.count()) && !(await facet.evaluate(details => details.open))) await facet.locator('> summary').click();
    const boxes = page.locator(`#facets input[type=checkbox][name=${key}]`);
    const box = boxes.nth(Math.floor(next() * (await boxes.count())));
    await box.scrollIntoViewIfNeeded();
    const done = await page.evaluate(() => window.times.length);
    await box.click();
    await page.waitForFunction(done => window.times.length > done, done);
  }
  const times = await page.evaluate(() => window.times);
  await page.close();
  return times;
}

/** Runs in the page: from the click, by the clock of the browser, to the task after the next frame. */
function listen() {
  window.times = [];
  addEventListener('click', ({ target, timeStamp }) => {
    if (target.type !== 'checkbox') return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.times.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  }, true);
}
