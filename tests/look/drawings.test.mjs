// Every chart in its cases and languages, drawn by the page's own code and held against what is stored in drawings/. A
// picture that should have changed is stored anew with `UPDATE=1 make test-look`; the commit says why it changed.
//
// Node has no fonts: widths are those of scripts/widths.mjs. So a stored picture says where each text stands and what it says, not
// how its letters look; ECharts itself needs widths only for the ground behind a text and for the key of a saved picture.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { clashes, outside, outsideBars, outsideTiles, textsOf } from './geometry.mjs';
import { described, draw, names } from './render.mjs';

const STORED = 'tests/look/drawings';
const DIFFER = 'target/drawings-differ';
const storesAnew = process.env.UPDATE === '1';

function write(folder, name, text) {
  const file = join(folder, `${name}.svg`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(name) {
  try {
    return readFileSync(join(STORED, `${name}.svg`), 'utf8');
  } catch {
    return null;
  }
}

/** Nothing where both are the same; else what to do. Both are written where a person can look at them. */
function difference(name, drawn, stored) {
  if (drawn === stored) return null;
  write(DIFFER, `${name}.drawn`, drawn);
  if (stored !== null) write(DIFFER, `${name}.stored`, stored);
  const looked = `${name} is drawn otherwise than it is stored: look at ${DIFFER}/${name}.*.svg.`;
  return `${looked} If it is as it should be, store it: UPDATE=1 make test-look`;
}

/** What is wrong with where the texts of a picture stand. */
function faults(name, svg) {
  const { option, width, height } = described(name);
  const texts = textsOf(svg);
  assert.ok(texts.length > 5, `${name} has ${texts.length} texts`);
  const bars = name.startsWith('stages/') ? outsideBars(option, width) : [];
  return [...clashes(texts), ...outside(texts, width, height), ...outsideTiles(option), ...bars];
}

rmSync(DIFFER, { recursive: true, force: true });
assert.ok(names.length > 0, 'what is drawn is written by `cargo test --test drawings`: run `make test-look`');
const drawings = new Map(names.map(name => [name, draw(name)]));

for (const [name, svg] of drawings) {
  test(name, () => {
    assert.deepEqual(faults(name, svg), []);
    if (storesAnew) write(STORED, name, svg);
    const said = difference(name, svg, read(name));
    assert.ok(said === null, said);
  });
}

test('what is stored is drawn', () => {
  const stored = readdirSync(STORED, { recursive: true }).filter(name => name.endsWith('.svg')).map(name => name.replace(/\.svg$/, ''));
  const left = stored.filter(name => !drawings.has(name));
  if (storesAnew) left.forEach(name => rmSync(join(STORED, `${name}.svg`)));
  else assert.deepEqual(left, [], 'delete them: UPDATE=1 make test-look');
});

/** The words of a picture in a script. */
const wordsIn = (name, script) =>
  new Set(textsOf(drawings.get(name)).flatMap(({ text }) => text.match(new RegExp(`\\p{Script=${script}}+`, 'gu')) ?? []));

test('each language is in its script', () => {
  for (const name of names) {
    const language = name.slice(name.lastIndexOf('.') + 1);
    if (language !== 'sr-Cyrl') {
      assert.deepEqual([...wordsIn(name, 'Cyrillic')], [], name);
      continue;
    }
    // Names and addresses stay as they are: they stand in the pictures of the other languages too.
    const [english, albanian] = ['en', 'sq'].map(other => wordsIn(name.replace(language, other), 'Latin'));
    const latin = [...wordsIn(name, 'Latin')].filter(word => !english.has(word) || !albanian.has(word));
    assert.deepEqual(latin, [], name);
    // Months of many years have no names.
    assert.equal(wordsIn(name, 'Cyrillic').size > 0, english.size > 0, name);
  }
});

// What follows holds the tests above: each can fail.

test('another picture is found, and both are written', () => {
  const [name, svg] = drawings.entries().next().value;
  assert.match(difference('proof', svg.replace('</svg>', '<g></g></svg>'), svg), /UPDATE=1/);
  assert.deepEqual(readdirSync(DIFFER).filter(file => file.startsWith('proof')).sort(), ['proof.drawn.svg', 'proof.stored.svg']);
  for (const which of ['drawn', 'stored']) rmSync(join(DIFFER, `proof.${which}.svg`));
  assert.equal(difference(name, svg, svg), null);
});

test('a text on another one, beyond the picture, its tile or its bar is found', () => {
  const style = 'text-anchor="end" style="font-size:13px;font-weight:bold;"';
  const text = (x, y, said) => `<text ${style} transform="translate(${x} ${y})">${said}</text>`;
  assert.equal(clashes(textsOf(text(90, 20, 'Arrest') + text(100, 24, 'or charge'))).length, 1);
  assert.equal(clashes(textsOf(text(90, 20, 'Arrest') + text(100, 36, 'or charge'))).length, 0);
  assert.deepEqual(outside(textsOf(text(10, 20, 'Arrest')), 300, 100).length, 1);
  assert.deepEqual(outside(textsOf(text(90, 98, 'Arrest')), 300, 100).length, 1);
  const label = { fontSize: 13, fontWeight: 'bold', distance: 6 };
  const names = [{ name: 'Severna Mitrovica' }, { name: 'Klina' }];
  assert.equal(outsideTiles({ series: [{ id: 'n1', symbolSize: [60, 40] }, { id: 'n1-below', label, data: names }] }).length, 1);
  const counts = [{ name: '4 yes', value: [0, 0] }, { name: '40 yes', value: [0, 1] }];
  const series = [{ id: 'yes', stack: 'answers', data: [4, 40] }, { id: 'yes-in', label, data: counts }];
  assert.equal(outsideBars({ series, grid: { left: 0, right: 0 }, xAxis: { max: 100 } }, 300).length, 1);
});
