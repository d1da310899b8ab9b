// The first view: what is sent before any code runs, and how the app takes its place.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.mjs';
import { differing } from './pixels.mjs';
import { CHART_CODE, DATA, NETWORK_ERROR, folded } from './page.mjs';

const HEADS = JSON.parse(readFileSync('public/words/heads.json', 'utf8'));
const PATHS = { en: './', 'sr-Latn': './sr-Latn/', 'sr-Cyrl': './sr-Cyrl/', sq: './sq/' };
const START = /\/(start|frame)-\w+\.js$/;
const SIZES = { phone: { width: 360, height: 740 }, tablet: { width: 768, height: 1024 }, desk: { width: 1440, height: 900 } };
/** A share of a picture that nobody sees change: a line of text that moves by a pixel is more. */
const UNSEEN = 0.004;

/** Opens the page, whose code is on its way until `arrive` is called. */
async function openWithoutCode(page, path) {
  let arrive;
  const here = new Promise(resolve => { arrive = resolve; });
  await page.route(START, async route => {
    await here;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForSelector('footer', { state: 'attached' });
  return arrive;
}

/** The letters of a page stand where they stand, whatever has the focus or is being drawn. */
const settled = page => page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));

for (const [language, path] of Object.entries(PATHS)) {
  test.describe(`without scripts, in ${language}`, () => {
    test.use({ javaScriptEnabled: false });

    test('the finding, the figures of all charts and the newest incidents can be read', async ({ page, site }) => {
      await page.goto(path);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const { finding, question, without_script } = HEADS[language];
      await expect(page).toHaveTitle(HEADS[language].site);
      await expect(site.finding).toHaveText(folded(finding));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(folded(question));
      const notice = page.locator('noscript p');
      await expect(notice).toContainText(folded(without_script));
      await expect(notice).toBeVisible();
      await expect(site.rows).toHaveCount(20);
      for (const chart of ['stages', 'years', 'months']) {
        await site.openTable(chart);
        await expect(page.locator(`table[data-chart="${chart}"]`)).toBeVisible();
      }
      await expect(page.locator('#stages picture img')).toHaveJSProperty('complete', true);
    });

    test('nothing is offered that does not work', async ({ page, site }) => {
      await page.goto(path);
      await expect(site.finding).toBeVisible();
      const dead = page.locator('button:visible:not(.tile), input:visible, nav.views a:visible, .menu summary:visible');
      await expect(dead).toHaveCount(0);
      const langs = page.locator('nav.langs a');
      await expect(langs).toHaveCount(4);
      await langs.last().click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'sq');
    });
  });
}

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      for (const language of ['en', 'sr-Cyrl']) {
        test(`in ${language} the app takes the place of the first view without a change to be seen`, async ({ page, site }) => {
          const arrive = await openWithoutCode(page, PATHS[language]);
          await expect(page.locator('#stages picture img')).toHaveJSProperty('complete', true);
          const picture = page.locator('#stages');
          await settled(page);
          const before = [await page.screenshot(), await picture.screenshot()];
          await page.evaluate(() => scrollTo(0, 0));
          arrive();
          await site.ready();
          await site.drawn('stages');
          await expect(page.locator('picture')).toHaveCount(0);
          await page.evaluate(() => scrollTo(0, 0));
          await settled(page);
          // What is drawn beside the first chart was not there before. Where texts stand on a hatch, their ground is as wide as
          // they are, which the build cannot measure.
          const others = await page.locator('.picture').evaluateAll(all => all.slice(1).map(one => one.getBoundingClientRect().toJSON()));
          expect(differing(before[0], await page.screenshot(), others)).toBeLessThan(UNSEEN);
          expect(differing(before[1], await picture.screenshot())).toBeLessThan(UNSEEN);
        });
      }
    });
  }
}

test('nothing moves when the app takes its place', async ({ page, site }) => {
  const arrive = await openWithoutCode(page, './');
  await page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(({ value }) => { window.shift += value; })).observe({ type: 'layout-shift', buffered: true });
    scrollTo(0, 3000);
  });
  arrive();
  await site.ready();
  await settled(page);
  expect(await page.evaluate(() => [scrollY, window.shift])).toEqual([3000, 0]);
});

test('the largest text that is painted is the finding, and the app paints none that is larger', async ({ page, site }) => {
  await page.setViewportSize(SIZES.phone);
  await page.addInitScript(() => {
    window.largest = [];
    new PerformanceObserver(list => window.largest.push(...list.getEntries().map(({ element }) => element?.className))).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const arrive = await openWithoutCode(page, './');
  await expect.poll(() => page.evaluate(() => window.largest.at(-1))).toBe('finding');
  const before = await page.evaluate(() => window.largest.length);
  arrive();
  await site.ready();
  await settled(page);
  expect(await page.evaluate(() => window.largest.length)).toBe(before);
});

test.describe('on a phone, where the build has drawn the one chart in sight', () => {
  test.use({ viewport: SIZES.phone });

  /** When the chart code was asked for, in ms after the page was ready. */
  const askedAfter = page => page.evaluate(code => {
    const asked = performance.getEntriesByType('resource').find(({ name }) => new RegExp(code).test(name));
    return asked && asked.startTime - window.readyAt;
  }, CHART_CODE.source);

  test.beforeEach(({ page }) => page.addInitScript(() => {
    const isReady = () => document.documentElement?.dataset.state === 'ready';
    new MutationObserver(() => { if (isReady()) window.readyAt ??= performance.now(); }).observe(document, { subtree: true, attributeFilter: ['data-state'] });
  }));

  test('the code that draws waits while the reader does nothing', async ({ page, site }) => {
    await site.open();
    await expect.poll(() => askedAfter(page)).toBeGreaterThan(2900);
  });

  test('the code that draws comes with what the reader does first', async ({ page, site }) => {
    // Without the wait it does not come by itself.
    await page.addInitScript(() => {
      const wait = window.setTimeout;
      window.setTimeout = (act, ms, ...rest) => (ms === 3000 ? 0 : wait(act, ms, ...rest));
    });
    await site.open();
    await settled(page);
    expect(await askedAfter(page)).toBeUndefined();
    await page.mouse.move(100, 100);
    await expect.poll(() => askedAfter(page)).toBeGreaterThan(0);
    await expect(site.chart('stages').locator('.picture svg')).toHaveCount(1);
  });
});

test('what the reader did with the first view is done with the app', async ({ page, site }) => {
  await page.setViewportSize(SIZES.desk);
  const arrive = await openWithoutCode(page, './');
  await site.openTable('stages');
  await site.tick('year', '2020');
  await page.locator('#list details > summary').first().focus();
  arrive();
  await site.ready();
  await expect(page).toHaveURL(/\?year=2020$/);
  await expect(site.output).toHaveAttribute('data-value', '39');
  await expect(page.locator('table[data-chart="stages"]')).toBeVisible();
});

test('the sheet of filters that was opened stays open', async ({ page, site }) => {
  await page.setViewportSize(SIZES.phone);
  const arrive = await openWithoutCode(page, './');
  await site.filterButton.click();
  await expect(site.sheet).toBeVisible();
  arrive();
  await site.ready();
  await expect(site.sheet).toBeVisible();
  await site.tick('year', '2021');
  await expect(site.output).toHaveAttribute('data-value', '77');
});

test('a button that was pressed is pressed', async ({ page, site }) => {
  const arrive = await openWithoutCode(page, './');
  await page.locator('#list .more button').click();
  arrive();
  await site.ready();
  await expect(site.rows).toHaveCount(40);
});

test('a link of the first view leads where it leads in the app', async ({ page, site }) => {
  const arrive = await openWithoutCode(page, './');
  await page.locator('nav.views a').nth(3).click();
  arrive();
  await site.ready();
  await expect(page).toHaveURL(/\?view=table$/);
});

for (const query of ['?year=2021', '?view=place', '?lang=sq', '?embed=stages', '?fbclid=1&year=2021']) {
  test(`${query} is not answered with the view of all`, async ({ page, site }) => {
    const arrive = await openWithoutCode(page, `./${query}`);
    await expect(site.finding).toBeHidden();
    await expect(page.locator('#waiting .skel')).toBeVisible();
    arrive();
    await site.ready();
    await expect(page.locator('#waiting')).toHaveCount(0);
  });
}

test('what other sites add to a link asks for nothing', async ({ page, site }) => {
  const arrive = await openWithoutCode(page, './?fbclid=abc&utm_source=x#list');
  await expect(site.finding).toBeVisible();
  arrive();
  await site.ready();
  await expect(page).toHaveURL(/\?fbclid=abc&utm_source=x#list$/);
});

// The same cases as those of `Language::nearest` in src/model/language.rs.
for (const [locale, language] of Object.entries({
  'en-US': 'en',
  sr: 'sr-Cyrl',
  'sr-RS': 'sr-Cyrl',
  'sr-Latn-XK': 'sr-Latn',
  'sr-ME': 'sr-Latn',
  'sr-Cyrl-ME': 'sr-Cyrl',
  'hr-HR': 'sr-Latn',
  bs: 'sr-Latn',
  'sq-XK': 'sq',
  'de-DE': 'en',
})) {
  test.describe(`a reader whose browser is in ${locale}`, () => {
    test.use({ locale });

    test(`sees the first view in ${language}, and has the address without it`, async ({ page, site }) => {
      const arrive = await openWithoutCode(page, './#list');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(site.finding).toHaveText(folded(HEADS[language].finding));
      arrive();
      await site.ready();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(new URL(page.url())).toMatchObject({ pathname: '/', search: '', hash: '#list' });
    });
  });
}

test('who opens the page of another language stays in it', async ({ page, site }) => {
  await page.goto('./sq/?year=2021');
  await site.ready();
  expect(new URL(page.url())).toMatchObject({ pathname: '/', search: '?lang=sq&year=2021' });
  await page.reload();
  await site.ready();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sq');
});

test('data that are newer than the page are shown as they are', async ({ page, site }) => {
  await page.route(DATA, async route => {
    const answer = await route.fetch();
    const json = await answer.json();
    json.incidents.pop();
    await route.fulfill({ response: answer, json });
  });
  const arrive = await openWithoutCode(page, './');
  await site.openTable('stages');
  arrive();
  await site.ready();
  await expect(site.output).toHaveAttribute('data-value', '115');
  await expect(page.locator('picture')).toHaveCount(0);
});

test('another choice takes the picture of the first view away', async ({ page, site }) => {
  await page.route(/echarts-\w+\.js$/, () => {});
  await page.setViewportSize(SIZES.desk);
  await site.open();
  await expect(page.locator('#stages picture')).toBeVisible();
  await site.tick('year', '2021');
  await expect(page.locator('picture')).toHaveCount(0);
});

test('code that does not arrive leaves the first view, and says so', async ({ page, site, watch }) => {
  watch.allow(NETWORK_ERROR);
  watch.allow(/Error/);
  await page.route(/_bg\.wasm$/, route => route.abort());
  await page.goto('./sq/');
  await expect(page.getByRole('alert')).toContainText(folded(HEADS.sq.not_started));
  await expect(site.finding).toHaveText(folded(HEADS.sq.finding));
});
