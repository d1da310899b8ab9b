// Where: the tiles, the ranking beside them and their table say the same, and each tile is a control.
import { expect, test } from './fixture.mjs';
import { randomQueries } from './random.mjs';
import { OPTIONS, STAGES, incidents, municipalities, percentText, rounded, select, tables } from './oracle.mjs';

const SEED = Number(process.env.SEED ?? 38);
const FEW = 5;
const LABELS = Object.fromEntries(
  municipalities.map(row => [row.id, [...new Set([row.name_sq, row.name_sr_latn])].join('/')]),
);
const incidentsText = n => (n === 1 ? '1 incident' : `${n} incidents`);
const tile = (site, id) => site.page.locator(`.tile[data-municipality="${id}"]`);
const [most] = Object.entries(tables.municipalities(incidents)).sort(([, a], [, b]) => b.n - a.n)[0];
/** A municipality with a few incidents, but not enough for a share. */
const few = OPTIONS.municipality.find(id => [2, 3, 4].includes(select(`municipality=${id}`).length));

/** What each tile says. */
const read = page =>
  page.locator('.tile').evaluateAll(all =>
    Object.fromEntries(
      all.map(tile => [
        tile.dataset.municipality,
        {
          count: Number(tile.dataset.count),
          text: tile.querySelector('b').textContent.replace(/\s+/g, ' '),
          label: tile.getAttribute('aria-label').replace(/\s+/g, ' '),
          isOutside: tile.classList.contains('outside'),
          isPressed: tile.getAttribute('aria-pressed') === 'true',
        },
      ]),
    ),
  );

/** What each tile must say. */
function expected(query) {
  const elsewhere = new URLSearchParams(query);
  elsewhere.delete('municipality');
  elsewhere.delete('map');
  const chosen = new URLSearchParams(query).get('municipality')?.split(',') ?? [];
  const stage = new URLSearchParams(query).get('map');
  const rows = tables.municipalities(select(elsewhere.toString()));
  const says = id => {
    const { n, [stage]: yes } = rows[id];
    if (!stage || n === 0) return String(n);
    return n < FEW ? `n = ${n}` : percentText(yes, n);
  };
  const labelled = (id, text) => {
    const count = incidentsText(rows[id].n);
    if (chosen.length > 0 && !chosen.includes(id)) return `${LABELS[id]}: not in the filter, would add ${count}`;
    return stage ? `${LABELS[id]}: ${count}, ${text}` : `${LABELS[id]}: ${count}`;
  };
  return Object.fromEntries(
    OPTIONS.municipality.map(id => [
      id,
      {
        count: rows[id].n,
        text: says(id),
        label: labelled(id, says(id)),
        isOutside: chosen.length > 0 && !chosen.includes(id),
        isPressed: chosen.includes(id),
      },
    ]),
  );
}

const expectTiles = (site, query) =>
  expect.poll(() => read(site.page), { message: `the tiles for "${query}"`, intervals: [0, 20, 50, 100, 250] }).toEqual(expected(query));

/** The ranking: name and count, place by place. */
const ranking = page =>
  page.locator('.ranking li').evaluateAll(all => all.map(it => [it.querySelector('a').textContent, Number(it.querySelector('b').textContent)]));

test(`tiles and table agree for random selections, seed ${SEED}`, async ({ site }) => {
  test.slow();
  await site.open();
  await expectTiles(site, '');
  for (const query of randomQueries(60, SEED, chosen => chosen.length > 0)) {
    await test.step(`seed ${SEED}: ?${query}`, async () => {
      await site.goOn(query);
      await expectTiles(site, query);
      const table = await site.table('municipalities');
      const tiles = await read(site.page);
      for (const [id, row] of Object.entries(table)) expect(tiles[id].count, id).toBe(row.n);
      const outside = Object.keys(tiles).filter(id => tiles[id].isOutside);
      expect([...Object.keys(table), ...outside].sort(), 'a tile is outside or has a row').toEqual(OPTIONS.municipality);
    });
  }
});

for (const query of ['municipality=kline-klina', 'year=2021&municipality=gracanice-gracanica,kline-klina', 'municipality=kline-klina&map=police_attended']) {
  test(`what is not chosen is outside, for "${query}"`, async ({ site }) => {
    await site.open(query);
    await expectTiles(site, query);
    const chosen = new URLSearchParams(query).get('municipality').split(',');
    await expect(site.page.locator('.tile.outside')).toHaveCount(OPTIONS.municipality.length - chosen.length);
    await site.openTable('municipalities');
    await expect(site.chart('municipalities').locator('table tr[data-key]')).toHaveCount(chosen.length);
    await expect(tile(site, most === chosen[0] ? few : most)).toHaveAccessibleName(/not in the filter, would add \d+ incident/);
  });
}

for (const query of ['', 'year=2021', 'municipality=kline-klina,gracanice-gracanica']) {
  test(`tiles and table show the share of each stage, and the number where there are few, for "${query}"`, async ({ site, page }) => {
    test.slow();
    await site.open(query);
    const rows = tables.municipalities(select(query), query);
    for (const stage of STAGES) {
      const full = [query, `map=${stage}`].filter(Boolean).join('&');
      await site.goOn(full);
      await expectTiles(site, full);
      const last = () =>
        page.locator('table[data-chart="municipalities"] tr[data-key]').evaluateAll(all =>
          Object.fromEntries(all.map(row => [row.dataset.key, row.lastElementChild.textContent.replace(/\s+/g, ' ').trim()])),
        );
      const told = Object.entries(rows).map(([id, row]) => [id, row.n < FEW ? `n = ${row.n}` : percentText(row[stage], row.n)]);
      await expect.poll(last, full).toEqual(Object.fromEntries(told));
      const table = await site.table('municipalities');
      for (const [id, row] of Object.entries(rows)) {
        const low = row.n < FEW ? {} : { low: rounded(row[stage] / row.n) };
        expect(table[id], `${id} for ?${full}`).toEqual({ ...row, ...low });
      }
    }
  });
}

test('a share stands from five incidents on', async ({ site }) => {
  await site.open('map=investigation_opened');
  const rows = Object.entries(tables.municipalities(incidents));
  for (const n of [1, 2, 3, 4]) {
    const [id] = rows.find(([, row]) => row.n === n) ?? [];
    if (id) await expect(tile(site, id).locator('b')).toHaveText(`n = ${n}`);
  }
  for (const [id, row] of rows.filter(([, row]) => row.n >= FEW)) {
    await expect(tile(site, id).locator('b')).toHaveText(percentText(row.investigation_opened, row.n));
  }
});

test('the measure is chosen from a list, and back from it', async ({ site, page }) => {
  await site.open('year=2020');
  const select = page.locator('select[name="map"]');
  await expect(select).toHaveValue('');
  await select.selectOption('investigation_opened');
  await site.expectQuery('year=2020&map=investigation_opened');
  await expectTiles(site, 'year=2020&map=investigation_opened');
  await select.selectOption('court_outcome');
  await page.goBack();
  await expect(select).toHaveValue('investigation_opened');
  await select.selectOption('');
  expect(new URLSearchParams(site.query()).has('map')).toBe(false);
});

test('a tile filters, a second one adds, and each takes itself back', async ({ site }) => {
  await site.open('year=2021');
  await tile(site, 'kline-klina').click();
  await site.expectQuery('year=2021&municipality=kline-klina');
  await site.expectFigures('year=2021&municipality=kline-klina');
  await expectTiles(site, 'year=2021&municipality=kline-klina');
  await tile(site, 'gracanice-gracanica').click();
  const both = 'year=2021&municipality=gracanice-gracanica,kline-klina';
  await site.expectQuery(both);
  await site.expectFigures(both);
  await expectTiles(site, both);
  await tile(site, 'kline-klina').click();
  await tile(site, 'gracanice-gracanica').click();
  await site.expectQuery('year=2021');
  await expectTiles(site, 'year=2021');
  expect(site.documents).toBe(1);
});

test('a tile adds as many incidents as it says', async ({ site }) => {
  await site.open('municipality=kline-klina');
  const before = await site.selected();
  const { count } = (await read(site.page))[most];
  await tile(site, most).click();
  await site.expectSelected(before + count);
});

test('a tile is used by the keyboard, which stays on it', async ({ site, page }) => {
  await site.open();
  for (const key of ['Enter', 'Space']) {
    await tile(site, 'kline-klina').focus();
    await page.keyboard.press(key);
    await site.expectQuery(key === 'Enter' ? 'municipality=kline-klina' : '');
    await expect(tile(site, 'kline-klina')).toBeFocused();
    await expect(tile(site, 'kline-klina')).toHaveAttribute('aria-pressed', String(key === 'Enter'));
  }
});

test('the ranking has those with most incidents, each with the way to its record', async ({ site, page }) => {
  for (const query of ['', 'year=2020', 'municipality=kline-klina,gracanice-gracanica']) {
    await site.open(query);
    const rows = Object.entries(tables.municipalities(select(query), query)).filter(([, row]) => row.n > 0);
    const shown = await ranking(page);
    expect(shown).toHaveLength(Math.min(10, rows.length));
    expect(shown.map(([, n]) => n)).toEqual(rows.map(([, row]) => row.n).sort((a, b) => b - a).slice(0, 10));
    for (const [name, n] of shown) {
      const [id] = Object.entries(LABELS).find(([, label]) => label === name);
      expect(Object.fromEntries(rows)[id].n, name).toBe(n);
    }
  }
  await page.locator('.ranking a').first().click();
  await expect.poll(() => new URLSearchParams(site.query()).get('view')).toBe('place');
});

test('every tile has its own place, and those of a row stand in line', async ({ site, page }) => {
  await site.open();
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await page.locator('.tile').evaluateAll(all =>
      all.map(tile => [tile.dataset.municipality, tile.getBoundingClientRect().toJSON()]),
    );
    expect(boxes).toHaveLength(38);
    const at = Object.fromEntries(boxes);
    for (const [index, one] of municipalities.entries()) {
      const a = at[one.id];
      expect(Math.min(a.width, a.height), `${one.id} at ${width} px`).toBeGreaterThanOrEqual(43.9);
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const other of municipalities.slice(index + 1)) {
        const b = at[other.id];
        const overlaps = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        expect(overlaps, `${one.id} and ${other.id} at ${width} px`).toBe(false);
        if (one.grid_row === other.grid_row) expect(Math.abs(a.top - b.top)).toBeLessThan(1);
        if (one.grid_column === other.grid_column) expect(Math.abs(a.left - b.left)).toBeLessThan(1);
      }
    }
  }
});

test('both names of a municipality stand on its tile, and none is cut off by its edge', async ({ site, page }) => {
  await site.open();
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const clipped = await page.locator('.tile').evaluateAll(all =>
      all.flatMap(tile =>
        [...tile.children]
          .filter(text => text.checkVisibility() && text.getBoundingClientRect().width > tile.getBoundingClientRect().width + 1)
          .map(text => `${tile.dataset.municipality}: ${text.textContent}`),
      ),
    );
    expect(clipped, `at ${width} px`).toEqual([]);
  }
});
