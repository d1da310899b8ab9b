// Somebody looks for a word: in any language and script of the texts, and sees where it stands.
import { expect, test } from './fixture.mjs';
import { fold } from './fold.mjs';
import { NETWORK_ERROR, folded } from './page.mjs';
import { incidents, select, texts } from './oracle.mjs';

const TEXTS = '**/data/texts.*.json';
const isTexts = url => /\/data\/texts\.[^/]*\.json/.test(url);

const field = site => site.page.locator('input[name="q"]');
const english = fold(incidents.flatMap(it => [it.settlement, it.summary, it.response_note]).join('\n'));
/** The first word of the texts in this language with such a letter that no English text has. */
function foreign(language, letter) {
  const own = texts.filter(text => text.language === language).map(text => text.summary);
  const found = own.flatMap(text => text.match(/\p{L}{6,}/gu) ?? []).find(word => letter.test(word) && !english.includes(fold(word)));
  if (!found) throw new Error(`no such word in ${language}`);
  return found;
}
const serbian = foreign('sr-Latn', /[čćžš]/);
const albanian = foreign('sq', /[ëç]/);
const LETTERS = { lj: 'љ', nj: 'њ', dž: 'џ', a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', đ: 'ђ', e: 'е', ž: 'ж', z: 'з', i: 'и', j: 'ј', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', ć: 'ћ', u: 'у', f: 'ф', h: 'х', c: 'ц', č: 'ч', š: 'ш' };
const cyrillic = serbian.toLowerCase().replace(/lj|nj|dž|./gu, letters => LETTERS[letters] ?? letters);
const plain = serbian.normalize('NFD').replace(/\p{M}/gu, '');

const queryFor = words => `q=${encodeURIComponent(words)}`;

/** A query as it is read, whatever way its letters are encoded. */
const expectSearch = (site, words) => expect.poll(() => new URLSearchParams(site.query()).get('q'), 'q in the address').toBe(words);

/** Requests for the texts, from here on. */
function requestsOf(page) {
  const seen = [];
  page.on('request', request => {
    if (isTexts(request.url())) seen.push(request.url().replace(/.*texts\./, '').replace(/\.json.*/, ''));
  });
  return seen;
}

test('what is typed filters after a pause, all figures', async ({ site }) => {
  await site.open('year=2021');
  await field(site).pressSequentially('stones', { delay: 20 });
  await expectSearch(site, 'stones');
  await site.expectFigures('year=2021&q=stones');
  await expect(site.chips.locator('a.chip')).toHaveCount(2);
  await expect(field(site)).toBeFocused();
  await expect(field(site)).toHaveValue('stones');
  await field(site).fill('');
  await site.expectQuery('year=2021');
  await site.expectFigures('year=2021');
  expect(site.documents).toBe(1);
});

test('a word is one entry of the history, however it was typed', async ({ site, page }) => {
  await site.open();
  const entries = await page.evaluate(() => history.length);
  await field(site).pressSequentially('sto', { delay: 20 });
  await expectSearch(site, 'sto');
  await field(site).pressSequentially('ne', { delay: 20 });
  await expectSearch(site, 'stone');
  await field(site).pressSequentially('s', { delay: 20 });
  await expectSearch(site, 'stones');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.goBack();
  await site.expectQuery('');
  await expect(field(site)).toHaveValue('');
  await site.expectFigures('');
  await page.goForward();
  await expectSearch(site, 'stones');
  await expect(field(site)).toHaveValue('stones');
  await site.expectFigures('q=stones');
});

test('nothing is filtered while keys are still pressed', async ({ site, page }) => {
  await site.open();
  await page.evaluate(() => {
    globalThis.counts = new Set();
    const output = document.querySelector('output[data-figure="selected"]');
    new MutationObserver(() => counts.add(output.dataset.value)).observe(output, { attributes: true });
  });
  // In the page itself: on a busy computer, the way of a key from here to there may take longer than a reader pauses.
  await field(site).evaluate(async field => {
    for (const typed of ['s', 'st', 'sto', 'ston', 'stone', 'stones']) {
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(go => setTimeout(go, 10));
    }
  });
  await site.expectFigures('q=stones');
  // English first, then with the other languages: never the numbers of "s", "st", …
  const counts = await page.evaluate(() => [...globalThis.counts]);
  expect(counts.length).toBeLessThanOrEqual(2);
  expect(counts.at(-1)).toBe(String(select('q=stones').length));
});

test('each match in the list is marked, and nothing else', async ({ site, page }) => {
  const words = 'POLICE windw window';
  for (const asked of ['window', 'Window polic', words]) {
    await site.open(queryFor(asked));
    await site.expectSelected(select(queryFor(asked)).length);
    if (select(queryFor(asked)).length === 0) continue;
    const cells = await page.locator('table.list td.what').evaluateAll(all =>
      all.map(cell => ({
        id: cell.closest('tr').dataset.incident,
        text: cell.textContent,
        marks: [...cell.querySelectorAll('mark')].map(mark => mark.textContent),
      })),
    );
    expect(cells.length).toBeGreaterThan(0);
    for (const { id, marks } of cells) {
      const incident = incidents.find(it => it.id === id);
      const shown = fold([incident.summary, incident.response_note].join('\n'));
      const found = fold(asked).split(' ').flatMap(word => Array(shown.split(word).length - 1).fill(word));
      expect(marks.map(fold).sort(), id).toEqual(found.sort());
    }
    expect(cells.some(cell => cell.marks.length > 0)).toBe(true);
  }
});

test('without a search nothing is marked', async ({ site, page }) => {
  await site.open(queryFor('window'));
  await expect(page.locator('mark').first()).toBeVisible();
  await field(site).fill('');
  await site.expectFigures('');
  await expect(page.locator('mark')).toHaveCount(0);
});

for (const [how, word] of [
  ['Serbian', serbian],
  ['Serbian, without diacritics', plain],
  ['Serbian, in capitals', serbian.toUpperCase()],
  ['Serbian, in Cyrillic', cyrillic],
  ['Serbian, in Cyrillic capitals', cyrillic.toUpperCase()],
  ['Albanian', albanian],
  ['Albanian, without diacritics', albanian.normalize('NFD').replace(/\p{M}/gu, '')],
]) {
  test(`a word in ${how} is found: ${word}`, async ({ site }) => {
    const expected = select(queryFor(word));
    expect(expected.length).toBeGreaterThan(0);
    await site.open();
    await field(site).fill(word);
    await expectSearch(site, word);
    await site.expectFigures(queryFor(word));
  });
}

test('two words must both stand somewhere, in whatever language', async ({ site }) => {
  const { incident } = texts.find(text => text.language === 'sr-Latn' && text.summary.includes(serbian));
  const other = incidents.find(it => it.id === incident).summary.match(/\p{L}{6,}/u)[0];
  const words = `${other} ${serbian}`;
  expect(select(queryFor(words)).map(it => it.id)).toContain(incident);
  await site.open();
  await field(site).fill(words);
  await site.expectFigures(queryFor(words));
});

test('the texts in other languages are fetched with the first search, once', async ({ site, page }) => {
  const requests = requestsOf(page);
  await site.open('year=2020,2021');
  await site.drawn('stages');
  await site.tick('year', '2020');
  await page.locator('footer').scrollIntoViewIfNeeded();
  await site.openFacet('municipality');
  await site.facet('municipality').getByLabel('Find a municipality').fill('klina');
  expect(requests, 'before any search').toEqual([]);
  await field(site).fill('stones');
  await expectSearch(site, 'stones');
  await site.ready();
  await expect.poll(() => [...requests].sort()).toEqual(['sq', 'sr-Latn']);
  await field(site).fill(serbian);
  await expectSearch(site, serbian);
  await field(site).fill('');
  await site.ready();
  expect(requests).toHaveLength(2);
});

test('a link with a search fetches them at once, and is not ready before they are here', async ({ site, page }) => {
  const held = [];
  let isHolding = true;
  await page.route(TEXTS, route => (isHolding ? held.push(route) : route.continue()));
  await site.arrive(queryFor(serbian));
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await site.state('loading');
  isHolding = false;
  for (const route of held) await route.continue();
  await site.ready();
  await site.expectFigures(queryFor(serbian));
});

for (const [how, answer] of [
  ['are missing', route => route.fulfill({ status: 404, body: '' })],
  ['are no JSON', route => route.fulfill({ contentType: 'application/json', body: '{"' })],
  ['do not arrive', route => route.abort('connectionreset')],
]) {
  test(`texts that ${how} are said, English is searched, and "Try again" heals`, async ({ site, page, watch }) => {
    watch.allow(NETWORK_ERROR);
    await page.route(TEXTS, answer);
    await site.open();
    await expect(site.notice('texts')).toHaveCount(0);
    await field(site).fill(serbian);
    await expect(site.notice('texts')).toBeVisible();
    await expect(site.notice('texts')).toHaveAttribute('role', 'status');
    await site.ready();
    await site.expectSelected(0);
    await field(site).fill('stones');
    const inEnglish = incidents.filter(it => fold([it.settlement, it.summary, it.response_note].join('\n')).includes('stones'));
    await site.expectSelected(inEnglish.length);
    await field(site).fill(serbian);
    await site.expectSelected(0);
    // A new search asks again: until that has failed as well.
    await site.ready();
    await expect(site.notice('texts')).toBeVisible();
    await page.unroute(TEXTS);
    await site.notice('texts').getByRole('button', { name: 'Try again' }).click();
    await expect(site.notice('texts')).toHaveCount(0);
    await site.expectFigures(queryFor(serbian));
    expect(site.documents).toBe(1);
  });
}

test('one language that is missing does not take the other with it', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  await page.route('**/data/texts.sq.json', route => route.fulfill({ status: 404, body: '' }));
  await site.open(queryFor(serbian));
  await expect(site.notice('texts')).toBeVisible();
  await site.expectSelected(select(queryFor(serbian)).length);
});

test('what stands in the field is text', async ({ site, page }) => {
  for (const typed of ['<img src=x onerror="document.title=1">', 'a&year=1999#x', '100% + 7', '","', '.*', '\\']) {
    await site.open();
    await field(site).fill(typed);
    await expectSearch(site, typed);
    await site.expectSelected(select(queryFor(typed)).length);
    await expect(field(site)).toHaveValue(typed);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    await page.reload();
    await site.ready();
    await site.expectSelected(select(queryFor(typed)).length);
    await expect(field(site)).toHaveValue(typed);
  }
});

test('nothing found says so with the words, and one step leads back', async ({ site, page }) => {
  await site.open();
  await field(site).fill('xyzzy');
  await expect(page.locator('.empty')).toBeVisible();
  await site.expectSelected(0);
  await expect(page.locator('.empty')).toContainText('xyzzy');
  await expect.poll(async () => folded(await page.locator('.empty h2').innerText())).toContain('“xyzzy”');
  await page.locator('.empty a.chip').first().click();
  await site.expectFigures('');
  await expect(field(site)).toHaveValue('');
});

test('on a phone the search stands in the sheet', async ({ site, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await site.open();
  await site.filterButton.click();
  await field(site).fill('stones');
  await expect(site.sheet.locator('.btn.main')).toHaveText(`Show ${select('q=stones').length} incidents`);
  await site.sheet.locator('.btn.main').click();
  await expect(site.sheet).toBeHidden();
  await site.expectFigures('q=stones');
});
