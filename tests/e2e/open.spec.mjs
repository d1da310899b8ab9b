// Somebody opens the page without any choice: what they see is true, complete and said with its source.
import { CHART_CODE, DATA, folded } from './page.mjs';
import { expect, test } from './fixture.mjs';
import { STAGES, YEARS, incidents, newestFirst, select, tables, yearTotals } from './oracle.mjs';

const { investigation_opened: opened, court_outcome: court } = tables.stages(incidents);

test('the finding is one sentence with its figures', async ({ site }) => {
  await site.open();
  expect(court.yes, 'the sentence ends with "none" while no court outcome is known').toBe(0);
  const share = Math.round((100 * opened.yes) / incidents.length);
  const sentence =
    `Of ${incidents.length} incidents listed for ${YEARS.join(' and ')}, public sources show an investigation in at least ` +
    `${opened.yes} (${share} %). A court outcome is known for none.`;
  await expect.poll(async () => folded(await site.finding.innerText())).toBe(sentence);
});

test('every figure is that of the CSV files', async ({ site }) => {
  await site.open();
  await site.expectFigures('');
  await expect(site.page.locator('[data-notice]')).toHaveCount(0);
});

test('each chart says its question, its finding and its n', async ({ site }) => {
  await site.open();
  const perYear = YEARS.map(year => select(`year=${year}`).length);
  for (const [name, counts] of [['stages', [incidents.length]], ['years', perYear], ['types', [incidents.length]]]) {
    await expect(site.chart(name).locator('h2.q')).toHaveText(/\?$/);
    await expect(site.chart(name).locator('p.title')).toHaveText(/\w.*\.\s*$/s);
    for (const count of counts) await expect(site.chart(name).locator('p.src')).toHaveText(new RegExp(`\\b${count}\\b`));
  }
  for (const name of ['stages', 'years']) {
    await expect(site.chart(name).locator('.picture[role="img"]')).toHaveAccessibleDescription(/\w/);
    await site.openTable(name);
    await expect(site.chart(name).getByRole('table')).toBeVisible();
  }
});

test('the published totals stand beside the number listed, each with its source', async ({ site }) => {
  await site.open();
  const shown = yearTotals.filter(total => /AKTIV|ODIHR/.test(total.publisher));
  expect(shown.map(total => total.count)).toEqual([76, 87, 37, 43]);
  for (const { count, url } of shown) {
    // As it is laid out: the raw text of two neighbouring cells would run together.
    await expect(site.chart('coverage')).toContainText(new RegExp(`\\b${count}\\b`), { useInnerText: true });
    const links = site.chart('coverage').locator(`a[href="${url}"]`);
    const needed = shown.filter(total => total.url === url).length;
    await expect.poll(() => links.count(), url).toBeGreaterThanOrEqual(needed);
  }
});

test('the list shows the newest incidents with their answers and sources', async ({ site }) => {
  await site.open();
  const newest = newestFirst(incidents).slice(0, 20);
  await expect(site.rows).toHaveCount(20);
  const shown = await site.rows.evaluateAll(rows =>
    rows.map(row => {
      const answers = [...row.querySelectorAll('[data-stage]')];
      const links = [...row.querySelectorAll('a[href^=http]')];
      return {
        id: row.dataset.incident,
        answers: Object.fromEntries(answers.map(({ dataset }) => [dataset.stage, dataset.answer])),
        sources: links.map(link => link.getAttribute('href')).sort(),
        rels: links.every(link => link.relList.contains('noopener')),
      };
    }),
  );
  const expected = newest.map(incident => ({
    id: incident.id,
    answers: Object.fromEntries(STAGES.map(stage => [stage, incident[stage]])),
    sources: incident.sources.map(source => source.url).sort(),
    rels: true,
  }));
  expect(shown).toEqual(expected);
  for (const { id, summary } of newest) {
    await expect(site.page.locator(`tr[data-incident="${id}"]`)).toContainText(folded(summary));
  }
});

test('an answer is told by a word, not by its colour alone', async ({ site }) => {
  await site.open();
  const words = await site.rows.locator('[data-stage]').evaluateAll(cells =>
    cells.filter(cell => !cell.textContent.toLowerCase().includes(cell.dataset.answer)).map(cell => cell.outerHTML),
  );
  expect(words).toEqual([]);
  await expect(site.rows.locator('[data-stage]')).toHaveCount(20 * STAGES.length);
});

test('the list grows by twenty to all incidents', async ({ site }) => {
  await site.open();
  const more = site.page.getByRole('button', { name: /^Show \d+ more/ });
  for (let shown = 20; shown < incidents.length; shown += 20) {
    await expect(site.rows).toHaveCount(shown);
    await more.click();
  }
  await expect(site.rows).toHaveCount(incidents.length);
  await expect(more).toHaveCount(0);
  const order = await site.rows.evaluateAll(rows => rows.map(row => row.dataset.incident));
  expect(order).toEqual(newestFirst(incidents).map(incident => incident.id));
});

test('figures are there before the chart code, and the charts follow it', async ({ site, page }) => {
  const held = [];
  await page.route(CHART_CODE, route => held.push(route));
  await site.open();
  await site.scrollTo('stages');
  await expect.poll(() => held.length, 'the chart code was asked for').toBeGreaterThan(0);
  await site.expectFigures('');
  await expect(page.locator('.picture svg')).toHaveCount(0);
  for (const route of held) await route.continue();
  await site.drawn('stages');
});

test('the page shows that it is loading until the data arrive', async ({ site, page }) => {
  const held = [];
  await page.route(DATA, route => held.push(route));
  await site.arrive('year=2021');
  await expect.poll(() => held.length, 'the data were asked for').toBe(1);
  await site.state('loading');
  await expect(page.locator('.skel')).toBeVisible();
  await expect(page.locator('tr[data-key]:visible, tr[data-incident]:visible')).toHaveCount(0);
  await held[0].continue();
  await site.ready();
});

test('nothing is fetched from elsewhere, to the end of the page', async ({ site, page }) => {
  const origins = new Set();
  page.on('request', request => origins.add(new URL(request.url()).origin));
  await site.open();
  await site.drawn('stages');
  await site.drawn('years');
  await page.locator('footer').scrollIntoViewIfNeeded();
  expect([...origins]).toEqual([new URL(page.url()).origin]);
});
