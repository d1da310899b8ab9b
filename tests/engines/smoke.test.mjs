// One journey through the page, the same in every engine: where engines differ, wasm, modules, dialogs, history and layout
// are what a reader would miss first. What the figures are in every case is for tests/e2e.
// ENGINES="firefox webkit" runs it in these alone.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { compare, incidents, newestFirst, placeOf, select, tables } from '../e2e/oracle.mjs';
import { CHOSEN, start } from './engines.mjs';
import { Reader, eventually } from './reader.mjs';
import { serve } from './site.mjs';

const YEAR = 'year=2021';
const PLACE = 'gracanice-gracanica';
const ids = list => list.map(incident => incident.id);

/** How often each answer to a stage was given, whether told as numbers or as text. */
const answers = rows => Object.entries(rows).map(([stage, { yes, no, unknown }]) => [stage, `${yes}, ${no}, ${unknown}`]);

/** The cells of a selection beside all other incidents. What is said of each pair is no cell. */
const compared = query =>
  Object.fromEntries(Object.entries(compare(query)).map(([stage, { verdict, ...cells }]) => [stage, cells]));

for (const name of CHOSEN) {
  describe(`in ${name}`, { timeout: 180_000 }, () => {
    let site, engine, reader;

    before(async () => {
      site = await serve();
      engine = await start(name);
      reader = new Reader(engine.driver, site);
    });

    after(async () => {
      await engine?.stop();
      site?.close();
    });

    afterEach(async () => assert.deepEqual(await reader.noise(), [], 'the page made no noise'));

    it('the page starts, and its finding counts every row of the CSV file', async () => {
      await reader.open();
      await eventually(() => reader.selected(), incidents.length);
    });

    it('a ticked year narrows number, address and tables, and back takes it back without a new load', async () => {
      await reader.open();
      await reader.tick('year', '2021');
      await eventually(() => reader.selected(), select(YEAR).length);
      await eventually(() => reader.query(), YEAR);
      await eventually(() => reader.table('stages'), tables.stages(select(YEAR)));
      await reader.back();
      await eventually(() => reader.selected(), incidents.length);
      await eventually(() => reader.query(), '');
      await eventually(() => reader.isTicked('year', '2021'), false);
      assert.equal(site.documents, 1);
    });

    it('the table behind a picture opens, and says each answer as often as the CSV file', async () => {
      await reader.open(YEAR);
      assert.equal(await reader.isTableShown('stages'), false);
      await reader.openTable('stages');
      await eventually(() => reader.isTableShown('stages'), true);
      await eventually(async () => answers(await reader.words('stages')), answers(tables.stages(select(YEAR))));
    });

    it('a picture is drawn when it comes near', async () => {
      await reader.open();
      await reader.scrollTo('stages');
      await eventually(() => reader.isDrawn('stages'), true);
    });

    it('each view opens by its link, with the figures of the selection', async () => {
      await reader.open(YEAR);
      await reader.go('table');
      await eventually(() => reader.list('.rows'), ids(newestFirst(select(YEAR))));
      await reader.go('compare');
      await eventually(() => reader.table('compare'), compared(YEAR));
      await reader.go('place');
      await reader.choosePlace(PLACE);
      await eventually(() => reader.list('#list'), ids(placeOf(PLACE, YEAR).own));
      assert.equal(site.documents, 1);
    });

    it('an incident opens by its link, and Escape closes it', async () => {
      await reader.open(YEAR);
      const { id } = newestFirst(select(YEAR))[0];
      await reader.openIncident(id);
      await eventually(() => reader.openId(), id);
      await eventually(() => reader.query(), `${YEAR}&incident=${id}`);
      await reader.press('ESCAPE');
      await eventually(() => reader.openId(), null);
      await eventually(() => reader.query(), YEAR);
    });
  });
}
