// Four languages: which one a reader gets, what a switch keeps, what is fetched, and that the figures are the same in all.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.mjs';
import { NETWORK_ERROR } from './page.mjs';
import { incidents, municipalities, newestFirst, select, texts } from './oracle.mjs';
import { overflow, shownIds } from './views.mjs';

const LANGUAGES = ['en', 'sr-Latn', 'sr-Cyrl', 'sq'];
const NAMES = { en: 'English', 'sr-Latn': 'Srpski', 'sr-Cyrl': 'Српски', sq: 'Shqip' };
const SITES = { en: 'Response Record', 'sr-Latn': 'Evidencija odgovora', 'sr-Cyrl': 'Евиденција одговора', sq: 'Regjistri i Përgjigjeve' };
const choice = (page, language) => page.locator('.langs').getByRole('link', { name: NAMES[language], exact: true });
const isIn = (site, language) =>
  Promise.all([
    expect(site.root).toHaveAttribute('lang', language),
    expect(site.page.locator('a.site')).toHaveText(SITES[language]),
  ]);
/** The text of an incident in a language that the CSV files hold. */
const told = (id, language) => texts.find(text => text.incident === id && text.language === language);
const chosen = 'year=2021&municipality=kline-klina';

test.describe('who reads Albanian', () => {
  test.use({ locale: 'sq-XK' });
  test('gets Albanian at the first visit, and what a link asks for', async ({ site }) => {
    await site.open();
    await isIn(site, 'sq');
    await site.open('lang=sr-Latn');
    await isIn(site, 'sr-Latn');
    await site.open();
    await isIn(site, 'sq');
  });

  test('gets what they chose before, without asking for it again', async ({ site, page }) => {
    await site.open();
    await choice(page, 'sr-Cyrl').click();
    await isIn(site, 'sr-Cyrl');
    await site.open();
    await isIn(site, 'sr-Cyrl');
    await site.open('lang=en');
    await isIn(site, 'en');
  });
});

for (const [locale, language] of [['sr-RS', 'sr-Cyrl'], ['sr-Latn-RS', 'sr-Latn'], ['hr', 'sr-Latn'], ['de-DE', 'en']]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });
    test(`gets ${language}`, async ({ site }) => {
      await site.open();
      await isIn(site, language);
    });
  });
}

test('a switch keeps view and selection, loads no document, and leaves the focus where it was', async ({ site, page }) => {
  await site.open(`${chosen}&view=table&sort=municipality`);
  let before = await shownIds(page);
  for (const language of ['sr-Latn', 'sq', 'sr-Cyrl', 'en']) {
    await choice(page, language).focus();
    await page.keyboard.press('Enter');
    await isIn(site, language);
    await site.ready();
    await site.expectQuery(`${chosen}&view=table&sort=municipality&lang=${language}`);
    expect(await shownIds(page)).toEqual(before);
    await expect(choice(page, language)).toHaveAttribute('aria-current', 'true');
    await expect(choice(page, language)).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`· ${SITES[language]}$`));
  }
  await page.goBack();
  await isIn(site, 'sr-Cyrl');
  await page.goBack();
  await isIn(site, 'sq');
  expect(site.documents).toBe(1);
});

test('only the language in use is fetched, and once', async ({ site, page }) => {
  const fetched = [];
  page.on('request', request => {
    const file = request.url().match(/(?:words\/|texts\.)([\w-]+?)(?:-[0-9a-f]{8})?\.json/);
    if (file) fetched.push(file[1]);
  });
  await site.open();
  expect(fetched, 'English is in the page').toEqual([]);
  await choice(page, 'sq').click();
  await isIn(site, 'sq');
  await choice(page, 'en').click();
  await isIn(site, 'en');
  await choice(page, 'sq').click();
  await isIn(site, 'sq');
  expect(fetched).toEqual(['sq', 'sq']);
});

test('who goes on to another language before the browser has time for the code that draws has all pictures there', async ({ site, page }) => {
  await page.addInitScript(() => {
    const late = [];
    window.requestIdleCallback = act => late.push(act);
    window.haveTime = () => late.splice(0).forEach(act => act());
  });
  await site.open();
  await choice(page, 'sq').click();
  await isIn(site, 'sq');
  await page.evaluate(() => window.haveTime());
  await site.ready();
  await site.drawn('stages');
});

for (const language of LANGUAGES.slice(1)) {
  test(`every figure is the same in ${language}`, async ({ site, page }) => {
    await page.setViewportSize({ width: 1280, height: 120 });
    await site.open(`lang=${language}`);
    for (const query of ['', chosen, 'type=arson,theft_or_burglary&from=2020-06', 'answer=reported_to_police:yes', 'q=kuća']) {
      await site.goOn(query ? `${query}&lang=${language}` : `lang=${language}`);
      await site.expectFigures(query);
    }
  });
}

test('an incident is told in the reader’s language, its place by its name there', async ({ site, page }) => {
  const [first] = newestFirst(select(chosen));
  const place = municipalities.find(({ id }) => id === first.municipality);
  const row = page.locator(`tr[data-incident="${first.id}"]`);
  await site.open(`${chosen}&lang=sq`);
  await expect(row).toContainText(told(first.id, 'sq').summary);
  await expect(row.locator('.when')).toContainText(place.name_sq);
  await expect(row.locator('.when')).not.toContainText(place.name_sr_latn);
  await site.goOn(`${chosen}&lang=sr-Latn`);
  await expect(row).toContainText(told(first.id, 'sr-Latn').summary);
  await expect(row.locator('.when')).toContainText(place.name_sr_latn);
  await site.goOn(`${chosen}&lang=sr-Cyrl`);
  await expect(row.locator('.when')).toContainText(place.name_sr_cyrl);
  await expect(row.locator('.what')).not.toContainText(told(first.id, 'sr-Latn').summary);
  await expect(row.locator('.what > span[lang]')).toHaveCount(0);
});

test('a text that is missing stands in English and says so', async ({ site, page }) => {
  const [first, second] = newestFirst(select(chosen));
  const file = JSON.parse(readFileSync(new URL('../../public/data/texts.sq.json', import.meta.url), 'utf8'));
  file.texts = file.texts.filter(text => text.incident !== first.id);
  await page.route('**/data/texts.sq.json', route => route.fulfill({ json: file }));
  await site.open(`${chosen}&lang=sq`);
  const row = page.locator(`tr[data-incident="${first.id}"]`);
  await expect(row.locator('.what > span[lang="en"]')).toHaveText(first.summary);
  await expect(row.locator('.what')).toContainText('(në anglisht)');
  await expect(page.locator(`tr[data-incident="${second.id}"] .what > span[lang]`)).toHaveCount(0);
});

test('without the texts of incidents the page is in the language, and they are in English', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  await page.route('**/data/texts.sq.json', route => route.fulfill({ status: 404, body: '' }));
  await site.open(`${chosen}&lang=sq`);
  await isIn(site, 'sq');
  await expect(page.locator('.list .what > span[lang="en"]')).toHaveCount(select(chosen).length);
});

for (const [fault, answer] of [
  ['does not arrive', { status: 500, body: '' }],
  ['is of another version of the page', { json: { language: 'sq', keys: 1, texts: [] } }],
  ['is a web page', { contentType: 'text/html', body: '<!doctype html><p>404' }],
]) {
  test(`a language that ${fault} leaves the page in English, says so, and can be asked for again`, async ({ site, page, watch }) => {
    watch.allow(NETWORK_ERROR);
    await page.route(/\/words\/sq-\w+\.json$/, route => route.fulfill(answer));
    await site.open(`${chosen}&lang=sq`);
    await isIn(site, 'en');
    await expect(site.notice('language')).toContainText('Shqip');
    await site.expectFigures(chosen);
    await page.unroute(/\/words\/sq-\w+\.json$/);
    await site.notice('language').getByRole('button').click();
    await isIn(site, 'sq');
    await expect(site.notice('language')).toHaveCount(0);
    await site.expectFigures(chosen);
    await site.expectQuery(`${chosen}&lang=sq`);
  });
}

test('a search finds in every language, and marks in the one that is shown', async ({ site, page }) => {
  const { id, summary } = incidents.map(({ id }) => ({ id, summary: told(id, 'sr-Latn').summary })).find(({ summary }) => summary.includes('Srbi'));
  expect(summary).toBeTruthy();
  await site.open('q=srbi&lang=sr-Cyrl');
  await site.expectFigures('q=srbi');
  const row = page.locator(`tr[data-incident="${id}"]`);
  const more = page.getByRole('button', { name: /^Прикажи још/ });
  while ((await row.count()) === 0 && (await more.count()) > 0) await more.click();
  await expect(row.locator('.what mark').first()).toHaveText('Срби');
});

test('the text about the data is in the language', async ({ site, page }) => {
  await site.open('view=about&lang=sr-Cyrl');
  await expect(page.locator('#known-rate')).toHaveText(/^[^a-zA-Z]+$/);
  await expect(page.locator('.prose')).toContainText(String(incidents.length));
  await expect(page.locator('.prose > div[lang="en"]')).toContainText('1.');
});

test('the languages stand on the first screen of a phone, with the way to filter', async ({ site, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of LANGUAGES) {
    await site.open(`lang=${language}`);
    for (const shown of [page.locator('h1'), site.finding, page.locator('.langs'), page.locator('.filter .only-phone')]) {
      await expect(shown.first()).toBeInViewport({ ratio: 1 });
    }
    expect(await overflow(page)).toBe(0);
  }
});
