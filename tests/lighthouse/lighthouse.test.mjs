// What Lighthouse says of the start on a slow phone, in each language: full marks for what it knows of accessibility,
// of good practice and of search engines, and nothing that moves while the page comes up. How fast that is depends on
// the computer, and is not asked.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launch } from '../../scripts/chromium.mjs';

/** The first words of the page in each language: what Lighthouse looked at must have them. */
const LANGUAGES = {
  en: 'Skip to the finding',
  'sr-Latn': 'Pređi na nalaz',
  'sr-Cyrl': 'Пређи на налаз',
  sq: 'Kaloni te gjetja',
};
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
/** How much of the window moves, times how far: 0.1 is what Lighthouse calls good. */
const SHIFT = 0.02;

let server, browser, site, port;

before(async () => {
  // Port 0: the system gives a free one, and the server says which.
  const command = ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', 'dist'];
  server = spawn('python3', command, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(server.stdout, 'data');
  site = String(line).match(/http:\S+\//)[0];
  port = await freePort();
  browser = await chromium.launch({ ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] });
});

after(async () => {
  await browser?.close();
  server?.kill();
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

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`Lighthouse has nothing to add in ${language}`, async () => {
    const { lhr, artifacts } = await lighthouse(`${site}?lang=${language}`, {
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
}
