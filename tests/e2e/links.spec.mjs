// A link is other people's text: whatever it holds, what can be understood works and the rest is named.
import { expect, test } from './fixture.mjs';
import { select } from './oracle.mjs';

test('a value that is not known is named, and the rest of the link works', async ({ site }) => {
  await site.open('year=2021&municipality=gracanica2');
  await expect(site.notice('ignored')).toContainText('municipality=gracanica2');
  await site.expectFigures('year=2021');
});

test('each value that is not known is named', async ({ site }) => {
  const bad = ['year=1999', 'type=arsn', 'target=nobody', 'evidence=rumour', 'answer=police_attended:maybe', 'from=2020-13'];
  await site.open(`${bad.join('&')}&municipality=kline-klina`);
  for (const pair of bad) await expect(site.notice('ignored')).toContainText(pair);
  await site.expectFigures('municipality=kline-klina');
});

test('one bad value among good ones does not spoil them', async ({ site }) => {
  await site.open('municipality=kline-klina,gracanica2,viti-vitina');
  await expect(site.notice('ignored')).toContainText('municipality=gracanica2');
  await expect(site.notice('ignored')).not.toContainText('kline-klina');
  await site.expectFigures('municipality=kline-klina,viti-vitina');
});

test('a good link has no notice', async ({ site }) => {
  await site.open('year=2021&answer=police_attended:yes&utm_source=letter');
  await site.expectFigures('year=2021&answer=police_attended:yes');
  await expect(site.notice('ignored')).toHaveCount(0);
});

test('keys that are not known are kept as they were', async ({ site }) => {
  await site.open('utm_source=a%20letter&year=2020&ref=x%2Cy');
  await site.expectFigures('year=2020');
  await site.tick('year', '2021');
  await site.expectQuery('year=2020,2021&utm_source=a%20letter&ref=x%2Cy');
  await site.chips.getByRole('button', { name: 'Clear all' }).click();
  await site.expectQuery('utm_source=a%20letter&ref=x%2Cy');
  await site.expectFigures('');
});

test('months are inclusive at both ends', async ({ site }) => {
  const query = 'from=2020-04&to=2020-05';
  const months = new Set(select(query).map(incident => incident.month));
  expect([...months].sort()).toEqual(['2020-04', '2020-05']);
  await site.open(query);
  await site.expectFigures(query);
});

test('a range that ends before it begins is named and ignored', async ({ site }) => {
  await site.open('from=2021-05&to=2020-01');
  await expect(site.notice('ignored')).toContainText('from=2021-05');
  await expect(site.notice('ignored')).toContainText('to=2020-01');
  await site.expectFigures('');
});

// The query as it comes, and the well-formed query that it amounts to.
for (const [written, meant] of [
  ['year=2020%2C2021&answer=police_attended%3Ayes', 'year=2020,2021&answer=police_attended:yes'],
  ['year=2020&year=2021', 'year=2020,2021'],
  ['year=2020,2020,,&year=2020', 'year=2020'],
  ['answer=police_attended:yes&answer=court_outcome:unknown', 'answer=police_attended:yes,court_outcome:unknown'],
  ['&&&=&=x&year&type=&year=2021#types', 'year=2021'],
  ['year=2021&municipality=%E0%A4%A', 'year=2021'],
  ['year=%&type=arson', 'type=arson'],
  ['type=arson&x=%ff%fe', 'type=arson'],
  ['type=ARSON&municipality=../../etc/passwd', ''],
  ['year=2021&municipality=constructor,__proto__', 'year=2021'],
]) {
  test(`a garbled query is understood as far as it goes: ${written}`, async ({ site }) => {
    await site.open(written);
    await site.expectFigures(meant);
  });
}

test('the page lives on after a garbled query', async ({ site }) => {
  await site.open('municipality=%E0%A4%A&type=arsn');
  await expect(site.notice('ignored')).toBeVisible();
  await site.tick('year', '2021');
  await site.expectQuery('year=2021');
  await site.expectFigures('year=2021');
});

test('a query of 20 KB is survived', async ({ site, page }) => {
  const query = `year=2021&municipality=${'x'.repeat(4_000)},${'y,'.repeat(8_000)}`;
  expect(query.length).toBeGreaterThan(20_000);
  // Servers refuse such an address; it is the page that is under test.
  await page.route(url => url.search.length > 20_000, async route => {
    await route.fulfill({ response: await route.fetch({ url: route.request().url().split('?')[0] }) });
  });
  await site.open(query);
  await site.expectFigures('year=2021');
  await expect(site.notice('ignored')).toBeVisible();
  const overflow = await site.root.evaluate(root => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await site.tick('year', '2020');
  await site.expectFigures('year=2020,2021');
});

test('markup in a link stays text', async ({ site, page }) => {
  const markup = '<img src=x onerror="document.title=1">';
  const script = '"><script>document.title=1</script>';
  await site.open(`municipality=${encodeURIComponent(markup)}&type=${encodeURIComponent(script)}`);
  await expect(site.notice('ignored')).toContainText(script);
  await expect(site.notice('ignored')).toContainText(markup);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expect(page).not.toHaveTitle('1');
  await site.expectFigures('');
});
