// Every line of the table of faults is provoked, on a server of its own: what is seen, what still works, and what heals it. It is
// long since each thing that can be met has its check here, under its name in the table.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { broken, nextBuild, remove, serve } from '../offline/site.mjs';
import { expect, test as base } from './fixture.mjs';
import { BROWSERS, FAULTS, FILES, MET, markdown } from './faults-table.mjs';
import { figuresOf } from './page.mjs';
import { give, sources, text } from './keeper.mjs';
import { select } from './oracle.mjs';

const SECURITY = new URL('../../SECURITY.md', import.meta.url);
const MARKS = /(<!-- faults -->\n)[^]*(\n<!-- \/faults -->)/;
const PAGE = Buffer.from('<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>');
const NOISE = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + 131) % 256));
/** Good files of another time: other data, another module, another wasm. */
const OLDER = { json: '{"schema": 99}', js: 'export const other = 1;', wasm: Buffer.from('\0asm\x01\0\0\0', 'latin1'), md: '' };
const ALL = readdirSync('dist', { recursive: true }).map(String);

const ANSWERS = {
  missing: (response, body, say) => say(404, { 'Content-Type': 'text/html' }, PAGE),
  error: (response, body, say) => say(500, {}, ''),
  page: (response, body, say) => say(200, { 'Content-Type': 'text/html' }, PAGE),
  bytes: (response, body, say, type) => say(200, { 'Content-Type': type }, NOISE),
  cut: (response, body, say, type) => say(200, { 'Content-Type': type }, body.subarray(0, body.length / 2)),
  lost: broken,
  type: (response, body, say) => say(200, { 'Content-Type': 'application/octet-stream' }, body),
  older: (response, body, say, type, ending) => say(200, { 'Content-Type': type }, OLDER[ending]),
};
const TYPES = { json: 'application/json', js: 'text/javascript', wasm: 'application/wasm', css: 'text/css', svg: 'image/svg+xml', md: 'text/plain' };

const test = base.extend({
  server: async ({ watch }, use) => {
    const server = await serve('dist');
    // What the browser says of a fault is its own matter.
    watch.allow(/^(console|error)/);
    watch.allow(new RegExp(`^request: ${server.origin}`));
    await use(server);
    server.close();
  },
});

/** Answers for a file, whatever its name has of its content, in this way. */
function spoil(server, { path }, answer) {
  const files = path.test('') ? [''] : ALL.filter(name => path.test(name));
  expect(files.length, `a file like ${path}`).toBeGreaterThan(0);
  for (const file of files) {
    const ending = file.split('.').pop() || 'html';
    server.answers[file] = (response, body, say) => answer(response, body, say, TYPES[ending] ?? 'text/html', ending);
  }
}

/** The page as it is when nothing is wrong. */
async function whole(site, query = '') {
  await site.ready();
  const view = new URLSearchParams(query).get('view');
  if (!view && !query.includes('incident')) await expect.poll(() => site.figures()).toEqual(figuresOf(query.replace(/lang=\w+&?/, '')));
  if (view === 'table') await expect(site.page.locator('.rows')).toHaveAttribute('aria-rowcount', String(select('').length + 1));
  if (view === 'about') await expect(site.page.locator('.prose h2').first()).toBeVisible();
  if (view === 'data') await expect(site.page.locator('input[name="files"]')).toBeAttached();
  if (view === 'place') await expect(site.page.locator('svg.qr')).toBeVisible();
  await expect(site.page.locator('[role="alert"]:visible')).toHaveCount(0);
}

/** The retry of this notice heals, without a new load. */
const retried = name => async (site, query) => {
  const before = site.documents;
  await site.notice(name).first().getByRole('button', { name: 'Try again' }).click();
  await expect(site.notice(name)).toHaveCount(0);
  await whole(site, query);
  expect(site.documents, 'documents').toBe(before);
};

const reloaded = async (site, query) => {
  await site.page.reload();
  await whole(site, query);
};

/** What stands under each name of `MET`: how it is seen, and how it heals. */
const CHECKS = {
  host: [site => expect(site.page.locator('.finding')).toHaveCount(0), reloaded],
  half: [site => expect(site.page).toHaveTitle('Response Record'), reloaded],
  notStarted: [
    async site => {
      await site.state('error');
      await expect(site.page.locator('#start-error')).toBeVisible();
      await expect(site.page.locator('#start-error a').first()).toHaveAttribute('href', /incidents\.csv$/);
      await expect(site.finding).toBeVisible();
      await expect(site.rows).toHaveCount(20);
    },
    async (site, query) => {
      await site.page.locator('#start-error button').click();
      await whole(site, query);
    },
  ],
  failed: [
    async site => {
      await site.state('error');
      await expect(site.notice('failed')).toContainText('incidents.json');
      await expect(site.notice('failed').locator('a[href$="incidents.csv"]')).toBeVisible();
    },
    retried('failed'),
  ],
  version: [
    async site => {
      await site.state('error');
      await expect(site.notice('failed')).toContainText(/version 99 .* reads version 1/);
    },
    retried('failed'),
  ],
  charts: [
    async (site, query) => {
      await site.ready();
      await site.scrollTo('stages');
      await expect(site.notice('charts').first()).toBeVisible();
      await expect.poll(() => site.figures()).toEqual(figuresOf(query));
    },
    async (site, query) => {
      await retried('charts')(site, query);
      await site.drawn('stages');
    },
  ],
  english: [
    async site => {
      await site.ready();
      await expect(site.root).toHaveAttribute('lang', 'en');
      await expect(site.notice('language')).toContainText('Shqip');
      await site.expectSelected(select('year=2021').length);
    },
    async (site, query) => {
      await site.notice('language').getByRole('button').click();
      await expect(site.root).toHaveAttribute('lang', 'sq');
      await whole(site, query);
    },
  ],
  marked: [
    async site => {
      await site.ready();
      await expect(site.root).toHaveAttribute('lang', 'sq');
      await expect(site.rows.first().locator('[lang="en"]').first()).toBeVisible();
      await site.expectSelected(select('year=2021').length);
    },
    async (site, query) => {
      await reloaded(site, query);
      await expect(site.rows.first().locator('[lang="en"]')).toHaveCount(0);
    },
  ],
  unset: [
    async site => {
      await site.ready();
      await expect(site.page.getByRole('dialog').locator('details.about').filter({ hasText: 'correction' })).toBeVisible();
    },
    reloaded,
  ],
  piece: [
    async site => {
      await expect(site.notice('text').first()).toBeVisible();
      await site.goOn('year=2021');
      await site.expectSelected(select('year=2021').length);
      await site.page.goBack();
      await expect(site.notice('text').first()).toBeVisible();
    },
    retried('text'),
  ],
  letters: [
    async site => {
      await site.ready();
      await expect(site.page.locator('.brief-f .url')).toContainText('place=gracanice-gracanica');
      await expect(site.page.locator('svg.qr')).toHaveCount(0);
    },
    reloaded,
  ],
  unkept: [
    async site => {
      await give(site.page, sources());
      await expect(site.notice('not-kept')).toBeVisible();
    },
    async site => {
      await give(site.page, text('incidents.csv', 'id,date\n'));
      await expect(site.notice('not-kept')).toHaveCount(0);
      await expect(site.page.locator('[data-kept="yes"]')).toBeVisible();
    },
  ],
  bare: [
    async site => {
      await whole(site);
      expect(await site.page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('8px');
    },
    reloaded,
  ],
  words: [
    async site => {
      await site.drawn('stages');
      await whole(site);
    },
    reloaded,
  ],
  still: [
    async site => {
      await expect(site.finding).toBeVisible();
      await expect(site.page.locator('noscript p')).toBeVisible();
      await expect(site.rows).toHaveCount(20);
    },
  ],
  fine: [whole, reloaded],
};

CHECKS.blocked = [CHECKS.notStarted[0]];

test('each thing that is met has its check, and each file its faults', () => {
  expect(Object.keys(CHECKS).sort()).toEqual(Object.keys(MET).sort());
  for (const { met } of Object.values(FILES)) {
    expect(Object.keys(met).filter(fault => !(fault in FAULTS))).toEqual([]);
    expect(Object.values(met).filter(name => !(name in MET))).toEqual([]);
  }
});

test('SECURITY.md has the table', () => {
  const text = readFileSync(SECURITY, 'utf8');
  const told = text.replace(MARKS, (_, begin, end) => begin + markdown() + end);
  if (process.env.UPDATE) writeFileSync(SECURITY, told);
  else expect(told).toBe(text);
  expect(text).toMatch(MARKS);
});

for (const [name, file] of Object.entries(FILES)) {
  for (const [fault, met] of Object.entries(file.met)) {
    test(`${name} ${FAULTS[fault]}`, async ({ site, page, server }) => {
      const [seen, heal] = CHECKS[met];
      spoil(server, file, ANSWERS[fault]);
      await page.goto(`${server.address}${file.query ? `?${file.query}` : ''}`, { waitUntil: 'commit' }).catch(() => {});
      await seen(site, file.query);
      server.answers = {};
      await heal(site, file.query);
    });
  }

  if (file.meanwhile) {
    test(`${name} is slow`, async ({ site, page, server }) => {
      let arrive;
      const here = new Promise(resolve => { arrive = resolve; });
      let asked = false;
      spoil(server, file, async (response, body, say, type) => {
        asked = true;
        await here;
        say(200, { 'Content-Type': type }, body);
      });
      const going = page.goto(`${server.address}${file.query ? `?${file.query}` : ''}`, { waitUntil: 'commit' });
      await expect.poll(() => asked, 'it was asked for').toBe(true);
      await MEANWHILE[file.meanwhile](site);
      arrive();
      await going;
      await whole(site, file.query);
    });
  }
}

/** What stands under each `meanwhile`. */
const MEANWHILE = {
  'what the browser shows': () => {},
  'the first view': site => expect(site.finding).toBeVisible(),
  'the first view, without it': site => expect(site.finding).toBeVisible(),
  'that they are being loaded': site => expect(site.page.locator('#waiting .skel')).toBeVisible(),
  'that the page is being loaded': site => expect(site.page.locator('#waiting .skel')).toBeVisible(),
  'the page of a site that has set nothing': site => site.ready(),
  'the page, with its tables': async site => {
    await site.ready();
    await site.openTable('stages');
    await expect(site.page.locator('table[data-chart="stages"]')).toBeVisible();
  },
  'that it is being loaded': site => expect(site.page.locator('main [aria-busy="true"]').first()).toBeVisible(),
  'the address in letters': site => expect(site.page.locator('.brief-f .url')).toContainText('place=gracanice-gracanica'),
};

/** Tests of what a browser lacks: what happens before the page is opened. */
const LACKS = {
  'WebAssembly is blocked': page => page.addInitScript(() => { delete globalThis.WebAssembly; }),
  'storage is forbidden: every call throws': page =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
        Object.defineProperty(globalThis, name, { get: () => { throw new DOMException('forbidden', 'SecurityError'); } });
      }
    }),
  'clipboard, sharing, Trusted Types, popovers, idle callbacks and observers of what is in sight are unknown': page =>
    page.addInitScript(() => {
      for (const name of ['IntersectionObserver', 'requestIdleCallback', 'trustedTypes']) delete globalThis[name];
      for (const name of ['clipboard', 'share', 'canShare', 'serviceWorker']) delete Navigator.prototype[name];
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];
    }),
};

for (const [name, prepare] of Object.entries(LACKS)) {
  test(name, async ({ site, page, server }) => {
    await prepare(page);
    await page.goto(server.address);
    await CHECKS[BROWSERS[name]][0](site);
    if (BROWSERS[name] === 'fine') await site.drawn('stages');
  });
}

test.describe('a reader with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('JavaScript is off', async ({ site, page, server }) => {
    await page.goto(server.address);
    await CHECKS[BROWSERS['JavaScript is off']][0](site);
  });
});

test('a new version is published between the page and its code', async ({ site, page, server }) => {
  const next = await nextBuild();
  spoil(server, FILES['the page'], (response, body, say, type) => {
    say(200, { 'Content-Type': type }, body);
    Object.assign(server, { build: next, answers: {} });
  });
  await page.goto(server.address);
  const [seen, heal] = CHECKS.notStarted;
  await seen(site);
  await heal(site);
  await expect(site.root).toHaveAttribute('data-build', 'next');
  await remove([next]);
});

test('a new version is published while the page is open, without its worker', async ({ site, page, server }) => {
  const next = await nextBuild();
  await page.goto(server.address);
  await whole(site);
  server.build = next;
  await site.goOn('view=table');
  // It is gone for good: to ask again does not help, and the link beside that does.
  await site.notice('text').getByRole('button', { name: 'Try again' }).click();
  await expect(site.notice('text')).toBeVisible();
  await site.notice('text').getByRole('link', { name: 'Load the page again' }).click();
  await expect(site.root).toHaveAttribute('data-build', 'next');
  await whole(site, 'view=table');
  await remove([next]);
});

test('each thing that a browser may lack is tested', () => {
  const here = readFileSync(new URL(import.meta.url), 'utf8');
  for (const name of Object.keys(BROWSERS)) expect(here).toContain(`'${name}'`);
});
