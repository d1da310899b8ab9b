// On paper: the brief on a municipality is one page, its incidents follow, and nothing that can only be clicked is left.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from './fixture.mjs';
import { OPTIONS, placeOf, select } from './oracle.mjs';
import { label, shownText } from './views.mjs';

/** The pages are kept here as PDF, for a person to look at: PAPER=/tmp/paper playwright test print. */
const KEPT = process.env.PAPER;
const byCount = [...OPTIONS.municipality].sort((a, b) => select(`municipality=${b}`).length - select(`municipality=${a}`).length);
const most = byCount[0];
const A4 = { format: 'A4', printBackground: true, margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } };

/** The page as PDF, with an outline of its headings. */
async function printed(page, name, options = {}) {
  const bytes = await page.pdf({ ...A4, outline: true, tagged: true, ...options });
  if (KEPT) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(`${KEPT}/${name}.pdf`, bytes);
  }
  return bytes;
}

/**
 * The headings of a PDF that Chromium made, each with the page on which it stands, counted from 1, and how high: read from
 * the outline, whose objects it writes as plain text.
 */
function headings(bytes) {
  const text = bytes.toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body]) => [id, body]));
  const tree = [...objects.values()].filter(body => /\/Type ?\/Pages\b/.test(body));
  const root = tree.find(body => !/\/Parent /.test(body));
  const order = [];
  const walk = body => {
    for (const [, id] of body.match(/\/Kids ?\[([^\]]*)\]/)[1].matchAll(/(\d+) 0 R/g)) {
      if (/\/Type ?\/Pages\b/.test(objects.get(id))) walk(objects.get(id));
      else order.push(id);
    }
  };
  walk(root);
  const found = [];
  for (const body of objects.values()) {
    const title = body.match(/\/Title ?(?:\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f]+)>)/);
    const dest = body.match(/\/Dest ?\[(\d+) 0 R ?\/XYZ ([\d.]+) ([\d.]+)/);
    if (!title || !dest) continue;
    const name = title[2] ? Buffer.from(title[2], 'hex').swap16().toString('utf16le').replace(/^\uFEFF/, '') : title[1].replace(/\\(.)/g, '$1');
    found.push({ name: name.replace(/\s+/g, ' ').trim(), page: order.indexOf(dest[1]) + 1, top: Number(dest[3]) });
  }
  return { pages: order.length, found };
}

for (const id of [most, byCount[1], byCount.find(id => select(`municipality=${id}`).length === 1)]) {
  test(`the brief on ${id} is one page of A4, and its list begins on the second`, async ({ site, page }) => {
    await site.open(`view=place&place=${id}`);
    await expect(page.locator('svg.qr')).toBeVisible();
    const bytes = await printed(page, `place-${id}`);
    const { pages, found } = headings(bytes);
    const pageOf = name => found.filter(heading => heading.name === name).map(heading => heading.page);
    expect(pages).toBeGreaterThan(1);
    expect.soft(pageOf(label(id)), 'the name').toEqual([1]);
    for (const name of ['What happened next?', 'When?', 'Method, in three lines']) expect.soft(pageOf(name)[0], name).toBe(1);
    const n = placeOf(id).own.length;
    const list = found.find(heading => heading.name === (n === 1 ? 'The incident' : `The ${n} incidents`));
    // With nothing before it on its page, and all of the brief on the page before.
    expect.soft(list?.page, 'the list').toBe(2);
    expect.soft(list?.top, 'the list begins its page').toBeGreaterThan(750);
  });
}

for (const language of ['sr-Latn', 'sr-Cyrl', 'sq']) {
  test(`the brief is one page in ${language} too`, async ({ site, page }) => {
    for (const id of [most, byCount[1]]) {
      await site.open(`view=place&place=${id}&lang=${language}`);
      await expect(page.locator('svg.qr')).toBeVisible();
      const [first, second] = textOf(await printed(page, `place-${id}-${language}`)).split('\f');
      // The foot of the brief, with its address, ends the first page; the list of incidents begins the second.
      expect(first.replace(/\s/g, '')).toContain(`place=${id}&lang=${language}`);
      const list = await page.locator('.brief-list h2').first().innerText();
      expect(second.trim().startsWith(list)).toBe(true);
    }
  });
}

test('the brief says of which day and of which data it is, with its address in letters and as a code', async ({ site, page }) => {
  await site.open(`view=place&place=${most}`);
  await expect(page.locator('svg.qr')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const shown = await shownText(page.locator('.brief-one'));
  expect.soft(shown).toContain('version 1.0.0: incidents from January 2020 to December 2021.');
  expect.soft(shown).toContain(page.url());
  expect.soft(shown.slice(shown.indexOf('version 1.0.0')), 'the day of printing').toMatch(/Printed on \d+ \w+ \d{4}\./);
  const code = await page.locator('svg.qr').evaluate(svg => svg.getBoundingClientRect().width);
  expect(code, 'a code of 2 cm or more, which a phone can read').toBeGreaterThan(75);
});

const VIEWS = {
  explore: 'year=2021',
  compare: 'year=2020&vs=year%3D2021&view=compare',
  place: `view=place&place=${most}`,
  'place of none': `view=place&place=${byCount.at(-1)}`,
  table: 'year=2020&view=table',
  about: 'view=about',
  incident: 'year=2021&incident=RR-2021-014',
};

for (const [view, query] of Object.entries(VIEWS)) {
  test(`printed, nothing interactive remains of ${view}`, async ({ site, page }) => {
    await site.open(query);
    if (view === 'explore') for (const chart of ['stages', 'years', 'months']) await site.drawn(chart);
    if (view === 'about') await expect(page.locator('.prose h2').first()).toBeVisible();
    await printed(page, view.replaceAll(' ', '-'));
    await page.emulateMedia({ media: 'print' });
    // The tiles of the map are its picture.
    const left = await page
      .locator('button:not(.tile), select, input, textarea, summary, nav, [popover], .filter, .skip, .chip span, .detail')
      .evaluateAll(all => all
        .filter(it => it.checkVisibility({ checkVisibilityCSS: true }) && it.getBoundingClientRect().height > 1)
        .map(it => `${it.localName}.${it.className}: ${it.textContent.trim().slice(0, 40)}`));
    expect([...new Set(left)]).toEqual([]);
  });
}

test('printed from a dark device, ink is black on white', async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const query of [`view=place&place=${most}`, `view=place&place=${most}&theme=dark`]) {
    await site.open(query);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.locator('body').evaluate(body => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]);
    expect(colours, query).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  }
});

test('printed from a dark device, pictures are drawn for white paper, and for the screen again after it', async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const query of ['', 'theme=dark']) {
    await site.open(query);
    const svg = await site.drawn('stages');
    const letters = () => svg.locator('text').evaluateAll(all => [...new Set(all.map(text => text.getAttribute('fill')))].sort());
    const onScreen = await letters();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(letters).toContain('#1a2023');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(letters).toEqual(onScreen);
  }
});

test('printed, a source stands with its address', async ({ site, page }) => {
  await site.open('year=2021&municipality=kline-klina');
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('.list .from a').first();
  await expect(link).toHaveAttribute('href', /^https?:/);
  expect(await link.evaluate(a => getComputedStyle(a, '::after').content)).toContain(await link.getAttribute('href'));
});

test('printed, no column of the table is cut off', async ({ site, page }) => {
  await site.open('year=2020&view=table');
  await page.emulateMedia({ media: 'print' });
  // A4 with the margins above, held upright.
  await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1_000 });
  const [wide, room] = await page.locator('.rows-wrap .scroll').evaluate(part => [part.scrollWidth, part.clientWidth]);
  expect(wide).toBeLessThanOrEqual(room);
});

test('an open incident does not lie over every page that is printed', async ({ site, page }) => {
  await site.open('year=2021&incident=RR-2021-014');
  await expect(page.getByRole('dialog')).toBeVisible();
  const pages = textOf(await printed(page, 'incident-text')).split('\f').filter(text => text.trim());
  expect(pages.filter(text => text.includes('Report a correction') || text.includes('RR-2021-014')).length).toBeLessThanOrEqual(1);
});

test('the browser that prints asks for all rows of the table, and for every incident of the list', async ({ site, page }) => {
  await site.open('year=2020&view=table&columns=id,date');
  const ids = select('year=2020').map(incident => incident.id);
  const text = textOf(await printed(page, 'table-ids'));
  expect(ids.filter(id => !text.includes(id))).toEqual([]);
  await site.open(`view=place&place=${most}`);
  await expect(page.locator('svg.qr')).toBeVisible();
  const [first, ...rest] = textOf(await printed(page, 'place-text')).split('\f');
  expect(first.includes('This page, with a link to every source:'), 'the address is on the first page').toBe(true);
  expect(first.includes('Questions to ask')).toBe(false);
  expect(rest.join('')).toContain('Questions to ask');
});

const textOf = bytes => execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString();
