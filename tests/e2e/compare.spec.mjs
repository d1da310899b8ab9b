// Two selections side by side: every figure and every word on their difference, and each side with its own filter.
import { expect, test } from './fixture.mjs';
import { STAGES, compare, facetCounts, select } from './oracle.mjs';
import { randomQueries } from './random.mjs';
import { shownText } from './views.mjs';

const SEED = 20210627;
const PAIRS = 200;
const addressOf = (a, b) => [a, b === null ? '' : `vs=${encodeURIComponent(b)}`, 'view=compare'].filter(Boolean).join('&');

/** The cells that the twin table must have: of no incident there is no share. */
const cells = rows =>
  Object.fromEntries(
    Object.entries(rows).map(([stage, row]) => [
      stage,
      Object.fromEntries(Object.entries(row).filter(([column, value]) => column !== 'verdict' && !Number.isNaN(value))),
    ]),
  );

/** How the words on a stage begin, by what can be said of it. */
const SAID = {
  higher: /^More often in the first than in the second, whatever the unknowns hide\./,
  lower: /^Less often in the first than in the second, whatever the unknowns hide\./,
  rate: /^Of the known answers, \d+ % against \d+ %: a difference of [+−]?\d+ points \(95 % interval [+−]?\d+ to [+−]?\d+\)\.$/,
  unknown: /^These records cannot tell\.$/,
};

/** Table and words are those of the oracle for these two queries. */
async function expectCompared(site, a, b) {
  const about = `"${a}" against "${b}"`;
  const rows = compare(a, b);
  await expect.poll(() => site.table('compare'), about).toEqual(cells(rows));
  const said = await site.page
    .locator('[data-pair]')
    .evaluateAll(pairs => pairs.map(pair => [pair.dataset.pair, pair.querySelector('.verdict').textContent.replace(/\s+/g, ' ').trim()]));
  const sides = ['a_n', 'b_n'].map(column => rows[STAGES[0]][column]);
  if (sides.includes(0)) {
    expect(said, about).toEqual([]);
    const empty = sides[0] === 0 ? 'First' : 'Second';
    await expect(site.chart('compare').locator('.title')).toHaveText(`${empty} selection holds no incident: there is nothing to compare.`);
    return 'empty';
  }
  expect(said.map(([stage]) => stage), about).toEqual(STAGES);
  for (const [stage, text] of said) {
    expect(text, `${about}, ${stage}`).toMatch(SAID[rows[stage].verdict]);
    expect(/Of the known answers/.test(text), `${about}, ${stage}`).toBe('diff' in rows[stage]);
  }
  return 'compared';
}

test(`${PAIRS} pairs of selections, seed ${SEED}, equal the CSV files`, async ({ site }) => {
  test.slow();
  const queries = randomQueries(2 * PAIRS, SEED, list => list.length > 0);
  await site.open('view=compare');
  const verdicts = new Set();
  for (let at = 0; at < PAIRS; at += 1) {
    const [a, b] = [queries[at], queries[PAIRS + at]];
    await site.goOn(addressOf(a, b));
    await expectCompared(site, a, b);
    const told = Object.values(compare(a, b)).map(row => row.verdict);
    for (const verdict of told) verdicts.add(verdict);
    // What differs for certain differs the other way round as well.
    if (!told.includes('lower') && !told.includes('higher')) continue;
    await site.goOn(addressOf(b, a));
    await expectCompared(site, b, a);
    for (const row of Object.values(compare(b, a))) verdicts.add(row.verdict);
  }
  expect([...verdicts].sort(), 'the pairs tell something').toEqual(['higher', 'lower', 'rate', 'unknown']);
});

test('without a second selection, the second side is all others; with an empty one, all', async ({ site }) => {
  test.slow();
  await site.open('view=compare');
  for (const a of randomQueries(12, SEED + 1, list => list.length > 0)) {
    await site.goOn(addressOf(a, null));
    await expectCompared(site, a, null);
    await expect(site.page.locator('.side').nth(1).locator('> h2')).toContainText('All other incidents');
    await site.goOn(addressOf(a, ''));
    await expectCompared(site, a, '');
    await expect(site.page.locator('.side').nth(1).locator('> h2')).toContainText('All incidents');
  }
});

test('a side without an incident says so', async ({ site }) => {
  const nobody = 'municipality=novoberde-novo-brdo&type=arson&year=2020';
  expect(select(nobody)).toHaveLength(0);
  await site.open(addressOf(nobody, 'year=2021'));
  expect(await expectCompared(site, nobody, 'year=2021')).toBe('empty');
  await site.goOn(addressOf('year=2021', nobody));
  expect(await expectCompared(site, 'year=2021', nobody)).toBe('empty');
  await site.goOn(addressOf('', nobody));
  expect(await expectCompared(site, '', nobody)).toBe('empty');
});

test('while nothing is chosen, the page says how to begin', async ({ site, page }) => {
  await site.open('view=compare');
  await expect(site.chart('compare').locator('.title')).toContainText('Choose what to compare');
  await expect(page.locator('[data-pair]')).toHaveCount(0);
  await page.getByRole('link', { name: '2020 against 2021' }).click();
  await expectCompared(site, 'year=2020', 'year=2021');
});

test('incidents in both are counted, and no interval is given', async ({ site, page }) => {
  const [a, b] = ['answer=reported_to_police:yes,reported_to_police:no', 'year=2021&answer=reported_to_police:yes,reported_to_police:no'];
  const both = select(a).filter(incident => select(b).includes(incident)).length;
  await site.open(addressOf(a, b));
  await expectCompared(site, a, b);
  await expect(site.chart('compare').locator('p.src')).toContainText(`${both} incidents are in both selections, so no interval is given for a difference.`);
  await expect(page.locator('table[data-chart="compare"] [data-col^="diff"]')).toHaveCount(0);
  const apart = 'year=2020&answer=reported_to_police:yes,reported_to_police:no';
  await site.goOn(addressOf(b, apart));
  await expectCompared(site, b, apart);
  await expect(site.chart('compare').locator('p.src')).not.toContainText('both selections');
  await expect(site.cell('compare', 'reported_to_police', 'diff')).toHaveCount(1);
});

test('swap, presets and clear', async ({ site, page }) => {
  await site.open('type=arson&view=compare');
  await page.getByRole('link', { name: '2020 against 2021' }).click();
  await expectCompared(site, 'year=2020&type=arson', 'year=2021&type=arson');
  await site.expectQuery('year=2020&type=arson&vs=year=2021%26type=arson&view=compare');
  await page.getByRole('link', { name: 'Swap sides' }).click();
  await expectCompared(site, 'year=2021&type=arson', 'year=2020&type=arson');
  await page.getByRole('link', { name: 'Against all others' }).click();
  await site.expectQuery('year=2021&type=arson&view=compare');
  await expectCompared(site, 'year=2021&type=arson', null);
  await page.goBack();
  await expectCompared(site, 'year=2021&type=arson', 'year=2020&type=arson');
  await page.locator('.side').nth(0).getByRole('navigation').getByRole('button', { name: 'Clear all' }).click();
  await site.expectQuery('vs=year=2020%26type=arson&view=compare');
  await expectCompared(site, '', 'year=2020&type=arson');
  await page.locator('.side').nth(1).getByRole('navigation').getByRole('button', { name: 'Clear all' }).click();
  await expectCompared(site, '', '');
  expect(site.documents).toBe(1);
});

test('each filter changes its own side alone, and says what its side would hold', async ({ site, page }) => {
  await site.open('view=compare&year=2020&vs=year%3D2021');
  const [first, second] = [page.locator('#facets'), page.locator('#facets-vs')];
  const box = (side, name, value) => side.locator(`input[name="${name}"][value="${value}"]`);
  const count = async (side, name, value) => Number(await box(side, name, value).getAttribute('data-count'));
  /** Opens a side's filter, which closes the other one, and a facet in it. */
  const openType = async (at, sheet) => {
    const button = page.locator('.side').nth(at).getByRole('button', { name: /^Filter/ });
    if (await button.isVisible()) await button.click();
    await sheet.locator('[data-facet="type"] > summary').click();
  };
  await openType(0, first);
  await box(first, 'type', 'arson').check();
  await expectCompared(site, 'year=2020&type=arson', 'year=2021');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await openType(1, second);
  await box(second, 'type', 'physical_attack').check();
  await expectCompared(site, 'year=2020&type=arson', 'year=2021&type=physical_attack');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await openType(0, first);
  await box(first, 'year', '2020').uncheck();
  await expectCompared(site, 'type=arson', 'year=2021&type=physical_attack');
  await expect(box(second, 'year', '2021')).toBeChecked();
  await expect(box(first, 'type', 'physical_attack')).not.toBeChecked();
  for (const [side, query] of [[first, 'type=arson'], [second, 'year=2021&type=physical_attack']]) {
    const counts = facetCounts(query);
    expect(await count(side, 'year', '2020'), query).toBe(counts.year[2020]);
    expect(await count(side, 'type', 'arson'), query).toBe(counts.type.arson);
    expect(await count(side, 'answer', 'court_outcome:unknown'), query).toBe(counts.answer['court_outcome:unknown']);
  }
  for (const [at, query] of [[0, 'type=arson'], [1, 'year=2021&type=physical_attack']]) {
    await expect(page.locator('.side').nth(at).locator('output')).toHaveAttribute('data-value', String(select(query).length));
  }
});

test('while the second side is all others, its options say what choosing them would give', async ({ site, page }) => {
  await site.open('year=2020&view=compare');
  const counts = await page
    .locator('#facets-vs input[name="year"], #facets-vs input[name="type"]')
    .evaluateAll(boxes => Object.fromEntries(boxes.map(box => [box.value, Number(box.dataset.count)])));
  const given = Object.fromEntries(Object.keys(counts).map(value => [value, select(`${/^\d/.test(value) ? 'year' : 'type'}=${value}`).length]));
  expect(counts).toEqual(given);
});

test('one stage reads the same in its bar, its words and its table', async ({ site, page }) => {
  await site.open('year=2020&vs=year%3D2021&view=compare');
  const pair = page.locator('[data-pair="investigation_opened"]');
  const row = compare('year=2020', 'year=2021').investigation_opened;
  await expect(pair.locator('.pair-name')).toHaveText(['2020', '2021']);
  const rates = ['a', 'b'].map(side => `at least ${row[`${side}_yes`]} of ${row[`${side}_n`]} (${Math.round(100 * row[`${side}_low`])} %)`);
  for (const [at, rate] of rates.entries()) expect(await shownText(pair.locator('.pair-rate').nth(at))).toBe(rate);
  const widths = await pair.locator('.bar').evaluateAll(bars => bars.map(bar => bar.getBoundingClientRect().width));
  expect(Math.abs(widths[0] - widths[1]), 'both bars have one scale').toBeLessThan(1);
  const yes = await pair.locator('.bar .yes').first().evaluate(part => part.getBoundingClientRect().width);
  expect(Math.abs(yes / widths[0] - row.a_low)).toBeLessThan(0.02);
});
