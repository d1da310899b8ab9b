// The dialog in which an editor makes what an article embeds.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixture.mjs';
import { incidents, select } from './oracle.mjs';

/** Opens the dialog of a chart, and waits until the frame in it has said what it says. */
async function open(site, page, query, chart) {
  await site.open(query);
  await site.chart(chart).locator('details.menu > summary').click();
  await site.chart(chart).locator('.menu-b button', { hasText: /Embed|Ugradi|Vendoseni/ }).click();
  const dialog = page.locator('dialog.embed-dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('.code')).toHaveValue(/ title="[^"]/);
  return dialog;
}

const code = dialog => dialog.locator('.code').inputValue();

/** The address of the frame in the code. */
const frameOf = async dialog => new URL((await code(dialog)).match(/<iframe src="([^"]+)"/)[1].replaceAll('&amp;', '&'));

test('the code names chart, selection and language, and says the finding', async ({ site, page }) => {
  const dialog = await open(site, page, 'year=2021', 'stages');
  expect(Object.fromEntries((await frameOf(dialog)).searchParams)).toEqual({ year: '2021', lang: 'en', embed: 'stages' });
  const finding = await site.chart('stages').locator('.title').innerText();
  expect(await code(dialog)).toContain(`>${finding} <a href="`);
  expect(await code(dialog)).toMatch(/<a href="http[^"]*cited=[^"]*#stages">/);
  await expect(dialog.frameLocator('iframe').locator('output')).toHaveAttribute('data-value', String(select('year=2021').length));
});

test('language, colours and facets are those of the look at it and of the code', async ({ site, page }) => {
  const dialog = await open(site, page, '', 'years');
  await dialog.locator('[name=embed-language]').selectOption('sq');
  await dialog.locator('[name=embed-theme]').selectOption('dark');
  await dialog.locator('[name=embed-controls][value=type]').check();
  await dialog.locator('[name=embed-controls][value=year]').check();
  await expect(dialog.locator('.code')).toHaveValue(/lang=sq&amp;theme=dark&amp;embed=years&amp;controls=year,type/);
  const frame = dialog.frameLocator('iframe');
  await expect(frame.locator('html[lang=sq][data-theme=dark]')).toHaveCount(1);
  await expect(frame.locator('input[name=year]').first()).toBeVisible();
  const finding = await frame.locator('.title').innerText();
  await expect(dialog.locator('.code')).toHaveValue(new RegExp(finding.slice(0, 40).replace(/[.?()]/g, '\\$&')));
});

test('each form is what it says', async ({ site, page }) => {
  const dialog = await open(site, page, 'year=2020', 'stages');
  const choose = form => dialog.locator(`[name=embed-form][value=${form}]`).check();
  await choose('frame');
  expect(await code(dialog)).not.toContain('<script');
  await choose('fitted');
  expect(await code(dialog)).toMatch(/ data-response-record [^]*<script async src="http[^"]*\/embed\.js"><\/script>$/);
  await choose('element');
  expect(await code(dialog)).toMatch(/^<response-record year="2020" language="en" chart="stages" height="\d+" label="/);
  await dialog.locator('[name=embed-fixed]').check();
  expect(await code(dialog)).toMatch(/ height="\d+" fixed /);
  await choose('html');
  expect(await code(dialog)).toMatch(/^<figure>\n<a href="[^"]+"><img src="response-record-stages\.png" alt="[^"]+" width="800"><\/a>/);
  // A header, and a row a stage.
  expect((await code(dialog)).match(/<tr>/g)).toHaveLength(8);
});

test('the height is that of the content, or the one that is written', async ({ site, page }) => {
  const dialog = await open(site, page, '', 'coverage');
  const high = await dialog.frameLocator('iframe').locator('html').evaluate(root => Math.ceil(root.getBoundingClientRect().height));
  await expect(dialog.locator('.code')).toHaveValue(new RegExp(` height="${high}"`));
  await dialog.locator('[name=embed-height]').fill('432');
  await dialog.locator('[name=embed-height]').blur();
  await expect(dialog.locator('.code')).toHaveValue(/ height="432"/);
});

test('choosing fills no history, and closing gives the chart back', async ({ site, page }) => {
  const dialog = await open(site, page, '', 'stages');
  const entries = await page.evaluate(() => history.length);
  for (const language of ['sq', 'sr-Latn', 'en']) {
    await dialog.locator('[name=embed-language]').selectOption(language);
    await expect(dialog.frameLocator('iframe').locator(`html[lang=${language}][data-state=ready]`)).toHaveCount(1);
  }
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  expect(await site.selected()).toBe(incidents.length);
});

for (const width of [360, 1440]) {
  test(`axe finds nothing in it at ${width} px`, async ({ site, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const dialog = await open(site, page, 'lang=sr-Latn', 'stages');
    const { violations } = await new AxeBuilder({ page }).include('.embed-dialog').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([]);
    expect(await dialog.evaluate(element => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
}
