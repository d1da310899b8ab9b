// What the page says where no code runs: in link previews and to search engines, in each language. `index.html` gets its
// head; each other language a page of its own, which leads to the page in that language; each a picture with the finding.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const FONTS = ['600SemiBold', '400Regular'].map(
  weight => `node_modules/@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`,
);
/** So many letters of the finding, in its size, fill a line. */
const LINE = 40;

/**
 * Writes pages and pictures into the site, and the head of `html`, which is given back. `address` is where the site is
 * published, or empty.
 */
export async function entries(site, html, address) {
  const heads = JSON.parse(await readFile('public/words/heads.json', 'utf8'));
  for (const [language, head] of Object.entries(heads)) {
    await writeFile(join(site, `share-${language}.png`), picture(head));
    if (address) await writeFile(join(site, `oembed-${language}.json`), JSON.stringify(oembed(language, head, address)));
    if (language === 'en') continue;
    await mkdir(join(site, language), { recursive: true });
    await writeFile(join(site, language, 'index.html'), entry(language, head, heads, address));
  }
  return html.replace('</head>', `${tags('en', heads.en, heads, address, './')}\n</head>`);
}

const text = value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const folder = language => (language === 'en' ? '' : `${language}/`);

/** `root` is the way to the site's root; where the site has an address, it stands in its place, as previews want it. */
function tags(language, head, heads, address, root) {
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
const pasted = (language, head, address) =>
  `<link rel="alternate" type="application/json+oembed" href="${text(`${address}oembed-${language}.json`)}" title="${text(head.finding)}">`;

/** One chart in a frame, by the oEmbed standard; the sentence for who is shown no frame. */
function oembed(language, head, address) {
  const frame = `${address}?embed=stages&lang=${language}`;
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

function entry(language, head, heads, address) {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=../?lang=${language}">
<link rel="icon" href="../icons/icon.svg" type="image/svg+xml">
<title>${text(head.site)}</title>
<meta name="description" content="${text(`${head.question} ${head.finding}`)}">
${tags(language, head, heads, address, '../')}
</head>
<body>
<h1>${text(head.question)}</h1>
<p><a href="../?lang=${language}">${text(head.finding)}</a></p>
<p>${text(head.caveat)}</p>
</body>
</html>
`;
}

/** The finding as a picture for previews, with a square for each incident. */
function picture({ site, question, finding, squares }) {
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
