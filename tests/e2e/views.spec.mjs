// What all views have in common: the title of the tab, the ways between them, what they weigh, and their width.
import { expect, test } from './fixture.mjs';
import { NETWORK_ERROR } from './page.mjs';
import { overflow } from './views.mjs';

const NAMES = ['Explore', 'Place', 'Compare', 'Table', 'About'];
const SITE = 'Response Record';

test('the title of the tab names the view and the selection, the place first', async ({ site, page }) => {
  await site.open();
  for (const [query, title] of [
    ['', SITE],
    ['year=2021&municipality=kline-klina', `Klinë/Klina · 2021 · ${SITE}`],
    ['municipality=prizren,kline-klina,decan-decani,viti-vitina&type=arson', `in 4 municipalities · Arson · ${SITE}`],
    ['from=2020-03&to=2021-06&answer=police_attended:unknown', `from March 2020 · to June 2021 · Police attended: unknown · ${SITE}`],
    ['view=table&year=2021&municipality=kline-klina', `Table · Klinë/Klina · 2021 · ${SITE}`],
    ['view=place&place=kline-klina&year=2021', `Klinë/Klina · 2021 · ${SITE}`],
    ['view=place', `The record of one municipality · ${SITE}`],
    ['view=compare&year=2020&vs=year%3D2021', `2020 – 2021 · ${SITE}`],
    ['view=compare&municipality=kline-klina', `Klinë/Klina – All other incidents · ${SITE}`],
    ['view=compare&vs=', `All incidents – All incidents · ${SITE}`],
    ['view=about&year=2021', `About the data · ${SITE}`],
    ['year=2021&incident=RR-2021-014', `RR-2021-014 · 2021 · ${SITE}`],
  ]) {
    await site.goOn(query);
    await expect(page, query).toHaveTitle(title);
  }
});

/** Follows a link of the head, from the bottom of the page, by the keyboard. */
async function follow(page, name) {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true });
  await link.evaluate(it => it.focus({ preventScroll: true }));
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('aria-current', 'page');
}

test('each way between the views keeps the selection, and begins at the top', async ({ site, page }) => {
  await site.open('year=2021&municipality=kline-klina&theme=dark&utm=x');
  const kept = 'year=2021&municipality=kline-klina';
  for (const [name, query] of [
    ['Table', `${kept}&view=table&theme=dark&utm=x`],
    ['Compare', `${kept}&view=compare&theme=dark&utm=x`],
    ['Place', `${kept}&view=place&place=kline-klina&theme=dark&utm=x`],
    ['About', `${kept}&view=about&theme=dark&utm=x`],
    ['Explore', `${kept}&theme=dark&utm=x`],
  ]) {
    await follow(page, name);
    await site.expectQuery(query);
    await expect(page.locator('main h1'), name).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY), name).toBe(0);
    await expect(page.locator('nav.views [aria-current]')).toHaveCount(1);
  }
  expect(site.documents).toBe(1);
  await page.goBack();
  await expect(page.locator('main h1')).toHaveText('About the data');
  await page.getByRole('link', { name: SITE, exact: true }).click();
  await site.expectQuery('theme=dark');
});

test('who looks at one place finds it again in the other views', async ({ site, page }) => {
  const hrefs = () => page.locator('nav.views a').evaluateAll(links => Object.fromEntries(links.map(link => [link.textContent.trim(), link.getAttribute('href')])));
  await site.open('view=place&place=kline-klina&year=2021');
  const links = await hrefs();
  expect(Object.keys(links)).toEqual(NAMES);
  for (const name of ['Explore', 'Compare', 'Table']) {
    expect.soft(new URLSearchParams(links[name]).get('municipality'), name).toBe('kline-klina');
    expect(new URLSearchParams(links[name]).get('year'), name).toBe('2021');
  }
});

test('another place is not that of the filter before', async ({ site, page }) => {
  await site.open('municipality=kline-klina');
  await follow(page, 'Place');
  await page.getByRole('combobox', { name: 'Municipality' }).selectOption('prizren');
  await expect(page.locator('main h1')).toHaveText('Prizren');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Explore' }).click();
  await expect.poll(() => new URLSearchParams(site.query()).get('municipality'), 'not of the place before').not.toBe('kline-klina');
});

test('the ways that the first screen offers lead to the views', async ({ site, page }) => {
  for (const [link, heading] of [['read the record of one municipality', 'The record of one municipality'], ['compare two selections', 'Two selections side by side'], ['see how this was made', 'About the data']]) {
    await site.open('year=2021');
    await page.locator('.ways').getByRole('link', { name: link }).click();
    await expect(page.locator('main h1')).toHaveText(heading);
    await expect(page.locator('main h1')).toBeFocused();
  }
});

const VIEWS = {
  explore: 'year=2021',
  place: 'view=place&place=gracanice-gracanica',
  places: 'view=place',
  'place of none': 'view=place&place=junik',
  compare: 'year=2020&vs=year%3D2021&view=compare',
  'compare with many': 'municipality=fushe-kosove-kosovo-polje,gracanice-gracanica,kline-klina,mitrovica-south&type=physical_attack,theft_or_burglary&answer=reported_to_police:yes&view=compare',
  table: 'view=table',
  'table with all columns':
    'view=table&columns=id,date,municipality,settlement,type,target,summary,injured,reported_to_police,police_attended,investigation_opened,suspect_identified,arrest_or_charge,court_outcome,public_condemnation,response_note,evidence,sources',
  about: 'view=about',
  incident: 'year=2021&view=table&incident=RR-2021-014',
};

test('each view fetches what it needs, and no more', async ({ page, site }) => {
  test.slow();
  for (const [view, query] of Object.entries(VIEWS)) {
    const fetched = [];
    const note = request => fetched.push(new URL(request.url()).pathname.split('/').pop());
    page.on('request', note);
    await site.open(query);
    if (view === 'about') await expect(page.locator('.prose h2').first()).toBeVisible();
    if (view.startsWith('place') && view !== 'places') await expect(page.locator('svg.qr path')).toHaveCount(1);
    // To the end of the page: what is fetched when it comes near is fetched now.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    if (view === 'explore') await site.drawn('stages');
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    const count = pattern => fetched.filter(name => pattern.test(name)).length;
    expect(count(/^echarts.*\.js$/), `${view}: code that draws`).toBe(view === 'explore' ? 1 : 0);
    expect(count(/^qr.*\.js$/), `${view}: code of QR codes`).toBe(view.startsWith('place') && view !== 'places' ? 1 : 0);
    expect(count(/^about\./), `${view}: text about the data`).toBe(view === 'about' ? 1 : 0);
    expect(count(/^texts\./), `${view}: texts in other languages`).toBe(0);
    // The code of the views behind the first one, and of what opens in place.
    expect(count(/^split_views.*\.wasm$/), `${view}: code of the other views`).toBe(view === 'explore' ? 0 : 1);
    expect(count(/^split_open.*\.wasm$/), `${view}: code of dialogs and menus`).toBe(view === 'incident' ? 1 : 0);
    expect(count(/^split_draw.*\.wasm$/), `${view}: what charts are drawn from`).toBe(view === 'explore' ? 1 : 0);
    expect(count(/\.csv$/), `${view}: files for people`).toBe(0);
    expect(count(/^incidents\.json$/), `${view}: the data`).toBe(1);
    await page.goto('about:blank');
  }
});

test('a view whose code does not arrive says so, and comes when it is asked for again', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  // What loads the pieces of wasm says so too.
  watch.allow(/^console error: 503$/);
  await page.route('**/split_views*.wasm', route => route.fulfill({ status: 503, body: '' }));
  await site.open('year=2021');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Table' }).click();
  await expect(site.notice('text')).toBeVisible();
  await site.ready();
  await page.unroute('**/split_views*.wasm');
  await site.notice('text').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.rows')).toBeVisible();
  await expect(site.notice('text')).toHaveCount(0);
});

/** What is wider than the window and not in a part that scrolls by itself. */
const wide = page =>
  page.locator('body *').evaluateAll(all => {
    const scrolls = it => it && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(it).overflowX) || scrolls(it.parentElement));
    const found = all.filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 && !scrolls(it.parentElement));
    return found.slice(0, 3).map(it => `${it.localName}.${it.className}: ${Math.round(it.getBoundingClientRect().right)}`);
  });

for (const width of [320, 360, 768, 1024, 1280, 1440]) {
  test(`no view is wider than ${width} px, also with its menus open`, async ({ site, page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 740 });
    await site.open();
    for (const [view, query] of Object.entries(VIEWS)) {
      await site.goOn(query);
      await expect(page.locator('main h1')).toBeVisible();
      if (view === 'about') await expect(page.locator('.prose h2').first()).toBeVisible();
      if (view === 'incident') await expect(page.getByRole('dialog')).toBeVisible();
      const said = async () => ((await overflow(page)) > 0 ? wide(page) : []);
      const closed = await said();
      const found = closed.map(text => `${view}: ${text}`);
      for (const part of await page.locator('details.menu:visible, details.about:visible, details.twin:visible, details.columns:visible').all()) {
        await part.evaluate(details => { details.open = true; });
        await expect.poll(() => part.evaluate(details => details.querySelectorAll('li, td, p, label').length)).toBeGreaterThan(0);
        const name = await part.evaluate(details => `${details.closest('[id]')?.id ?? ''} ${details.querySelector('summary').textContent}`);
        const boxes = await part.locator('.menu-b, .options').evaluateAll(all => all.map(it => it.getBoundingClientRect().toJSON()));
        const out = boxes.filter(({ left, right }) => left < 0 || right > width);
        found.push(...out.map(({ left, right }) => `${view}, ${name}: from ${Math.round(left)} to ${Math.round(right)}`));
        found.push(...(await said()).filter(text => !closed.includes(text)).map(text => `${view}, ${name}: ${text}`));
        await part.evaluate(details => { details.open = false; });
      }
      expect.soft(found).toEqual([]);
    }
  });
}
