// Reading and checking 100,000 rows in the data keeper's worker, against PapaParse merely parsing the same rows, in a worker
// as well and in the same Chromium. Both begin with the bytes of the files. Prints medians, the median of the ratios, and how much memory
// the worker took.
import { readFile, readdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { launch } from '../scripts/chromium.mjs';
import { tables } from './rows.mjs';
import { serve } from './serve.mjs';

const RUNS = 7;
/** Half of them incidents, half their sources. */
const ROWS = 100_000;

const published = JSON.parse(await readFile('public/data/incidents.json', 'utf8')).municipalities.map(({ id }) => id);
const made = tables(ROWS / 2, published);
const deskName = (await readdir('dist')).find(name => /^desk-\w+\.js$/.test(name));
const papa = `importScripts('/papaparse.js');
onmessage = ({ data }) => {
  const rows = data.map(bytes => Papa.parse(new TextDecoder().decode(bytes)).data.length);
  postMessage(rows);
};`;
/** Our worker, which also says how large its memory is: that of wasm only grows, so it is the most that was ever needed. */
const measured = `let memory;
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (...given) => {
  const made = await instantiateStreaming(...given);
  memory = made.instance.exports.memory;
  return made;
};
addEventListener('message', event => {
  if (event.data !== 'memory') return;
  event.stopImmediatePropagation();
  postMessage(memory.buffer.byteLength);
});
await import('/${deskName}');
postMessage('here');`;
const extra = { '/': '<!doctype html>', '/measured.js': measured, '/papa-worker.js': papa, '/papaparse.js': await readFile('node_modules/papaparse/papaparse.min.js') };
for (const [name, text] of Object.entries(made)) extra[`/made/${name}`] = text;

const { origin, server } = await serve(path => extra[path] ?? readFile(`dist${path}`).catch(() => null));

const browser = await chromium.launch(launch);
const page = await browser.newPage();
await page.goto(origin);
const result = await page.evaluate(measure, { names: Object.keys(made), runs: RUNS });
await browser.close();
server.close();

const bytes = Object.values(made).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [ours, theirs] = [median(result.ours), median(result.papa)];
// Each run against the one beside it: a computer is not equally quick all the time.
const ratio = median(result.ours.map((time, run) => time / result.papa[run]));
const mb = number => `${(number / 2 ** 20).toFixed(1)} MB`;
console.log(`${ROWS.toLocaleString('en')} rows, ${mb(bytes)}, medians of ${RUNS} runs`);
console.log(`ours, read and checked   ${ours.toFixed(0)} ms (read ${median(result.read).toFixed(0)} ms)`);
console.log(`PapaParse, parsed        ${theirs.toFixed(0)} ms`);
console.log(`ours ÷ PapaParse         ${ratio.toFixed(2)}`);
console.log(`memory, at most          ${mb(result.memory)}, ${(result.memory / bytes).toFixed(1)} × the files`);
if (result.rows !== ROWS + 2 && result.rows !== ROWS + 4) throw new Error(`PapaParse found ${result.rows} rows`);
if (result.incidents !== ROWS / 2 || result.errors > 0) throw new Error(`${result.incidents} incidents, ${result.errors} errors`);

/** Runs in the page. */
async function measure({ names, runs }) {
  const files = await Promise.all(names.map(async name => (await fetch(`/made/${name}`)).arrayBuffer()));
  const copies = () => files.map(file => file.slice(0));
  const asker = worker => (message, given) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
      worker.postMessage(message, given);
    });
  const worker = new Worker('/measured.js', { type: 'module' });
  await new Promise(resolve => { worker.onmessage = resolve; });
  const send = asker(worker);
  const ask = async (request, given = []) => JSON.parse((await send([JSON.stringify(request), ...given], given))[0]);
  const parse = asker(new Worker('/papa-worker.js'));
  await ask({ Begin: { language: 'en', today: '2026-01-01' } });
  const packageNames = ['datapackage.json', 'incidents.csv', 'incident_texts.csv', 'sources.csv', 'municipalities.csv', 'published_totals.csv'];
  const published = await Promise.all(packageNames.map(async name => (await fetch(`/data/${name}`)).arrayBuffer()));
  await ask({ Published: { names: packageNames } }, published);
  const result = { ours: [], read: [], papa: [], rows: 0 };
  const before = await send('memory', []);
  for (let run = 0; run < runs; run += 1) {
    const given = copies();
    let start = performance.now();
    for (const [at, name] of names.entries()) await ask({ Open: { name, encoding: null } }, [given[at]]);
    result.read.push(performance.now() - start);
    await ask({ Merge: { merged: false, kept: [] } });
    const { Report } = await ask('Report');
    result.ours.push(performance.now() - start);
    Object.assign(result, { incidents: Report.incidents, errors: Report.errors });
    for (const name of names) await ask({ Close: { name } });
    const theirs = copies();
    start = performance.now();
    const rows = await parse(theirs, theirs);
    result.papa.push(performance.now() - start);
    result.rows = rows.reduce((sum, one) => sum + one, 0);
  }
  // What the page hands over counts as well, as long as the worker copies it.
  result.memory = (await send('memory', [])) - before + Math.max(...files.map(file => file.byteLength));
  return result;
}
