// Long use: after many changes of filter, view, language and all else that a reader does, the page holds no more than before.
// A short form runs with all tests; `make soak` does what an hour of use would.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.mjs';
import { counter } from './held.mjs';
import { give, keeper, text } from './keeper.mjs';
import { generator, randomQueries } from './random.mjs';

const ACTIONS = Number(process.env.ACTIONS ?? 100);
const SEED = Number(process.env.SEED ?? 11);

const LANGUAGES = ['en', 'sr-Latn', 'sr-Cyrl', 'sq'];
const VIEWS = ['explore', 'place', 'compare', 'table', 'about'];

/** What a reader clicks. Nothing that downloads or prints. */
const CLICKS = {
  option: 'main input[type="checkbox"][name]',
  chip: 'a.chip',
  view: '.views a',
  language: '.langs a',
  tile: '.tile',
  incident: 'table.list tr[data-incident] a',
  table: 'details.twin > summary',
  cell: 'table[data-chart] td a',
  sort: 'th a, th button',
  menu: 'details.pop > summary',
  explanation: 'details.about > summary',
  close: 'dialog[open] button',
};

/** Until what was asked for is shown, and nothing waits for the next frame. */
async function settled(site) {
  await site.ready();
  await site.page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
}

/** Acts of a reader by name, chosen at random, but the same in every run. */
function reader(site) {
  const random = generator(SEED);
  const one = list => list[Math.floor(random() * list.length)];
  const queries = randomQueries(40, SEED, list => list.length > 0);
  const { page } = site;
  // In the page itself, since what is out of sight can be clicked as well. A link elsewhere is left alone.
  const click = selector =>
    page.evaluate(
      ([selector, at]) => {
        const here = location.href.split(/[?#]/)[0];
        const stays = ({ href }) => !href || href.split(/[?#]/)[0] === here;
        const all = [...document.querySelectorAll(selector)].filter(element => element.checkVisibility() && stays(element));
        all[Math.floor(at * all.length)]?.click();
      },
      [selector, random()],
    );
  const type = words =>
    page.evaluate(words => {
      const input = document.querySelector('input[name="q"]');
      if (!input) return;
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
  const acts = {
    ...Object.fromEntries(Object.entries(CLICKS).map(([name, selector]) => [name, () => click(selector)])),
    link: () => site.goOn(`${one(queries)}&view=${one(VIEWS)}&lang=${one(LANGUAGES)}`),
    theme: () => site.goOn(`theme=${one(['light', 'dark'])}`),
    back: () => page.evaluate(() => history.back()),
    scroll: () => page.evaluate(part => scrollTo(0, part * document.body.scrollHeight), random()),
    search: () => type(one(['', 'a', 'kuća', 'Stones'])),
  };
  return () => acts[one(Object.keys(acts))]();
}

/** Every view in every language, then the start with all pictures: what is held is always counted there. */
async function rest(site) {
  for (const language of LANGUAGES) {
    for (const view of VIEWS) {
      await site.goOn(`view=${view}&lang=${language}`);
      await settled(site);
    }
  }
  await site.goOn('lang=en');
  await settled(site);
  for (const chart of ['stages', 'years', 'months']) await site.drawn(chart);
  await site.page.evaluate(() => scrollTo(0, 0));
  await settled(site);
}

/**
 * What ends with its owner is as many as before. Chromium itself may keep some nodes, such as those that were clicked last; and
 * free memory lies elsewhere each time. A leak grows with the acts.
 */
function expectSame(after, before, actions) {
  console.log(`${actions} actions:`, JSON.stringify({ before, after }));
  const { nodes, values, code, browser, wasm, ...counted } = after;
  expect({ ...before, ...counted }).toEqual(before);
  expect(nodes - before.nodes, 'nodes').toBeLessThan(20);
  expect(values - before.values, 'bytes of values').toBeLessThan(2e5);
  // That of what ran only after the first count; and widths of texts, of which the browser forgets the old ones.
  expect(code - before.code, 'bytes of code').toBeLessThan(2e6);
  expect(browser - before.browser, 'bytes of the browser').toBeLessThan(5e6);
  expect(wasm - before.wasm, 'bytes of wasm').toBeLessThan(1e6);
}

test('long use leaves no more in memory than there was', async ({ page, site }) => {
  test.setTimeout(120_000 + ACTIONS * 2_000);
  const held = await counter(page);
  await site.open();
  const act = reader(site);
  const use = async actions => {
    for (let done = 0; done < actions; done += 1) {
      await act();
      await settled(site);
    }
    await rest(site);
    return held();
  };
  const before = await use(50);
  expect(before.pictures, 'pictures are counted').toBe(3);
  expectSame(await use(ACTIONS), before, ACTIONS);
  expect(site.documents, 'the page was never loaded anew').toBe(1);
});

test('the same preview, shown again and again in every language, is held once', async ({ page, site }) => {
  const times = Math.max(8, ACTIONS / 50);
  test.setTimeout(120_000 + times * 10_000);
  const held = await counter(page);
  await keeper(site);
  await give(page, text('incidents.csv', readFileSync(new URL('../../public/data/incidents.csv', import.meta.url))));
  const preview = async language => {
    await site.goOn(`view=data&lang=${language}`);
    await settled(site);
    await page.locator('.desk-part:has([data-figure="new-data"]) .acts > button').click();
    await expect(page.locator('.preview')).toBeVisible();
    await settled(site);
    await page.locator('.preview button').click();
    await expect(page.locator('.preview')).toHaveCount(0);
    await settled(site);
  };
  const use = async times => {
    for (let time = 0; time < times; time += 1) await preview(LANGUAGES[time % 4]);
    await rest(site);
    return held();
  };
  // The first round with everything in memory takes what the others then use again.
  await use(4);
  const before = await use(4);
  expectSame(await use(times), before, times);
});
