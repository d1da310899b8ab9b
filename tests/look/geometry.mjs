// Where the texts of a picture stand, and what they must not do: lie on each other, leave the picture, their tile or
// their bar.
import { textWidth } from '../../scripts/widths.mjs';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What letters take of the height of their line. */
const LETTERS = 0.9;

/** The texts of an SVG that ECharts wrote, each with its box in CSS pixels. Each stands by the middle of its line. */
export function textsOf(svg) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, content]) => {
    const value = name => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = content.replace(/&([^;]+);/g, (_, name) => ENTITIES[name]);
    const [, moveX, moveY] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(value('transform'));
    const [x, y] = [Number(value('x') ?? 0) + Number(moveX), Number(value('y') ?? 0) + Number(moveY)];
    const size = Number(/([\d.]+)px/.exec(value('style'))[1]);
    const width = textWidth(text, size, /bold/.test(value('style')));
    const before = { start: 0, middle: width / 2, end: width }[value('text-anchor')];
    const half = (LETTERS * size) / 2;
    return { text, left: x - before, right: x - before + width, top: y - half, bottom: y + half };
  });
}

/** Pairs of texts that lie on each other. */
export function clashes(texts) {
  const found = [];
  texts.forEach((one, at) =>
    texts.slice(at + 1).forEach(other => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > 0 && high > 3) found.push(`“${one.text}” on “${other.text}” by ${wide.toFixed(1)} px`);
    }));
  return found;
}

/** Texts that leave a picture of this size. */
export const outside = (texts, width, height) =>
  texts
    .filter(box => box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5)
    .map(box => `“${box.text}” from ${box.left.toFixed(1)} to ${box.right.toFixed(1)} of ${width} px`);

/** Texts in tiles of an option, `n2-figure` in `n2`, that are wider than their tile. */
export function outsideTiles({ series }) {
  const tiles = new Map(series.filter(one => Array.isArray(one.symbolSize)).map(one => [one.id, one.symbolSize[0]]));
  return series.flatMap(({ id, label, data = [] }) => {
    const room = tiles.get(/^(\w+)-(?:figure|below)$/.exec(id)?.[1]);
    if (room === undefined) return [];
    const width = text => textWidth(text, label.fontSize, label.fontWeight === 'bold');
    return data.filter(({ name }) => width(name) > room).map(({ name }) => `“${name}” in a tile of ${room.toFixed(1)} px`);
  });
}

/** Which part of a bar each text stands in. */
const PARTS = { 'yes-in': 'yes', 'no-in': 'no', 'yes-beside': 'unknown', 'no-beside': 'unknown', 'unknown-both': 'unknown', 'unknown-in': 'unknown' };

/** Texts in the bars of `stages` that are wider than their part. */
export function outsideBars({ series, grid, xAxis }, width) {
  const pixels = (width - grid.left - grid.right) / xAxis.max;
  const lengths = Object.fromEntries(series.filter(one => one.stack === 'answers').map(one => [one.id, one.data]));
  return series.filter(({ id }) => id in PARTS).flatMap(({ id, label, data = [] }) =>
    data.flatMap(({ name, value: [, row] }) => {
      const room = Number(lengths[PARTS[id]][row]) * pixels - label.distance;
      const wide = textWidth(name, label.fontSize, label.fontWeight === 'bold');
      return wide <= room ? [] : [`“${name}” of ${wide.toFixed(1)} px in ${room.toFixed(1)} px`];
    }));
}
