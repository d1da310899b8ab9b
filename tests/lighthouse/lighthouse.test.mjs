// What Lighthouse says of the start on a slow phone, in each language: full marks for what it knows of accessibility,
// of good practice and of search engines, and nothing that moves while the page comes up. How fast that is depends on the
// computer: it is printed and kept in target/bench/lighthouse.json, and not asked.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launch } from '../../scripts/chromium.mjs';
import { serve } from './server.mjs';

/** The page of each language, and its first words: what Lighthouse looked at must have them. */
const LANGUAGES = {
  en: ['', 'Skip to the finding'],
  'sr-Latn': ['sr-Latn/', 'Pređi na nalaz'],
  'sr-Cyrl': ['sr-Cyrl/', 'Пређи на налаз'],
  sq: ['sq/', 'Kaloni te gjetja'],
};
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
/** How much of the window moves, times how far: 0.1 is what Lighthouse calls good. */
const SHIFT = 0.02;

let server, browser, site, port;

before(async () => {
  server = await serve();
  site = `http://127.0.0.1:${server.address().port}/`;
  port = await freePort();
  browser = await chromium.launch({ ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] });
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

/** Chromium says only to its own log which port it took: one is looked for beforehand. */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** What keeps a category from its full marks; what Lighthouse only mentions has no weight. */
const faults = ({ categories, audits }) =>
  Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(audit => `${id}: ${audits[audit.id].title} ${JSON.stringify(audits[audit.id].details?.items ?? [])}`),
  );

const speeds = {};

for (const [language, [path, words]] of Object.entries(LANGUAGES)) {
  test(`Lighthouse has nothing to add in ${language}`, async () => {
    const { lhr, artifacts } = await lighthouse(site + path, {
      port,
      onlyCategories: CATEGORIES,
      onlyAudits: ['cumulative-layout-shift'],
      // A slow network and a slow processor in earnest, not computed afterwards: only then does the page come up bit by bit.
      throttlingMethod: 'devtools',
      // On a busy computer that takes its time; a load that is cut off is a warning.
      maxWaitForLoad: 120_000,
      disableFullPageScreenshot: true,
      logLevel: 'error',
    });
    assert.deepEqual([lhr.runtimeError, lhr.runWarnings], [undefined, []]);
    assert.ok(artifacts.AnchorElements.some(({ text }) => text === words), `the page was there, in ${language}`);
    assert.deepEqual(faults(lhr), []);
    const scores = CATEGORIES.map(id => [id, lhr.categories[id].score]);
    assert.deepEqual(scores, CATEGORIES.map(id => [id, 1]));
    const { numericValue: shift, details } = lhr.audits['cumulative-layout-shift'];
    console.log(`${language}: cumulative layout shift ${shift}`);
    assert.ok(shift <= SHIFT, `${shift} ${JSON.stringify(details)}`);
  });

  test(`the start in ${language} is measured`, async () => {
    // Lighthouse's own phone: a slow line and a processor four times slower, both computed.
    const { lhr } = await lighthouse(site + path, { port, onlyCategories: ['performance'], disableFullPageScreenshot: true, logLevel: 'error' });
    assert.equal(lhr.runtimeError, undefined);
    const time = audit => Math.round(lhr.audits[audit].numericValue);
    speeds[language] = {
      'first contentful paint, ms': time('first-contentful-paint'),
      'largest contentful paint, ms': time('largest-contentful-paint'),
      'ready for input, ms': time('interactive'),
      'total blocking time, ms': time('total-blocking-time'),
      performance: lhr.categories.performance.score * 100,
    };
    console.log(language, speeds[language]);
    assert.ok(Object.values(speeds[language]).every(Number.isFinite));
  });
}

after(() => {
  mkdirSync('target/bench', { recursive: true });
  writeFileSync('target/bench/lighthouse.json', `${JSON.stringify(speeds, null, 2)}\n`);
});
