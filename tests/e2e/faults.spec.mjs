// Things go wrong on the way: the page says what, where and why, keeps what is good, and recovers without a new load.
import { expect, test } from './fixture.mjs';
import { CHART_CODE, DATA, NETWORK_ERROR, folded } from './page.mjs';
import { incidents, newestFirst, tables } from './oracle.mjs';

/** Answers the request for the data with the real file, changed. */
const serveChanged = (page, change) =>
  page.route(DATA, async route => {
    const response = await route.fetch();
    const data = await response.json();
    change(data);
    await route.fulfill({ response, json: data });
  });

const PAGE = '<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>';

// How nothing usable arrives, and what the message must say beside the name of the file.
for (const [name, answer, says] of [
  ['404', route => route.fulfill({ status: 404, contentType: 'text/html', body: PAGE }), /404/],
  ['500', route => route.fulfill({ status: 500, body: '' }), /500/],
  ['a web page', route => route.fulfill({ contentType: 'text/html', body: PAGE }), /page/i],
  ['broken JSON', route => route.fulfill({ contentType: 'application/json', body: '{"schema": 1, "incidents": [' }), /JSON/],
  ['an empty file', route => route.fulfill({ body: '' }), /./],
  ['bytes that are no text', route => route.fulfill({ body: Buffer.from([0xff, 0xfe, 0x00, 0x9f]) }), /./],
  ['a broken connection', route => route.abort('connectionreset'), /./],
]) {
  test(`the data fail (${name}), and a retry brings them without a new load`, async ({ site, page, watch }) => {
    watch.allow(NETWORK_ERROR);
    let requests = 0;
    await page.route(DATA, route => {
      requests += 1;
      return answer(route);
    });
    await site.arrive('year=2021');
    await site.state('error');
    const notice = site.notice('failed');
    await expect(notice).toHaveAttribute('role', 'alert');
    await expect(notice).toContainText('incidents.json');
    await expect(notice).toContainText(says);
    await expect(page.locator('tr[data-key], tr[data-incident]'), 'no figure without data').toHaveCount(0);
    await site.expectQuery('year=2021');

    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => requests, 'it was asked for again').toBe(2);
    await site.state('error');

    await page.unroute(DATA);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await site.ready();
    await expect(notice).toHaveCount(0);
    await site.expectFigures('year=2021');
    expect(site.documents).toBe(1);
  });
}

// A whole file of a shape that cannot be used.
for (const [name, change, says] of [
  ['a schema of another time', data => { data.schema = 99; }, /99/],
  ['no schema', data => { delete data.schema; }, /./],
  ['no list of incidents', data => { delete data.incidents; }, /incidents/],
  ['no list of municipalities', data => { delete data.municipalities; }, /municipalities/],
  ['no list of published totals', data => { data.published_totals = 7; }, /published_totals/],
]) {
  test(`the data have ${name}`, async ({ site, page }) => {
    await serveChanged(page, change);
    await site.arrive();
    await site.state('error');
    await expect(site.notice('failed')).toContainText('incidents.json');
    await expect(site.notice('failed')).toContainText(says);
  });
}

const [victim] = newestFirst(incidents);

// One record breaks a rule: it alone is left out, and named.
for (const [field, value] of [
  ['date', '2021-02-30'],
  ['type', 'arsn'],
  ['municipality', 'gracanica2'],
  ['police_attended', 'perhaps'],
  ['injured', -1],
]) {
  test(`a record with a bad ${field} is left out and named, the others are shown`, async ({ site, page }) => {
    await serveChanged(page, data => {
      data.incidents.find(incident => incident.id === victim.id)[field] = value;
    });
    await site.open();
    for (const part of ['incidents.json', victim.id, field, String(value)]) {
      await expect(site.notice('problems')).toContainText(part);
    }
    await expect(page.locator(`tr[data-incident="${victim.id}"]`)).toHaveCount(0);
    const left = incidents.filter(incident => incident.id !== victim.id);
    const counted = left.filter(incident => incident.year === victim.year).length;
    await expect(site.cell('coverage', victim.year, 'listed')).toHaveAttribute('data-value', String(counted));
    await site.expectSelected(left.length);
    await site.expectTable('stages', tables.stages(left));
    await site.expectTable('types', tables.types(left));
  });
}

test('a source that is no web address never becomes a link', async ({ site, page }) => {
  const address = 'javascript:document.title=1';
  const incident = newestFirst(incidents).find(it => it.sources.length > 1);
  await serveChanged(page, data => {
    data.incidents.find(it => it.id === incident.id).sources[0].url = address;
  });
  await site.open();
  for (const part of ['incidents.json', incident.id, 'url', address]) {
    await expect(site.notice('problems')).toContainText(part);
  }
  const row = page.locator(`tr[data-incident="${incident.id}"]`);
  await expect(row.locator('a[href^="http"]')).toHaveCount(incident.sources.length - 1);
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
  await site.expectFigures('');
});

test('markup in a record stays text', async ({ site, page }) => {
  const summary = 'Stones <img src=x onerror="document.title=1"> & <b>glass</b>';
  await serveChanged(page, data => {
    Object.assign(data.incidents.find(it => it.id === victim.id), { summary, settlement: '<i>X</i>' });
  });
  await site.open();
  const row = page.locator(`tr[data-incident="${victim.id}"]`);
  await expect(row).toContainText(folded(summary));
  await expect(row).toContainText('<i>X</i>');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expect(page).not.toHaveTitle('1');
});

test('without the chart code the tables are there, and a retry draws', async ({ site, page, watch }) => {
  watch.allow(NETWORK_ERROR);
  await page.route(CHART_CODE, route => route.fulfill({ status: 404, body: '' }));
  await site.open('year=2021');
  await site.scrollTo('stages');
  await expect(site.notice('charts').first()).toBeVisible();
  await site.expectFigures('year=2021');
  await page.unroute(CHART_CODE);
  await site.notice('charts').first().getByRole('button', { name: 'Try again' }).click();
  await site.drawn('stages');
  await expect(site.notice('charts')).toHaveCount(0);
  expect(site.documents).toBe(1);
});

test('a fault of the page itself leaves a message, keeps the address, and a new load heals', async ({ site, page, watch }) => {
  watch.allow(/./);
  await site.open();
  // The browser refuses the element around the chips: leptos takes that for impossible, and panics.
  await page.evaluate(() => {
    const create = Document.prototype.createElement;
    Document.prototype.createElement = function refusing(tag) {
      if (tag === 'nav') throw new Error('refused');
      return create.call(this, tag);
    };
  });
  await site.box('year', '2020').click();
  await site.state('error');
  await expect(site.notice('panic')).toHaveCount(1);
  await expect(site.notice('panic')).toHaveAttribute('role', 'alert');
  await site.expectQuery('year=2020');
  await site.notice('panic').getByRole('link').click();
  await site.state('ready');
  await site.expectFigures('year=2020');
});
