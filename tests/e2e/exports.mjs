// Reads what the page gave to take along, as a program would that trusts it. `page` is an empty one, which takes any markup.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether an SVG is sound XML, what in it is no drawing, and which of these texts no part of it shows alone. */
export const readDrawing = (page, svg, texts = []) =>
  page.evaluate(([text, texts]) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...read.querySelectorAll('*')];
    const isDrawing = it => /^(svg|g|path|rect|text|tspan|defs|clipPath|pattern|line|circle|ellipse|polyline|polygon)$/.test(it.localName);
    const isStill = it => [...it.attributes].every(({ name }) => !/^on|href$/i.test(name));
    // Letters without width may stand between the others.
    const shown = [...read.querySelectorAll('text')].map(it => it.textContent.replaceAll('\u2060', ''));
    return {
      fault: read.querySelector('parsererror')?.textContent ?? null,
      strange: all.filter(it => !isDrawing(it) || !isStill(it)).map(it => it.outerHTML.slice(0, 100)),
      missing: texts.filter(one => !shown.includes(one)),
    };
  }, [svg, texts]);

/** The elements of HTML that is pasted somewhere, and those among them that lead elsewhere than to this site, or run. */
export const readSnippet = (page, html, site) =>
  page.evaluate(([text, site]) => {
    const all = [...new DOMParser().parseFromString(text, 'text/html').body.querySelectorAll('*')];
    const isOurs = address => address.startsWith(site) || /^response-record-\w+\.png$/.test(address);
    const isStrange = it => [...it.attributes].some(({ name, value }) => /^on|^srcdoc$/i.test(name) || (/^(src|href)$/.test(name) && !isOurs(value)));
    return { tags: all.map(it => it.localName), strange: all.filter(isStrange).map(it => it.outerHTML.slice(0, 200)) };
  }, [html, site]);

/** The files of a zip, by name. */
export function unzipped(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    writeFileSync(join(folder, 'it.zip'), bytes);
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'it.zip'), join(folder, 'out')]);
    return Object.fromEntries(readdirSync(join(folder, 'out')).map(name => [name, readFileSync(join(folder, 'out', name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
