// The data keeper's path: from a spreadsheet with faults to a page that is published.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.mjs';
import { FAULTS, MENDED, excel, give, keeper, mend, openFile, problems, settled, sources, text } from './keeper.mjs';
import { download } from './views.mjs';

/** Listed before anything is added. */
const LISTED = JSON.parse(readFileSync(new URL('../../public/data/incidents.json', import.meta.url), 'utf8')).incidents.length;

const sorted = list => list.map(String).sort();

test('from a Serbian Excel table with five faults to a package that is served and read', async ({ site, page, context, baseURL }, info) => {
  test.slow();
  await keeper(site, 'sr-Latn');
  await give(page, excel(), sources());
  expect(sorted(await problems(page, 'error'))).toEqual(sorted(FAULTS));
  await expect(openFile(page, 'incidenti.csv').locator('select[name="encoding"]')).toHaveValue('windows-1250');
  await expect(openFile(page, 'incidenti.csv')).toContainText('Interna beleška');
  const publish = page.locator('[data-act="publish"]');
  await expect(publish).toBeDisabled();
  for (const [at, fault] of FAULTS.entries()) {
    await mend(page, fault, MENDED[at]);
    await expect(page.locator('tr[data-problem="error"]')).toHaveCount(FAULTS.length - 1 - at);
  }
  // A formula is a text here; somebody should look at it all the same.
  expect(await problems(page, 'warning')).toEqual([['formula', '6', 'summary']]);
  await page.locator('.desk-read > summary').click();
  await expect(page.locator('[data-read-as="2022-03-15"]')).toContainText('15.03.2022.');

  await test.step('the whole page shows them, and says that they are not published', async () => {
    await page.getByRole('button', { name: 'Prikaži stranicu sa ovim podacima' }).click();
    await expect(page.locator('.preview')).toBeVisible();
    await expect(site.output).toHaveAttribute('data-value', String(LISTED + 5));
    await expect(page).toHaveTitle(/^Pregled datoteka/);
    await page.getByRole('button', { name: 'Izađi iz pregleda' }).click();
    await expect(site.output).toHaveAttribute('data-value', String(LISTED));
    await expect(page.locator('.preview')).toHaveCount(0);
  });

  const { name, path } = await test.step('the package is saved', async () => {
    await page.locator('footer').getByRole('link', { name: 'Za one koji održavaju podatke' }).click();
    await expect(page.locator('output[data-figure="new-data"]')).toHaveAttribute('data-value', String(LISTED + 5));
    return download(page, publish);
  });
  expect(name).toBe('response-record-data-1.1.0.zip');
  const folder = info.outputPath('data');
  execFileSync('python3', ['-m', 'zipfile', '-e', path, folder]);

  await test.step('a reader of the site that serves it sees them', async () => {
    const reader = await context.newPage();
    await reader.route('**/data/*', route => route.fulfill({ path: `${folder}/${new URL(route.request().url()).pathname.split('/').pop()}` }));
    await reader.goto(`${baseURL}/?lang=sr-Latn&incident=RR-2022-002`);
    await expect(reader.locator('output[data-figure="selected"]')).toHaveAttribute('data-value', String(LISTED + 5));
    await expect(reader.getByRole('dialog')).toContainText('Kuća; u kojoj');
    await expect(reader.locator('footer')).toContainText('1.1.0');
    await expect(reader.locator('[data-notice]')).toHaveCount(0);
  });
});

test('an export that is opened again is the same, byte for byte', async ({ site, page }) => {
  await keeper(site);
  await give(page, text('incidents.csv', readFileSync(new URL('../../public/data/incidents.csv', import.meta.url))));
  const publish = page.locator('[data-act="publish"]');
  const first = await download(page, publish);
  await openFile(page, 'incidents.csv').locator('button').click();
  await settled(page);
  await give(page, { name: 'again.zip', mimeType: 'application/zip', buffer: first.bytes });
  await page.locator('input[name="merge"][value="false"]').check();
  await settled(page);
  const second = await download(page, publish);
  expect(second.bytes.equals(first.bytes)).toBe(true);
});

test('an incident that is published with other values: the reader chooses', async ({ site, page }) => {
  await keeper(site);
  const published = readFileSync(new URL('../../public/data/incidents.csv', import.meta.url), 'utf8').split('\n');
  await give(page, text('incidents.csv', `${published[0]}\n${published[1].replace(/unknown/, 'yes')}\n`));
  const one = page.locator('[data-difference]');
  await expect(one.locator('tr[data-field]')).toHaveCount(1);
  await expect(one.locator('tr[data-field="reported_to_police"]')).toContainText('yes');
  await one.locator('input[value="published"]').check();
  await settled(page);
  await expect(one.locator('input[value="published"]')).toBeChecked();
  await page.locator('input[name="merge"][value="false"]').check();
  await settled(page);
  await expect(one).toHaveCount(0);
});

test('files that cannot be read are named, and the page goes on', async ({ site, page }) => {
  await keeper(site);
  const bad = {
    'empty.csv': ['', 'This file is empty'],
    'photo.csv': ['\x89PNG\r\n\x1a\n', 'This is a picture'],
    'quotes.csv': ['id,date\n1,"2\n3,4\n', 'A quotation mark (") in row 2'],
    'nul.csv': ['id,date\n1,\0\n', 'Row 2 has a character'],
    'wide.csv': [`${'a,'.repeat(200_000)}\n`, 'Row 1 has more than 200 columns'],
    'long.csv': [`id,date\n${'1,2\n'.repeat(1_000_000)}`, 'more than 200,000 rows'],
    'cut.zip': ['PK\x03\x04broken', 'damaged'],
    'other.json': ['{"a": 1}', 'is not an incidents.json'],
  };
  for (const [name, [content, says]] of Object.entries(bad)) {
    await give(page, { name, mimeType: 'text/plain', buffer: Buffer.from(content, 'latin1') });
    await expect(openFile(page, name).locator('.notice')).toContainText(says);
  }
  await give(page, sources());
  await expect(openFile(page, 'izvori.csv')).toContainText('Sources: 5 rows');
  await expect(page.locator('tr[data-rule="not-allowed"]')).toHaveCount(5);
});

test('the letters of a file can be read in another way', async ({ site, page }) => {
  await keeper(site);
  await give(page, excel());
  const encoding = openFile(page, 'incidenti.csv').locator('select[name="encoding"]');
  await encoding.selectOption('utf-8');
  await settled(page);
  await expect(openFile(page, 'incidenti.csv').locator('.notice')).toContainText('Row 1 cannot be read as UTF-8');
  await encoding.selectOption('windows-1250');
  await settled(page);
  await expect(openFile(page, 'incidenti.csv')).toContainText('Incidents: 5 rows');
});

test('an empty workbook can be filled in, and its invented row is never published', async ({ site, page }) => {
  await keeper(site);
  const { name, bytes } = await download(page, page.getByRole('button', { name: 'Workbook (.xlsx)' }));
  await give(page, { name, mimeType: 'application/octet-stream', buffer: bytes });
  expect(await problems(page, 'error')).toEqual([['not-an-id', '2', 'id']]);
  await expect(page.locator('[data-act="publish"]')).toBeDisabled();
});

test('the list of problems can be sorted and saved', async ({ site, page }) => {
  await keeper(site);
  await give(page, text('sources.csv', 'incident,title,publisher,url,date\nRR-1,b,P,x,\nRR-2,a,P,y,\n'));
  const values = () => page.locator('tr[data-rule="not-a-web-address"]').evaluateAll(rows => rows.map(row => row.dataset.row));
  expect(await values()).toEqual(['2', '3']);
  const heading = page.locator('.desk-table thead').getByRole('button', { name: 'Row' });
  await heading.click();
  await heading.click();
  expect(await values()).toEqual(['3', '2']);
  await expect(page.locator('.desk-table th[aria-sort]')).toHaveAttribute('aria-sort', 'descending');
  const { bytes } = await download(page, page.getByRole('button', { name: 'Save this list (CSV)' }));
  const lines = bytes.toString().trimEnd().split('\n');
  expect(lines[0]).toBe('\ufeffKind,Rule,File,Row,Column,Value,What to do');
  expect(lines.length - 1).toBe(await page.locator('tr[data-problem]').count());
});

test('long work can be stopped, and the page answers meanwhile', async ({ site, page }) => {
  // No file that is allowed takes long enough for a button to be pressed: of this one nothing is ever heard.
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, given) {
      if (!String(message[0]).includes('velika.csv')) postMessage.call(this, message, given);
    };
  });
  await keeper(site);
  await give(page, sources());
  await page.locator('input[name="files"]').setInputFiles(text('velika.csv', 'id;date\n'));
  const stop = page.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeVisible();
  await page.locator('input[name="version"]').fill('2.0.0');
  await expect(page.locator('input[name="version"]')).toHaveValue('2.0.0');
  await stop.click();
  await settled(page);
  await expect(page.locator('.desk-status')).toContainText('Stopped.');
  await expect(openFile(page, 'velika.csv')).toHaveCount(0);
  await expect(openFile(page, 'izvori.csv')).toContainText('Sources: 5 rows');
});

test('files that are dropped anywhere are opened', async ({ site, page }) => {
  await keeper(site);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['incident,title,publisher,url,date\n'], 'sources.csv'));
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      if (document.body.dispatchEvent(event)) throw new Error('the browser would open the file itself');
    }
  });
  await expect(openFile(page, 'sources.csv')).toBeVisible();
});

test('leaving asks while files are open, and not before', async ({ site, page }) => {
  await keeper(site);
  const asked = [];
  page.on('dialog', dialog => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.reload();
  await site.ready();
  expect(asked).toEqual([]);
  await give(page, sources());
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('what is open stays open in another language and another view', async ({ site, page }) => {
  await keeper(site);
  await give(page, sources());
  await page.getByRole('link', { name: 'Shqip' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kontrolloni dhe publikoni të dhënat');
  await expect(openFile(page, 'izvori.csv')).toContainText('Burimet: 5 rreshta');
  await page.getByRole('link', { name: 'Pasqyra' }).click();
  await page.goBack();
  await expect(openFile(page, 'izvori.csv')).toBeVisible();
});

test('a worker that does not arrive is said, and can be asked for again', async ({ site, page, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route('**/desk-*_bg.wasm', route => route.fulfill({ status: 404 }));
  await site.open('view=data');
  await page.locator('[data-notice="text"]').waitFor();
  await page.unroute('**/desk-*_bg.wasm');
  await page.locator('[data-notice="text"] button').click();
  await expect(page.locator('input[name="files"]')).toBeAttached();
});

test('without what is published, files are checked by themselves', async ({ site, page, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route('**/data/municipalities.csv', route => route.fulfill({ status: 404 }));
  await keeper(site);
  await expect(page.locator('[data-notice="published"]')).toBeVisible();
  await page.unroute('**/data/municipalities.csv');
  await page.locator('[data-notice="published"] button').click();
  await expect(page.locator('[data-notice="published"]')).toHaveCount(0);
});
