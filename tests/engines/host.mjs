// Somebody else's page with frames of ours, on an origin of its own, and what its author and its readers do with them.
import { setTimeout as pause } from 'node:timers/promises';
import { By } from 'selenium-webdriver';
import { Reader, eventually } from './reader.mjs';
import { serve } from './site.mjs';

/** Height of the frame that nobody fits, in CSS pixels. */
export const PLAIN = 400;

// The frames stand far apart: each loads when it comes near, as in a long article.
const page = site => `<!doctype html>
<html lang="en">
<title>An article</title>
<style>
  body { margin: 0; font: 16px/1.5 serif }
  iframe { display: block; width: 100%; border: 0 }
  body > * { margin-block-end: 4000px }
  .column { width: 280px }
</style>
<script>
  window.heard = [];
  addEventListener('message', ({ data }) => heard.push(data));
</script>
<h1>An article</h1>
<iframe id="plain" title="Response by stage" loading="lazy" height="${PLAIN}" src="${site}?embed=stages"></iframe>
<iframe id="fitted" title="Response by year" loading="lazy" data-response-record src="${site}frame.html?embed=years&controls=year"></iframe>
<response-record id="element" chart="stages" controls="year"><a href="${site}">Response Record</a></response-record>
<iframe id="sandboxed" title="2021" loading="lazy" sandbox="allow-scripts" data-response-record
  src="${site}frame.html?embed=stages&year=2021&controls=year"></iframe>
<div class="column"><response-record id="narrow" chart="months" label="Months"></response-record></div>
<iframe id="stranger" title="An advertisement" src="stranger.html" height="100"></iframe>
<iframe id="liar" title="A frame of ours that was taken over" data-response-record src="stranger.html"></iframe>
<div id="later"></div>
<script async src="${site}embed.js"></script>
<script async src="${site}embed.js"></script>
</html>`;

const simple = title => `<!doctype html><html lang="en"><title>${title}</title><p>${title}</p></html>`;

/** Serves that page, and one from which its readers come. */
export async function serveHost(site) {
  const host = await serve({
    '/before.html': simple('Before'),
    '/stranger.html': simple('Stranger'),
    '/article.html': page(site.address),
  });
  // By another name than the site, so that browsers keep the two apart as they do two sites.
  host.address = host.address.replace('127.0.0.1', 'localhost');
  return host;
}

/** What one posts to the article who would like to break it: with a height that is none, or not as our frames say it. */
const NONSENSE = `
  const heights = [NaN, Infinity, -Infinity, '5000', '', null, undefined, true, [5000], { height: 5000 }, new Number(5000), 5000n, new Date(5000)];
  const others = [null, undefined, 5000, 'response-record', [], [5000], {}, { 'response-record': 1 }, { height: 5000 }];
  const versions = [0, 2, '1', true, null, [1]].map(version => ({ 'response-record': version, height: 5000 }));
  const nonsense = [...heights.map(height => ({ 'response-record': 1, height })), ...others, ...versions];`;

export class Host {
  constructor(driver, site, host) {
    Object.assign(this, { driver, site, host, reader: new Reader(driver, site) });
  }

  /** Comes to the article from another page. */
  async open() {
    Object.assign(this.site, { documents: 0, missing: [] });
    await this.driver.switchTo().defaultContent();
    await this.driver.get(`${this.host.address}before.html`);
    await this.driver.get(`${this.host.address}article.html`);
    await eventually(() => this.ask(() => window.responseRecord?.version), 1, 'embed.js is there');
  }

  /** Asks the article. */
  async ask(question, ...details) {
    await this.driver.switchTo().defaultContent();
    return this.driver.executeScript(question, ...details);
  }

  frame(id) {
    return this.driver.findElement(By.css(`iframe#${id}, #${id} > iframe`));
  }

  /** Does something as the reader of a frame. */
  async within(id, act) {
    await this.driver.switchTo().defaultContent();
    try {
      await this.driver.switchTo().frame(await this.frame(id));
      return await act(this.reader);
    } finally {
      await this.driver.switchTo().defaultContent();
    }
  }

  /** Scrolls to a frame, which loads then, and waits until it has its figures. */
  async reach(id) {
    await this.ask(id => document.getElementById(id).scrollIntoView(), id);
    await eventually(() => this.within(id, reader => reader.attribute('html', 'data-state')), 'ready', `the state of ${id}`);
  }

  /** The same, and waits for its picture. */
  async drawn(id, chart) {
    await this.reach(id);
    await eventually(() => this.within(id, reader => reader.isDrawn(chart)), true, `the picture of ${id}`);
  }

  height(id) {
    return this.ask(id => document.querySelector(`iframe#${id}, #${id} > iframe`).getBoundingClientRect().height, id);
  }

  /** Height of what stands in a frame. */
  content(id) {
    const height = () => document.documentElement.getBoundingClientRect().height;
    return this.within(id, ({ driver }) => driver.executeScript(height));
  }

  /** A frame is as high as what stands in it. */
  expectFit(id, when) {
    const compared = async () => {
      const [inner, outer] = [await this.content(id), await this.height(id)];
      return Math.abs(outer - inner) <= 1 ? 'fits' : `${outer} px for ${inner} px`;
    };
    return eventually(compared, 'fits', `${id} ${when}`);
  }

  /** The address of the page in a frame. */
  address(id) {
    return this.within(id, ({ driver }) => driver.executeScript(() => location.href));
  }

  /** Posts to the article from itself, or from within a frame, and waits until all of it was heard. */
  async shout(messages, from) {
    const script = `${NONSENSE}
      for (const message of [${messages}].flat()) parent.postMessage(message, '*');
      parent.postMessage({ last: arguments[0] }, '*');`;
    this.shouts = (this.shouts ?? 0) + 1;
    if (from) await this.within(from, ({ driver }) => driver.executeScript(script, this.shouts));
    else await this.ask(script, this.shouts);
    const heardLast = last => this.ask(last => window.heard.some(data => data?.last === last), last);
    await eventually(() => heardLast(this.shouts), true, 'all was heard');
  }

  entries() {
    return this.ask(() => history.length);
  }

  async resize(width) {
    await this.driver.switchTo().defaultContent();
    await this.driver.manage().window().setRect({ width, height: 900 });
  }

  /** Does what opens a window, and looks at it. Closes it again. */
  async inNewWindow(act, look) {
    const [own] = await this.driver.getAllWindowHandles();
    await act();
    const opened = async () => (await this.driver.getAllWindowHandles()).filter(handle => handle !== own);
    await eventually(async () => (await opened()).length, 1, 'a new window');
    await this.driver.switchTo().window((await opened())[0]);
    try {
      await look(this.reader);
    } finally {
      await this.driver.close();
      await this.driver.switchTo().window(own);
    }
  }

  async windows() {
    // A window that should not come must have had the time to come.
    await pause(500);
    return (await this.driver.getAllWindowHandles()).length;
  }
}
