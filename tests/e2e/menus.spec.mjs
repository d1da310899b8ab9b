// What a reader takes along: links, findings with their source, figures, pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from './fixture.mjs';
import { CHARTS, ExplorePage, folded, queryOf } from './page.mjs';
import { compare, placeOf, select, tables } from './oracle.mjs';
import { copied, openMenu, saved, shownText } from './views.mjs';

const QUERY = 'year=2021&type=physical_attack,theft_or_burglary';
/** Long names, few incidents. */
const FEW =
  'year=2021&municipality=fushe-kosove-kosovo-polje,gracanice-gracanica,kline-klina,mitrovica-south&type=physical_attack,theft_or_burglary';
const CITATION = 'Response Record 2020–2021, version 1.0.0.';
/** The pictures are kept here, for a person to look at: PICTURES=/tmp/pictures playwright test menus. */
const KEPT = process.env.PICTURES;

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

/** The figure that a link made for this query carries. */
const citedOf = list => {
  const { yes, n } = tables.stages(list).investigation_opened;
  return `1.0.0:investigation_opened:${yes}:${n}`;
};

/** Each thing that has a menu: where it stands, and the fragment of its links. */
const MENUS = {
  ...Object.fromEntries(CHARTS.map(name => [name, { query: QUERY, scope: `section.chart#${name}`, fragment: `#${name}`, finding: `#${name} p.title` }])),
  'the page': { query: QUERY, scope: '.lead', fragment: '', finding: '.lead .finding' },
  'a comparison': {
    query: `${QUERY}&vs=year=2020&view=compare`, scope: 'section#compare', fragment: '#compare', finding: '#compare .title',
  },
  'a place': { query: 'year=2021&view=place&place=gracanice-gracanica', scope: '.brief-bar', fragment: '' },
};

for (const [name, { query, scope, fragment, finding }] of Object.entries(MENUS)) {
  test(`link and finding of ${name} are copied, and lead back to the same`, async ({ site, page, context }) => {
    await site.open(query);
    const menu = page.locator(scope);
    const link = await copied(page, menu, 'Copy the link');
    expect(link).toBe(`${page.url().split(/[?#]/)[0]}?${query}${fragment}`);
    const text = await copied(page, menu, 'Copy the finding with its source');
    const [sentence, source, ...more] = text.split('\n');
    expect(more).toEqual([]);
    if (finding) expect(folded(sentence)).toBe(await shownText(page.locator(finding)));
    expect(sentence).toMatch(/\w.*\./);
    const chosen = query.includes('place=') ? placeOf('gracanice-gracanica', 'year=2021').own : select(QUERY);
    const address = new URL(source.replace(`${CITATION} `, ''));
    expect(`${CITATION} ${address.href}`).toBe(source);
    expect(address.hash).toBe(fragment);
    const [figure, ...others] = address.searchParams.getAll('cited');
    expect(others).toEqual([]);
    const [version, stage, yes, n] = figure.split(':');
    const told = tables.stages(chosen)[stage];
    expect([version, Number(yes), Number(n)], figure).toEqual(['1.0.0', told.yes, told.n]);
    // Of a sentence that tells of a stage, the figure is that of the sentence.
    if (['stages', 'the page', 'a place'].includes(name)) expect(sentence).toMatch(new RegExp(`at least ${yes}\\b`));
    if (['the page', 'a place'].includes(name)) expect(figure).toBe(citedOf(chosen));
    // Somebody else opens it.
    const other = await context.newPage();
    await other.goto(address.href);
    const theirs = new ExplorePage(other);
    await theirs.ready();
    await expect(theirs.notice('cited')).toContainText('That still holds');
    if (finding) await expect.poll(() => shownText(other.locator(finding))).toBe(folded(sentence));
    await other.goto(link);
    await theirs.ready();
    await expect(theirs.notice('cited')).toHaveCount(0);
    expect(theirs.query()).toBe(query);
    await other.close();
  });
}

test('a link to a chart shows the chart', async ({ site, page }) => {
  for (const name of CHARTS) {
    await page.goto(`./?year=2021#${name}`);
    await site.ready();
    await expect(site.chart(name).locator('h2').first(), name).toBeInViewport();
    await page.goto('about:blank');
  }
});

test('the link of one that has a figure already, or an incident open, carries neither', async ({ site, page }) => {
  await site.open('year=2021&cited=0.9.0:investigation_opened:1:2');
  const link = await copied(page, page.locator('.lead'), 'Copy the link');
  expect(queryOf(link)).toBe('year=2021');
  const text = await copied(page, page.locator('.lead'), 'Copy the finding with its source');
  expect(text).toContain(`cited=${citedOf(select('year=2021'))}`);
  expect(text).not.toContain('0.9.0');
});

test('the menu of an open incident leads back to that incident', async ({ site, page }) => {
  await site.open('year=2021&incident=RR-2021-014');
  const link = await copied(page, page.getByRole('dialog'), 'Copy the link');
  expect(new URL(link).searchParams.get('incident')).toBe('RR-2021-014');
  const text = await copied(page, page.getByRole('dialog'), 'Copy the finding with its source');
  expect(text).toContain('incident=RR-2021-014');
  expect(text, 'a figure of the whole selection is not that of one incident').not.toContain('cited=');
});

test('HTML for an article is one quotation, in which everything is text', async ({ site, page }) => {
  await site.open(QUERY);
  const finding = await shownText(site.finding);
  const html = await copied(page, page.locator('.lead'), 'Copy as HTML for an article');
  // In a page that takes any HTML: this one takes none.
  const paper = await page.context().newPage();
  const read = await paper.evaluate(text => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    const link = body.querySelector('a');
    return { tags: [...body.querySelectorAll('*')].map(it => it.localName), text: body.querySelector('p').textContent, href: link.href, link: link.textContent };
  }, html);
  expect(read.tags).toEqual(['blockquote', 'p', 'p', 'a']);
  expect(folded(read.text)).toBe(finding);
  expect(read.link).toBe(CITATION);
  expect(new URL(read.href).searchParams.get('cited')).toBe(citedOf(select(QUERY)));

  const bad = '<img src=x onerror=alert(1)>&"\'</p>';
  await site.open(`q=${encodeURIComponent(bad)}`);
  const escaped = await copied(page, page.locator('.lead'), 'Copy as HTML for an article');
  const tags = await paper.evaluate(text => [...new DOMParser().parseFromString(text, 'text/html').body.querySelectorAll('*')].map(it => it.localName), escaped);
  expect(tags).toEqual(['blockquote', 'p', 'p', 'a']);
  expect(escaped).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;');
});

test('where copying is refused, the text stands in a field', async ({ site, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
    document.execCommand = () => false;
  });
  await site.open(QUERY);
  const menu = await openMenu(page.locator('section.chart#stages'));
  await menu.getByRole('button', { name: 'Copy the finding with its source' }).click();
  const field = menu.getByRole('textbox');
  await expect(field).toHaveValue(new RegExp(`^.+\\n${CITATION} http.+cited=.+#stages$`));
  await expect(field).toHaveAttribute('readonly', '');
  await expect(menu.getByRole('status')).toContainText('to copy by hand');
});

test('where there is a clipboard only by the old way, that is used', async ({ site, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await site.open(QUERY);
  const menu = await openMenu(page.locator('.lead'));
  const entry = menu.getByRole('button', { name: 'Copy the link' });
  await entry.click();
  await expect(menu.getByRole('status')).toHaveText('Copied.');
  await expect(entry).toBeFocused();
});

test('a device that shares is handed finding and link', async ({ site, page }) => {
  await page.addInitScript(() => {
    navigator.share = async shared => {
      globalThis.shared = { ...shared };
    };
  });
  await site.open(QUERY);
  const menu = await openMenu(page.locator('.lead'));
  await menu.getByRole('button', { name: 'Share…' }).click();
  await expect.poll(() => page.evaluate(() => globalThis.shared?.url)).toBe(page.url());
  expect(folded(await page.evaluate(() => globalThis.shared.title))).toBe(await shownText(site.finding));
});

test('the menu closes by Escape and by a click elsewhere, and its words do not stay', async ({ site, page }) => {
  await site.open();
  const menu = await openMenu(page.locator('.lead'));
  await menu.getByRole('button', { name: 'Copy the link' }).click();
  await expect(menu.getByRole('status')).toHaveText('Copied.');
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(menu.locator('summary')).toBeFocused();
  await openMenu(page.locator('.lead'));
  await page.locator('h1').click();
  await expect(menu).not.toHaveAttribute('open');
});

for (const query of ['', QUERY]) {
  test(`the figures of each chart are saved as they stand in its table, for "${query}"`, async ({ site, page }) => {
    await site.open(query);
    for (const name of CHARTS) {
      const { name: file, bytes } = await saved(page, site.chart(name), 'Save the figures (CSV)');
      expect(file).toBe(`response-record-${name}.csv`);
      expectCsv(bytes, await site.table(name), name);
    }
  });
}

test('the figures of a comparison are saved, those without a value as nothing', async ({ site, page }) => {
  await site.open('year=2021&vs=year=2020&view=compare');
  const { bytes } = await saved(page, site.chart('compare'), 'Save the figures (CSV)');
  const rows = expectCsv(bytes, await site.table('compare'), 'compare');
  const verdicts = Object.fromEntries(rows.map(row => [row.key, row.verdict]));
  const cannot = Object.entries(compare('year=2021', 'year=2020')).filter(([, row]) => row.verdict === 'unknown');
  for (const [stage] of cannot) expect(verdicts[stage]).toBe('These records cannot tell.');
});

/** The file holds the raw values of the table and nothing else. Gives its rows. */
function expectCsv(bytes, table, name) {
  expect([...bytes.subarray(0, 3)], 'a mark by which spreadsheets know UTF-8').toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(bytes, { columns: true, bom: true });
  expect(rows.map(row => row.key), name).toEqual(Object.keys(table));
  const known = new Set(Object.values(table).flatMap(row => Object.keys(row)));
  for (const row of rows) {
    expect(row.label, name).toMatch(/\w/);
    const numbers = Object.entries(row).filter(([column, text]) => known.has(column) && text !== '');
    const values = Object.fromEntries(numbers.map(([column, text]) => [column, Number(Number(text).toFixed(6))]));
    expect(values, `${name}, ${row.key}`).toEqual(table[row.key]);
  }
  return rows;
}

/** What stands in an SVG, read in a page of its own: whether it is sound, its words, and the texts that leave its frame. */
async function readSvg(page, svg) {
  return page.evaluate(text => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    const fault = read.querySelector('parsererror')?.textContent ?? null;
    document.body.replaceChildren(document.importNode(read.documentElement, true));
    const root = document.querySelector('svg');
    const frame = root.getBoundingClientRect();
    const texts = [...root.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const out = texts.filter(({ box }) =>
      box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5);
    const clash = [];
    texts.forEach((one, at) => texts.slice(at + 1).forEach(other => {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 2 && high > 6) clash.push(`${one.text} / ${other.text}`);
    }));
    return {
      fault, clash,
      words: texts.map(({ text }) => text).join(' '),
      out: out.map(({ text, box }) => `${text} (${box.left} to ${box.right} of ${frame.width})`),
      scripts: root.querySelectorAll('script, foreignObject, image, [onload]').length,
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
    };
  }, svg);
}

/** Width, height, and how many colours a PNG has. */
async function readPng(page, bytes) {
  return page.evaluate(async base64 => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    const blank = Math.max(...colours.values()) / (data.length / 4);
    return { width: image.width, height: image.height, colours: colours.size, blank };
  }, bytes.toString('base64'));
}

for (const [theme, query] of [['light', ''], ['light', FEW], ['dark', 'year=2020']]) {
  test(`each chart is saved as a picture that says what it rests on, in ${theme}, for "${query}"`, async ({ site, page, context }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await site.open(query);
    await expect(site.notice('ignored')).toHaveCount(0);
    const paper = await context.newPage();
    await paper.setViewportSize({ width: 1000, height: 1200 });
    for (const name of CHARTS) {
      // A page behind another one stands still.
      await page.bringToFront();
      const title = await shownText(site.chart(name).locator('p.title'));
      const svg = await saved(page, site.chart(name), 'Save as a drawing (SVG)');
      expect(svg.name).toBe(`response-record-${name}.svg`);
      const drawing = await readSvg(paper, svg.bytes.toString());
      expect.soft(drawing.fault, `the SVG of ${name} is not sound`).toBeNull();
      // Of a text that is no XML the browser makes no PNG either.
      if (drawing.fault) continue;
      expect(drawing.scripts, name).toBe(0);
      expect(drawing.size[0], name).toBe(800);
      const words = folded(drawing.words);
      expect(words, name).toContain(title);
      expect(words, name).toContain('Response Record 2020–2021, version 1.0.0. Licence: CC-BY-4.0.');
      // Coverage is of all data: its counts are its n.
      if (name !== 'coverage') expect(words, name).toMatch(/n = \d+/);
      expect(words.replaceAll(' ', ''), name).toContain(`${query && `?${query}`}#${name}`);
      expect.soft(drawing.out, `texts of ${name} that leave the picture`).toEqual([]);
      expect.soft(drawing.clash, `texts of ${name} that lie on each other`).toEqual([]);

      const png = await saved(page, site.chart(name), 'Save as a picture (PNG)');
      expect(png.name).toBe(`response-record-${name}.png`);
      const picture = await readPng(paper, png.bytes);
      expect([picture.width, picture.height], name).toEqual([1600, 2 * drawing.size[1]]);
      expect(picture.colours, name).toBeGreaterThan(20);
      expect(picture.blank, name).toBeLessThan(0.97);
      if (KEPT) {
        mkdirSync(KEPT, { recursive: true });
        writeFileSync(`${KEPT}/${theme}-${query.length}-${name}.png`, png.bytes);
      }
    }
    await paper.close();
  });
}
