// Frames in somebody else's page, in every engine: each is as high as what it shows, nobody else can make it another
// height, and the page around it keeps its history. What stands in a frame is for tests/e2e.
// ENGINES="firefox webkit" runs it in these alone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { incidents, select, tables } from '../e2e/oracle.mjs';
import { CHOSEN, start } from './engines.mjs';
import { Host, PLAIN, serveHost } from './host.mjs';
import { eventually } from './reader.mjs';
import { serve } from './site.mjs';

const YEAR = 'year=2021';
/** In a frame without an origin, WebKit's content security policy takes 'self' for nobody: https://webkit.org/b/316847 */
const noOrigin = engine => ({ todo: engine === 'webkit' && 'the policy of the page lets nothing of its own in' });
/** The frames that embed.js fits, each with its chart. */
const FITTED = { fitted: 'years', element: 'stages', narrow: 'months' };

for (const name of CHOSEN) {
  describe(`in ${name}`, { timeout: 300_000 }, () => {
    let site, others, engine, host;

    before(async () => {
      site = await serve();
      others = await serveHost(site);
      engine = await start(name);
      host = new Host(engine.driver, site, others);
    });

    after(async () => {
      await engine?.stop();
      site?.close();
      others?.close();
    });

    const quiet = async id => assert.deepEqual(await host.within(id, reader => reader.noise()), [], `${id} made no noise`);
    const figures = (id, chart, query) =>
      eventually(() => host.within(id, reader => reader.table(chart)), tables[chart](select(query)), `the figures of ${id}`);

    it('each frame is as high as what it shows, on a wide window, on a narrow one and again on a wide one', async () => {
      await host.open();
      for (const [id, chart] of Object.entries(FITTED)) {
        await host.drawn(id, chart);
        await host.expectFit(id, 'when it is drawn');
        await quiet(id);
      }
      for (const width of [520, 1280]) {
        await host.resize(width);
        for (const id of Object.keys(FITTED)) {
          await host.reach(id);
          await host.expectFit(id, `at ${width} px`);
        }
      }
    });

    it('a frame that nobody fits keeps its height', async () => {
      await host.open();
      await host.drawn('plain', 'stages');
      await quiet('plain');
      assert.equal(await host.height('plain'), PLAIN);
    });

    it('a frame follows its own controls: its figures, its height, and not the history of the page around it', async () => {
      await host.open();
      const entries = await host.entries();
      for (const [id, chart] of [['fitted', 'years'], ['element', 'stages']]) {
        await host.drawn(id, chart);
        await host.within(id, reader => reader.tick('year', '2021'));
        await eventually(() => host.within(id, reader => reader.selected()), select(YEAR).length);
        await figures(id, chart, YEAR);
        await host.expectFit(id, 'after the filter');
        await quiet(id);
      }
      assert.equal(await host.entries(), entries);
      await engine.driver.navigate().back();
      await eventually(() => engine.driver.getTitle(), 'Before');
    });

    it('an opened table makes its frame higher, and a closed one lower', async () => {
      await host.open();
      await host.drawn('element', 'stages');
      await host.expectFit('element', 'before');
      const before = await host.height('element');
      await host.within('element', reader => reader.openTable('stages'));
      await eventually(async () => (await host.height('element')) > before, true);
      await host.expectFit('element', 'with its table');
      await host.within('element', reader => reader.openTable('stages'));
      await eventually(() => host.height('element'), before);
    });

    it('another language in the attribute or in the address changes the frame, and not the history', async () => {
      await host.open();
      await host.reach('element');
      await host.reach('fitted');
      const entries = await host.entries();
      await host.ask(() => document.getElementById('element').setAttribute('language', 'sr-Cyrl'));
      await host.reach('element');
      await eventually(() => host.within('element', reader => reader.attribute('html', 'lang')), 'sr-Cyrl');
      await host.drawn('element', 'stages');
      await host.expectFit('element', 'in Serbian');
      assert.equal(await host.entries(), entries, 'what an attribute changes is no step of the reader');
      await host.ask(() => { document.getElementById('fitted').src += '&lang=sq'; });
      await host.reach('fitted');
      await eventually(() => host.within('fitted', reader => reader.attribute('html', 'lang')), 'sq');
      await host.drawn('fitted', 'years');
      await host.expectFit('fitted', 'in Albanian');
    });

    it('every attribute of the element is what its key in the address is', async () => {
      await host.open();
      await host.reach('element');
      const attributes = { chart: 'types', year: '2021', type: 'arson,threat', language: 'sq', theme: 'dark', controls: 'type,year' };
      await host.ask(attributes => {
        for (const [name, value] of Object.entries(attributes)) document.getElementById('element').setAttribute(name, value);
      }, attributes);
      const { chart, language, ...same } = attributes;
      const expected = Object.entries({ ...same, embed: chart, lang: language }).sort();
      await eventually(async () => [...new URL(await host.address('element')).searchParams].sort(), expected);
      await figures('element', 'types', 'year=2021&type=arson,threat');
      await host.expectFit('element', 'after it');
      await host.ask(() => document.getElementById('element').removeAttribute('year'));
      await figures('element', 'types', 'type=arson,threat');
      assert.equal(await host.ask(() => document.querySelectorAll('#element > *').length), 1, 'what stood there before is gone');
    });

    it('a frame without an origin, storage and rights has all figures and makes no error', noOrigin(name), async () => {
      await host.open();
      await host.drawn('sandboxed', 'stages');
      await host.expectFit('sandboxed', 'when it is drawn');
      await figures('sandboxed', 'stages', YEAR);
      await host.within('sandboxed', reader => reader.tick('year', '2020'));
      await figures('sandboxed', 'stages', '');
      await host.expectFit('sandboxed', 'after the filter');
      await quiet('sandboxed');
    });

    it('frames that are added later are fitted as well', async () => {
      await host.open();
      await host.ask(address => {
        const box = document.createElement('response-record');
        Object.assign(box, { id: 'late-element' }).setAttribute('chart', 'coverage');
        const frame = Object.assign(document.createElement('iframe'), { id: 'late-frame', title: 'Types', src: `${address}?embed=types` });
        frame.dataset.responseRecord = '';
        document.getElementById('later').append(box, frame);
      }, site.address);
      for (const id of ['late-element', 'late-frame']) {
        await host.reach(id);
        await host.expectFit(id, 'added later');
        await quiet(id);
      }
    });

    it('every frame has a title outside and inside', async () => {
      await host.open();
      const titles = await host.ask(() => [...document.querySelectorAll('iframe')].map(frame => frame.title));
      assert.equal(titles.filter(title => title === '').length, 0);
      assert.ok(titles.includes('Months'), 'the label of the element');
      const relabelled = await host.ask(() => {
        const box = document.getElementById('narrow');
        const frame = box.firstElementChild;
        box.setAttribute('label', 'When?');
        return new Promise(resolve => setTimeout(() => resolve([box.firstElementChild === frame, frame.title])));
      });
      assert.deepEqual(relabelled, [true, 'When?'], 'a new label is no new frame');
      await host.reach('element');
      await host.within('element', reader => reader.tick('year', '2021'));
      const inside = () => host.within('element', ({ driver }) => driver.executeScript(() => document.title));
      await eventually(inside, 'What happened next? · 2021 · Response Record');
    });

    it('what anybody else says changes no height, nor what is no height', async () => {
      await host.open();
      await host.drawn('element', 'stages');
      await host.expectFit('element', 'before');
      const before = await host.height('element');
      const asOurs = "{ 'response-record': 1, height: 5000 }, { 'response-record': 1, get height() { return 5000; } }";
      for (const [messages, from] of [
        [`nonsense, ${asOurs}`, null],
        [`nonsense, ${asOurs}`, 'stranger'],
        ['nonsense', 'element'],
        ['nonsense', 'liar'],
      ]) {
        await host.shout(messages, from);
        assert.equal(await host.height('element'), before, `after what ${from ?? 'the page'} said`);
      }
      assert.equal(await host.height('stranger'), 100);
      await host.reach('plain');
      await host.shout(asOurs, 'plain');
      assert.equal(await host.height('plain'), PLAIN);
    });

    it('a height beyond bounds is taken for the bound', async () => {
      await host.open();
      for (const [height, taken] of [['1e9', 10_000], ['10000.5', 10_000], ['-1', 60], ['0', 60], ['-1e308', 60], ['700.2', 701]]) {
        await host.shout(`{ 'response-record': 1, height: ${height} }`, 'liar');
        assert.equal(await host.height('liar'), taken, height);
      }
    });

    it('a frame that is asked anything says its height', async () => {
      await host.open();
      await host.drawn('element', 'stages');
      await host.expectFit('element', 'before');
      await host.ask(() => {
        const frame = document.querySelector('#element > iframe');
        frame.style.height = '3000px';
        frame.contentWindow.postMessage('anything', '*');
      });
      await host.expectFit('element', 'after it was asked');
    });

    it('an element whose address is no web address shows and runs nothing', async () => {
      await host.open();
      await host.ask(() => {
        const box = Object.assign(document.createElement('response-record'), { id: 'late-element' });
        box.setAttribute('src', 'javascript:parent.ran = true');
        document.getElementById('later').append(box);
        box.scrollIntoView();
      });
      assert.equal(await host.ask(() => document.querySelector('#late-element > iframe').getAttribute('src')), null);
      assert.equal(await host.ask(() => window.ran ?? false), false);
    });

    it('a link opens the whole page in a window of its own, with the same incidents, and leaves the frame as it is', async () => {
      await host.open();
      await host.drawn('element', 'stages');
      await host.within('element', reader => reader.tick('year', '2021'));
      await eventually(() => host.within('element', reader => reader.selected()), select(YEAR).length);
      const [entries, address] = [await host.entries(), await host.address('element')];
      await host.inNewWindow(
        () => host.within('element', reader => reader.click('.embed-way a')),
        async reader => {
          await eventually(() => reader.attribute('html', 'data-state'), 'ready');
          assert.equal(await engine.driver.getCurrentUrl(), `${site.address}?${YEAR}#stages`);
          assert.equal(await reader.selected(), select(YEAR).length);
          assert.equal(await reader.find('header.top').isDisplayed(), true);
        },
      );
      assert.deepEqual([await host.entries(), await host.address('element')], [entries, address]);
    });

    it('WordPress is told the height and where a link leads, in its own words, and nothing opens', noOrigin(name), async () => {
      await host.open();
      // As WordPress makes it of an address in a text.
      await host.ask(address => {
        const frame = Object.assign(document.createElement('iframe'), { id: 'wordpress', title: 'Stages' });
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = `${address}?embed=stages&year=2021#?secret=Ab3dE`;
        document.getElementById('later').append(frame);
      }, site.address);
      await host.drawn('wordpress', 'stages');
      const told = message =>
        host.ask(message => window.heard.filter(data => data?.message === message).map(({ value, secret }) => [value, secret]).at(-1), message);
      await eventually(() => told('height'), [Math.ceil(await host.content('wordpress')), 'Ab3dE']);
      const [entries, address] = [await host.entries(), await host.address('wordpress')];
      await host.within('wordpress', reader => reader.click('.embed-way a'));
      await eventually(() => told('link'), [`${site.address}?${YEAR}#stages`, 'Ab3dE']);
      assert.equal(await host.windows(), 1);
      assert.deepEqual([await host.entries(), await host.address('wordpress')], [entries, address]);
      await quiet('wordpress');
    });

    it('Datawrapper’s listeners are told the height by the name of the chart', async () => {
      await host.open();
      await host.drawn('plain', 'stages');
      const told = () => host.ask(() => window.heard.map(data => data?.['datawrapper-height']?.['response-record-stages']).filter(Boolean).at(-1));
      await eventually(told, Math.ceil(await host.content('plain')));
      assert.equal(await host.within('plain', reader => reader.selected()), incidents.length);
    });
  });
}
