// Packages made to hurt (tests/hostile): fetched and imported, through every view and every export. No script runs, no request
// leaves (see `watch`), nothing panics, what is left out is named, and the good rows are all still there.
import { expect, test } from './fixture.mjs';
import { DRAWN, folded, figuresOf } from './page.mjs';
import { compare, newestFirst, incidents as good, select } from './oracle.mjs';
import { give, keeper, openFile, problems, settled } from './keeper.mjs';
import { PACKAGES, csv, expectHarmless, expectNoFormula, FEW, few, poisoned, serve, tables, written } from './hostile.mjs';
import { readDrawing, readSnippet, unzipped } from './exports.mjs';
import { copied, download, openMenu, overflow, saved } from './views.mjs';
import { workbook } from './zip.mjs';

const PLACE = good[0].municipality;
/** Those that are saved: each has other texts of the data. */
const SAVED = ['stages', 'municipalities', 'coverage'];

test.beforeEach(async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page.on('dialog', async dialog => {
    await dialog.dismiss();
    throw new Error(`a dialog: ${dialog.message()}`);
  });
});

/** Every figure is that of the good rows. A package may add municipalities. */
const expectGood = (site, query = '') => expect.poll(() => site.figures(), query).toMatchObject(figuresOf(query));

for (const [name, pack] of Object.entries(PACKAGES)) {
  test(`${name}, fetched: ${pack.tries}`, async ({ site, page, context, baseURL }) => {
    const paper = await context.newPage();
    await page.bringToFront();
    await serve(page, pack);
    const step = (title, body) => test.step(title, async () => {
      await body();
      await expectHarmless(page, title);
      const read = await page.evaluate(() => document.title + document.body.innerText);
      expect(read, 'what turns directions').not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    });

    await step('explore', async () => {
      await site.open();
      await expectGood(site);
      for (const [id, field] of pack.named ?? []) {
        const line = site.notice('problems').locator('li').filter({ hasText: id }).filter({ hasText: field });
        await expect(line.first(), `${id} ${field}`).toBeVisible();
      }
      if (!pack.named) await expect(site.notice('problems')).toHaveCount(0);
      for (const chart of DRAWN) {
        const box = await (await site.drawn(chart)).boundingBox();
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.keyboard.press('ArrowRight');
      }
      expect(await overflow(page), 'wider than the window').toBe(0);
    });

    await step('what is saved of the charts', async () => {
      for (const chart of SAVED) {
        expectNoFormula((await saved(page, site.chart(chart), 'Save the figures (CSV)')).bytes, chart);
        const svg = await saved(page, site.chart(chart), 'Save as a drawing (SVG)');
        expect(await readDrawing(paper, svg.bytes.toString(), chart === 'municipalities' ? pack.drawn : []), chart).toEqual({ fault: null, strange: [], missing: [] });
      }
      const { bytes } = await saved(page, site.chart('municipalities'), 'Save as a picture (PNG)');
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    });

    await step('the records', async () => {
      const menu = page.locator('details.menu', { has: page.locator('summary', { hasText: 'Download the data' }) }).first();
      await menu.locator('summary').click();
      const table = await download(page, menu.getByRole('button', { name: 'CSV' }));
      expectNoFormula(table.bytes, 'records');
      const all = await download(page, menu.getByRole('button', { name: 'JSON' }));
      expect(JSON.parse(all.bytes).incidents.map(({ id }) => id).sort()).toEqual(good.map(({ id }) => id).sort());
      JSON.parse((await download(page, menu.getByRole('button', { name: 'Save the file that belongs to it' }))).bytes);
    });

    await step('copied', async () => {
      const chart = site.chart('municipalities');
      const quotation = await copied(page, page.locator('.lead'), 'Copy as HTML for an article');
      expect((await readSnippet(paper, quotation, baseURL)).tags).toEqual(['blockquote', 'p', 'p', 'a']);
      await copied(page, chart, 'Copy the finding with its source');
      const menu = await openMenu(chart);
      await menu.getByRole('button', { name: 'Embed in an article' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('textarea.code')).toHaveValue(/<a href=/);
      for (const form of ['frame', 'fitted', 'element', 'html']) {
        await dialog.locator(`input[name="embed-form"][value="${form}"]`).check();
        const { tags, strange } = await readSnippet(paper, await dialog.locator('textarea.code').inputValue(), baseURL);
        expect(strange, form).toEqual([]);
        expect(tags.filter(tag => !/^(iframe|script|response-record|figure|a|img|figcaption|table|thead|tbody|tr|th|td)$/.test(tag)), form).toEqual([]);
      }
      await dialog.getByRole('button', { name: 'Close' }).click();
    });

    await step('an incident', async () => {
      const { id } = newestFirst(good).at(-1);
      await site.goOn(`incident=${id}`);
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('.path li').first()).toBeVisible();
      const { summary } = poisoned(pack).incidents.find(one => one.id.endsWith(id));
      const shown = await dialog.locator('.detail-summary').textContent();
      if (!pack.write) expect(plain(shown)).toContain(plain(summary).slice(0, 1000));
    });

    await step('a place, on paper', async () => {
      await site.goOn(`view=place&place=${PLACE}`);
      await expect(page.locator('svg.qr')).toBeVisible();
      expect(plain(await page.title())).toContain(plain(await page.locator('main h1').textContent()));
      const pdf = (await page.pdf()).toString('latin1');
      const links = [...pdf.matchAll(/\/URI \(([^)]*)/g)].map(([, address]) => address);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter(address => !/^https?:\/\/[^/]/.test(address))).toEqual([]);
      expect(pdf).not.toMatch(/\/JavaScript|\/JS\b/);
    });

    await step('a comparison', async () => {
      await site.goOn(`view=compare&municipality=${PLACE}&vs=year%3D2021`);
      await expect(site.cell('compare', 'court_outcome', 'a_n')).toHaveAttribute('data-value', String(compare(`municipality=${PLACE}`, 'year=2021').court_outcome.a_n));
    });

    for (const lang of ['sr-Cyrl', 'sq']) {
      await step(`the table, in ${lang}`, async () => {
        await site.goOn(`view=table&lang=${lang}`);
        await expect(site.root).toHaveAttribute('lang', lang);
        await site.ready();
        await expect(page.locator('.rows')).toHaveAttribute('aria-rowcount', String(good.length + 1));
        expect(await overflow(page), 'wider than the window').toBe(0);
      });
    }

    await step('about the data, in sq', async () => {
      await site.goOn('view=about&lang=sq');
      await expect(page.locator('.prose h2').first()).toBeVisible();
    });

    for (const embed of ['municipalities', 'table']) {
      await step(`the frame ${embed}`, async () => {
        await site.open(`embed=${embed}&controls=municipality&lang=sr-Latn`);
        if (embed === 'municipalities') await expect(site.cell(embed, PLACE, 'n')).toHaveAttribute('data-value', String(select(`municipality=${PLACE}`).length));
        else await expect(page.locator('.rows')).toHaveAttribute('aria-rowcount', String(good.length + 1));
      });
    }
  });

  test(`${name}, imported`, async ({ site, page }) => {
    await keeper(site);
    const data = few(poisoned(pack));
    const count = String(FEW + (pack.imported ?? 0));
    const named = pack.named ?? [];
    const forms = { 'incidents.json': written(pack, data) };
    if (!pack.write) {
      const own = tables(data);
      forms['tables.xlsx'] = workbook(own);
      for (const [table, rows] of Object.entries(own)) forms[`${table}.csv`] = Buffer.from(csv(rows));
    }
    const open = async names => {
      await give(page, ...names.map(name => ({ name, mimeType: '', buffer: forms[name] })));
      if (pack.importRefused) return;
      await page.locator('input[name="merge"][value="false"]').check();
      await settled(page);
    };
    const tried = [['incidents.json'], ['tables.xlsx'], ['incidents.csv', 'sources.csv', 'municipalities.csv', 'published_totals.csv']];
    for (const names of tried.filter(names => names.every(name => forms[name]))) {
      await test.step(names[0], async () => {
        await open(names);
        await expectHarmless(page, 'opened');
        if (pack.importRefused) return expect(openFile(page, names[0]).locator('.notice')).toContainText(pack.importRefused);
        const errors = await problems(page, 'error');
        for (const [, field] of named) expect(errors.map(([, , column]) => column), field).toContain(field.replace(/.*\./, ''));
        if (named.length === 0) expect(errors).toEqual([]);
        expectNoFormula((await download(page, page.getByRole('button', { name: 'Save this list (CSV)' }))).bytes, 'the list of problems');
        await expect(page.locator('output[data-figure="new-data"]')).toHaveAttribute('data-value', count);

        await page.getByRole('button', { name: 'See the page with these data' }).click();
        await expect(page.locator('.preview')).toBeVisible();
        await site.expectSelected(count);
        await expectHarmless(page, 'previewed');
        await page.goBack();
        await settled(page);
        if (named.length === 0) {
          const files = unzipped((await download(page, page.locator('[data-act="publish"]'))).bytes);
          for (const [name, content] of Object.entries(files)) {
            expect(name).toMatch(/^[a-z_.A-Z-]+$/);
            if (name.endsWith('.csv')) expectNoFormula(content, name);
            if (name.endsWith('.json')) JSON.parse(content);
          }
        }
        for (const name of names) {
          await openFile(page, name).locator('> button').click();
          await expect(openFile(page, name)).toHaveCount(0);
          await settled(page);
        }
      });
    }
  });
}

/** A text as it may be shown: without what turns directions, and without towers of marks. */
const plain = text => folded(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/(\p{M}{4})\p{M}+/gu, '$1'));
