// The record of one municipality: every figure against all others, its incidents, what nobody has answered.
import { encode } from 'uqr';
import { expect, test } from './fixture.mjs';
import { queryOf } from './page.mjs';
import { OPTIONS, STAGES, compare, placeOf, select } from './oracle.mjs';
import { randomQueries } from './random.mjs';
import { label, shownIds, shownText } from './views.mjs';

const places = OPTIONS.municipality;
const some = places.filter(id => select(`municipality=${id}`).length > 0);
const none = places.filter(id => select(`municipality=${id}`).length === 0);
const most = some.reduce((a, b) => (select(`municipality=${b}`).length > select(`municipality=${a}`).length ? b : a));

/** What the page shows of a place now. */
const shown = page =>
  page.evaluate(() => {
    const all = selector => [...document.querySelectorAll(selector)];
    const value = (row, column, key = 'value') => Number(row.querySelector(`[data-col="${column}"]`)?.dataset[key] ?? NaN);
    return {
      name: document.querySelector('main h1')?.textContent,
      stages: Object.fromEntries(
        all('table[data-chart="place"] tr[data-key]').map(row => [
          row.dataset.key,
          [value(row, 'yes'), value(row, 'no'), value(row, 'unknown'), value(row, 'rest_yes'), value(row, 'rest_yes', 'n')],
        ]),
      ),
      list: all('#list tr[data-incident]').map(row => row.dataset.incident),
      questions: all('[data-questions]').map(one => [
        one.dataset.questions,
        [...one.querySelectorAll('[data-stage]')].map(question => question.dataset.stage),
      ]),
    };
  });

/** What it must show. */
function expected(id, query) {
  const { own, ownStages, restStages, questions } = placeOf(id, query);
  const cells = stage => {
    const [here, rest] = [ownStages[stage], restStages[stage]];
    return [here.yes, here.no, here.unknown, rest.yes, rest.n];
  };
  return {
    name: label(id),
    stages: Object.fromEntries(STAGES.map(stage => [stage, cells(stage)])),
    list: own.map(incident => incident.id),
    questions: questions.filter(({ stages }) => stages.length > 0).map(({ id, stages }) => [id, stages]),
  };
}

test('all 38 places open, each with its own figures, incidents and questions', async ({ site, page }) => {
  test.slow();
  expect(places).toHaveLength(38);
  await site.open('view=place');
  await expect(page.locator('.places a')).toHaveCount(38);
  for (const id of some) {
    await site.goOn(`view=place&place=${id}`);
    await expect.poll(() => shown(page), id).toEqual(expected(id));
  }
  expect(none.length).toBeGreaterThan(0);
  for (const id of none) {
    await site.goOn(`view=place&place=${id}`);
    await expect(page.locator('main h1')).toHaveText(label(id));
    await expect(page.locator('.finding')).toHaveText(`No incident is listed for ${label(id)}.`);
    await expect(page.locator('article')).toContainText('is not evidence that none happened');
    await expect(page.locator('table, [data-questions]')).toHaveCount(0);
    await expect(page.locator('.brief-f .url')).toHaveText(page.url());
  }
});

test('a filter narrows both sides, but for its municipalities', async ({ site, page }) => {
  await site.open(`view=place&place=${most}&year=2021`);
  for (const query of ['year=2021', 'type=arson,theft_or_burglary&year=2020', 'answer=reported_to_police:yes', 'from=2020-06&to=2021-03']) {
    await site.goOn(`view=place&place=${most}&${query}`);
    await expect.poll(() => shown(page), query).toEqual(expected(most, query));
  }
  await site.goOn(`view=place&place=${most}&year=2021&municipality=${some.find(id => id !== most)}`);
  await expect.poll(() => shown(page)).toEqual(expected(most, 'year=2021'));
});

const SEED = Number(process.env.SEED ?? 2022);
test(`each figure of a place equals the CSV files for 200 random selections, seed ${SEED}`, async ({ site, page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 120 });
  await site.open(`view=place&place=${most}`);
  // A place leaves the municipalities of a query out, so the query that it is held against has none.
  for (const [index, query] of randomQueries(200, SEED, chosen => chosen.length > 0).entries()) {
    const own = new URLSearchParams(query);
    own.delete('municipality');
    const here = some.filter(id => placeOf(id, own.toString()).own.length > 0);
    const id = here[index % here.length];
    await test.step(`seed ${SEED}, selection ${index}: ${id} ?${query}`, async () => {
      await site.goOn(`${query}&view=place&place=${id}`);
      await expect.poll(() => shown(page)).toEqual(expected(id, own.toString()));
    });
  }
  expect(site.documents).toBe(1);
});

test('the finding tells the same of the place and of the others', async ({ site, page }) => {
  const { own, rest, ownStages, restStages } = placeOf(most);
  await site.open(`view=place&place=${most}`);
  const [here, others] = [ownStages.investigation_opened, restStages.investigation_opened];
  const percent = (part, whole) => Math.round((100 * part) / whole);
  const text = await shownText(page.locator('.finding'));
  expect(text).toContain(`Of ${own.length} incidents listed for 2020 and 2021 in ${label(most)}, `);
  expect(text).toContain(`an investigation in at least ${here.yes} (${percent(here.yes, here.n)} %).`);
  expect(text).toContain(`at least ${others.yes} of ${rest.length} (${percent(others.yes, others.n)} %).`);
});

test('the choice of a place is the address', async ({ site, page }) => {
  await site.open(`view=place&place=${most}&year=2021`);
  const choice = page.getByRole('combobox', { name: 'Municipality' });
  await expect(choice).toHaveValue(most);
  const other = some.find(id => id !== most);
  await choice.selectOption(other);
  await site.expectQuery(`year=2021&view=place&place=${other}`);
  await expect.poll(() => shown(page)).toEqual(expected(other, 'year=2021'));
  await page.goBack();
  await expect(choice).toHaveValue(most);
  await expect.poll(() => shown(page)).toEqual(expected(most, 'year=2021'));
  await page.locator('.brief-h .chip').click();
  await site.expectQuery(`view=place&place=${most}`);
  await choice.selectOption('');
  await expect(page.locator('.places a')).toHaveCount(38);
  expect(site.documents).toBe(1);
});

test('the ways to the other views lead to the same incidents', async ({ site, page }) => {
  await site.open(`view=place&place=${most}&year=2021`);
  const { own } = placeOf(most, 'year=2021');
  await page.getByRole('link', { name: 'Show in Explore' }).click();
  await site.expectQuery(`year=2021&municipality=${most}`);
  await site.expectSelected(own.length);
  await page.goBack();
  await page.goto(`./?view=place&place=${most}`);
  await page.getByRole('link', { name: 'Compare with all others' }).click();
  await site.expectQuery(`municipality=${most}&view=compare`);
  const { investigation_opened: stage } = compare(`municipality=${most}`);
  await expect.poll(async () => (await site.table('compare')).investigation_opened).toMatchObject({ a_n: stage.a_n, b_n: stage.b_n });
});

test('of a narrowed place, the comparison is with the same others as on its own page', async ({ site, page }) => {
  const { own, rest } = placeOf(most, 'year=2021');
  await site.open(`view=place&place=${most}&year=2021`);
  await page.getByRole('link', { name: 'Compare with all others' }).click();
  await expect(page.locator('table[data-chart="compare"]')).toHaveCount(1);
  const { a_n: here, b_n: others } = (await site.table('compare')).investigation_opened;
  expect([here, others]).toEqual([own.length, rest.length]);
});

test('address and QR code are those of the page, without what belongs to this visit', async ({ site, page }) => {
  const [incident] = placeOf(most).own;
  await site.open(`view=place&place=${most}&incident=${incident.id}&cited=1.0.0:investigation_opened:1:2`);
  const address = page.url().replace(/\?.*/, `?view=place&place=${most}`);
  await expect(page.locator('.brief-f .url')).toHaveText(address);
  // The modules, as the rectangles of the path draw them.
  const path = page.locator('svg.qr path');
  await expect(path).toHaveAttribute('d', /^M/);
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const drawn = Array.from({ length: size }, () => Array(size).fill(false));
  for (const [, x, y, length] of (await path.getAttribute('d')).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    drawn[y].fill(true, Number(x), Number(x) + Number(length));
  }
  const rows = modules => modules.map(row => row.map(dark => (dark ? '#' : '.')).join(''));
  expect(rows(drawn)).toEqual(rows(data));
  await expect(page.locator('svg.qr')).toHaveAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
});

test('every source of the incidents is a link, once', async ({ site, page }) => {
  await site.open(`view=place&place=${most}`);
  const links = page.locator('section.detail-sources a');
  const urls = [...new Set(placeOf(most).own.flatMap(incident => incident.sources.map(source => source.url)))];
  await expect(links).toHaveCount(urls.length);
  expect(await links.evaluateAll(all => all.map(link => link.getAttribute('href')))).toEqual(urls);
  expect(await links.evaluateAll(all => all.every(link => link.relList.contains('noopener')))).toBe(true);
});

test('an incident opens from the list and from its questions', async ({ site, page }) => {
  await site.open(`view=place&place=${most}`);
  const [first] = await shownIds(page.locator('#list'));
  await page.locator(`#list [data-incident="${first}"] .when a`).click();
  await expect(page.getByRole('dialog')).toContainText(first);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await site.expectQuery(`view=place&place=${most}`);
  await page.locator(`[data-questions="${first}"] a`).click();
  await expect(page.getByRole('dialog')).toContainText(first);
});
