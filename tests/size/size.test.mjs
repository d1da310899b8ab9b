// What a reader downloads must stay small: see budgets.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { KB, parts } from './measure.mjs';

for (const { name, files, weight, budget, least = 1 } of parts()) {
  test(name, () => {
    assert.ok(files.length >= least, `${files.length} files`);
    console.log(`${(weight / KB).toFixed(1)} KB of ${budget} KB`);
    assert.ok(weight <= budget * KB, `${(weight / KB).toFixed(1)} KB is more than ${budget} KB: ${files.map(file => `${file.name} ${file.brotli}`).join(', ')}`);
  });
}

test('the page waits neither for the chart code nor for what makes QR codes, nor for what checks files and keeps drafts', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  for (const name of ['echarts', 'qr', 'desk', 'draft']) {
    const tags = html.match(new RegExp(`<(?!!)[^>]*\\b${name}-\\w+\\.js[^>]*>`, 'g')) ?? [];
    assert.equal(tags.length, 1, `one place names ${name}`);
    assert.match(tags[0], new RegExp(`^<meta name="${name}" content="${name}-\\w+\\.js">$`));
  }
});
