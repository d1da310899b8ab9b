// One chart in a frame, as its reader has it: its figures, its languages, its controls, and only what it needs is fetched.
// How it stands in another page is for tests/engines. Long because each question is asked of every chart.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixture.mjs';
import { CHARTS, CHART_CODE, DATA, DRAWN, NETWORK_ERROR, folded } from './page.mjs';
import { coverage, facetCounts, incidents, newestFirst, select, tables } from './oracle.mjs';
import { faultsOfLayout } from './pseudo.mjs';
import { clickSegment, overflow, shownIds, violations } from './views.mjs';

const LANGUAGES = ['en', 'sr-Latn', 'sr-Cyrl', 'sq'];
const EMBEDS = [...CHARTS, 'finding', 'table'];
const WIDTHS = [280, 640];
const YEAR = 'year=2021';
/** So few that looking at every cell is quick. */
const SMALL = `${YEAR}&municipality=gracanice-gracanica`;

/** What a frame fetches, by the names of the files, from now on. */
function fetchedBy(page) {
  const files = [];
  page.on('request', request => files.push(new URL(request.url()).pathname.slice(1)));
  return files;
}

const fetchesCharts = files => files.some(file => CHART_CODE.test(file));

/** The figures of a frame are those of the CSV files for this query. */
async function expectEmbed(site, embed, query) {
  const list = select(query);
  if (embed !== 'coverage') await site.expectSelected(list.length);
  if (embed === 'table') expect(await shownIds(site.page)).toEqual(newestFirst(list).map(incident => incident.id));
  else if (embed === 'coverage') await site.expectTable(embed, coverage);
  else if (embed === 'finding') await expect(site.page.locator('.units i')).toHaveCount(list.length);
  else await site.expectTable(embed, tables[embed](list, query));
}

/** Where a frame leads to: the whole page with this selection, at this chart. */
async function expectWay(page, embed, query) {
  const way = new URL(await page.locator('.embed-way a').evaluate(link => link.href));
  const view = embed === 'table' ? '&view=table' : '';
  expect([...way.searchParams].sort()).toEqual([...new URLSearchParams(query + view)].sort());
  expect(way.hash).toBe(['finding', 'table'].includes(embed) ? '' : `#${embed}`);
}

for (const embed of EMBEDS) {
  for (const language of LANGUAGES) {
    const query = embed === 'table' ? SMALL : YEAR;
    test(`${embed} in ${language}: its figures, one heading, the way to the page, and nothing else`, async ({ site, page }) => {
      test.slow();
      await page.setViewportSize({ width: WIDTHS[0], height: 800 });
      await site.open(`embed=${embed}&${query}&lang=${language}`);
      await expect(site.root).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('header, footer, nav, .facets, [data-facet], main input, [data-notice]')).toHaveCount(0);
      await expect(site.output).toHaveCount(embed === 'coverage' ? 0 : 1);
      await expectEmbed(site, embed, query);
      await expectWay(page, embed, `${query}&lang=${language}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        if (DRAWN.includes(embed)) await site.drawn(embed);
        await page.evaluate(() => scrollTo(0, 0));
        await expect.poll(() => overflow(page), `wider than ${width} px by`).toBe(0);
        await expect.poll(() => page.evaluate(faultsOfLayout), `at ${width} px`).toEqual([]);
        expect(await violations(page), `at ${width} px`).toEqual([]);
      }
    });
  }

  test(`${embed} offers the facets that are asked for, and follows them without a new entry of the history`, async ({ site, page }) => {
    await site.open(`embed=${embed}&controls=year,type`);
    const controls = page.locator('.embed-controls');
    await expect(controls.locator('fieldset.year')).toBeVisible();
    await expect(page.locator('[data-facet]')).toHaveCount(1);
    const names = await controls.locator('input').evaluateAll(boxes => [...new Set(boxes.map(box => box.name))]);
    expect(names).toEqual(['year', 'type']);
    const entries = await page.evaluate(() => history.length);
    await site.tick('year', '2021');
    await expectEmbed(site, embed, YEAR);
    await site.openFacet('type');
    await site.tick('type', 'arson');
    const query = `${YEAR}&type=arson`;
    await site.expectQuery(`${query}&embed=${embed}&controls=year,type`);
    await expectEmbed(site, embed, query);
    await expectWay(page, embed, query);
    const { year, type } = facetCounts(query);
    await expect.poll(async () => (await site.counts()).year).toEqual(year);
    await expect.poll(async () => (await site.counts()).type).toEqual(type);
    await site.untick('year', '2021');
    await expectEmbed(site, embed, 'type=arson');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(site.documents).toBe(1);
  });

  test(`${embed} of no incident says so, and that this means little`, async ({ site, page }) => {
    const query = 'year=2020&municipality=junik';
    await site.open(`embed=${embed}&${query}`);
    if (embed === 'coverage') return expectEmbed(site, embed, query);
    await site.expectSelected(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('main')).toContainText('None listed does not mean that none happened.');
    await expect(page.locator('[data-key], [data-incident], .picture, .units')).toHaveCount(0);
    await expectWay(page, embed, query);
    expect(await violations(page)).toEqual([]);
  });

  test(`${embed} in dark is dark on a light device, and axe finds no colour too faint`, async ({ site, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await site.open(`embed=${embed}&${YEAR}&theme=dark`);
    if (DRAWN.includes(embed)) await site.drawn(embed);
    await expect(site.root).toHaveAttribute('data-theme', 'dark');
    const [paper] = (await page.locator('main').evaluate(main => getComputedStyle(main).backgroundColor)).match(/\d+/g);
    expect(Number(paper)).toBeLessThan(60);
    expect(await violations(page, { dark: true })).toEqual([]);
    await expectWay(page, embed, `${YEAR}&theme=dark`);
  });
}

test('a frame that has lost its choice of incidents gets it back by its controls', async ({ site }) => {
  await site.open('embed=stages&controls=year,municipality&year=2020&municipality=junik');
  await site.expectSelected(0);
  await site.openFacet('municipality');
  await site.untick('municipality', 'junik');
  await expectEmbed(site, 'stages', 'year=2020');
});

test('the way out leads to the whole page, at the chart, where a frame stands alone in a window', async ({ site, page }) => {
  await site.open(`embed=types&${YEAR}`);
  await page.locator('.embed-way a').click();
  await expect(page.locator('header.top')).toBeVisible();
  await site.ready();
  await site.expectQuery(YEAR);
  await site.expectFigures(YEAR);
  await expect(site.chart('types').locator('p.title')).toBeInViewport();
});

for (const [query, named] of [
  ['embed=pie&year=2021', ['embed=pie']],
  ['embed=stages&controls=year,size,from', ['controls=size', 'controls=from']],
  ['embed=stages&embed=years', ['embed=years']],
]) {
  test(`what ?${query} asks for and nobody knows is named`, async ({ site }) => {
    await site.open(query);
    await expect(site.notice('ignored').locator('li')).toHaveCount(named.length);
    for (const pair of named) await expect(site.notice('ignored')).toContainText(pair);
  });
}

test('an unknown chart leaves the whole page with its selection', async ({ site, page }) => {
  await site.open(`embed=pie&${YEAR}`);
  await expect(page.locator('header.top')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await site.expectFigures(YEAR);
});

test('without the facet of the answers neither a click on a bar nor Enter on it changes the selection', async ({ site, page }) => {
  const query = `${YEAR}&embed=stages&controls=year`;
  await site.open(query);
  const svg = await site.drawn('stages');
  await clickSegment(page, svg, tables.stages(select(YEAR)).reported_to_police.yes);
  const picture = page.locator('.frame');
  await picture.focus();
  await page.keyboard.press('Home');
  await expect(picture.locator('.detail')).not.toHaveText('');
  await page.keyboard.press('Enter');
  await page.keyboard.press(' ');
  // What would be changed by them is changed before this.
  await site.tick('year', '2020');
  await site.expectQuery('year=2020,2021&embed=stages&controls=year');
  await expectEmbed(site, 'stages', '');
});

test('with the facet of the answers a click on a bar narrows, and the facet takes it back', async ({ site, page }) => {
  await site.open('embed=stages&controls=answer');
  await clickSegment(page, await site.drawn('stages'), tables.stages(incidents).investigation_opened.yes);
  const query = 'answer=investigation_opened:yes';
  await expectEmbed(site, 'stages', query);
  await site.expectQuery(`${query}&embed=stages&controls=answer`);
  await site.openFacet('answer');
  await site.untick('answer', 'investigation_opened:yes');
  await expectEmbed(site, 'stages', '');
});

test('a tile chooses a municipality where the frame offers that, and only there', async ({ site, page }) => {
  const tile = page.locator('.tile[data-municipality="kline-klina"]');
  await site.open('embed=municipalities');
  await expect(tile).toBeDisabled();
  await site.open('embed=municipalities&controls=municipality');
  await tile.click();
  await expectEmbed(site, 'municipalities', 'municipality=kline-klina');
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
});

for (const embed of EMBEDS) {
  test(`every link of ${embed} leads out of the frame`, async ({ site, page }) => {
    await site.open(`embed=${embed}&${YEAR}&controls=year&lang=sq`);
    const own = await page.locator('main a[href^="?"]').evaluateAll(links => links.map(link => link.href));
    expect(own.length).toBeGreaterThan(0);
    for (const { searchParams: query } of own.map(link => new URL(link))) {
      expect([query.has('embed'), query.has('controls'), query.get('lang')], String(query)).toEqual([false, false, 'sq']);
    }
  });
}

test('without the chart code a frame has its table and says what is missing, and a retry draws', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  await page.route(CHART_CODE, route => route.fulfill({ status: 404, body: '' }));
  await site.open(`embed=stages&${YEAR}`);
  await site.scrollTo('stages');
  await expect(site.notice('charts')).toBeVisible();
  await expectEmbed(site, 'stages', YEAR);
  await page.unroute(CHART_CODE);
  await site.notice('charts').getByRole('button', { name: 'Try again' }).click();
  await site.drawn('stages');
  await expect(site.notice('charts')).toHaveCount(0);
});

test('without the data a frame says so, and a retry brings them', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  await page.route(DATA, route => route.fulfill({ status: 404, body: '' }));
  await site.arrive(`embed=stages&${YEAR}`);
  await site.state('error');
  await expect(site.notice('failed')).toContainText('incidents.json');
  await expect(page.locator('header, footer')).toHaveCount(0);
  await page.unroute(DATA);
  await site.notice('failed').getByRole('button', { name: 'Try again' }).click();
  await site.ready();
  await expectEmbed(site, 'stages', YEAR);
});

for (const file of [/frame-\w+\.js$/, /frame-\w+_bg\.wasm$/]) {
  test(`without its code (${file}) a frame says so, and loading it again brings it`, async ({ site, page, watch }) => {
    watch.allow(NETWORK_ERROR);
    watch.allow(/Error/);
    await page.route(file, route => route.fulfill({ status: 404, body: '' }));
    await site.arrive(`embed=stages&${YEAR}`);
    await site.state('error');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute(file);
    await page.getByRole('alert').getByRole('button').click();
    await site.ready();
    await expectEmbed(site, 'stages', YEAR);
  });
}

for (const [piece, query, there] of [
  [/frame_split_charts/, 'embed=types', 'table[data-chart="types"]'],
  [/frame_split_controls/, 'embed=stages&controls=year', 'input[name="year"]'],
]) {
  test(`without the code of one part (${piece}) a frame says so, and a retry brings it`, async ({ site, page, watch }) => {
    watch.allow(NETWORK_ERROR);
    // What loads the code logs the status that it got.
    watch.allow(/^console error: 404$/);
    await page.route(piece, route => route.fulfill({ status: 404, body: '' }));
    await site.open(query);
    await expect(page.locator(there)).toHaveCount(0);
    await page.unroute(piece);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(there).first()).toBeVisible();
  });
}

/** The interface in Albanian, whatever hash its name carries. */
const WORDS = /\/words\/sq-\w+\.json$/;

test('without its language a frame is in English, and says so', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  await page.route(WORDS, route => route.fulfill({ status: 404, body: '' }));
  await site.open(`embed=stages&${YEAR}&lang=sq`);
  await expect(site.root).toHaveAttribute('lang', 'en');
  await expect(site.notice('language')).toContainText('Shqip');
  await page.unroute(WORDS);
  await site.notice('language').getByRole('button').click();
  await expect(site.root).toHaveAttribute('lang', 'sq');
  await expectEmbed(site, 'stages', YEAR);
});

for (const embed of EMBEDS) {
  test(`${embed} fetches only what it shows`, async ({ site, page }) => {
    const files = fetchedBy(page);
    await site.open(`embed=${embed}`);
    if (DRAWN.includes(embed)) await site.drawn(embed);
    await page.locator('.embed-way').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(fetchesCharts(files)).toBe(DRAWN.includes(embed));
    // English stands in the page, and nothing is searched for.
    expect(files.filter(file => /^words|texts|tongue/.test(file))).toEqual([]);
    expect(files.filter(file => /^(split|chunk|start|response)/.test(file)), 'code of the page').toEqual([]);
    expect(files.some(file => /frame_split_charts/.test(file))).toBe(!['stages', 'finding'].includes(embed));
    files.length = 0;
    await site.open(`embed=${embed}&lang=sr-Latn`);
    const spoken = files.filter(file => /^words|texts/.test(file)).map(file => file.replace(/-[0-9a-f]{8}\./, '.')).sort();
    // The texts of the incidents, or the order of places, which comes with them.
    const texts = ['table', 'municipalities'].includes(embed) ? ['data/texts.sr-Latn.json'] : [];
    expect(spoken).toEqual([...texts, 'words/sr-Latn.json']);
  });
}

test('before its picture a frame of the stages loads at most three quarters of what the whole page does', async ({ page, site }) => {
  const files = fetchedBy(page);
  const before = async address => {
    files.length = 0;
    await page.goto(address, { waitUntil: 'commit' });
    await site.ready();
    await site.drawn('stages');
    const fetched = files.slice(0, files.findIndex(file => CHART_CODE.test(file))).map(file => file || 'index.html');
    const sizes = fetched.map(file => brotliCompressSync(readFileSync(`dist/${file}`)).length);
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const [whole, frame] = [await before('./'), await before('./frame.html?embed=stages')];
  console.log(`before the first picture, brotli: the whole page ${whole} bytes, a frame ${frame} bytes, ${(frame / whole).toFixed(3)}`);
  expect(frame).toBeLessThanOrEqual(0.75 * whole);
});

for (const query of [`embed=stages&${YEAR}`, `embed=pie&${YEAR}`]) {
  test(`frame.html?${query} is what the page is with it, and leads to the page`, async ({ page, site }) => {
    await page.goto(`./frame.html?${query}`);
    await site.ready();
    if (query.startsWith('embed=stages')) {
      await expectEmbed(site, 'stages', YEAR);
      await expectWay(page, 'stages', YEAR);
      await site.expectQuery(query);
      expect(new URL(page.url()).pathname).not.toContain('frame');
    } else {
      await expect(site.notice('ignored')).toContainText('embed=pie');
      await site.expectFigures(YEAR);
    }
  });
}
