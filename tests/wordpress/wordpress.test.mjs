// What editors embed in WordPress, as its readers see it: the code of the dialog, and the address alone.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, expect as expectAtOnce } from '@playwright/test';
import { launch } from '../../scripts/chromium.mjs';
import { oembed, pasted } from '../../scripts/pages.mjs';
import { incidents, rounded, select, tables } from '../e2e/oracle.mjs';
import { nginx } from '../hosts/servers.mjs';
import { wordpress } from './servers.mjs';

// Beside other work, a start takes its time.
const PATIENT = { timeout: 20_000 };
const expect = expectAtOnce.configure(PATIENT);
const FORMS = ['frame', 'fitted', 'element', 'html'];
const QUERY = 'year=2021';
const chosen = select(QUERY);
const selected = page => page.locator('output[data-figure="selected"]');
/** A block of an editor's own HTML. */
const block = code => `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`;
/** What the block editor makes of a pasted address. */
const embedBlock = address => `<!-- wp:embed {"url":"${address}"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

describe('WordPress', { timeout: 300_000 }, () => {
  let site, wp, browser, context, page, codes;

  before(async () => {
    site = await nginx();
    publishAt(site);
    wp = await wordpress(site.address);
    console.log(`WordPress ${wp.version}`);
    browser = await chromium.launch(launch);
    codes = await codesOf(browser, site.address);
  });

  after(async () => {
    await browser?.close();
    await wp?.stop();
    await site?.stop();
  });

  // Each test is a reader who was never here.
  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({ locale: 'en-US' });
    page = await context.newPage();
  });

  it('an administrator pastes each form of the code, and all stand in one article', async () => {
    const { link } = await wp.post('administrator', FORMS.map(form => block(codes[form])).join('\n\n'));
    await page.goto(link);
    for (const [at, form] of ['frame', 'fitted', 'element'].entries()) {
      const frame = await frameIn(page.locator('iframe').nth(at));
      assert.equal(await frame.locator('html').getAttribute('lang'), form === 'element' ? 'sq' : 'en', form);
      await assertFigures(frame, chosen, form);
      if (form !== 'frame') await expect(() => assertFitted(page.locator('iframe').nth(at), frame)).toPass(PATIENT);
    }
    await expect(page.locator('response-record[chart="stages"][language="sq"] > iframe')).toBeVisible();
    await assertTable(page, chosen);
  });

  it('an element that shall keep its height keeps it', async () => {
    const code = codes.element.replace(/ height="\d+"/, ' height="333" fixed');
    const { link } = await wp.post('administrator', block(code));
    await page.goto(link);
    const frame = await frameIn(page.locator('iframe'));
    await assertFigures(frame, chosen, 'fixed');
    await frame.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 200))));
    assert.equal((await page.locator('iframe').boundingBox()).height, 333);
  });

  it('of an author, whose HTML is cleaned, the finding, its link and the table remain', async () => {
    for (const form of FORMS) {
      const { link, content } = await wp.post('author', block(codes[form]));
      assert.doesNotMatch(content.raw, /<(iframe|script|response-record)/, form);
      await page.goto(link);
      const said = page.locator('.entry-content');
      const source = said.locator('a', { hasNot: page.locator('img') });
      await expect(said).toContainText(findingIn(codes[form]));
      const [address, ...others] = await source.evaluateAll(links => links.map(found => found.href));
      assert.deepEqual(others, [], form);
      assert.ok(address.startsWith(`${site.address}?`), address);
      assert.equal(await page.locator('iframe, response-record, .entry-content script').count(), 0, form);
      if (form === 'html') await assertTable(page, chosen);
      // And leads to what it tells of.
      await source.click();
      await expect(selected(page)).toHaveAttribute('data-value', String(chosen.length));
    }
  });

  const PASTED = {
    'in a block': embedBlock,
    'on a line of its own': address => `Before.\n\n${address}\n\nAfter.`,
  };
  for (const [way, content] of Object.entries(PASTED)) {
    for (const [language, path] of [['en', ''], ['sq', 'sq/']]) {
      it(`an author pastes the address ${way}, and the chart stands there in ${language}`, async () => {
        const { link } = await wp.post('author', content(site.address + path));
        await page.goto(link);
        const element = page.locator('iframe.wp-embedded-content');
        assert.equal(await element.getAttribute('sandbox'), 'allow-scripts');
        const frame = await frameIn(element);
        assert.equal(await frame.locator('html').getAttribute('lang'), language);
        await assertFigures(frame, incidents, language);
        // It takes the place of the finding when it tells its height.
        await expect(page.locator('blockquote.wp-embedded-content')).toBeHidden();
        await expect(element).not.toHaveAttribute('style');
        await expect(element).toBeInViewport();
        await expect(() => assertFitted(element, frame, 200, 1000)).toPass(PATIENT);
        await frame.locator('.embed-way a').click();
        await page.waitForURL(address => address.href.startsWith(site.address));
        await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('main.embed')).toHaveCount(0);
        await expect(selected(page)).toHaveAttribute('data-value', String(incidents.length));
      });
    }
  }

  it('where no script runs, the finding stands in place of a pasted address', async () => {
    const { link } = await wp.post('author', site.address);
    const silent = await browser.newContext({ javaScriptEnabled: false });
    try {
      const quiet = await silent.newPage();
      await quiet.goto(link);
      await expect(quiet.locator('blockquote.wp-embedded-content a')).toBeVisible();
      await expect(quiet.locator('blockquote.wp-embedded-content')).toContainText(/at least \d+/i);
    } finally {
      await silent.close();
    }
  });
});

/** Makes the site what a build makes of one whose `public/site.json` names this address. */
function publishAt({ site, address }) {
  const heads = JSON.parse(readFileSync('public/words/heads.json', 'utf8'));
  for (const [language, head] of Object.entries(heads)) {
    const page = join(site, language === 'en' ? '' : language, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', () => `${pasted(language, head, address)}\n</head>`));
    writeFileSync(join(site, `oembed-${language}.json`), JSON.stringify(oembed(language, head, address)));
  }
  // They say what the pages said before.
  const packed = readdirSync(site, { recursive: true }).filter(name => /\.html\.(br|gz)$/.test(name));
  for (const name of packed) rmSync(join(site, name));
}

/** The code of each form, as an editor takes it from the dialog of the first chart; the element in Albanian. */
async function codesOf(browser, address) {
  const page = await browser.newPage({ locale: 'en-US' });
  await page.goto(`${address}?${QUERY}`);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  const menu = page.locator('#stages details.menu');
  await menu.locator('> summary').click();
  await menu.getByRole('button', { name: 'Embed in an article' }).click();
  const dialog = page.getByRole('dialog');
  const code = dialog.locator('textarea.code');
  const codes = {};
  for (const form of FORMS) {
    const language = form === 'element' ? 'sq' : 'en';
    await dialog.locator('select[name="embed-language"]').selectOption(language);
    await dialog.locator(`input[name="embed-form"][value="${form}"]`).check();
    const frame = dialog.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('lang', language);
    await expect(frame.locator('html')).toHaveAttribute('data-state', 'ready');
    await expect(code).toHaveValue(new RegExp(language === 'sq' ? 'language="sq"' : 'lang=en'));
    // The code says what the look at it says, which comes a moment after it.
    const finding = (await frame.locator('p.title').textContent()).trim();
    await expect(async () => {
      codes[form] = await code.inputValue();
      assert.ok(folded(codes[form]).includes(folded(finding)), `${form} says: ${finding}`);
    }).toPass(PATIENT);
  }
  await page.close();
  return codes;
}

const folded = text => text.replace(/\s+/g, ' ').trim();
/** The sentence before the link. */
const findingIn = code => folded(code.match(/>([^<>]+) <a href="[^"]+">[^<]+<\/a>/)[1]);

/** What is in a frame, when it is ready; it loads when it is in sight. */
async function frameIn(element) {
  await element.waitFor({ state: 'attached' });
  await element.evaluate(frame => frame.scrollIntoView());
  const frame = await (await element.elementHandle()).contentFrame();
  await expect(frame.locator('html')).toHaveAttribute('data-state', 'ready');
  return frame;
}

/** Figures of the chart's table are those of the CSV files. */
async function assertFigures(frame, list, about) {
  const rows = frame.locator('table[data-chart="stages"] tr[data-key]');
  await expect(rows.first()).toBeAttached();
  const cells = await rows.locator('[data-col][data-value]').evaluateAll(all =>
    all.map(({ dataset, parentElement }) => [parentElement.dataset.key, dataset.col, dataset.value]),
  );
  const found = {};
  for (const [key, column, value] of cells) (found[key] ??= {})[column] = rounded(Number(value));
  assert.deepEqual(found, tables.stages(list), about);
}

/** The table of the form without a frame: in each row the count of each answer. */
async function assertTable(page, list) {
  const rows = await page.locator('.entry-content figure table tbody tr').evaluateAll(all =>
    all.map(row => [...row.cells].map(cell => cell.textContent)),
  );
  const wanted = Object.values(tables.stages(list)).map(({ yes, no, unknown }) => [yes, no, unknown].map(String));
  assert.deepEqual(rows.map(row => row.slice(1, 4)), wanted);
}

/** The frame is as high as its content, within these bounds. */
async function assertFitted(element, frame, lowest = 60, highest = 10_000) {
  const content = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
  const height = await element.evaluate(found => found.clientHeight);
  const wanted = Math.min(highest, Math.max(lowest, content));
  assert.ok(Math.abs(height - wanted) <= 1, `${height} px for a content of ${content} px`);
}
