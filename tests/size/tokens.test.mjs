// The dark colours stand twice in style/tokens.css, for the device and for theme=dark: both must say the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync('style/tokens.css', 'utf8');

/** The custom properties of the first block after this text. */
function tokens(after) {
  const start = css.indexOf('{', css.indexOf(after) + after.length);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));
}

test('dark is the same by device and by address', () => {
  const device = tokens(':root:not([data-theme="light"])');
  assert.ok(Object.keys(device).length > 20, 'the block was found');
  assert.deepEqual(tokens('\n[data-theme="dark"]'), device);
});
