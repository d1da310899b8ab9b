// When: the columns, the figures on them, the key and the table say the same.
import { expect, test } from './fixture.mjs';
import { folded, queryOf } from './page.mjs';
import { incidents, select, tables } from './oracle.mjs';

/** The picture, taken apart: names of the months, bold figures above the columns, and the parts of the columns. */
const read = svg =>
  svg.evaluate(root => {
    const box = element => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2, width, height };
    };
    const bold = text => Number(getComputedStyle(text).fontWeight) >= 600 || getComputedStyle(text).fontWeight === 'bold';
    const texts = [...root.querySelectorAll('text')].map(text => ({ text: text.textContent.trim(), isBold: bold(text), ...box(text) }));
    const filled = path => !['none', 'transparent', null].includes(path.getAttribute('fill'));
    return {
      months: texts.filter(it => /^\p{L}/u.test(it.text)).sort((a, b) => a.x - b.x),
      totals: texts.filter(it => it.isBold && /^\d+$/.test(it.text)).sort((a, b) => a.x - b.x),
      parts: [...root.querySelectorAll('path')].filter(filled).map(box).filter(it => it.height > 1 && it.width > 3),
    };
  });

const nearest = (months, x) =>
  months.reduce((best, month, index) => (Math.abs(month.x - x) < Math.abs(months[best].x - x) ? index : best), 0);

for (const query of ['', 'year=2020', 'municipality=kline-klina', 'type=arson&year=2021', 'from=2020-11&to=2021-02', 'answer=arrest_or_charge:yes']) {
  for (const width of [1280, 360]) {
    test(`the figures on the columns are those of the table for "${query}" at ${width} px`, async ({ site, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await site.open(query);
      const rows = Object.values(tables.months(select(query)));
      await site.expectTable('months', tables.months(select(query)));
      const svg = await site.drawn('months');
      await expect.poll(async () => (await read(svg)).months.length, 'a name for each month').toBe(rows.length);
      // Columns grow: until they stand still.
      let last = '';
      await expect.poll(async () => { const now = JSON.stringify(await read(svg)); const same = now === last; last = now; return same; }).toBe(true);
      const { months, totals, parts } = await read(svg);
      for (const total of totals) {
        const index = nearest(months, total.x);
        expect(Math.abs(months[index].x - total.x), `the figure ${total.text} stands over its month`).toBeLessThan(2);
        expect(Number(total.text), `month ${index}`).toBe(rows[index].n);
      }
      const most = Math.max(...rows.map(row => row.n));
      expect(totals.map(total => Number(total.text))).toContain(most);
      if (width === 1280) expect(totals).toHaveLength(rows.filter(row => row.n > 0).length);
      // A column is as high as its number of incidents.
      const heights = rows.map(() => 0);
      for (const part of parts) heights[nearest(months, part.x)] += part.height;
      const unit = Math.max(...heights) / most;
      for (const [index, row] of rows.entries()) {
        expect(heights[index] / unit, `height of month ${index}, with ${row.n}`).toBeCloseTo(row.n, 0);
      }
    });
  }
}

test('the key says the largest types and all others, and adds up', async ({ site }) => {
  for (const query of ['', 'year=2020', 'municipality=gracanice-gracanica', 'type=arson', 'type=arson,other']) {
    await site.open(query);
    const shown = (await site.chart('months').locator('.key span').allInnerTexts()).map(folded);
    const counts = shown.map(text => Number(text.match(/(\d+)$/)[1]));
    const chosen = select(query);
    expect(counts.reduce((sum, count) => sum + count, 0), query).toBe(chosen.length);
    expect(shown.length).toBeLessThanOrEqual(4);
    const byType = await site.page.locator('table[data-chart="types"] tr[data-key]').evaluateAll(rows =>
      rows.map(row => [row.querySelector('th').textContent.trim(), Number(row.querySelector('[data-col="n"]').dataset.value)]),
    );
    const names = Object.fromEntries(byType);
    for (const text of shown) {
      const [, name, count] = text.match(/^(.*) (\d+)$/);
      if (name in names) expect(names[name], name).toBe(Number(count));
      else expect(name).toBe('All other types');
    }
  }
});

test('a click on a figure narrows to its month, and back', async ({ site, page }) => {
  await site.open('year=2021');
  const rows = Object.entries(tables.months(select('year=2021')));
  const svg = await site.drawn('months');
  await expect.poll(async () => (await read(svg)).totals.length).toBeGreaterThan(0);
  const { months, totals } = await read(svg);
  const index = nearest(months, totals[0].x);
  const [month, row] = rows[index];
  const label = svg.locator('text').filter({ hasText: new RegExp(`^${totals[0].text}$`) });
  await label.first().scrollIntoViewIfNeeded();
  const { totals: [now] } = await read(svg);
  await page.mouse.click(now.x, now.y + 12);
  const query = `year=2021&from=${month}&to=${month}`;
  await site.expectQuery(query);
  await site.expectSelected(row.n);
  await site.expectFigures(query);
  await page.goBack();
  await site.expectFigures('year=2021');
});

test('a month of the table leads to its incidents', async ({ site, page }) => {
  await site.open();
  const links = await page.locator('table[data-chart="months"] tr[data-key] th a').evaluateAll(all =>
    all.map(link => [link.closest('tr').dataset.key, link.href]),
  );
  const rows = tables.months(incidents);
  expect(links.map(([key]) => key)).toEqual(Object.keys(rows).filter(key => rows[key].n > 0));
  for (const [key, href] of links) {
    expect(queryOf(href)).toBe(`from=${key}&to=${key}`);
    expect(select(queryOf(href)).length).toBe(rows[key].n);
  }
});

test('a month without an incident is a row with 0 and no link', async ({ site, page }) => {
  await site.open('municipality=kline-klina');
  const rows = tables.months(select('municipality=kline-klina'));
  const [none] = Object.entries(rows).find(([, row]) => row.n === 0);
  await site.openTable('months');
  await expect(site.cell('months', none, 'n')).toHaveText('0');
  await expect(site.row('months', none).locator('a')).toHaveCount(0);
});
