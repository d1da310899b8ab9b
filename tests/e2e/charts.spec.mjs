// Pictures and their tables: the same figures, the same actions, in any colours and at any width.
import { expect, test } from './fixture.mjs';
import { queryOf } from './page.mjs';
import { ANSWERS, STAGES, YEARS, incidents, select, tables } from './oracle.mjs';

const PICTURES = ['stages', 'years'];
const all = tables.stages(incidents);

/** The texts in a picture, as they are drawn. */
const texts = svg => svg.locator('text').evaluateAll(found => found.map(text => text.textContent.trim()));

/** Every colour that a picture is drawn with. */
const colours = svg =>
  svg.evaluate(root => {
    const found = [...root.querySelectorAll('*')].flatMap(it => [it.getAttribute('fill'), it.getAttribute('stroke')]);
    return [...new Set(found.filter(Boolean))].sort();
  });

/** Clicks into the bar segment on which this count stands. */
async function clickSegment(page, svg, count) {
  const label = svg.locator('text').filter({ hasText: new RegExp(`^${count}\\b`) }).first();
  await label.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await label.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

test('pictures are drawn as SVG when they are scrolled to', async ({ site, page }) => {
  await site.open();
  for (const name of PICTURES) {
    const svg = await site.drawn(name);
    await expect(svg.locator('path')).not.toHaveCount(0);
    expect(await svg.evaluate(it => it.getBoundingClientRect().height)).toBeGreaterThan(100);
  }
  await expect(page.locator('canvas')).toHaveCount(0);
});

for (const query of ['', 'year=2020', 'municipality=gracanice-gracanica&year=2021']) {
  test(`the counts in the bars are those of the table for "${query}"`, async ({ site }) => {
    await site.open(query);
    const svg = await site.drawn('stages');
    const table = Object.values(tables.stages(select(query)));
    const counts = [...new Set(table.flatMap(row => [row.yes, row.unknown]).filter(count => count > 0))].sort();
    const drawn = async () => {
      const numbers = new Set((await texts(svg)).map(text => text.match(/^\d+/)?.[0]).filter(Boolean));
      return counts.filter(count => numbers.has(String(count)));
    };
    await expect.poll(drawn).toEqual(counts);
    await site.expectTable('stages', tables.stages(select(query)));
  });
}

for (const [answer, stage] of [['yes', 'investigation_opened'], ['unknown', 'suspect_identified']]) {
  test(`a click on the ${answer} segment of a bar narrows as its cell does`, async ({ site, page }) => {
    await site.open();
    const link = site.cell('stages', stage, answer).locator('a');
    const target = await link.evaluate(it => it.href);
    await clickSegment(page, await site.drawn('stages'), all[stage][answer]);
    await site.expectQuery(`answer=${stage}:${answer}`);
    expect(queryOf(target)).toBe(site.query());
    await site.expectFigures(`answer=${stage}:${answer}`);
    await expect(site.chips.locator('a.chip')).toHaveCount(1);
    expect(site.documents).toBe(1);
    await page.goBack();
    await site.expectFigures('');
  });
}

test('a second click adds to the first', async ({ site, page }) => {
  await site.open('year=2021');
  const table = tables.stages(select('year=2021'));
  await clickSegment(page, await site.drawn('stages'), table.reported_to_police.yes);
  await site.expectQuery('year=2021&answer=reported_to_police:yes');
  await site.expectFigures('year=2021&answer=reported_to_police:yes');
});

// A number that can be followed leads to exactly as many incidents.
for (const query of ['', 'year=2021&evidence=single', 'answer=police_attended:yes,police_attended:unknown']) {
  test(`every linked number of the tables leads to that many incidents, from "${query}"`, async ({ site, page }) => {
    await site.open(query);
    const links = await page.locator('[data-chart="stages"] td a[href], [data-chart="types"] td a[href]').evaluateAll(all =>
      all.map(link => [link.href, Number(link.closest('[data-col]').dataset.value), link.textContent]),
    );
    const chosen = select(query);
    const answers = Object.values(tables.stages(chosen)).flatMap(row => ANSWERS.map(answer => row[answer]));
    const byType = Object.values(tables.types(chosen)).flatMap(row => STAGES.map(stage => row[stage]));
    expect(links.length, 'each number but 0 is a link').toBe([...answers, ...byType].filter(count => count > 0).length);
    for (const [href, count, shown] of links) {
      expect(select(queryOf(href)).length, queryOf(href)).toBe(count);
      expect(Number(shown.match(/\d+/)[0])).toBe(count);
    }
  });
}

test('row headers lead to their type and their year', async ({ site, page }) => {
  await site.open('evidence=single');
  const headers = name =>
    page.locator(`table[data-chart="${name}"] tr[data-key] th a[href]`).evaluateAll(links =>
      links.map(link => [link.closest('tr').dataset.key.split(':')[0], link.href]),
    );
  const types = await headers('types');
  expect(types.map(([key]) => key).sort()).toEqual(Object.keys(tables.types(select('evidence=single'))));
  for (const [key, href] of types) expect(queryOf(href)).toBe(`type=${key}&evidence=single`);
  const years = await headers('years');
  expect([...new Set(years.map(([key]) => key))].sort()).toEqual(YEARS);
  for (const [key, href] of years) expect(queryOf(href)).toBe(`year=${key}&evidence=single`);
});

test('a cell of the heat grid narrows by type and answer', async ({ site }) => {
  await site.open();
  await site.cell('types', 'arson', 'investigation_opened').locator('a').click();
  await site.expectQuery('type=arson&answer=investigation_opened:yes');
  await site.expectFigures('type=arson&answer=investigation_opened:yes');
  expect(site.documents).toBe(1);
});

test('the keyboard narrows by the table', async ({ site, page }) => {
  await site.open();
  await site.chart('stages').locator('details.twin > summary').focus();
  await page.keyboard.press('Enter');
  const link = site.cell('stages', 'police_attended', 'yes').locator('a');
  await expect(link).toBeVisible();
  // How many stops lie before it is not the matter here, but that it is reached by Tab alone.
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.press('Enter');
  await site.expectQuery('answer=police_attended:yes');
  await site.expectFigures('answer=police_attended:yes');
  expect(site.documents).toBe(1);
});

test('pictures follow light and dark', async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await site.open();
  for (const name of PICTURES) {
    const svg = await site.drawn(name);
    const light = await colours(svg);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => colours(svg)).not.toEqual(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => colours(svg)).toEqual(light);
  }
});

test('theme=dark in the address wins over a light device, and stays when the filter changes', async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await site.open();
  const light = await colours(await site.drawn('stages'));
  await site.open('theme=dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await colours(await site.drawn('stages'));
  expect(dark).not.toEqual(light);
  await site.tick('year', '2021');
  await site.expectQuery('year=2021&theme=dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('pictures are drawn again for another width', async ({ site, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await site.open();
  for (const name of PICTURES) {
    const svg = await site.drawn(name);
    for (const width of [900, 400, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const gap = () =>
        svg.evaluate(it => Math.abs(it.getBoundingClientRect().width - it.closest('.picture').clientWidth));
      await expect.poll(gap, `${name} at ${width} px`).toBeLessThanOrEqual(1);
    }
  }
});

test('pictures go with the last incident and come back with the first', async ({ site }) => {
  const place = incidents.map(it => it.municipality).find(id => select(`municipality=${id}&year=2020`).length === 0);
  await site.open(`year=2021&municipality=${place}`);
  for (const name of PICTURES) await site.drawn(name);
  await site.tick('year', '2020');
  await site.untick('year', '2021');
  await expect(site.page.locator('.empty')).toBeVisible();
  await expect(site.page.locator('.picture svg')).toHaveCount(0);
  await site.tick('year', '2021');
  for (const name of PICTURES) await site.drawn(name);
  await site.expectFigures(`year=2020,2021&municipality=${place}`);
});
