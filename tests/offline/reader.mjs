// A reader with a browser of their own, who comes back.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { launch } from '../../scripts/chromium.mjs';
import { build, nextBuild, remove, serve } from './site.mjs';

/** What the tests of a file share: `now` and `next` are two builds. */
export function shared() {
  const all = {};
  before(async () => {
    all.browser = await chromium.launch(launch);
    [all.now, all.next] = await Promise.all([build(), nextBuild()]);
  });
  after(async () => {
    await all.browser?.close();
    await remove([all.now, all.next].filter(Boolean));
  });
  return all;
}

/** Runs a test with a site of its own and a reader who was never there. */
export async function withReader(all, test) {
  const site = await serve(all.now);
  const context = await all.browser.newContext();
  try {
    await test({ site, reader: new Reader(site, context), context });
  } finally {
    await context.close();
    site.close();
  }
}

export class Reader {
  constructor(site, context) {
    Object.assign(this, { site, context });
  }

  /** A new tab with the page, when it has its data. */
  async open(query = '') {
    const page = await this.context.newPage();
    await page.goto(this.site.address + query);
    await ready(page);
    return page;
  }

  /** A first visit, until all is kept. */
  async visit(query = '') {
    const page = await this.open(query);
    await keptIn(page);
    return page;
  }
}

export const ready = page => page.waitForSelector('html[data-state="ready"]');

/** Waits until the worker has the page, and has kept what the page had used before. */
export async function keptIn(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => {
    const isData = name => /\/(data|texts)\/|\/site\.json$/.test(name);
    const used = performance.getEntriesByType('resource').map(({ name }) => name).filter(isData);
    const kept = await Promise.all(used.map(name => caches.match(name)));
    return navigator.serviceWorker.controller && kept.every(Boolean);
  });
}

/** The names of the caches, without what they have in common. */
export const cacheNames = page => page.evaluate(async () => (await caches.keys()).map(name => name.split(' ').pop()));

/** How many incidents the page says are chosen. */
export const selected = page => page.locator('output[data-figure="selected"]').getAttribute('data-value').then(Number);

/** What the page gets when it asks for a file: `text`, the status, and since when it is kept. */
export const asked = (page, path, options = {}) =>
  page.evaluate(
    async ([path, options]) => {
      const answer = await fetch(path, options);
      return { text: await answer.text(), status: answer.status, since: answer.headers.get('X-Kept-Since') };
    },
    [path, options],
  );

/** Asks until the answer is the expected one. */
export async function eventually(ask, expected, about) {
  const end = Date.now() + 30_000;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 50));
    answer = await ask();
  }
  assert.deepEqual(answer, expected, about);
}
