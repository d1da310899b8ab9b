// What a reader downloads must stay small. Sizes are those of brotli at quality 11; 1 KB is 1024 bytes.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const SITE = 'dist';
const KB = 1024;
const names = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(SITE.length + 1));
const isCharts = name => /^echarts-\w+\.js$/.test(name);
const isQr = name => /^qr-\w+\.js$/.test(name);
/** The worker, which is fetched when all else is there. */
const isWorker = name => name === 'sw.js';
const isPiece = name => /^(split|chunk)_\w+-\w+\.wasm$/.test(name);
/** The code that reads another language than English. */
const isTongue = name => /^split_tongue-\w+\.wasm$/.test(name);
/** What only frames in other pages load, and the dialog in which an editor makes one. */
const isEmbed = name => /^split_embed(ding)?-\w+\.wasm$/.test(name);
/** What checks a data keeper's files: a worker, and the view that asks it. */
const isDesk = name => /^(split_)?desk-\w+\.(js|wasm)$/.test(name);
/** What writes the records that a reader saves. */
const isSave = name => /^split_save-\w+\.wasm$/.test(name);
const LANGUAGES = ['sr-Latn', 'sr-Cyrl', 'sq'];
const isLate = name => isCharts(name) || isQr(name) || isWorker(name) || isPiece(name) || isDesk(name);
const isApp = name => /\.(css|js|wasm)$/.test(name) && !isLate(name) && name !== 'embed.js' && !name.includes('/');

/** Bytes that travel; says so for each file. */
function travelling(chosen) {
  return chosen.reduce((sum, name) => {
    const raw = readFileSync(join(SITE, name));
    const small = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    console.log(`${name}: ${raw.length} bytes, brotli ${small} (${(small / KB).toFixed(1)} KB)`);
    return sum + small;
  }, 0);
}

function within(chosen, budget) {
  const total = travelling(chosen);
  console.log(`together: ${(total / KB).toFixed(1)} KB of ${budget} KB`);
  assert.ok(total <= budget * KB, `${(total / KB).toFixed(1)} KB is more than ${budget} KB`);
}

test('the style, loader, glue and wasm of the page', () => {
  const app = names.filter(isApp);
  for (const kind of ['css', 'js', 'wasm']) assert.ok(app.some(name => name.endsWith(`.${kind}`)), `no ${kind}`);
  within(app, 216);
});

// Their price is a tenth of a second on a slow line; what they save is the wait for everything else.
for (const folder of ['', ...LANGUAGES.map(language => `${language}/`)]) {
  test(`the first view, in ${folder}index.html, which is read before all that`, () => within([`${folder}index.html`], 22));
}

test('the picture in it', () => {
  const pictures = names.filter(name => /^first\/.*\.svg$/.test(name));
  assert.equal(pictures.length, 4 * 8 * 2, 'languages, widths, themes');
  for (const picture of pictures) within([picture], 4);
});

test('the pieces of wasm that are fetched when they are wanted', () => {
  const pieces = names.filter(name => isPiece(name) && !isTongue(name) && !isEmbed(name) && !isDesk(name) && !isSave(name));
  for (const piece of ['draw', 'open', 'views']) assert.ok(pieces.some(name => name.startsWith(`split_${piece}-`)), piece);
  within(pieces, 110);
});

test('what only frames and their editors load', () => {
  within(names.filter(name => isEmbed(name) && name.includes('embed-')), 8);
  within(names.filter(name => isEmbed(name) && name.includes('embedding-')), 16);
  within(['embed.js'], 2);
});

test('what only those who save records load', () => within(names.filter(isSave), 24));

// Twice a year, on a desk: it may be large, and nobody else loads it. Of this, 90 KB are the price of code that is quick
// (scripts/desk.mjs): with what is small, the same rows take twice the time.
test("what only data keepers load", () => {
  const desk = names.filter(isDesk);
  assert.equal(desk.length, 3);
  within(desk, 1100);
});

test('the chart code', () => {
  const charts = names.filter(isCharts);
  assert.equal(charts.length, 1);
  within(charts, 210);
});

test('what makes QR codes', () => {
  const qr = names.filter(isQr);
  assert.equal(qr.length, 1);
  within(qr, 10);
});

test('the worker that keeps the page on the device', () => within(['sw.js'], 2));

test('what registers it', () => {
  const offline = names.filter(name => /^offline-\w+\.js$/.test(name));
  assert.equal(offline.length, 1);
  within(offline, 1);
});

test('the data', () => within(['data/incidents.json'], 32));

test('the code for other languages', () => {
  const tongue = names.filter(isTongue);
  assert.equal(tongue.length, 1);
  within(tongue, 10);
});

for (const language of LANGUAGES) {
  test(`the interface in ${language}`, () => within(names.filter(name => name.startsWith(`words/${language}-`) && name.endsWith('.json')), 12));
  test(`the incidents in ${language}`, () => within([`data/texts.${language}.json`], 16));
}

test('the page waits neither for the chart code nor for what makes QR codes, nor for what checks files', () => {
  const html = readFileSync(join(SITE, 'index.html'), 'utf8');
  for (const name of ['echarts', 'qr', 'desk']) {
    const tags = html.match(new RegExp(`<[^!][^>]*\\b${name}\\b[^>]*>`, 'g')) ?? [];
    assert.equal(tags.length, 1, `one place names ${name}`);
    assert.match(tags[0], new RegExp(`^<meta name="${name}" content="${name}-\\w+\\.js">$`));
  }
});
