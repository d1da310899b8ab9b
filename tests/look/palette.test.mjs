// The colours of style/tokens.css and style/print.css: text can be read, what stands side by side can be told apart, by
// people who see colours otherwise and on paper without colour too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MARKS, real } from './marks.mjs';
import { GRAPHICS, NEIGHBOURS, QUIET, TEXTS } from './palette.mjs';
import { described, names } from './render.mjs';
import { GRAPHIC, TEXT, contrast, tooNear } from './sight.mjs';
import { themes } from '../../scripts/tokens.mjs';
import { linesOfRule, rules, textsOfPicture, textsOfRule } from './uses.mjs';

const named = pair =>
  pair.a ? `${pair.a} and ${pair.b} (${pair.where})` : `${pair.text ?? pair.line} on ${pair.on} (${pair.what})`;

/** The texts and lines of these pairs that have too little contrast in these themes. */
function tooFaint(pairs, least, themes) {
  return pairs.flatMap(pair =>
    Object.entries(themes).flatMap(([theme, colour]) => {
      const has = contrast(colour[pair.text ?? pair.line], colour[pair.on]);
      return has >= least ? [] : [{ pair, fault: `${theme}: ${named(pair)} has ${has.toFixed(2)} of ${least}` }];
    }));
}

/** The neighbours that are too near in these themes. */
const confused = (pairs, themes) =>
  pairs.flatMap(pair =>
    Object.entries(themes).flatMap(([theme, colour]) =>
      tooNear(colour[pair.a], colour[pair.b], theme).map(fault => ({ pair, fault: `${theme}: ${named(pair)} ${fault}` }))));

/** Those that no mark stands for. */
const unmarked = faults => faults.filter(({ pair }) => !pair.mark).map(({ fault }) => fault);

test('text can be read on its ground', () => {
  assert.deepEqual(unmarked(tooFaint(TEXTS, TEXT, themes)), []);
});

test('lines and fills that say something can be seen', () => {
  assert.deepEqual(unmarked(tooFaint(GRAPHICS, GRAPHIC, themes)), []);
});

test('what stands side by side can be told apart', () => {
  assert.deepEqual(unmarked(confused(NEIGHBOURS, themes)), []);
});

test('a mark stands where colours do not suffice, and nowhere else', () => {
  const faults = [...tooFaint(GRAPHICS, GRAPHIC, themes), ...confused(NEIGHBOURS, themes)];
  for (const pair of [...GRAPHICS, ...NEIGHBOURS].filter(({ mark }) => mark)) {
    assert.ok(faults.some(fault => fault.pair === pair), `${named(pair)} needs no mark`);
    assert.ok(pair.mark in MARKS, `no such mark: ${pair.mark}`);
  }
});

for (const [mark, isThere] of Object.entries(MARKS)) {
  test(`${mark}: it is drawn`, () => assert.ok(isThere(real)));
}

/** A set of pairs by name. */
const listed = pairs => new Set(pairs.map(({ text, line, on }) => `${text ?? line} on ${on}`));

test('every pair of text and ground that a rule names is looked at', () => {
  // A bar, and a square of the key: no text stands in them.
  const fills = new Set(['coverage.css: .cov.ours .line i', 'map.css: .count-4']);
  const all = rules.flatMap(textsOfRule).filter(({ name }) => !fills.has(name));
  assert.ok(all.length > 50, `${all.length} pairs were found`);
  assert.deepEqual(all.filter(({ pair }) => !listed(TEXTS).has(pair)), []);
});

test('every line that a rule draws is looked at', () => {
  const lines = rules.flatMap(linesOfRule);
  assert.ok(lines.length > 50, `${lines.length} lines were found`);
  const known = listed(GRAPHICS);
  // A cell has an outline of the colour of its fill.
  const own = /heat\.css: \.heat \.h[1-4]$/;
  const left = lines.filter(({ name, line }) => !known.has(`${line} on paper`) && !QUIET.includes(line) && !own.test(name));
  assert.deepEqual(left, []);
});

test('every pair of text and ground that a picture draws is looked at', () => {
  const drawn = new Set(names.flatMap(name => textsOfPicture(described(name).option)));
  assert.ok(drawn.size > 12, [...drawn].join());
  assert.deepEqual([...drawn].filter(pair => !listed(TEXTS).has(pair)), []);
});

// What follows holds the tests above: each of their rows and marks can fail.

test('each text fails where it is of the colour of its ground', () => {
  for (const pair of TEXTS) {
    const { light } = themes;
    assert.equal(tooFaint([pair], TEXT, { light: { ...light, [pair.text]: light[pair.on] } }).length, 1, pair.what);
  }
});

test('what nobody looked at is found, in a rule and in a picture', () => {
  const found = textsOfRule({ name: 'x.css: .x', body: 'color: var(--rule); background: var(--count-3)' });
  assert.deepEqual(found.map(({ pair }) => pair), ['rule on count-3']);
  assert.deepEqual(textsOfRule({ name: 'x.css: .x', body: 'background: var(--yes)' }).map(({ pair }) => pair), ['ink on yes']);
  const figure = { id: 'n4-figure', label: { color: '--ink' }, data: [1] };
  const option = { series: [{ id: 'n4', itemStyle: { color: '--count-4' } }, figure] };
  assert.deepEqual(textsOfPicture(option), ['ink on count-4']);
  for (const pair of [...found.map(({ pair }) => pair), 'ink on yes', 'ink on count-4']) assert.ok(!listed(TEXTS).has(pair), pair);
  const [{ line }] = linesOfRule({ name: 'x.css: .x', body: 'border-block-end: 1px solid var(--hatch)' });
  assert.equal(line, 'hatch');
  assert.ok(!listed(GRAPHICS).has('hatch on paper') && !QUIET.includes(line));
});

test('each line fails where it is of the colour of its ground', () => {
  for (const pair of GRAPHICS) {
    const { light } = themes;
    assert.equal(tooFaint([pair], GRAPHIC, { light: { ...light, [pair.line]: light[pair.on] } }).length, 1, pair.what);
  }
});

test('each pair of neighbours fails, for everyone, where both are alike, and in grey where both are as light', () => {
  for (const pair of NEIGHBOURS) {
    const { light } = themes;
    assert.equal(confused([pair], { light: { ...light, [pair.a]: light[pair.b] } }).length, 5, pair.where);
  }
  assert.match(tooNear('#d04040', '#3f7f3f', 'light').join(), /without green cones/);
  assert.match(tooNear('#c0405f', '#3f78a8', 'light').join(), /^in grey/);
  assert.deepEqual(tooNear('#000000', '#ffffff', 'light'), []);
});

/** The same world, in which what is read is changed first. */
const changed = change => ({
  option: name => JSON.parse(JSON.stringify(real.option(name)), (key, value) => change(key, value)),
  css: real.css,
});

test('each mark is missed where it is not drawn', () => {
  const plain = {
    'no is hollow': changed((key, value) => (key === 'color' && value === '--paper' ? '--no' : value)),
    'the outline of no': changed((key, value) => (key === 'borderWidth' ? 1 : value)),
    'its count, in the bar': changed((key, value) => (value?.id === 'unknown-in' ? { ...value, data: value.data.slice(1) } : value)),
    'the year, at its line': changed((key, value) => (key === 'name' && value === '2021' ? ' ' : value)),
    'the outline of light parts': changed((key, value) => (value === '--count-3' ? '--paper' : value)),
    'the figure in a tile': changed((key, value) => (value?.id === 'h1-figure' ? { ...value, data: [] } : value)),
    'dashes of what cannot be compared': changed((key, value) => (value === 'dashed' ? 'solid' : value)),
  };
  for (const [mark, isThere] of Object.entries(MARKS)) assert.equal(isThere(plain[mark]), false, mark);
  const dress = /outline: 2px|border-style: dashed|background: var\(--paper\)/g;
  const undressed = { ...real, css: file => real.css(file).replace(dress, '') };
  for (const mark of ['no is hollow', 'the outline of no', 'dashes of what cannot be compared']) assert.equal(MARKS[mark](undressed), false, mark);
});
