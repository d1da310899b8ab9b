// A language that nobody speaks, in place of Albanian: English with other letters, 40 % longer, with a right-to-left mark.
// What is cut or overlaps with it would be cut in some language; what is in plain letters is not translated.
import { readFileSync } from 'node:fs';
import { document as shipped } from './views.mjs';

const read = file => readFileSync(new URL(`../../public/${file}`, import.meta.url), 'utf8');
const ACCENTED = { a: 'á', e: 'ë', i: 'í', o: 'ö', u: 'ú', A: 'Á', E: 'Ë', I: 'Í', O: 'Ö', U: 'Ú' };
const RIGHT_TO_LEFT = '\u200f';
/** What stays as it is: places, code, where links lead, marks of Markdown at the beginning of a line. */
const KEPT = /(\{[^}]*\}|`[^`]*`|\]\([^)]*\)|^#+ |^- |^\d+\. )/m;

const accented = text => text.replace(/[aeiou]/gi, letter => ACCENTED[letter]);

/** The text in other letters. */
const plain = text => text.split(KEPT).map((part, at) => (at % 2 === 1 ? part : accented(part))).join('');

/** The text in other letters, and 40 % longer: short ones by letters, longer ones by words. */
function pseudo(text) {
  const letters = text.replace(/\{[^}]*\}/g, '').match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return text;
  const more = Math.ceil(letters * 0.4);
  const added = text.includes(' ') ? ` ${'ñöñöñö '.repeat(Math.ceil(more / 7)).slice(0, more).trim()}` : 'ñö'.repeat(more).slice(0, more);
  // A space at an end joins the text with the next one.
  const [, start, body, end] = text.match(/^(\s*)(.*?)(\s*)$/s);
  return `${start}${plain(body)}${added}${RIGHT_TO_LEFT}${end}`;
}

/** Serves it in place of Albanian. */
export async function speakPseudo(page) {
  const words = JSON.parse(read('words/en.json'));
  const texts = shipped().incidents.map(({ id, summary, response_note: note, settlement }) => ({
    incident: id,
    summary: pseudo(summary),
    ...(note && { response_note: pseudo(note) }),
    ...(settlement && { settlement: pseudo(settlement) }),
  }));
  const data = shipped();
  for (const place of data.municipalities) place.name_sq = pseudo(place.name_sq);
  await page.route('**/data/incidents.json', route => route.fulfill({ json: data }));
  await page.route(/\/words\/sq-\w+\.json$/, route => route.fulfill({ json: { ...words, language: 'sq', texts: words.texts.map(pseudo) } }));
  await page.route('**/data/texts.sq.json', route => route.fulfill({ json: { schema: 1, language: 'sq', texts } }));
  await page.route('**/texts/about.sq.md', route => route.fulfill({ body: plain(read('texts/about.en.md')) }));
}

/** What of the page is cut, and which texts lie on each other, in a line each. */
export function faultsOfLayout() {
  const faults = [];
  const name = element => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
  const isSeen = element => element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true });
  // Out of sight, for those who hear the page.
  const isClipped = element => getComputedStyle(element).clipPath === 'inset(50%)';
  const hidden = element => {
    for (let at = element; at; at = at.parentElement) if (isClipped(at) || at.matches('.skip, [popover]:not(:popover-open)')) return true;
    return false;
  };
  // What sticks lies over the rest by design.
  for (const bar of document.querySelectorAll('.filter')) bar.style.setProperty('position', 'static');
  for (const element of document.querySelectorAll('body *')) {
    if (!isSeen(element) || hidden(element)) continue;
    const style = getComputedStyle(element);
    const clips = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    // A label that a part of a bar has no room for lies below it, whole and out of sight.
    const below = child => child.getBoundingClientRect().top >= element.getBoundingClientRect().bottom - 1;
    if (element.matches('.bar i') && [...element.children].every(below)) continue;
    if (clips && element.clientWidth > 1 && !(element instanceof SVGElement)) faults.push(`cut: ${name(element)}`);
  }
  const boxes = [];
  const walker = document.createTreeWalker(document.querySelector('dialog[open], :popover-open') ?? document.body, NodeFilter.SHOW_TEXT);
  const scrollers = new Map();
  const scroller = element => {
    if (!element) return null;
    if (!scrollers.has(element)) {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      scrollers.set(element, scrolls ? element : scroller(element.parentElement));
    }
    return scrollers.get(element);
  };
  /** What of a box is not scrolled away. */
  const inSight = (box, element) => {
    let { left, right, top, bottom } = box;
    for (let at = element; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue;
      const frame = at.getBoundingClientRect();
      [left, right, top, bottom] = [Math.max(left, frame.left), Math.min(right, frame.right), Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return { left, right, top, bottom, width: right - left, height: bottom - top };
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent.trim() || !isSeen(parent) || hidden(parent) || parent.closest('option, select')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      const box = inSight(whole, parent);
      if (box.width < 2 || box.height < 2) continue;
      if (whole.right > innerWidth + 1 && !scroller(parent)) faults.push(`beyond the page: ${name(parent)}`);
      boxes.push({ node, box, parent });
    }
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = i + 1; j < boxes.length && boxes[j].box.top < boxes[i].box.bottom - 3; j += 1) {
      const [a, b] = [boxes[i], boxes[j]];
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (a.node !== b.node && across > 2 && down > 4) faults.push(`on each other: ${name(a.parent)} and ${name(b.parent)}`);
    }
  }
  return [...new Set(faults)];
}

/** Visible texts, labels and titles in plain English letters; but for what is a quotation, a name of a file, or code. */
export function plainTexts() {
  const isPlain = text => /[aeiou]/i.test(text) && /[a-z]{2}/i.test(text);
  const quoted = 'script, style, noscript, #start-error, code, pre, .langs, a[rel~="noopener"], [lang="en"]';
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest(quoted)) found.push(node.textContent.trim());
  }
  for (const attribute of ['aria-label', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) found.push(element.getAttribute(attribute));
  }
  return [...new Set(found.filter(isPlain))];
}
