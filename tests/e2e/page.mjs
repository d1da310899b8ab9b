// The page as its readers use it: verbs for what they do, questions for what they see. Only here stand selectors that
// several tests share. Nothing waits for a fixed time.
import { expect } from '@playwright/test';
import { OPTIONS, coverage, facetCounts, newestFirst, rounded, select, tables } from './oracle.mjs';

/** The charts: those that ECharts draws, and those in HTML. */
export const DRAWN = ['stages', 'years', 'months'];
export const CHARTS = [...DRAWN, 'municipalities', 'types', 'coverage'];
export const DATA = '**/data/incidents.json';
/** The file with the chart code, whatever hash its name carries. */
export const CHART_CODE = /echarts[^/]*\.js(\?.*)?$/i;
/** What the browser itself logs when an answer of the server is an error. */
export const NETWORK_ERROR = /Failed to load resource/;

/** Visible text as a person reads it: any run of white space, a no-break space too, is one space. */
export const folded = text => text.replace(/\s+/g, ' ').trim();

/** The query of an address, as it is written; empty where there is none. */
export const queryOf = url => url.split('#')[0].split('?').slice(1).join('?');

export class ExplorePage {
  constructor(page) {
    this.page = page;
    this.root = page.locator('html');
    this.finding = page.locator('.finding');
    this.output = page.locator('output[data-figure="selected"]');
    this.chips = page.getByRole('navigation', { name: 'Chosen filters' });
    this.rows = page.locator('table.list tr[data-incident]');
    this.filterButton = page.getByRole('button', { name: /^Filter/ });
    this.sheet = page.locator('#facets');
    /** How often a document was fetched: more than once means that the page was loaded anew. */
    this.documents = 0;
    page.on('request', request => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.documents += 1;
    });
  }

  /** Opens the page with a query and waits until it has its data. */
  async open(query = '') {
    await this.arrive(query);
    await this.ready();
  }

  /** Opens the page, whatever becomes of it. */
  async arrive(query = '') {
    await this.page.goto(query ? `./?${query}` : './', { waitUntil: 'commit' });
  }

  ready() {
    return this.state('ready');
  }

  state(name) {
    return expect(this.root).toHaveAttribute('data-state', name);
  }

  query() {
    return queryOf(this.page.url());
  }

  facet(name) {
    return this.page.locator(`details.facet[data-facet="${name}"]`);
  }

  /** Opens a facet, unless it stands open already. */
  async openFacet(name) {
    const isOpen = await this.facet(name).evaluate(details => details.open);
    if (!isOpen) await this.facet(name).locator('> summary').click();
  }

  box(name, value) {
    return this.page.locator(`input[type="checkbox"][name="${name}"][value="${value}"]`);
  }

  tick(name, value) {
    return this.box(name, value).check();
  }

  untick(name, value) {
    return this.box(name, value).uncheck();
  }

  chip(text) {
    return this.chips.locator('a.chip').filter({ hasText: text });
  }

  chart(name) {
    return this.page.locator(`section.chart#${name}`);
  }

  row(chart, key) {
    return this.page.locator(`table[data-chart="${chart}"] tr[data-key="${key}"]`);
  }

  cell(chart, key, column) {
    return this.row(chart, key).locator(`[data-col="${column}"]`);
  }

  notice(name) {
    return this.page.locator(`[data-notice="${name}"]`);
  }

  openTable(chart) {
    return this.chart(chart).locator('details.twin > summary').click();
  }

  /** Scrolls to a chart, whether its picture is there or not. One that is replaced at this very moment is looked for again. */
  scrollTo(chart) {
    const title = this.chart(chart).locator('p.title');
    return expect(() => title.scrollIntoViewIfNeeded({ timeout: 1_000 })).toPass();
  }

  /** Scrolls to a picture and waits until it is drawn. */
  async drawn(chart) {
    await this.scrollTo(chart);
    // The code that draws comes with the reader's first act.
    await this.page.mouse.move(1, 1);
    const svg = this.chart(chart).locator('.picture svg');
    await expect(svg).toHaveCount(1);
    return svg;
  }

  /** The number of incidents in the selection; NaN where the page states none, or states it twice. */
  async selected() {
    return (await this.figures()).selected;
  }

  /** The raw values of a twin table: row by key, cell by column. */
  async table(name) {
    return (await this.figures()).tables[name] ?? {};
  }

  /** The count beside each option of each facet. */
  async counts() {
    return (await this.figures()).facets;
  }

  /** The ids of the incidents in the list, in its order. */
  async list() {
    return (await this.figures()).list;
  }

  /** Every figure that the page shows now, read at one moment. */
  async figures() {
    // As one text: Playwright takes values apart one by one, and there are a thousand.
    const text = await this.page.evaluate(() => {
      const all = selector => [...document.querySelectorAll(selector)];
      return JSON.stringify({
        selected: all('output[data-figure="selected"]').map(output => output.dataset.value),
        boxes: all('input[type="checkbox"][name][data-count]').map(box => [box.name, box.value, box.dataset.count]),
        cells: all('table[data-chart]').flatMap(table =>
          [...table.querySelectorAll('tr[data-key] [data-col][data-value]')].map(cell => [
            table.dataset.chart,
            cell.closest('tr').dataset.key,
            cell.dataset.col,
            cell.dataset.value,
          ]),
        ),
        list: all('table.list tr[data-incident]').map(row => row.dataset.incident),
      });
    });
    const read = JSON.parse(text);
    // Without a prototype: a key may be `__proto__`.
    const facets = Object.fromEntries(Object.keys(OPTIONS).map(name => [name, Object.create(null)]));
    for (const [name, value, count] of read.boxes.filter(([name]) => name in facets)) facets[name][value] = Number(count);
    const charts = {};
    // An empty text is no number, though JavaScript reads it as 0.
    for (const [chart, key, column, value] of read.cells) {
      ((charts[chart] ??= Object.create(null))[key] ??= {})[column] = value.trim() === '' ? NaN : rounded(Number(value));
    }
    // A number that is stated twice, or nowhere, is none.
    const selected = read.selected.length === 1 ? Number(read.selected[0]) : NaN;
    return { selected, facets, tables: charts, list: read.list };
  }

  expectQuery(query) {
    return expect.poll(() => this.query(), 'the query in the address').toBe(query);
  }

  expectSelected(count) {
    return expect(this.output).toHaveAttribute('data-value', String(count));
  }

  expectTable(name, rows) {
    return expect.poll(() => this.table(name), `the table ${name}`).toEqual(rows);
  }

  /** Goes to another query without a load, as by the back button. */
  async goOn(query) {
    await this.page.evaluate(search => {
      history.pushState(null, '', search ? `?${search}` : location.pathname);
      dispatchEvent(new PopStateEvent('popstate'));
    }, query);
  }

  /** All figures are those that the CSV files give for this query; some incident must be in the selection. */
  expectFigures(query, list) {
    const poll = { message: `the figures for "${query}"`, intervals: [0, 20, 50, 100, 250] };
    return expect.poll(() => this.figures(), poll).toEqual(figuresOf(query, list));
  }
}

/** So many incidents are in the list before anybody asks for more. */
export const FIRST = 20;

/** Every figure that the page must show for a query. */
export function figuresOf(query, all) {
  const chosen = select(query, all);
  const charts = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table(chosen, query)]));
  return {
    selected: chosen.length,
    facets: facetCounts(query, all),
    tables: { ...charts, coverage },
    list: newestFirst(chosen).slice(0, FIRST).map(incident => incident.id),
  };
}
