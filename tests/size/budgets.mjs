// What a reader downloads, and how much it may weigh: `files`, of which all together have a `budget` in KB of 1024 bytes, as
// brotli makes them at quality 11. `each`: every one of them has it for itself.
import { readFileSync } from 'node:fs';

/** Those that are fetched. */
const LANGUAGES = Object.keys(JSON.parse(readFileSync('public/words/heads.json', 'utf8'))).filter(language => language !== 'en');

const charts = /^echarts-\w+\.js$/;
const qr = /^qr-\w+\.js$/;
/** What keeps a data keeper's unfinished work. */
const draft = /^draft-\w+\.js$/;
/** The code that reads another language than English. */
const tongue = /^split_tongue-\w+\.wasm$/;
/** What frames in other pages load instead of the page; and the dialog in which an editor makes one. */
const frame = /^frame.*\.(js|wasm)$/;
const embedding = /^split_embedding-\w+\.wasm$/;
/** What checks a data keeper's files: a worker, and the view that asks it. */
const desk = /^(split_)?desk-\w+\.(js|wasm)$/;
/** What writes the records that a reader saves. */
const save = /^split_save-\w+\.wasm$/;
const registers = /^offline-\w+\.js$/;
const piece = /^(split|chunk)_\w+-\w+\.wasm$/;
const apart = [charts, qr, draft, tongue, frame, embedding, desk, save, piece, /^sw\.js$/, /^embed\.js$/];
const isOneOf = patterns => name => patterns.some(pattern => pattern.test(name));
const isApart = isOneOf(apart);

export const BUDGETS = [
  { name: 'the style, loader, glue and wasm of the page', files: name => /^[^/]+\.(css|js|wasm)$/.test(name) && !isApart(name), budget: 216, least: 4 },
  // Their price is a tenth of a second on a slow line; what they save is the wait for all else.
  { name: 'the first view, in the page of each language', files: name => /^([^/]+\/)?index\.html$/.test(name), budget: 24, each: true, least: 4 },
  { name: 'a picture in it', files: name => /^first\/.*\.svg$/.test(name), budget: 4, each: true, least: 64 },
  { name: 'the data', files: name => name === 'data/incidents.json', budget: 32 },
  // With what draws, which comes together with the chart code and is no part of the first load.
  { name: 'the pieces of wasm that are fetched when they are wanted', files: name => piece.test(name) && !isOneOf([tongue, embedding, desk, save])(name), budget: 115, least: 4 },
  { name: 'the chart code', files: name => charts.test(name), budget: 165 },
  { name: 'what makes QR codes', files: name => qr.test(name), budget: 10 },
  { name: 'what keeps unfinished work', files: name => draft.test(name), budget: 2 },
  { name: 'what only those who save records load', files: name => save.test(name), budget: 24 },
  { name: 'the code for other languages', files: name => tongue.test(name), budget: 10 },
  ...LANGUAGES.flatMap(language => [
    { name: `the interface in ${language}`, files: name => name.startsWith(`words/${language}-`), budget: 12 },
    { name: `the incidents in ${language}`, files: name => name === `data/texts.${language}.json`, budget: 16 },
  ]),
  { name: 'the loader, glue and wasm of frames, in place of those of the page', files: name => /^frame-\w+\.(js|wasm)$/.test(name), budget: 154, least: 2 },
  { name: 'the pieces that they fetch when they are wanted', files: name => /^frame_\w+-\w+\.wasm$/.test(name), budget: 102, least: 4 },
  { name: 'their page', files: name => name === 'frame.html', budget: 3 },
  { name: 'what only their editors load', files: name => embedding.test(name), budget: 16 },
  { name: 'what makes frames as high as they are', files: name => name === 'embed.js', budget: 2 },
  { name: 'the worker that keeps the page on the device', files: name => name === 'sw.js', budget: 2 },
  { name: 'what registers it', files: name => registers.test(name), budget: 1 },
  // Twice a year, on a desk: it may be large, and nobody else loads it. Of this, 90 KB are the price of code that is quick
  // (scripts/desk.mjs): with what is small, the same rows take twice the time.
  { name: 'what only data keepers load', files: name => desk.test(name), budget: 1100, least: 3 },
];
