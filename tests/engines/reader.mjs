// The page in the hands of a reader: what they do, and what they see. Only here stand selectors. Nothing waits for a
// fixed time.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { By, Key } from 'selenium-webdriver';
import { rounded } from '../e2e/oracle.mjs';

/** How long a reader waits for what must come, in ms. */
const PATIENCE = 10_000;

/** Asks until the answer is the expected one. When patience ends, the failure shows the last answer. */
export async function eventually(ask, expected, about) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    // What is asked for may be replaced at this very moment.
    const answer = await ask().catch(fault => fault);
    if (isDeepStrictEqual(answer, expected)) return;
    if (Date.now() > end) assert.deepEqual(answer, expected, about);
    await pause(50);
  }
}

export class Reader {
  constructor(driver, site) {
    this.driver = driver;
    this.site = site;
  }

  /** Opens the page with a query and waits until it has its data. */
  async open(query = '') {
    Object.assign(this.site, { documents: 0, missing: [] });
    await this.driver.get(query ? `${this.site.address}?${query}` : this.site.address);
    await eventually(() => this.attribute('html', 'data-state'), 'ready', 'the state of the page');
  }

  back() {
    return this.driver.navigate().back();
  }

  press(key) {
    return this.driver.actions().sendKeys(Key[key]).perform();
  }

  /** Clicks on it as soon as it is there. */
  click(selector) {
    return eventually(() => this.find(selector).click().then(() => 'clicked'), 'clicked', selector);
  }

  tick(name, value) {
    return this.click(box(name, value));
  }

  openTable(chart) {
    return this.click(`#${chart} details.twin > summary`);
  }

  /** Follows the link to a view in the head of the page. */
  go(view) {
    return this.click(`nav.views a[href*="view=${view}"]`);
  }

  choosePlace(id) {
    return this.click(`select[name="place"] option[value="${id}"]`);
  }

  async openIncident(id) {
    // Until all is laid out, what stands in the list may still move, and WebKit does not hold it.
    await eventually(() => this.driver.executeScript(() => 'laid' in document.documentElement.dataset), true);
    await this.click(`#list [data-incident="${id}"] .when a`);
  }

  scrollTo(chart) {
    return this.driver.executeScript(selector => document.querySelector(selector).scrollIntoView(), `#${chart}`);
  }

  async query() {
    return new URL(await this.driver.getCurrentUrl()).search.slice(1);
  }

  /** The number of incidents in the selection. */
  async selected() {
    return Number(await this.attribute('output[data-figure="selected"]', 'data-value'));
  }

  isTicked(name, value) {
    return this.find(box(name, value)).isSelected();
  }

  isTableShown(chart) {
    return this.find(`table[data-chart="${chart}"]`).isDisplayed();
  }

  /** The raw values of a twin table: row by key, cell by column. */
  async table(chart) {
    const cells = await this.cells(chart, cell => cell.dataset.value);
    const told = cells.filter(([, , value]) => value !== null);
    return nested(told.map(([row, column, value]) => [row, column, rounded(Number(value))]));
  }

  /** What a twin table says: the first word of each cell, as it is laid out. */
  async words(chart) {
    const cells = await this.cells(chart, cell => cell.innerText);
    return nested(cells.map(([row, column, text]) => [row, column, text.trim().split(/\s+/)[0]]));
  }

  /** Whether a picture is drawn: there is something in it, and it has a height. */
  isDrawn(chart) {
    return this.driver.executeScript(selector => {
      const picture = document.querySelector(selector);
      return picture?.querySelector('path') != null && picture.getBoundingClientRect().height > 100;
    }, `#${chart} .picture svg`);
  }

  /** The ids of the incidents that are listed, in their order. */
  list(scope) {
    return this.driver.executeScript(
      selector => [...document.querySelectorAll(selector)].map(row => row.dataset.incident),
      `${scope} tr[data-incident]`,
    );
  }

  /** The id of the incident that stands open; null where none does. */
  openId() {
    return this.driver.executeScript(() => document.querySelector('dialog:modal .detail-h p')?.innerText ?? null);
  }

  /** All that the page complained of since it was opened, and all that the server did not have for it. */
  async noise() {
    const noise = await this.driver.executeScript(() => [...window.noise]);
    if (await this.find('#start-error').isDisplayed()) noise.push('the page could not start');
    return [...noise, ...this.site.missing.map(path => `not found: ${path}`)];
  }

  find(selector) {
    return this.driver.findElement(By.css(selector));
  }

  attribute(selector, name) {
    return this.find(selector).getAttribute(name);
  }

  /** `[row, column, answer]` for each cell of a twin table. The question is put in the page. */
  cells(chart, question) {
    return this.driver.executeScript(
      `const [selector] = arguments;
      const ask = ${question};
      const read = cell => [cell.closest('tr').dataset.key, cell.dataset.col, ask(cell) ?? null];
      return [...document.querySelectorAll(selector)].map(read);`,
      `table[data-chart="${chart}"] tr[data-key] [data-col]`,
    );
  }
}

const box = (name, value) => `input[type="checkbox"][name="${name}"][value="${value}"]`;

function nested(cells) {
  const rows = {};
  for (const [row, column, value] of cells) (rows[row] ??= {})[column] = value;
  return rows;
}
