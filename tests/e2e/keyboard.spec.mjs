// By keyboard alone: how many keys lead from the beginning of the page to what a reader looks for.
import { expect, test } from './fixture.mjs';
import { newestFirst, select } from './oracle.mjs';

/** Presses Tab until something has the focus, and gives how often. */
async function tabTo(page, target) {
  for (let presses = 0; presses <= 40; presses += 1) {
    if (await target.evaluateAll(all => all.includes(document.activeElement))) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error(`40 times Tab did not lead to ${target}`);
}

test('every incident of Klina in 2021: 35 keys to the first, two for each further one', async ({ site, page }) => {
  const query = 'year=2021&municipality=kline-klina';
  const wanted = newestFirst(select(query)).map(incident => incident.id);
  expect(wanted.length).toBeGreaterThan(1);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    return keys.length;
  };
  await site.open();
  let keys = await press('Tab', 'Enter');
  keys += await tabTo(page, site.box('year', '2021'));
  keys += await press('Space');
  keys += await tabTo(page, site.facet('municipality').locator('> summary'));
  keys += await press('Enter');
  keys += await tabTo(page, site.facet('municipality').locator('input[type="search"]'));
  keys += await press(...'klina');
  keys += await tabTo(page, site.box('municipality', 'kline-klina'));
  keys += await press('Space', 'Escape');
  await site.expectQuery(query);
  keys += await tabTo(page, page.getByRole('link', { name: 'Skip to the incidents' }));
  keys += await press('Enter');
  keys += await tabTo(page, page.locator('#list [data-incident] .when a'));
  keys += await press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(wanted[0]);
  test.info().annotations.push({ type: 'keys', description: String(keys) });
  expect(keys).toBeLessThanOrEqual(35);
  for (const id of wanted.slice(1)) {
    await dialog.getByRole('link', { name: 'Older', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(id);
  }
});
