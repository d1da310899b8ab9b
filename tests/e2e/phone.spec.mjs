// A phone, from a link: the finding on the first screen, controls for a thumb, nothing wider than the screen.
import { expect, test } from './fixture.mjs';
import { OPTIONS, incidents, select, tables } from './oracle.mjs';

const PHONE = { width: 360, height: 740 };

/** Opens the parts of the page that can be folded. */
const unfold = (page, which = 'details') =>
  page.locator(which).evaluateAll(all => all.forEach(details => { details.open = true; }));

const CONTROLS = ['button', 'summary', 'a.chip', 'input[type="search"]', 'label:has(input[type="checkbox"])'];

/** Controls that are lower or narrower than a thumb needs, each with its size. */
const tooSmall = scope =>
  scope
    .locator(CONTROLS.map(control => `${control}:visible`).join(', '))
    .evaluateAll(all =>
      all
        .map(control => ({ name: control.textContent.trim().slice(0, 40), ...control.getBoundingClientRect().toJSON() }))
        // Layout rounds to fractions of a pixel.
        .filter(({ width, height }) => width < 43.9 || height < 43.9)
        .map(({ name, width, height }) => `${name}: ${width} × ${height}`),
    );

test.describe('at 360 × 740', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('the finding and the filter are on the first screen', async ({ site }) => {
    await site.open();
    await expect(site.finding).toBeInViewport({ ratio: 1 });
    await expect(site.filterButton).toBeInViewport({ ratio: 1 });
  });

  test('the sheet opens with all facets and closes with Escape', async ({ site, page }) => {
    await site.open();
    await expect(site.sheet).toBeHidden();
    await site.filterButton.click();
    await expect(site.sheet).toBeVisible();
    for (const [name, values] of Object.entries(OPTIONS)) {
      await expect(site.sheet.locator(`input[type="checkbox"][name="${name}"]`)).toHaveCount(values.length);
    }
    await page.keyboard.press('Escape');
    await expect(site.sheet).toBeHidden();
    await expect(site.filterButton).toBeFocused();
  });

  test('the sheet says what a choice gives and closes with its button', async ({ site }) => {
    await site.open();
    await site.filterButton.click();
    const show = count => site.sheet.getByRole('button', { name: `Show ${count} incidents` });
    await expect(show(incidents.length)).toBeVisible();
    await site.tick('year', '2021');
    await site.openFacet('type');
    await site.tick('type', 'physical_attack');
    const query = 'year=2021&type=physical_attack';
    await site.expectQuery(query);
    await expect(site.sheet, 'a choice leaves the sheet open').toBeVisible();
    await show(select(query).length).click();
    await expect(site.sheet).toBeHidden();
    await site.expectFigures(query);
  });

  test('every control is large enough for a thumb', async ({ site, page }) => {
    await site.open('year=2021');
    await unfold(page);
    expect(await tooSmall(page.locator('body'))).toEqual([]);
    await site.filterButton.click();
    await expect(site.sheet).toBeVisible();
    await expect(site.sheet.locator('label:has(input[type="checkbox"]):visible').first()).toBeVisible();
    expect(await tooSmall(site.sheet)).toEqual([]);
  });

  test('a tap on a bar narrows', async ({ site, page }) => {
    await site.open();
    const svg = await site.drawn('stages');
    const { yes } = tables.stages(incidents).reported_to_police;
    const label = svg.locator('text').filter({ hasText: new RegExp(`^${yes}\\b`) }).first();
    await label.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await label.boundingBox();
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await site.expectQuery('answer=reported_to_police:yes');
    await site.expectFigures('answer=reported_to_police:yes');
  });

  test('a tap on a tile and on a column narrows', async ({ site, page }) => {
    await site.open();
    await page.locator('.tile[data-municipality="gracanice-gracanica"]').tap();
    await site.expectFigures('municipality=gracanice-gracanica');
    const svg = await site.drawn('months');
    const months = tables.months(select('municipality=gracanice-gracanica'));
    const [[month, { n }]] = Object.entries(months).sort(([, a], [, b]) => b.n - a.n);
    const figure = svg.locator('text[font-weight="bold"], text[style*="bold"]').filter({ hasText: new RegExp(`^${n}$`) }).first();
    await figure.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await figure.boundingBox();
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await site.expectQuery(`from=${month}&to=${month}&municipality=gracanice-gracanica`);
    await site.expectSelected(n);
  });
});

/** What reaches beyond the right edge of the page, and is not cut or scrolled by what it stands in. */
const tooWide = page =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const cut = element => {
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX !== 'visible' && around.getBoundingClientRect().right <= room + 0.5) return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(element => {
      const { right, width } = element.getBoundingClientRect();
      return right > room + 0.5 && width > 0 && element.checkVisibility() && !cut(element);
    });
    const name = ({ tagName, className, id }) => `${tagName.toLowerCase()}#${id}.${className}`;
    // The first of each branch says enough.
    const first = wide.filter(element => !wide.includes(element.parentElement)).map(name);
    const overflow = document.documentElement.scrollWidth - room;
    return overflow > 0 ? [`${overflow} px`, ...first] : first;
  });

for (const width of [320, 360, 768, 992, 1280, 1440]) {
  test(`nothing is wider than ${width} px`, async ({ site, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await site.open('year=2020,2021&municipality=fushe-kosove-kosovo-polje,gracanice-gracanica,rahovec-orahovac');
    await expect.poll(() => tooWide(page)).toEqual([]);
    for (const name of ['stages', 'years', 'months']) await site.drawn(name);
    await unfold(page, 'details.twin, table.list details, .under > .about, details.why');
    await page.locator('footer').scrollIntoViewIfNeeded();
    await expect.poll(() => tooWide(page), 'with everything unfolded').toEqual([]);
  });
}

// A control that another one covers cannot be reached by a mouse or a finger.
for (const width of [992, 1024, 1280, 1440, 1920]) {
  test(`no control of the filter covers another at ${width} px`, async ({ site, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const covered = () =>
      page.locator('.filter :is(input, select, summary, button, a):visible').evaluateAll(all =>
        all.filter(control => {
          control.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = control.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return !control.contains(hit) && !hit?.closest('label')?.contains(control);
        }).map(control => `${control.tagName.toLowerCase()} ${control.name ?? ''} ${control.value ?? control.textContent}`),
      );
    // What is chosen changes the words on the buttons, and so how much room they take.
    for (const query of ['', 'year=2021&type=arson', 'municipality=kline-klina&from=2020-02']) {
      await site.open(query);
      expect(await covered(), `?${query}`).toEqual([]);
    }
  });
}
