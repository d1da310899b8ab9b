// On a phone, with texts that are 40 % longer than English: nothing is cut, nothing lies on anything else, and no text is
// left that no language can change.
import { expect, test } from './fixture.mjs';
import { incidents } from './oracle.mjs';
import { faultsOfLayout, plainTexts, speakPseudo } from './pseudo.mjs';

test.use({ viewport: { width: 360, height: 740 } });

const publishers = new Set(incidents.flatMap(({ sources }) => sources.map(source => source.publisher)).filter(Boolean));
/** A publisher, alone or with the date of publication. */
const isPublisher = text => publishers.has(text) || [...publishers].some(name => text.startsWith(`${name}, `));

/** What is no text of the page, or the same in each language. */
const NAMES = [
  /^(CSV|JSON|BibTeX|CC-BY-4\.0)$/,
  /^RR-\d{4}-\d{3}$/,
  /^https?:/,
  // A link's part that was not understood is told as it stood.
  /^“type=nothing”/,
  // The title of the data package, which a citation gives as it is.
  /^Response Record 2020–2021/,
];

const small = 'municipality=gracanice-gracanica,kline-klina&year=2021';
const VIEWS = {
  explore: small,
  place: 'view=place&place=kline-klina',
  'the choice of a place': 'view=place',
  compare: `view=compare&${small}`,
  table: `view=table&${small}`,
  about: 'view=about',
  'an incident': `${small}&incident=RR-2021-050`,
  'an empty selection': 'municipality=kline-klina&type=other&year=2020&target=vehicle',
  'a link that was not understood': `${small}&type=nothing`,
};

for (const [name, query] of Object.entries(VIEWS)) {
  test(`nothing is cut or in English: ${name}`, async ({ site, page }) => {
    test.slow();
    await speakPseudo(page);
    await site.open(`${query}&lang=sq`);
    await expect(page.locator('[aria-busy]')).toHaveCount(0);
    // Pictures are drawn when they come near.
    for (const picture of await page.locator('.picture').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture.locator('svg')).toHaveCount(1);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.evaluate(faultsOfLayout)).toEqual([]);
    await page.locator('details:not(.pop)').evaluateAll(all => all.forEach(details => { details.open = true; }));
    await expect.poll(() => page.evaluate(faultsOfLayout)).toEqual([]);
    const plain = await page.evaluate(plainTexts);
    expect(plain.filter(text => !isPublisher(text) && !NAMES.some(known => known.test(text)))).toEqual([]);
  });
}

test('nothing is cut or in English: the sheet of facets', async ({ site, page }) => {
  await speakPseudo(page);
  await site.open(`${small}&lang=sq`);
  await page.locator('.filter .only-phone').click();
  await page.locator('#facets details').evaluateAll(all => all.forEach(details => { details.open = true; }));
  await expect.poll(() => page.evaluate(faultsOfLayout)).toEqual([]);
});
