// Unfinished work: no tab that ends takes it along, and it is nowhere when it is no longer wanted.
import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixture.mjs';
import { FAULTS, MENDED, excel, give, keeper, mend, openFile, problems, settled, sources, text } from './keeper.mjs';
import { ExplorePage } from './page.mjs';

const offers = page => page.locator('[data-notice="draft"]');
const act = (offer, name) => offer.getByRole('button', { name }).click();

/** All that the device keeps of drafts: of each the kinds of its requests, and how many files there are. */
const device = page =>
  page.evaluate(async () => {
    const done = request => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    const [{ name } = {}] = await indexedDB.databases();
    if (!name) return { drafts: [], files: 0 };
    const base = await done(indexedDB.open(name));
    const all = await done(base.transaction('drafts').objectStore('drafts').getAll());
    base.close();
    const isFile = one => one instanceof Blob;
    const kinds = ({ steps }) => steps.map(([request]) => Object.keys(JSON.parse(request))[0]).join(' ');
    return { drafts: all.filter(one => !isFile(one)).map(kinds).sort(), files: all.filter(isFile).length };
  });
const expectKept = (page, drafts, files) => expect.poll(() => device(page)).toEqual({ drafts, files });

/** How many drafts the page's own code would offer. */
const left = page =>
  page.evaluate(async () => {
    const { left } = await import(new URL(document.querySelector('meta[name="draft"]').content, document.baseURI));
    return (await left()).length;
  });

/** The view in another tab of the same browser. */
const inNewTab = async (context, lang) => keeper(new ExplorePage(await context.newPage()), lang);

/** The tab ends, without a word to the page in it. */
async function crash(page) {
  const client = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  client.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

test('the work of a tab that crashed goes on in another, with every correction', async ({ site, page, context }) => {
  await keeper(site);
  await expect(offers(page)).toHaveCount(0);
  await give(page, excel(), sources());
  await mend(page, FAULTS[0], MENDED[0]);
  await mend(page, FAULTS[2], MENDED[2]);
  await expect(page.locator('[data-kept="yes"]')).toBeVisible();
  const left = await problems(page, 'error');
  await expectKept(page, ['Open Open Mend Mend'], 2);
  await crash(page);

  const other = await inNewTab(context);
  const year = String(new Date().getFullYear());
  await expect(offers(other)).toContainText('incidenti.csv, izvori.csv');
  await expect(offers(other)).toContainText(year);
  expect((await new AxeBuilder({ page: other }).include('.desk').analyze()).violations).toEqual([]);
  await act(offers(other), 'Go on with it');
  await expect(openFile(other, 'izvori.csv').locator('h3')).toBeVisible();
  await settled(other);
  expect(await problems(other, 'error')).toEqual(left);
  await expect(offers(other)).toHaveCount(0);
  await expect(other.getByRole('heading', { level: 1 })).toBeFocused();

  // The same draft goes on, and ends with its files.
  await mend(other, FAULTS[1], MENDED[1]);
  await expectKept(other, ['Open Open Mend Mend Mend'], 2);
  await act(openFile(other, 'incidenti.csv'), 'Remove incidenti.csv');
  await expectKept(other, ['Open'], 1);
  await act(openFile(other, 'izvori.csv'), 'Remove izvori.csv');
  await expectKept(other, [], 0);
  await expect(other.locator('[data-kept]')).toHaveCount(0);
});

test('a reload, or a way back to another site, loses nothing', async ({ site, page }) => {
  page.on('dialog', dialog => dialog.accept());
  await page.goto('about:blank');
  await keeper(site);
  await give(page, sources());
  await expectKept(page, ['Open'], 1);
  await page.reload();
  await site.ready();
  await act(offers(page), 'Go on with it');
  await expect(openFile(page, 'izvori.csv')).toContainText('Sources: 5 rows');
  await page.goBack();
  await page.goForward();
  await site.ready();
  await act(offers(page), 'Go on with it');
  await expect(openFile(page, 'izvori.csv')).toContainText('Sources: 5 rows');
});

test('two tabs keep their own work, and neither is offered that of the other while it lives', async ({ site, page, context }) => {
  await keeper(site);
  await give(page, sources());
  await expectKept(page, ['Open'], 1);
  const second = await inNewTab(context);
  await give(second, text('druga.csv', 'incident;title\n'));
  await expectKept(second, ['Open', 'Open'], 2);
  const third = await inNewTab(context);
  expect(await left(third)).toBe(0);
  await expect(offers(third)).toHaveCount(0);
  // It is offered when that tab ends, to one that is open already and to one that comes just then.
  await page.close();
  await expect(offers(third)).toHaveCount(1);
  await second.close();
  await third.reload();
  await expect(offers(third)).toHaveCount(2);
  // The latest first.
  await expect(offers(third).first()).toContainText('druga.csv');
  await act(offers(third).last(), 'Delete it');
  await expect(offers(third)).toHaveCount(1);
  await expectKept(third, ['Open'], 1);

  const fourth = await inNewTab(context);
  await expect(offers(fourth)).toHaveCount(1);
  await act(offers(third), 'Go on with it');
  await expect(openFile(third, 'druga.csv')).toBeVisible();
  // One tab was quicker: nothing is opened twice.
  await act(offers(fourth), 'Go on with it');
  await expect(offers(fourth)).toHaveCount(0);
  await expect(openFile(fourth, 'druga.csv')).toHaveCount(0);
  await expectKept(fourth, ['Open'], 1);
});

test('what is deleted is gone, in the language of who deletes it', async ({ site, page, context }) => {
  await keeper(site, 'sr-Cyrl');
  await give(page, text('<img src=x onerror=alert(1)>.csv', 'incident;title\n'));
  await expectKept(page, ['Open'], 1);
  await page.close();
  const other = await inNewTab(context, 'sr-Cyrl');
  await expect(offers(other)).toContainText('Недовршен рад'.toLowerCase());
  await expect(offers(other)).toContainText('<img src=x onerror=alert(1)>.csv');
  await act(offers(other), 'Обриши');
  await expect(offers(other)).toHaveCount(0);
  await expectKept(other, [], 0);
});

for (const [what, prepare] of [
  ['forbids to keep anything', () => (IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); })],
  ['has no room', () => (IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); })],
]) {
  test(`a browser that ${what} says so, and all else works`, async ({ site, page }) => {
    await page.addInitScript(prepare);
    await keeper(site);
    await give(page, excel(), sources());
    await expect(page.locator('[data-notice="not-kept"]')).toBeVisible();
    await mend(page, FAULTS[0], MENDED[0]);
    await expect(page.locator('tr[data-problem="error"]')).toHaveCount(FAULTS.length - 1);
    await act(openFile(page, 'incidenti.csv'), 'Remove incidenti.csv');
    await expect(openFile(page, 'incidenti.csv')).toHaveCount(0);
  });
}

test('a file is kept as it was opened, whatever becomes of it elsewhere', async ({ site, page, context }, info) => {
  const path = info.outputPath('menja-se.csv');
  writeFileSync(path, sources().buffer);
  await keeper(site);
  await page.locator('input[name="files"]').setInputFiles(path);
  await expect(openFile(page, 'menja-se.csv')).toBeVisible();
  await settled(page);
  writeFileSync(path, 'promenjena');
  await give(page, text('druga.csv', 'incident;title\n'));
  await expectKept(page, ['Open Open'], 2);
  await page.close();
  const other = await inNewTab(context);
  await act(offers(other), 'Go on with it');
  await expect(openFile(other, 'menja-se.csv')).toContainText('Sources: 5 rows');
});

test('a draft on which the check ends by itself stays, and can be deleted', async ({ site, page, context }) => {
  await keeper(site);
  await give(page, sources());
  await expectKept(page, ['Open'], 1);
  await page.close();
  // Whatever worker is given this file, it ends.
  await context.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, given) {
      if (String(message[0]).includes('izvori.csv')) return void this.dispatchEvent(new Event('error'));
      postMessage.call(this, message, given);
    };
  });
  const other = await inNewTab(context);
  await act(offers(other), 'Go on with it');
  await expect(other.locator('.desk-status')).toContainText('The check ended unexpectedly');
  await expectKept(other, ['Open'], 1);
  await expect(offers(other)).toHaveCount(1);
  await act(offers(other), 'Delete it');
  await expectKept(other, [], 0);
});
