// The pages as they are sent, before any code runs: `index.html` and, for each other language, one in a folder of its own. Each
// holds the first view, a head for search engines and link previews, and a picture with the finding.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { prerender } from './prerender.mjs';
import { svg } from './svg.mjs';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const FONTS = ['600SemiBold', '400Regular'].map(
  weight => `node_modules/@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`,
);
const DATA = 'data/incidents.json';
/** So many letters of the finding, in its size, fill a line. */
const LINE = 40;

/** Widths of the first chart, and the width of the window, in em, from which it has that room: see style/chart.css. */
const ROOM = [[288, 0], [328, 22.5], [358, 24.375], [380, 25.75], [568, 37.5], [704, 48], [528, 62], [687, 80]];

/**
 * Writes all pages into the site, of the `template` that index.html is. `address` is where the site is published, or empty.
 * Only with `views` they hold their first view.
 */
export async function pages(site, template, address, views) {
  const heads = JSON.parse(await readFile('public/words/heads.json', 'utf8'));
  const languages = Object.keys(heads);
  await writeFile(join(site, 'index.html'), filled(template, { ...heads.en, language: 'en', fetched: DATA }));
  const apps = views ? await firstViews(site, languages) : {};
  const html = views ? template.replace(/style-\w+\.css/, await addStyles(site, apps)) : template;
  await writeFile(join(site, 'frame.html'), framed(filled(html, { ...heads.en, language: 'en', fetched: DATA })));
  for (const [language, head] of Object.entries(heads)) {
    await writeFile(join(site, `share-${language}.png`), shared(head));
    if (address) await writeFile(join(site, `oembed-${language}.json`), JSON.stringify(oembed(language, head, address)));
    const root = language === 'en' ? './' : '../';
    const shell = filled(html, { ...head, language, fetched: fetchedBy(apps[language]) })
      .replace('</head>', () => `${tags(language, heads, address, root)}\n</head>`)
      // Without a first view, all is on its way.
      .replace('<html', views ? '<html' : '<html data-asked=""');
    const page = (language === 'en' ? shell : fromFolder(shell)).replace('<div id="app">', start => start + (apps[language]?.html ?? ''));
    await mkdir(join(site, folder(language)), { recursive: true });
    await writeFile(join(site, folder(language), 'index.html'), page);
  }
}

/** The template with the texts of a language in place of their names in braces. Code has braces too. */
const filled = (template, texts) => template.replace(/\{(\w+)\}/g, (braces, name) => (name in texts ? text(texts[name]) : braces));

/** The page of frames: without a first view, nothing to be found by a search, and nothing that stays on the device. */
const framed = page =>
  page
    .replace('<html', '<html data-asked=""')
    .replace(/<(link rel="manifest"|script [^>]*src="offline-).*\n/g, '')
    .replace('<link rel="icon"', '<meta name="robots" content="noindex">\n$&');

/** What the page loads or leads to, one folder up. What only the app reads is written for the place that it takes: the root. */
const fromFolder = page => page.replace(/ (href|src)="(?:\.\/)?(?!\.\.|https?:)/g, ' $1="../');

/** What the page of a language fetches beside its code before the app shows something. But not the site's settings, which come later. */
const fetchedBy = app => (app?.fetched ?? [DATA]).filter(file => file !== 'site.json' && !/^response-record/.test(file)).join(' ');

/** By language, what stands in `#app` before the app itself, and what that fetches. Its pictures are written into the site. */
async function firstViews(site, languages) {
  await mkdir(join(site, 'first'));
  const widths = ROOM.map(([width]) => width);
  const made = languages.map(async language => {
    const { html, fetched, pictures } = await prerender(site, language, widths);
    const files = new Map();
    for (const { theme, width, height, option } of pictures) {
      const drawn = svg(option, width, height);
      const name = `first/stages-${language}-${width}-${theme}-${hashOf(drawn)}.svg`;
      await writeFile(join(site, name), drawn);
      files.set(theme + width, name);
    }
    return [language, { fetched, html: html.replace(/<div class="picture"[^>]*>/, place => place + picture(files, language === 'en' ? '' : '../')) }];
  });
  return Object.fromEntries(await Promise.all(made));
}

/** The widest picture for which there is room, in the colours that the reader's device asks for; from a page from which `root` leads up. */
function picture(files, root) {
  const wide = ROOM.toReversed();
  const source = theme => ([width, from]) => {
    const colours = theme === 'dark' ? '(prefers-color-scheme: dark) and ' : '';
    return `<source media="${colours}(min-width: ${from}em)" srcset="${root}${files.get(theme + width)}">`;
  };
  const sources = ['dark', 'light'].flatMap(theme => wide.map(source(theme)));
  return `<picture>${sources.join('')}<img src="${root}${files.get('light288')}" alt=""></picture>`;
}

/**
 * Moves what is set on single elements, sizes that come from figures, into the style sheet, since the content security policy lets
 * only scripts set it there. Gives the new name of the style sheet.
 */
async function addStyles(site, apps) {
  const rules = new Map();
  for (const app of Object.values(apps)) {
    app.html = app.html.replace(/ style="([^"]*)"/g, (_, style) => {
      if (!rules.has(style)) rules.set(style, rules.size);
      return ` data-at="${rules.get(style)}"`;
    });
  }
  const name = (await readdir(site)).find(file => /^style-\w+\.css$/.test(file));
  const css = (await readFile(join(site, name), 'utf8')) + [...rules].map(([style, at]) => `#app [data-at="${at}"]{${style}}`).join('');
  const named = `style-${hashOf(css)}.css`;
  await rename(join(site, name), join(site, named));
  await writeFile(join(site, named), css);
  return named;
}

const hashOf = content => createHash('sha256').update(content).digest('hex').slice(0, 8);
const text = value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const folder = language => (language === 'en' ? '' : `${language}/`);

/** `root` is the way to the site's root; where the site has an address, it stands in its place, as previews want it. */
function tags(language, heads, address, root) {
  const head = heads[language];
  const base = address || root;
  const meta = (name, content) => `<meta property="${name}" content="${text(content)}">`;
  // Search engines take no relative address here.
  const alternate = (hreflang, other) => `<link rel="alternate" hreflang="${hreflang}" href="${text(address + folder(other))}">`;
  const others = address ? [...Object.keys(heads).map(other => alternate(other, other)), alternate('x-default', 'en')] : [];
  return [
    meta('og:type', 'website'),
    meta('og:locale', language.replace('-', '_')),
    meta('og:site_name', head.site),
    meta('og:title', head.finding),
    meta('og:description', `${head.question} ${head.caveat}`),
    meta('og:image', `${base}share-${language}.png`),
    meta('og:image:width', String(WIDTH)),
    meta('og:image:height', String(HEIGHT)),
    meta('og:image:alt', head.finding),
    ...(address ? [meta('og:url', address + folder(language))] : []),
    '<meta name="twitter:card" content="summary_large_image">',
    ...others,
    ...(address ? [pasted(language, head, address)] : []),
  ].join('\n');
}

/** Where a system into which the page's address is pasted, such as WordPress, learns how to show it. It takes no relative address. */
export const pasted = (language, head, address) =>
  `<link rel="alternate" type="application/json+oembed" href="${text(`${address}oembed-${language}.json`)}" title="${text(head.finding)}">`;

/** One chart in a frame, by the oEmbed standard; the sentence for who is shown no frame. */
export function oembed(language, head, address) {
  const frame = `${address}frame.html?embed=stages&lang=${language}`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: head.site,
    provider_url: `${address}${folder(language)}`,
    title: head.finding,
    width: 640,
    height: 620,
    html: [
      `<blockquote><a href="${text(`${address}${folder(language)}`)}">${text(head.finding)}</a></blockquote>`,
      `<iframe src="${text(frame)}" title="${text(head.finding)}" width="640" height="620" frameborder="0"></iframe>`,
    ].join(''),
  };
}

/** The finding as a picture for previews, with a square for each incident. */
function shared({ site, question, finding, squares }) {
  const lines = wrapped(finding.replaceAll('\u00a0', ' '));
  const written = lines.map((line, at) => `<text x="${MARGIN}" y="${208 + at * 64}" font-size="48" font-weight="600">${text(line)}</text>`);
  const asked = wrapped(question, 68).map((line, at) => `<text x="${MARGIN}" y="${100 + at * 36}" font-size="27" fill="#4c575c">${text(line)}</text>`);
  const all = [...Array(squares.yes).fill('yes'), ...Array(squares.no).fill('no'), ...Array(squares.unknown).fill('unknown')];
  const across = Math.max(1, Math.ceil(all.length / 2));
  const step = Math.min(24, (WIDTH - 2 * MARGIN) / across);
  const size = step - 3;
  const fills = { yes: 'fill="#1c5a62"', no: 'fill="#fff" stroke="#7f4a0c" stroke-width="2"', unknown: 'fill="url(#hatch)"' };
  const marks = all.map((answer, at) => {
    const [x, y] = [MARGIN + (at % across) * step, HEIGHT - 92 + Math.floor(at / across) * step];
    return `<rect x="${x}" y="${y}" width="${size}" height="${size}" ${fills[answer]}/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Sans" fill="#1a2023">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="6" height="6" fill="#edf0ef"/><rect width="1.6" height="6" fill="#c3cbcb"/></pattern></defs>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${MARGIN}" y="56" font-size="27" font-weight="600">${text(site)}</text>
${asked.join('\n')}
${written.join('\n')}
${marks.join('\n')}
</svg>`;
  return new Resvg(svg, { font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' } }).render().asPng();
}

/** The text in lines of at most so many letters, by words. */
function wrapped(value, letters = LINE) {
  return value.split(' ').reduce((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}
