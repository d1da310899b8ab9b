// One incident: it has a link of its own, opens in place, and says all that is known of it.
import { expect, test } from './fixture.mjs';
import { STAGES, incidents, newestFirst, select } from './oracle.mjs';
import { folded } from './page.mjs';
import { shownText } from './views.mjs';

const ID = 'RR-2021-014';
const incident = incidents.find(it => it.id === ID);
const dialogOf = page => page.getByRole('dialog');

const idOf = page => dialogOf(page).locator('.detail-h p');

/** Refuses to copy, as browsers do in some frames. */
const refuseCopying = page =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
    document.execCommand = () => false;
  });

test('a pasted link opens the incident, with all that is known of it', async ({ site, page }) => {
  await site.open(`incident=${ID}`);
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate(it => it.matches(':modal'))).toBe(true);
  await expect(idOf(page)).toHaveText(ID);
  await expect(dialog).toHaveAccessibleName(/2021, /);
  expect(await shownText(dialog.locator('.detail-summary'))).toContain(folded(incident.summary));
  if (incident.response_note) await expect(dialog).toContainText(folded(incident.response_note));
  const path = await dialog.locator('.path li').evaluateAll(all => all.map(({ dataset }) => [dataset.stage, dataset.answer]));
  expect(path).toEqual(STAGES.map(stage => [stage, incident[stage]]));
  const links = dialog.locator('.detail-sources a');
  expect(await links.evaluateAll(all => all.map(link => link.getAttribute('href')))).toEqual(incident.sources.map(it => it.url));
  await expect(links).toHaveText(incident.sources.map(it => it.title));
  for (const rel of await links.evaluateAll(all => all.map(link => link.rel))) expect(rel).toContain('noopener');
});

test('Escape closes it, and the address loses it', async ({ site, page }) => {
  await site.open(`year=2021&incident=${ID}`);
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await site.expectQuery('year=2021');
  await page.goBack();
  await expect(dialogOf(page)).toBeVisible();
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await site.expectQuery('year=2021');
  expect(site.documents).toBe(1);
});

for (const [view, query, link] of [
  ['explore', 'year=2021', id => `#list [data-incident="${id}"] .when a`],
  ['table', 'year=2021&view=table', id => `.rows [data-incident="${id}"] [data-col="date"] a`],
]) {
  test(`in ${view}, it opens by its link, back closes it, and the focus returns to the link`, async ({ site, page }) => {
    await site.open(query);
    const { id } = newestFirst(select('year=2021'))[2];
    const opening = page.locator(link(id));
    await opening.focus();
    await page.keyboard.press('Enter');
    await expect(idOf(page)).toHaveText(id);
    expect(new URLSearchParams(site.query()).get('incident')).toBe(id);
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(opening).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialogOf(page)).toBeVisible();
    await page.goBack();
    await expect(dialogOf(page)).toBeHidden();
    await site.expectQuery(query);
    await expect(opening).toBeFocused();
  });
}

for (const query of ['', 'year=2020&type=arson']) {
  test(`newer and older go through the selection "${query}"`, async ({ site, page }) => {
    const list = newestFirst(select(query)).map(it => it.id);
    expect(list.length).toBeGreaterThan(2);
    await site.open([query, `incident=${list[0]}`].filter(Boolean).join('&'));
    const dialog = dialogOf(page);
    const [newer, older] = ['Newer', 'Older'].map(name => dialog.getByRole('link', { name, exact: true }));
    for (const [at, id] of list.slice(0, 8).entries()) {
      await expect(idOf(page)).toHaveText(id);
      await expect(dialog).toContainText(`${at + 1} of ${list.length}, newest first`);
      await expect(newer).toHaveCount(at > 0 ? 1 : 0);
      await expect(older).toHaveCount(at < list.length - 1 ? 1 : 0);
      if (at < Math.min(list.length, 8) - 1) await older.click();
    }
    await newer.click();
    await expect(idOf(page)).toHaveText(list[Math.min(list.length, 8) - 2]);
    expect(site.documents).toBe(1);
  });
}

test('in the view of a place, newer and older stay in that place', async ({ site, page }) => {
  const list = newestFirst(select('municipality=gracanice-gracanica')).map(it => it.id);
  await site.open(`view=place&place=gracanice-gracanica&incident=${list[1]}`);
  await expect(dialogOf(page)).toContainText(`2 of ${list.length}, newest first`);
  await dialogOf(page).getByRole('link', { name: 'Older', exact: true }).click();
  await expect(idOf(page)).toHaveText(list[2]);
});

test('the keyboard stays in the dialog while it goes from one to the next', async ({ site, page }) => {
  await site.open(`incident=${newestFirst(incidents)[0].id}`);
  await dialogOf(page).getByRole('link', { name: 'Older', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(idOf(page)).toHaveText(newestFirst(incidents)[1].id);
  const isInside = () => page.evaluate(() => document.querySelector('dialog[open]')?.contains(document.activeElement) ?? false);
  await expect.poll(isInside).toBe(true);
  await expect(idOf(page), 'the new incident is read from its beginning').toBeInViewport();
});

test('a correction: without an address of the site, its text can be copied', async ({ site, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.open(`year=2021&incident=${ID}`);
  const dialog = dialogOf(page);
  await dialog.getByText('Report a correction').click();
  await dialog.getByRole('button', { name: 'Copy the text of a correction' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`About incident ${ID} in version 1.0.0 of the data`);
  expect(text).toContain(`${page.url().split('?')[0]}?incident=${ID}`);
  await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
});

test('a correction: where nothing may be copied, its text is shown', async ({ site, page }) => {
  await refuseCopying(page);
  await site.open(`incident=${ID}`);
  await dialogOf(page).getByText('Report a correction').click();
  await dialogOf(page).getByRole('button', { name: 'Copy the text of a correction' }).click();
  await expect(dialogOf(page)).toContainText(`About incident ${ID} in version 1.0.0 of the data`);
});

test('a correction: with an address of the site, a letter with the id in its subject', async ({ site, page }) => {
  await page.route('**/site.json', route => route.fulfill({ json: { contact: 'corrections@example.org' } }));
  await site.open(`incident=${ID}`);
  const link = dialogOf(page).getByRole('link', { name: 'Report a correction' });
  const letter = new URL(await link.getAttribute('href'));
  expect([letter.protocol, decodeURIComponent(letter.pathname)]).toEqual(['mailto:', 'corrections@example.org']);
  expect(letter.searchParams.get('subject')).toBe(`Correction to ${ID}`);
  expect(letter.searchParams.get('body')).toContain(`${page.url().split('?')[0]}?incident=${ID}`);
  // Whatever else stands there is no address.
  for (const contact of ['a@b?subject=x', 'a@b,c@d', '"><script>', '']) {
    await page.unroute('**/site.json');
    await page.route('**/site.json', route => route.fulfill({ json: { contact } }));
    await page.reload();
    await expect(dialogOf(page).locator('details').filter({ hasText: 'Report a correction' })).toHaveCount(1);
    await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
  }
});

test('an id that is not known is named, and nothing opens', async ({ site, page }) => {
  await site.open('incident=RR-1999-001&year=2021');
  await expect(site.notice('ignored')).toContainText('incident=RR-1999-001');
  await expect(dialogOf(page)).toBeHidden();
  await site.expectFigures('year=2021');
});

test('words that were searched for are marked in it', async ({ site, page }) => {
  const word = incident.summary.split(/\s+/).find(it => /^[a-z]{6,}$/.test(it));
  await site.open(`q=${word}&incident=${ID}`);
  await expect(dialogOf(page).locator('.detail-summary mark').first()).toHaveText(new RegExp(`^${word}$`, 'i'));
});
