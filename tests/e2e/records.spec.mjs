// The records themselves, taken along: those of a selection, or all, each with a file that says where they are from.
import { parse } from 'csv-parse/sync';
import { expect, test } from './fixture.mjs';
import { select } from './oracle.mjs';
import { download } from './views.mjs';

const QUERY = 'year=2021&type=arson';

for (const [lang, words] of Object.entries({
  en: ['Download the data', 'Selection', 'Everything', 'Save the file that belongs to it'],
  sq: ['Shkarkoni të dhënat', 'Përzgjedhja', 'Gjithçka', 'Ruani edhe skedarin'],
})) {
  for (const view of ['explore', 'table']) {
    test(`the selection and all of it, with their source, from ${view} in ${lang}`, async ({ site, page }) => {
      const [open, selection, everything, about] = words;
      await site.open(`${QUERY}&view=${view}&lang=${lang}`);
      const menu = page.locator('details.menu', { has: page.locator('summary', { hasText: open }) });
      await menu.locator('summary').click();
      const entry = (which, name) => menu.locator('li', { hasText: which }).getByRole('button', { name });
      const chosen = select(QUERY).map(({ id }) => id);

      const table = await download(page, entry(selection, 'CSV'));
      expect(table.name).toBe('response-record-incidents.csv');
      const rows = parse(table.bytes, { bom: true, columns: true });
      expect(rows.map(({ id }) => id).sort()).toEqual([...chosen].sort());
      // The texts of the data package are English, in whichever language the page is.
      expect(rows[0].summary).toBe(select(QUERY).find(({ id }) => id === rows[0].id).summary);
      expect(rows.every(({ sources }) => sources.startsWith('http'))).toBe(true);

      const from = await download(page, menu.getByRole('button', { name: about }));
      expect(from.name).toBe('response-record-incidents.csv.datapackage.json');
      const told = JSON.parse(from.bytes);
      expect(told.licenses[0].name).toBe('CC-BY-4.0');
      expect(told.version).toBe('1.0.0');
      expect(told.temporal).toMatch(/^2021-\d\d.*\/2021-\d\d/);
      expect(told.citation).toContain('Response Record 2020–2021');
      expect(new URL(told.query).searchParams.get('type')).toBe('arson');
      expect(told.resources[0]).toMatchObject({ path: table.name, rows: chosen.length });

      const all = await download(page, entry(everything, 'JSON'));
      expect(JSON.parse(all.bytes).incidents.length).toBe(select('').length);
    });
  }
}
