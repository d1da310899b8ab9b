// Response Record, embed.js, version 1: fits frames with its charts to their content, and defines <response-record>.
// The message that a frame sends is described in the README.
(() => {
  'use strict';
  // A page with several charts may bring this file several times.
  if (globalThis.responseRecord) return;
  const script = document.currentScript;
  const frames = script ? new URL('./frame.html', script.src).href : '';
  /** All but those whose height is to stay. */
  const FRAMES = 'iframe[data-response-record], response-record:not([fixed]) > iframe';
  /** Heights beyond are no height of a chart: a host page cannot be made endless by what a frame says. */
  const [LOWEST, HIGHEST] = [60, 10000];
  /** The attributes of the element that stand in the address, where two have shorter names. */
  const KEYS = 'chart year from to municipality type target evidence answer q map controls language theme'.split(' ');
  const NAMES = { chart: 'embed', language: 'lang' };

  addEventListener('message', ({ source, data }) => {
    if (!source || typeof data !== 'object' || data === null || data['response-record'] !== 1) return;
    const { height } = data;
    if (typeof height !== 'number' || !Number.isFinite(height)) return;
    for (const frame of document.querySelectorAll(FRAMES)) {
      if (frame.contentWindow !== source) continue;
      frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)))}px`;
    }
  });

  /** A frame says its height when it changes, which may have been before this file was here. */
  const ask = () => {
    for (const frame of document.querySelectorAll(FRAMES)) frame.contentWindow?.postMessage({ 'response-record': 1 }, '*');
  };

  class ResponseRecord extends HTMLElement {
    static observedAttributes = [...KEYS, 'src', 'height', 'label'];

    connectedCallback() {
      // What the page has between the tags, for readers without this file, must have come before it can go.
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.show(), { once: true });
      else this.show();
    }

    show() {
      const query = new URLSearchParams();
      for (const key of KEYS) {
        const value = this.getAttribute(key) ?? (key === 'chart' ? 'stages' : null);
        if (value !== null) query.set(NAMES[key] ?? key, value);
      }
      // The page is where this file is; `src` names another one.
      const address = new URL(this.getAttribute('src') ?? frames, document.baseURI);
      address.search = query;
      const old = this.querySelector(':scope > iframe');
      // Another address in the same frame would be a step in the history of the page; a new frame is none.
      const frame = old?.src === address.href ? old : document.createElement('iframe');
      frame.title = this.getAttribute('label') ?? 'Response Record';
      if (frame === old) return;
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write; web-share';
      const height = old?.style.height || `${Number.parseInt(this.getAttribute('height'), 10) || 600}px`;
      Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height });
      if (/^https?:$/.test(address.protocol)) frame.src = address.href;
      this.replaceChildren(frame);
    }

    attributeChangedCallback() {
      // Several attributes that change at once make one new frame.
      if (this.isChanging || this.firstElementChild?.localName !== 'iframe') return;
      this.isChanging = true;
      queueMicrotask(() => {
        this.isChanging = false;
        this.show();
      });
    }
  }

  globalThis.responseRecord = { version: 1 };
  customElements.get('response-record') ?? customElements.define('response-record', ResponseRecord);
  ask();
  addEventListener('DOMContentLoaded', ask);
})();
