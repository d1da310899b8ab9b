// A link that carries a figure: whether today's data still give it.
import { expect, test } from './fixture.mjs';
import { placeOf, select, tables } from './oracle.mjs';
import { copied, document, label, serve } from './views.mjs';

const opened = list => tables.stages(list).investigation_opened;
const SAID = ({ version, yes, n }) => `This link was made with version ${version} of the data and said at least ${yes} of ${n} for “Investigation opened”.`;
const HOLDS = 'That still holds in today’s data, version 1.0.0.';

for (const [name, query, scope, list] of [
  ['the page', 'year=2021', '.lead', () => select('year=2021')],
  ['a place', 'year=2021&view=place&place=gracanice-gracanica', '.brief-bar', () => placeOf('gracanice-gracanica', 'year=2021').own],
]) {
  test(`a figure of ${name} still holds with the same data, and not with others`, async ({ site, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await site.open(query);
    const text = await copied(page, page.locator(scope), 'Copy the finding with its source');
    const link = text.match(/https?:\S+/)[0];
    const then = opened(list());
    await page.goto(link);
    await site.ready();
    await expect(site.notice('cited')).toContainText(`${SAID({ version: '1.0.0', ...then })} ${HOLDS}`);

    // The next version: one incident of the selection is gone, and of another one it is now known.
    const data = document();
    const [gone, told] = list().filter(incident => incident.investigation_opened === 'unknown');
    data.package.version = '1.1.0';
    data.incidents = data.incidents.filter(incident => incident.id !== gone.id);
    data.incidents.find(incident => incident.id === told.id).investigation_opened = 'yes';
    await serve(page, data);
    await page.reload();
    await site.ready();
    await expect(site.notice('cited')).toContainText(
      `${SAID({ version: '1.0.0', ...then })} Today’s data, version 1.1.0, say at least ${then.yes + 1} of ${then.n - 1}.`,
    );
  });
}

test('a figure of another version that is the same still holds', async ({ site }) => {
  const { yes, n } = opened(select('type=arson'));
  await site.open(`type=arson&cited=0.9.0:investigation_opened:${yes}:${n}`);
  await expect(site.notice('cited')).toContainText(`${SAID({ version: '0.9.0', yes, n })} ${HOLDS}`);
  // Of any stage, and where it is no longer so.
  const all = tables.stages(select('')).police_attended;
  await site.goOn(`cited=1.0.0:police_attended:${all.yes - 1}:${all.n}`);
  await expect(site.notice('cited')).toContainText(`said at least ${all.yes - 1} of ${all.n} for “Police attended”.`);
  await expect(site.notice('cited')).toContainText(`Today’s data, version 1.0.0, say at least ${all.yes} of ${all.n}.`);
});

for (const cited of ['nonsense', '1.0.0:investigation_opened:5', '1.0.0:investigation_opened:9:5', '1.0.0:arrested:1:5', ':investigation_opened:1:5', '1.0.0:investigation_opened:-1:5', '1.0.0:investigation_opened:1:99999999999']) {
  test(`a figure that is none is named and ignored: ${cited}`, async ({ site }) => {
    await site.open(`year=2021&cited=${cited}`);
    await expect(site.notice('ignored')).toContainText(`cited=${cited}`);
    await expect(site.notice('cited')).toHaveCount(0);
    await site.expectFigures('year=2021');
  });
}

test('with another filter, another view or an incident the figure is let go', async ({ site, page }) => {
  const { yes, n } = opened(select('year=2021'));
  const link = `year=2021&cited=1.0.0:investigation_opened:${yes}:${n}`;
  await site.open(link);
  await expect(site.notice('cited')).toBeVisible();
  await site.tick('year', '2020');
  await site.expectQuery('year=2020,2021');
  await expect(site.notice('cited')).toHaveCount(0);
  await page.goBack();
  await expect(site.notice('cited')).toBeVisible();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Table' }).click();
  await site.expectQuery('year=2021&view=table');
  await expect(site.notice('cited')).toHaveCount(0);
  await page.goBack();
  await page.locator('#list .when a').first().click();
  await expect.poll(() => site.query()).not.toContain('cited');
});

test('a link to a place that has no incident any more says so with its figure', async ({ site, page }) => {
  const data = document();
  data.incidents = data.incidents.filter(incident => incident.municipality !== 'kline-klina');
  await serve(page, data);
  const { yes, n } = opened(select('municipality=kline-klina'));
  await site.open(`view=place&place=kline-klina&cited=1.0.0:investigation_opened:${yes}:${n}`);
  await expect(site.notice('cited')).toContainText(`said at least ${yes} of ${n}`);
  await expect(site.notice('cited')).toContainText('say at least 0 of 0');
  await expect(page.locator('.finding')).toHaveText(`No incident is listed for ${label('kline-klina')}.`);
});
