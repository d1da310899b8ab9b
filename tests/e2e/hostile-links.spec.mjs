// Links that somebody cut, doubled or made up, in every view: the page opens, names what it ignored, and works.
import { expect, test } from './fixture.mjs';
import { figuresOf } from './page.mjs';
import { compare, select } from './oracle.mjs';
import { shownIds } from './views.mjs';

const many = (count, text) => Array.from({ length: count }, (_, at) => text(at)).join(',');

/** The link, what of it is named, the selection that remains, and the view that opens. */
const LINKS = [
  // Cut.
  ['year=2021&municipality=%E0%A4%A', ['municipality='], 'year=2021'],
  ['year=2021&type=ars', ['type=ars'], 'year=2021'],
  ['year=2021&q=%', [], null],
  ['year=2021&q=%F0%9F', [], null],
  ['view=comp', ['view=comp'], ''],
  ['view=compare&vs=year%3D20', ['year=20'], '', 'compare'],
  ['view=compare&vs=%', ['%='], '', 'compare'],
  ['view=place&place=kline-kl&year=2020', ['place=kline-kl'], 'year=2020', 'place'],
  ['incident=RR-2021-', ['incident=RR-2021-'], ''],
  ['cited=1.0.0:investigation_opened:25', ['cited=1.0.0:investigation_opened:25'], ''],
  ['%', [], ''],
  ['?year=2021', [], ''],
  // Doubled.
  ['view=table&view=about', ['view=about'], '', 'table'],
  ['sort=type&sort=-type&view=table', ['sort=-type'], '', 'table'],
  ['vs=year=2020&vs=year=2021&view=compare', ['vs=year=2021'], '', 'compare'],
  ['place=kline-klina&place=prizren&view=place', ['place=prizren'], '', 'place'],
  ['incident=RR-2021-014&incident=RR-2021-015', ['incident=RR-2021-015'], ''],
  ['from=2020-05&from=2020-06', ['from=2020-06'], 'from=2020-05'],
  ['theme=dark&theme=light', ['theme=light'], ''],
  ['q=police&q=church&year=2021', ['q=church'], 'q=police&year=2021'],
  // Unknown.
  ['view=place', [], '', 'place'],
  ['view=place&place=atlantis', ['place=atlantis'], '', 'place'],
  ['view=place&place=KLINE-KLINA', ['place=KLINE-KLINA'], '', 'place'],
  ['view=table&sort=size', ['sort=size'], '', 'table'],
  ['view=table&sort=--date', ['sort=--date'], '', 'table'],
  [`view=table&columns=${many(400, at => `c${at}`)}`, ['columns=c0', 'And 390 more.'], '', 'table'],
  ['view=table&columns=id,date,id,date,id,summary', [], '', 'table'],
  ['view=VIEW&lang=xx&embed=nothing&theme=pink', ['view=VIEW', 'lang=xx', 'embed=nothing', 'theme=pink'], ''],
  ['map=rank&answer=court_outcome', ['map=rank', 'answer=court_outcome'], ''],
  ['constructor=1&__proto__=2&toString=3&hasOwnProperty', [], ''],
  // Backward, nested.
  ['from=2021-12&to=2020-01&year=2021', ['from=2021-12', 'to=2020-01'], 'year=2021'],
  ['view=compare&vs=from%3D2021-12%26to%3D2020-01', ['from=2021-12', 'to=2020-01'], '', 'compare'],
  [`view=compare&vs=${encodeURIComponent(`year=2021&vs=${encodeURIComponent('year=2020')}`)}`, ['vs=year=2020'], '', 'compare'],
  ['view=compare&year=2020&vs=view%3Dabout%26place%3Dprizren%26year%3D2021', ['view=about', 'place=prizren'], 'year=2020', 'compare'],
  // Letters.
  ['type=%F0%9F%94%A5&year=2021', ['type=🔥'], 'year=2021'],
  ['year=2021%00&type=arson%00', ['type=arson'], ''],
  ['q=%00', [], null],
  ['q=%F0%9F%94%A5%E2%80%AE%0A%0D%09&year=2021', [], null],
  ['municipality=%3Csvg%20onload%3Dalert(1)%3E&year=2021', ['municipality=<svg onload=alert(1)>'], 'year=2021'],
  ['year=2021;drop%20table&year=+2020', ['year=2021;drop table', 'year= 2020'], ''],
  ['place=..%2F..%2Fetc%2Fpasswd&incident=..%2Fx&view=place', ['place=../../etc/passwd', 'incident=../x'], '', 'place'],
  // 100 KB.
  [`year=2021&municipality=${'x'.repeat(50_000)}&type=${'y,'.repeat(25_000)}`, ['municipality=xxxx', 'type=y'], 'year=2021'],
  [`view=compare&vs=${encodeURIComponent(`type=${many(12_000, at => `t${at}`)}`)}`, ['type=t0', 'more.'], '', 'compare'],
  [`view=table&q=${'police%20'.repeat(11_000)}`, [], null, 'table'],
  [`${'&'.repeat(50_000)}year=2020${'&a=b'.repeat(12_000)}`, [], 'year=2020'],
];

for (const [query, named, meant, view = 'explore'] of LINKS) {
  const shown = query.length > 80 ? `${query.slice(0, 77)}… (${query.length} letters)` : query;
  test(`${shown}`, async ({ site, page }) => {
    if (query.length > 8_000) {
      test.slow();
      // Servers refuse such an address; it is the page that is under test.
      await page.route(url => url.search.length > 8_000, async route => {
        await route.fulfill({ response: await route.fetch({ url: route.request().url().split('?')[0] }) });
      });
    }
    await site.open(query);
    const notice = site.notice('ignored');
    if (named.length === 0) await expect(notice).toHaveCount(0);
    for (const pair of named) await expect(notice).toContainText(pair);
    await expect(page.locator('nav.views [aria-current="page"]')).toHaveText(new RegExp(view, 'i'));
    if (meant !== null) {
      if (view === 'explore') await expect.poll(() => site.selected()).toBe(figuresOf(meant).selected);
      if (view === 'table') await expect(page.locator('.rows')).toHaveAttribute('aria-rowcount', String(select(meant).length + 1));
      if (view === 'compare') await expect(page.locator('.side output').first()).toHaveAttribute('data-value', String(select(meant).length));
    }
    const cut = await page.locator('.notice').evaluateAll(all => all.filter(it => it.scrollWidth > it.clientWidth || it.getBoundingClientRect().right > innerWidth).length);
    expect(cut, 'no notice is wider than the window').toBe(0);
    // The rest works: close what the link opened, and go on to another selection and view.
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Compare' }).click();
    await expect(page.locator('main h1')).toHaveText('Two selections side by side');
    await site.goOn('year=2020&vs=year%3D2021&view=compare');
    await expect(site.cell('compare', 'court_outcome', 'a_n')).toHaveAttribute('data-value', String(compare('year=2020', 'year=2021').court_outcome.a_n));
    await site.goOn('view=table&year=2020');
    await expect.poll(() => shownIds(page).then(ids => ids.length)).toBe(select('year=2020').length);
  });
}
