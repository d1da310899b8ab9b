// Prints each file that a reader may download, raw and as it travels; each part against its budget and against the release before;
// and the largest functions of the page's wasm. `UPDATE=1` keeps the figures as those of a release.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KB, parts } from './measure.mjs';

const RELEASE = 'tests/size/release.json';
const before = JSON.parse(readFileSync(RELEASE, 'utf8'));
const weighed = parts();
const kb = bytes => (bytes / KB).toFixed(1).padStart(8);

console.log(`${'KB'.padEnd(64)}     raw    gzip  brotli`);
for (const { name, files, weight, budget } of weighed) {
  const change = name in before ? `${weight >= before[name] ? '+' : ''}${weight - before[name]} bytes since the release before` : 'new';
  console.log(`\n${name}: ${(weight / KB).toFixed(1)} of ${budget} KB, ${change}`);
  for (const { name: file, raw, gzip, brotli } of files) console.log(`  ${file.padEnd(60)}${kb(raw)}${kb(gzip)}${kb(brotli)}`);
}

console.log('\nThe ten largest functions and data of the page before it is split and made small, in bytes of wasm:');
const wasm = join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown/release/response-record.wasm');
const largest = JSON.parse(execFileSync('twiggy', ['top', '--format', 'json', '-n', '200', wasm], { encoding: 'utf8', maxBuffer: 1e9 }));
// What a tool or a debugger would read of it does not travel.
const travels = largest.filter(({ name }) => !/^(custom section|"?code section|reloc|elem|table|import)|subsection|debug/.test(name));
for (const { name, shallow_size: size } of travels.slice(0, 10)) console.log(`  ${String(size).padStart(8)}  ${name}`);

if (process.env.UPDATE === '1') {
  const figures = Object.fromEntries(weighed.map(({ name, weight }) => [name, weight]));
  writeFileSync(RELEASE, `${JSON.stringify(figures, null, 2)}\n`);
}
