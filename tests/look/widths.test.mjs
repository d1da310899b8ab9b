// The widths that stand for fonts, which Node has not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureText, textWidth } from '../../scripts/widths.mjs';

test('a width is that of its letters, its size and its weight', () => {
  assert.equal(textWidth('ii', 10), 2 * 2.58);
  assert.equal(measureText('ii', 'normal 20px sans-serif').width, 2 * 5.16);
  assert.ok(measureText('Ш', 'bold 10px sans-serif').width > measureText('Ш', '10px sans-serif').width);
});

test('a letter that is not in the table is not guessed', () => {
  assert.throws(() => textWidth('Ω', 10), /no width for “Ω”/);
});
