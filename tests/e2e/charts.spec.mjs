// Pictures and their tables: the same figures, the same actions, in any colours and at any width.
// Long because each chart is asked each question once.
import { expect, test } from './fixture.mjs';
import { folded, queryOf } from './page.mjs';
import { ANSWERS, STAGES, YEARS, incidents, percentText, select, tables } from './oracle.mjs';
import { randomQueries } from './random.mjs';
import { clickSegment } from './views.mjs';

const PICTURES = ['stages', 'years', 'months'];
const all = tables.stages(incidents);

/** The texts in a picture, as they are drawn. */
const texts = svg => svg.locator('text').evaluateAll(found => found.map(text => text.textContent.trim()));

/** Every colour that a picture is drawn with. */
const colours = svg =>
  svg.evaluate(root => {
    const found = [...root.querySelectorAll('*')].flatMap(it => [it.getAttribute('fill'), it.getAttribute('stroke')]);
    return [...new Set(found.filter(Boolean))].sort();
  });

test('pictures are drawn as SVG when they are scrolled to', async ({ site, page }) => {
  await site.open();
  for (const name of PICTURES) {
    const svg = await site.drawn(name);
    await expect(svg.locator('path')).not.toHaveCount(0);
    expect(await svg.evaluate(it => it.getBoundingClientRect().height)).toBeGreaterThan(100);
  }
  await expect(page.locator('canvas')).toHaveCount(0);
});

/** What is written in each row of a picture whose rows are so high, from left to right; empty while it is drawn. */
const rowsOf = (svg, height) =>
  svg.evaluate((root, height) => {
    const { top } = root.getBoundingClientRect();
    const rows = [];
    for (const text of root.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      const row = Math.floor(((box.top + box.bottom) / 2 - top) / height);
      (rows[row] ??= []).push([box.left, text.textContent.replace(/\s+/g, ' ').trim()]);
    }
    return rows.map(row => row.sort(([a], [b]) => a - b).map(([, text]) => text));
  }, height);

/** The names of the stages, as the table has them. */
const stageNames = async page =>
  (await page.locator('table[data-chart="stages"] tr[data-key] th').allTextContents()).map(folded);

const ROW = 60;
const LINE = 24;
const SEED = Number(process.env.SEED ?? 7);
const QUERIES = ['', 'year=2020', 'municipality=gracanice-gracanica&year=2021', ...randomQueries(12, SEED, chosen => chosen.length > 0)];

/** What the bar of a stage may say: every count stands at its part, with its word or without; none is another's. */
function expectBar(texts, { yes, no, unknown, n }, name, query) {
  const about = `seed ${SEED}, ?${query}, ${name}: ${texts.join(' | ')}`;
  const [named, ...rest] = texts;
  expect(named, about).toBe(name);
  const rates = [`at least ${yes} of ${n} (${percentText(yes, n)})`, `at least ${yes} of ${n}`];
  expect(rates.filter(rate => rest.includes(rate)), about).toHaveLength(1);
  const told = rest.filter(text => !text.startsWith('at least')).flatMap(text => text.split(', '));
  const counts = { yes, no, unknown };
  const worded = told.filter(text => /\D/.test(text));
  for (const text of worded) {
    const [, count, word] = text.match(/^(\d+) (yes|no|unknown)$/) ?? [];
    expect(Number(count), about).toBe(counts[word]);
  }
  const bare = told.filter(text => /^\d+$/.test(text)).map(Number);
  for (const count of bare) expect([yes, unknown], about).toContain(count);
  expect(new Set(worded).size, about).toBe(worded.length);
  expect(worded.includes(`${yes} yes`) || bare.includes(yes), `yes is said: ${about}`).toBe(true);
}

test('every figure in the bars of the stages is that of the table', async ({ site, page }) => {
  test.slow();
  await site.open();
  const names = await stageNames(page);
  for (const query of QUERIES) {
    await site.goOn(query);
    const table = tables.stages(select(query));
    await site.expectTable('stages', table);
    const svg = await site.drawn('stages');
    const { yes, n } = table.reported_to_police;
    const first = async () => (await rowsOf(svg, ROW))[0]?.some(text => text.startsWith(`at least ${yes} of ${n}`));
    await expect.poll(first, `drawn for ?${query}`).toBe(true);
    const rows = await rowsOf(svg, ROW);
    expect(rows).toHaveLength(STAGES.length);
    for (const [row, stage] of STAGES.entries()) expectBar(rows[row], table[stage], names[row], query);
  }
});

test('every figure of the years is that of the table', async ({ site, page }) => {
  test.slow();
  await site.open();
  const names = await stageNames(page);
  for (const query of QUERIES) {
    await site.goOn(query);
    const chosen = select(query);
    const table = tables.years(chosen);
    await site.expectTable('years', table);
    const years = [...new Set(chosen.map(it => it.year))].sort();
    const lines = STAGES.flatMap((stage, index) => [
      [names[index]],
      ...years.map(year => {
        const { yes, n } = table[`${year}:${stage}`];
        return [year, percentText(yes, n), `${yes} of ${n}`];
      }),
    ]);
    const svg = await site.drawn('years');
    const drawn = async () => (await rowsOf(svg, LINE)).slice(0, lines.length);
    await expect.poll(drawn, `seed ${SEED}, ?${query}`).toEqual(lines);
  }
});

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
    test.slow();
    await site.open(query);
    const links = await page.locator('table[data-chart] td a[href]').evaluateAll(all =>
      all.map(link => [link.href, Number(link.closest('[data-col]').dataset.value), link.textContent]),
    );
    const chosen = select(query);
    const answers = Object.values(tables.stages(chosen)).flatMap(row => ANSWERS.map(answer => row[answer]));
    const byYear = Object.values(tables.years(chosen)).flatMap(row => ANSWERS.map(answer => row[answer]));
    const byType = Object.values(tables.types(chosen)).flatMap(row => STAGES.map(stage => row[stage]));
    const others = [tables.months(chosen), tables.municipalities(chosen, query)].flatMap(Object.values).flatMap(Object.values);
    const counts = [...answers, ...byYear, ...byType, ...others].filter(count => count > 0);
    expect(links.length, 'each number but 0 is a link').toBe(counts.length);
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

/** What the arrow keys read, and what leads where: computed from the tables. */
async function marksOf(page, chart, query) {
  const chosen = select(query);
  const names = await stageNames(page);
  if (chart === 'stages') {
    const table = tables.stages(chosen);
    return STAGES.flatMap((stage, index) =>
      ANSWERS.filter(answer => table[stage][answer] > 0).map(answer => {
        const { [answer]: count, n } = table[stage];
        return {
          text: `${names[index]}: ${answer}, ${count} of ${n} (${percentText(count, n)})`,
          query: `answer=${stage}:${answer}`,
        };
      }),
    );
  }
  if (chart === 'years') {
    const table = tables.years(chosen);
    const years = [...new Set(chosen.map(it => it.year))].sort();
    return STAGES.flatMap((stage, index) =>
      years.map(year => {
        const { yes, unknown, n } = table[`${year}:${stage}`];
        const rate = `at least ${yes} of ${n} (${percentText(yes, n)})`;
        return { text: `${names[index]}, ${year}: ${rate}, at most ${percentText(yes + unknown, n)}`, query: `year=${year}` };
      }),
    );
  }
  const months = Object.entries(tables.months(chosen)).filter(([, row]) => row.n > 0);
  return months.map(([key, row]) => ({ n: row.n, query: `from=${key}&to=${key}` }));
}

const frame = (site, chart) => site.chart(chart).locator('.frame');
const detail = site => chart => site.chart(chart).locator('.detail').innerText().then(folded);

for (const chart of PICTURES) {
  for (const query of ['', 'year=2021']) {
    test(`the arrow keys read each part of ${chart}, and Enter narrows to it, from "${query}"`, async ({ site, page }) => {
      test.slow();
      await site.open(query);
      await site.drawn(chart);
      const said = detail(site);
      const hint = await said(chart);
      await frame(site, chart).focus();
      const marks = await marksOf(page, chart, query);
      const read = [];
      for (const _ of marks) {
        await page.keyboard.press('ArrowRight');
        read.push(await said(chart));
      }
      if (chart !== 'months') expect(read).toEqual(marks.map(mark => mark.text));
      else for (const [index, text] of read.entries()) expect(text).toMatch(new RegExp(`^\\w+ \\d{4}: ${marks[index].n} incidents?\\. `));
      expect(new Set(read).size, 'each is read once').toBe(marks.length);
      await page.keyboard.press('ArrowDown');
      expect(await said(chart), 'the last stays the last').toBe(read.at(-1));
      await page.keyboard.press('ArrowLeft');
      expect(await said(chart)).toBe(read.at(-2));
      await page.keyboard.press('Home');
      expect(await said(chart)).toBe(read[0]);
      await page.keyboard.press('End');
      expect(await said(chart)).toBe(read.at(-1));
      await page.keyboard.press('Escape');
      expect(await said(chart)).toBe(hint);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const narrowed = query.startsWith('year') && chart === 'years' ? query : [query, marks[1].query].filter(Boolean).join('&');
      await site.expectQuery(narrowed);
      await site.expectFigures(narrowed);
      await expect(frame(site, chart), 'the keyboard stays at the picture').toBeFocused();
      expect(site.documents).toBe(1);
    });
  }

  test(`the mouse reads of ${chart} what the keys read`, async ({ site, page }) => {
    // High enough for the whole picture to be on the screen.
    await page.setViewportSize({ width: 1280, height: 2600 });
    await site.open();
    const svg = await site.drawn(chart);
    const said = detail(site);
    const hint = await said(chart);
    await frame(site, chart).focus();
    const read = [];
    for (const _ of await marksOf(page, chart, '')) {
      await page.keyboard.press('ArrowRight');
      read.push(await said(chart));
    }
    await page.keyboard.press('Escape');
    const { x, y, width, height } = await svg.boundingBox();
    const seen = new Set();
    for (const down of { stages: [0.5 * ROW, 3.5 * ROW], years: [1.5 * LINE, 2.5 * LINE, 5.5 * LINE], months: [height - 60] }[chart]) {
      for (let across = 0.03; across < 1; across += 0.06) {
        await page.mouse.move(x + across * width, y + down, { steps: 2 });
        const text = await said(chart);
        if (text !== hint) seen.add(text);
      }
    }
    expect(seen.size, 'the mouse found parts').toBeGreaterThan(2);
    for (const text of seen) expect(read).toContain(text);
    await page.mouse.move(5, 5);
    await expect.poll(() => said(chart)).toBe(hint);
  });
}

test('the mouse reads the very bar that it stands on', async ({ site, page }) => {
  await page.setViewportSize({ width: 1280, height: 2600 });
  await site.open();
  const svg = await site.drawn('stages');
  const names = await stageNames(page);
  const { y, x, width } = await svg.boundingBox();
  for (const [row, stage] of STAGES.entries()) {
    const { yes, unknown, n } = all[stage];
    // In the middle of "yes", and in the middle of "unknown".
    for (const [answer, count, at] of [['yes', yes, yes / n / 2], ['unknown', unknown, 1 - unknown / n / 2]]) {
      if (count < 5) continue;
      await page.mouse.move(x + at * width, y + (row + 0.5) * ROW, { steps: 2 });
      const text = `${names[row]}: ${answer}, ${count} of ${n} (${percentText(count, n)})`;
      await expect.poll(() => detail(site)('stages')).toBe(text);
    }
  }
});

test('a picture says how the keys are used', async ({ site }) => {
  await site.open();
  for (const chart of PICTURES) {
    await expect(frame(site, chart)).toHaveRole('group');
    await expect(frame(site, chart)).toHaveAccessibleName(/\?.*Arrow keys.*Enter/);
    await expect(frame(site, chart).locator('.picture[role="img"]')).toHaveAccessibleName(/\w/);
    await expect(frame(site, chart).locator('.detail')).toHaveAttribute('aria-live', 'polite');
  }
});
