// The first view without code: the built page itself runs here, in a document that nobody sees, and what it shows is what
// its static pages hold. So the two cannot disagree.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import { themes } from './tokens.mjs';

const ADDRESS = 'http://page.invalid/';
/** The chart that is drawn: the first one. The others come into sight later. */
const CHART = 'stages';

/**
 * What the built page shows in a language before anything is chosen: `html` of `#app`; `fetched`, the files that it fetches for that;
 * and `pictures` of its first chart, one for each of the `widths` in each theme, as `width`, `height`, `theme` and the `option` that
 * ECharts draws.
 */
export function prerender(site, language, widths) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { site, language, widths } });
  return new Promise((made, failed) => worker.once('message', made).once('error', failed));
}

if (!isMainThread) {
  parentPort.postMessage(await run(workerData));
  // Observers and timers of the page would keep it alive.
  process.exit();
}

async function run({ site, language, widths }) {
  const address = language === 'en' ? ADDRESS : `${ADDRESS}?lang=${language}`;
  const page = new JSDOM(await readFile(join(site, 'index.html'), 'utf8'), { url: address, pretendToBeVisual: true });
  const { document } = page.window;
  const screen = { theme: 'light', width: 0, resized: [], recoloured: [], came: [], fetched: [] };
  const drawn = [];
  globalThis.record = option => drawn.push(option);
  const recorder = 'export const init = () => ({ setOption: globalThis.record, resize() {}, on() {}, dispose() {} });';
  document.querySelector('meta[name=echarts]').content = `data:text/javascript,${encodeURIComponent(recorder)}`;
  enter(page.window, site, screen);
  const code = (await readdir(site)).find(name => /^start-\w+\.js$/.test(name));
  const { start } = await import(pathToFileURL(join(site, code)));
  await start();
  await until(() => document.documentElement.dataset.state !== 'loading');
  const app = document.getElementById('app');
  if (document.documentElement.dataset.state !== 'ready') throw new Error(`in ${language}, the page says: ${app.textContent}`);
  leadFrom(language, app);
  keepTextsApart(app);
  const html = app.innerHTML;
  const fetched = [...screen.fetched];
  const height = Number.parseInt(app.querySelector(`#${CHART} .picture`).style.height);
  const pictures = [];
  screen.came.forEach(come => come());
  for (const theme of ['light', 'dark']) {
    for (const width of widths) {
      Object.assign(screen, { theme, width });
      drawn.length = 0;
      screen.recoloured.forEach(recolour => recolour());
      screen.resized.forEach(resize => resize());
      await until(() => drawn.length > 0);
      pictures.push({ theme, width, height, option: drawn.at(-1) });
    }
  }
  return { html, fetched, pictures };
}

/**
 * Where no code runs, another language is another page, but that of English would lead on to the reader's own. From the folder of a
 * language, files lie one folder up.
 */
function leadFrom(language, app) {
  const root = language === 'en' ? './' : '../';
  for (const link of app.querySelectorAll('a[href]')) {
    const to = link.getAttribute('href');
    if (link.matches('.langs *')) link.setAttribute('href', root + (link.lang === 'en' ? '?lang=en' : `${link.lang}/`));
    else if (!/^([?#]|\w+:)/.test(to)) link.setAttribute('href', root + to);
  }
}

/**
 * Comments, by which leptos finds its places, stay only where they part two texts; and they stand wherever the app has two: a browser
 * sets one text a little otherwise than two.
 */
function keepTextsApart(app) {
  const walker = app.ownerDocument.createTreeWalker(app, 0x80 | 0x4);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const isText = node => node?.nodeType === 3 && node.data !== '';
  for (const node of nodes) if (node.nodeType === 8 || node.data === '') node.remove();
  for (const node of nodes) if (isText(node) && isText(node.nextSibling)) node.after(app.ownerDocument.createComment(''));
}

/** Waits for the page's own next steps, for ten seconds at most. */
async function until(isSo) {
  for (let steps = 0; !isSo(); steps += 1) {
    if (steps > 1000) throw new Error('the page does not go on');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

/** Makes this thread the page's window: what it has, and what only a browser that shows something has. */
function enter(window, site, screen) {
  // Node's own do more than those of jsdom, or are what wasm needs.
  const own = name => /^[A-Z]/.test(name) && name in globalThis && !/^(Event|EventTarget|CustomEvent)$/.test(name);
  for (const name of Object.getOwnPropertyNames(window)) {
    if (own(name) || /^(undefined|globalThis|window|self|eval|fetch|crypto|performance|queueMicrotask|structuredClone)$|Timeout$|Interval$/.test(name)) continue;
    const value = window[name];
    give(name, typeof value === 'function' && !value.prototype ? value.bind(window) : value);
  }
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) give(name, window[name].bind(window));
  give('window', globalThis);
  give('self', globalThis);
  give('Window', class { static [Symbol.hasInstance](value) { return value === globalThis; } });
  give('navigator', { languages: ['en'] });
  give('matchMedia', () => ({ matches: false, addEventListener: (_, changed) => screen.recoloured.push(changed), removeEventListener() {} }));
  give('getComputedStyle', () => ({ getPropertyValue: name => themes[screen.theme][name.slice(2)] ?? '' }));
  give('ResizeObserver', observer(told => screen.resized.push(() => told([{ contentRect: { width: screen.width, height: 0 } }]))));
  give('IntersectionObserver', observer(told => screen.came.push(() => told([{ isIntersecting: true }]))));
  give('Request', class { constructor(address) { this.url = new URL(address, ADDRESS).href; } });
  give('fetch', async asked => {
    const address = new URL(asked.url ?? asked, ADDRESS);
    const file = address.protocol === 'file:' ? fileURLToPath(address) : join(site, address.pathname);
    screen.fetched.push(relative(resolve(site), resolve(file)));
    const type = address.pathname.endsWith('.wasm') ? 'application/wasm' : 'text/plain';
    return new Response(await readFile(file), { headers: { 'Content-Type': type } });
  });
}

function give(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** An observer of the one chart that is in sight. */
function observer(observe) {
  return class {
    constructor(told) {
      this.told = told;
    }

    observe(element) {
      if (element.closest(`#${CHART}`)) observe(this.told);
    }

    disconnect() {}
  };
}
