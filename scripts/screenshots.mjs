// Pictures of the built page, to look at: each view in each language at each width, light and dark. Run it by
// `make screenshots`; `make screenshots ONLY=sq-360` makes those whose name holds that. `make picture` makes those of README.md.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { launch } from './chromium.mjs';

const VIEWS = {
  explore: '',
  place: 'view=place&place=gracanice-gracanica',
  compare: 'view=compare&municipality=gracanice-gracanica',
  table: 'view=table&year=2021&municipality=kline-klina',
  about: 'view=about',
  incident: 'year=2021&incident=RR-2021-050',
  empty: 'year=2021&municipality=kacanik',
  ignored: 'year=2020,1999&municipality=gracanica2',
};
const LANGUAGES = Object.keys(JSON.parse(readFileSync('public/words/heads.json', 'utf8')));
const { ONLY = '' } = process.env;
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'];
const PORT = 4174;

const server = spawn('python3', ['-m', 'http.server', PORT, '--bind', '127.0.0.1', '--directory', 'dist'], { stdio: 'ignore' });
const browser = await chromium.launch(launch);
try {
  await listening();
  await (process.argv[2] === 'readme' ? readme() : all());
} finally {
  await browser.close();
  server.kill();
}

/** What a reader sees first on a desk. */
async function readme() {
  for (const colorScheme of SCHEMES) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, colorScheme });
    await page.goto(`http://127.0.0.1:${PORT}/?lang=en`);
    await page.waitForSelector('html[data-state="ready"]');
    await passThrough(page);
    await page.screenshot({ path: `.github/page-${colorScheme}.png` });
  }
}

async function all() {
  await rm('screenshots', { recursive: true, force: true });
  await mkdir('screenshots', { recursive: true });
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const language of LANGUAGES) {
        for (const [view, query] of Object.entries(VIEWS)) {
          const name = `${view}-${language}-${width}-${colorScheme}`;
          if (!name.includes(ONLY)) continue;
          await page.goto(`http://127.0.0.1:${PORT}/?${query}&lang=${language}`);
          await page.waitForSelector('html:not([data-state="loading"])');
          await passThrough(page);
          await page.screenshot({ path: `screenshots/${name}.png`, fullPage: true });
          console.log(name);
        }
      }
      await page.close();
    }
  }
}

async function listening() {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await fetch(`http://127.0.0.1:${PORT}/`).then(answer => answer.ok, () => false)) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`nothing serves dist/ on port ${PORT}`);
}

/** Scrolls to the end and back: what is drawn late is then drawn. */
async function passThrough(page) {
  await page.evaluate(async () => {
    const pause = () => new Promise(resolve => setTimeout(resolve, 150));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await pause();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await pause();
  });
  await page.waitForLoadState('networkidle');
}
