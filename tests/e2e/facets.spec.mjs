// The controls of the filter: what each would give, how it is found, how it is used by thumb and by keys.
// Long because each facet has a way of its own to be found and used.
import { expect, test } from './fixture.mjs';
import { fold } from './fold.mjs';
import { ANSWERS, OPTIONS, STAGES, VALUES, facetCounts, incidents, municipalities, select } from './oracle.mjs';

/** The facet that holds the less common questions: it is named after the first of them. */
const MORE = 'from';
const months = VALUES.from;

/** What stands beside an option, as a person reads it. */
const beside = box => box.locator('xpath=ancestor::label').locator('small');

for (const [name, query] of [
  ['target', ''],
  ['target', 'year=2021&evidence=single'],
  ['evidence', 'type=arson'],
  ['answer', 'municipality=gracanice-gracanica,kline-klina'],
]) {
  test(`each option of ${name} says what it would give, from "${query}"`, async ({ site }) => {
    await site.open(query);
    await site.openFacet(MORE);
    const expected = facetCounts(query)[name];
    const shown = {};
    for (const box of await site.page.locator(`input[name="${name}"]`).all()) {
      await expect(box).toBeVisible();
      shown[await box.getAttribute('value')] = Number(await beside(box).innerText());
    }
    expect(shown).toEqual(expected);
  });

  test(`an option of ${name} gives what it says, from "${query}"`, async ({ site }) => {
    await site.open(query);
    const [value, count] = Object.entries(facetCounts(query)[name]).find(([, count]) => count > 0 && count < 40);
    await site.openFacet(MORE);
    await site.tick(name, value);
    const chosen = new URLSearchParams(site.query());
    expect(chosen.get(name)).toBe(value);
    await site.expectSelected(count);
    await site.expectFigures(`${query}&${name}=${value}`);
    await site.untick(name, value);
    await site.expectFigures(query);
    await site.expectQuery(query);
  });
}

test('two answers of a stage are alternatives, answers of two stages must both hold', async ({ site }) => {
  await site.open();
  await site.openFacet(MORE);
  const [first, second] = ['police_attended', 'investigation_opened'];
  for (const value of [`${first}:yes`, `${first}:no`, `${second}:unknown`]) await site.tick('answer', value);
  const query = `answer=${second}:unknown,${first}:no,${first}:yes`;
  await site.expectQuery(query);
  await site.expectFigures(query);
  const by = incidents.filter(it => it[first] !== 'unknown' && it[second] === 'unknown');
  await site.expectSelected(by.length);
});

test('every answer of every stage stands under its stage', async ({ site }) => {
  await site.open();
  await site.openFacet(MORE);
  const groups = await site.page.locator('fieldset.answer').evaluate(fieldset => {
    const found = [];
    for (const child of fieldset.children) {
      if (child.matches('.group')) found.push([]);
      else if (child.matches('label')) found.at(-1).push(child.querySelector('input').value);
    }
    return found;
  });
  expect(groups).toEqual(STAGES.map(stage => ANSWERS.map(answer => `${stage}:${answer}`)));
});

test('an option that gives none stays, dimmed, and can be chosen', async ({ site, page }) => {
  const query = 'year=2020&type=arson';
  await site.open(query);
  const counts = facetCounts(query).target;
  const [none] = Object.entries(counts).find(([, count]) => count === 0);
  const [some] = Object.entries(counts).find(([, count]) => count > 0);
  await site.openFacet(MORE);
  const label = value => page.locator('label.tick').filter({ has: site.box('target', value) });
  const colour = value => label(value).evaluate(it => getComputedStyle(it).color);
  await expect(label(none)).toBeVisible();
  await expect(label(none)).toHaveClass(/\bnone\b/);
  await expect(label(some)).not.toHaveClass(/\bnone\b/);
  expect(await colour(none)).not.toBe(await colour(some));
  await expect(site.page.locator('input[name="target"]')).toHaveCount(OPTIONS.target.length);
  await site.tick('target', none);
  await site.expectSelected(0);
  await expect(site.box('target', none)).toBeChecked();
  await site.untick('target', none);
  await site.expectFigures(query);
});

test.describe('the period', () => {
  const end = (site, name) => site.page.locator(`select[name="${name}"]`);

  test('offers each month from the first incident to the last', async ({ site }) => {
    await site.open();
    for (const name of ['from', 'to']) {
      const values = await end(site, name).locator('option').evaluateAll(all => all.map(option => option.value));
      expect(values[0]).toBe('');
      expect(values.slice(1)).toEqual([...values.slice(1)].sort());
      expect(new Set(values).size).toBe(values.length);
      expect([values[1], values.at(-1)]).toEqual([months[0], months.at(-1)]);
      for (const month of months) expect(values).toContain(month);
    }
  });

  test('narrows at both ends', async ({ site }) => {
    await site.open('year=2020');
    await site.openFacet(MORE);
    await end(site, 'from').selectOption('2020-05');
    await site.expectQuery('year=2020&from=2020-05');
    await site.expectFigures('year=2020&from=2020-05');
    await end(site, 'to').selectOption('2020-05');
    await site.expectQuery('year=2020&from=2020-05&to=2020-05');
    await site.expectFigures('year=2020&from=2020-05&to=2020-05');
    await end(site, 'from').selectOption('');
    await site.expectFigures('year=2020&to=2020-05');
    await end(site, 'to').selectOption('');
    await site.expectQuery('year=2020');
    await site.expectFigures('year=2020');
  });

  test('lets the other end go when one passes it', async ({ site }) => {
    await site.open('from=2020-05&to=2020-09');
    await site.openFacet(MORE);
    await end(site, 'to').selectOption('2020-03');
    await site.expectQuery('to=2020-03');
    await expect(end(site, 'from')).toHaveValue('');
    await site.expectFigures('to=2020-03');
    await end(site, 'from').selectOption('2021-02');
    await site.expectQuery('from=2021-02');
    await expect(end(site, 'to')).toHaveValue('');
    await site.expectFigures('from=2021-02');
    await expect(site.notice('ignored')).toHaveCount(0);
  });

  test('shows what a link chose, and follows back and forward', async ({ site, page }) => {
    await site.open('from=2020-04&to=2021-06');
    await expect(end(site, 'from')).toHaveValue('2020-04');
    await expect(end(site, 'to')).toHaveValue('2021-06');
    await site.openFacet(MORE);
    await end(site, 'to').selectOption('2020-12');
    await site.expectQuery('from=2020-04&to=2020-12');
    await page.goBack();
    await expect(end(site, 'to')).toHaveValue('2021-06');
    await page.goForward();
    await expect(end(site, 'to')).toHaveValue('2020-12');
    await site.expectFigures('from=2020-04&to=2020-12');
  });
});

test.describe('a municipality', () => {
  const plain = name => name.replace(/[đĐ]/g, 'dj').normalize('NFD').replace(/\p{M}/gu, '');
  const names = row => [row.name_sq, row.name_sr_latn, row.name_sr_cyrl];
  const label = row => [...new Set([row.name_sq, row.name_sr_latn])].join('/');

  test('is found by any of its names, with or without diacritics, in any case, in both scripts', async ({ site, page }) => {
    test.slow();
    await site.open();
    await site.openFacet('municipality');
    const field = site.facet('municipality').getByLabel('Find a municipality');
    // How it was typed, and what stands in sight after it.
    const visible = () =>
      page.locator('input[name="municipality"]').evaluateAll(all =>
        all.filter(box => box.checkVisibility()).map(box => box.value).sort(),
      );
    const typed = new Set(municipalities.flatMap(row => names(row).flatMap(name => [name, plain(name), name.toUpperCase()])));
    expect(typed.size).toBeGreaterThan(100);
    for (const text of typed) {
      await field.fill(text);
      const means = row => [...names(row), label(row)].some(name => fold(name).includes(fold(text)));
      const expected = municipalities.filter(means).map(row => row.id).sort();
      expect(expected.length, text).toBeGreaterThan(0);
      await expect.poll(visible, { message: `found by "${text}"`, intervals: [0, 20, 50, 100] }).toEqual(expected);
    }
    await field.fill('');
    await expect.poll(visible).toEqual(OPTIONS.municipality);
  });

  // Albanian, Serbian in both scripts, with and without diacritics, in any case: the same place.
  for (const [written, id] of [
    ['Graçanicë', 'gracanice-gracanica'],
    ['gracanica', 'gracanice-gracanica'],
    ['ГРАЧАНИЦА', 'gracanice-gracanica'],
    ['urosevac', 'ferizaj-urosevac'],
    ['Shtërpcë', 'shterpce-strpce'],
    ['  klin ', 'kline-klina'],
  ]) {
    test(`is chosen after "${written}"`, async ({ site, page }) => {
      await site.open();
      await site.openFacet('municipality');
      await site.facet('municipality').getByLabel('Find a municipality').fill(written);
      const visible = page.locator('input[name="municipality"]:visible');
      await expect(visible).toHaveCount(1);
      await expect(visible).toHaveValue(id);
      await visible.check();
      await site.expectQuery(`municipality=${id}`);
      await site.expectFigures(`municipality=${id}`);
    });
  }

  test('stands under its district, whose heading goes when nothing in it is found', async ({ site, page }) => {
    await site.open();
    await site.openFacet('municipality');
    const fieldset = page.locator('fieldset.municipality');
    const groups = () =>
      fieldset.evaluate(it => {
        const found = [];
        for (const child of it.children) {
          if (child.matches('.group')) found.push({ heading: child.textContent, isShown: child.checkVisibility(), ids: [], shown: [] });
          const box = child.querySelector('input');
          if (!box) continue;
          found.at(-1).ids.push(box.value);
          if (child.checkVisibility()) found.at(-1).shown.push(box.value);
        }
        return found;
      });
    const districts = new Map();
    for (const row of municipalities) districts.set(row.district, [...(districts.get(row.district) ?? []), row.id].sort());
    const all = await groups();
    expect(all.map(group => [...group.ids].sort()).sort()).toEqual([...districts.values()].sort());
    expect(all.every(group => group.isShown && /\w/.test(group.heading))).toBe(true);
    expect(new Set(all.map(group => group.heading)).size).toBe(districts.size);
    await site.facet('municipality').getByLabel('Find a municipality').fill('gracanica');
    await expect.poll(async () => (await groups()).filter(group => group.isShown).map(group => group.shown)).toEqual([
      ['gracanice-gracanica'],
    ]);
    // A search hides and shows: it never unticks, and never counts.
    expect((await site.counts()).municipality).toEqual(facetCounts('').municipality);
    await site.facet('municipality').getByLabel('Find a municipality').fill('xyz');
    await expect.poll(async () => (await groups()).filter(group => group.isShown)).toEqual([]);
    await expect(site.facet('municipality')).toContainText('“xyz”');
  });

  test('stays chosen while a search for another hides it', async ({ site }) => {
    await site.open('municipality=kline-klina');
    await site.openFacet('municipality');
    await site.facet('municipality').getByLabel('Find a municipality').fill('viti');
    await expect(site.box('municipality', 'kline-klina')).toBeHidden();
    await expect(site.box('municipality', 'kline-klina')).toBeChecked();
    await site.tick('municipality', 'viti-vitina');
    await site.expectFigures('municipality=kline-klina,viti-vitina');
  });
});

test('a facet closes by Escape, which gives the focus back to its button, and by a click elsewhere', async ({ site, page }) => {
  await site.open();
  for (const name of ['municipality', 'type', MORE]) {
    const facet = site.facet(name);
    await site.openFacet(name);
    await expect(facet).toHaveAttribute('open', '');
    await facet.locator('input').first().focus();
    await page.keyboard.press('Escape');
    await expect(facet).not.toHaveAttribute('open');
    await expect(facet.locator('> summary')).toBeFocused();
  }
  await site.openFacet('type');
  await site.openFacet(MORE);
  await expect(site.facet('type'), 'only one is open').not.toHaveAttribute('open');
  await site.finding.click();
  await expect(site.facet(MORE)).not.toHaveAttribute('open');
});

test('the button of a facet says how much of it is chosen', async ({ site }) => {
  await site.open('type=arson,other&from=2020-02&answer=police_attended:yes,court_outcome:unknown');
  await expect(site.facet('type').locator('> summary')).toContainText('2 chosen');
  await expect(site.facet(MORE).locator('> summary')).toContainText('3 chosen');
  await expect(site.facet('municipality').locator('> summary')).toContainText(`all ${OPTIONS.municipality.length}`);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const main = site => site.sheet.locator('.btn.main');
  const shows = (site, count) => expect(main(site)).toHaveText(count === 1 ? 'Show 1 incident' : `Show ${count} incidents`);

  test('the main button of the sheet says how many incidents it will show', async ({ site, page }) => {
    await site.open();
    await site.filterButton.tap();
    await expect(site.sheet).toBeVisible();
    await shows(site, incidents.length);
    let query = '';
    for (const [facet, name, value] of [
      [null, 'year', '2021'],
      ['type', 'type', 'physical_attack'],
      [MORE, 'target', 'person'],
      [MORE, 'answer', 'police_attended:yes'],
    ]) {
      if (facet) await site.openFacet(facet);
      await site.box(name, value).tap();
      query += `${query && '&'}${name}=${value}`;
      await shows(site, select(query).length);
      await expect(site.sheet).toBeVisible();
    }
    await main(site).tap();
    await expect(site.sheet).toBeHidden();
    await expect(site.filterButton).toContainText('4 in use');
    await site.expectQuery(query);
    expect(await page.evaluate(() => document.activeElement !== document.body), 'the focus is not lost').toBe(true);
  });

  test('the sheet closes by Escape, and the focus returns to the button', async ({ site, page }) => {
    await site.open();
    await site.filterButton.focus();
    await page.keyboard.press('Enter');
    await expect(site.sheet).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(site.sheet).toBeHidden();
    await expect(site.filterButton).toBeFocused();
  });

  test('with a facet open, Escape leads back to the button as well', async ({ site, page }) => {
    await site.open();
    await site.filterButton.focus();
    await page.keyboard.press('Enter');
    await site.openFacet('municipality');
    await site.facet('municipality').getByLabel('Find a municipality').focus();
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(site.sheet).toBeHidden({ timeout: 200 });
    }).toPass();
    await expect(site.filterButton).toBeFocused();
  });

  test('"Clear all" in the sheet clears and leaves it open', async ({ site }) => {
    await site.open('year=2021&type=arson');
    await site.filterButton.tap();
    await shows(site, select('year=2021&type=arson').length);
    await site.sheet.getByRole('button', { name: 'Clear all' }).tap();
    await site.expectQuery('');
    await shows(site, incidents.length);
    await expect(site.sheet).toBeVisible();
  });
});
