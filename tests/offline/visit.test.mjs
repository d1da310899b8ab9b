// After one visit the page works without a network: all of it, in the language that was in use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incidents, select } from '../e2e/oracle.mjs';
import { asked, ready, selected, shared, withReader } from './reader.mjs';

const all = shared();
const PLACE = 'gracanice-gracanica';

test('the second visit needs no network', () =>
  withReader(all, async ({ site, reader }) => {
    await (await reader.visit()).close();
    site.isDown = true;
    const page = await reader.open('?year=2021');
    assert.equal(await selected(page), select('year=2021').length);
    await page.locator('input[name="year"][value="2021"]').uncheck();
    await page.waitForFunction(count => document.querySelector('output').dataset.value === count, String(incidents.length));
    await page.locator('#stages').scrollIntoViewIfNeeded();
    await page.waitForSelector('#stages .picture svg path');
    for (const view of ['table', 'compare', 'about']) {
      await page.click(`nav.views a[href*="view=${view}"]`);
      await page.waitForFunction(name => location.search.includes(`view=${name}`), view);
      await ready(page);
    }
    await page.goto(`${site.address}?view=place&place=${PLACE}`);
    await page.waitForSelector('svg.qr');
    await page.emulateMedia({ media: 'print' });
    assert.ok((await page.pdf()).length > 10_000, 'it prints');
  }));

test('what was not seen in the first visit is there when the network ends in it', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    site.isDown = true;
    await page.click('nav.views a[href*="view=table"]');
    await page.waitForSelector('.rows tr[data-incident]');
    assert.equal((await asked(page, './')).status, 200);
  }));

test('a language that was in use is there, with the texts of the incidents', () =>
  withReader(all, async ({ site, reader }) => {
    await (await reader.visit('?lang=sq')).close();
    site.isDown = true;
    const page = await reader.open('?lang=sq');
    assert.equal(await page.getAttribute('html', 'lang'), 'sq');
    assert.match((await asked(page, 'data/texts.sq.json')).since, /^\d{4}-/);
  }));

test('in a language that never was in use, the page is there, and its incidents are in English', () =>
  withReader(all, async ({ site, reader }) => {
    await (await reader.visit()).close();
    site.isDown = true;
    const page = await reader.open('?lang=sr-Latn');
    assert.equal(await page.getAttribute('html', 'lang'), 'sr-Latn');
    assert.equal(await selected(page), incidents.length);
    await page.waitForSelector('tr[data-incident] [lang="en"]');
  }));

test('no file comes twice in the first visit', () =>
  withReader(all, async ({ site, reader }) => {
    await reader.visit();
    const whole = site.requests.filter(([, status]) => status === 200).map(([path]) => path);
    assert.deepEqual(whole.filter((path, at) => whole.indexOf(path) !== at), []);
    assert.deepEqual(site.requests.filter(([, status]) => status >= 400), []);
  }));

test('files that are opened, not shown, come from the server', () =>
  withReader(all, async ({ site, reader }) => {
    const page = await reader.visit();
    await page.goto(`${site.address}data/incidents.json`);
    assert.match(await page.locator('body').innerText(), /"incidents"/);
    await page.goto(`${site.address}sq/`);
    await page.waitForURL(/\?lang=sq$/);
    await ready(page);
  }));
