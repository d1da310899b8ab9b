// Prints which share of the lines of each layer that needs no browser its tests reach, and the lines of each file that none
// does. The lines of the tests themselves are not counted.
import { readFileSync } from 'node:fs';

const LAYERS = ['model', 'load', 'query', 'stats', 'i18n', 'charts', 'desk'];
const ENOUGH = 95;
const percent = (part, whole) => `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;

/** The lines of a file that no test reaches, and how many there are without its tests. */
function measured(path, counts) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const tests = lines.findIndex((line, at) => line === '#[cfg(test)]' && lines[at + 1] === 'mod tests {');
  const own = counts.filter(([line]) => tests < 0 || line <= tests);
  return { path, n: own.length, missed: own.filter(([, count]) => count === 0).map(([line]) => line) };
}

/** `3-5, 9` for 3, 4, 5, 9. */
function ranges(lines) {
  const starts = lines.filter((line, at) => line !== lines[at - 1] + 1);
  const ends = lines.filter((line, at) => line !== lines[at + 1] - 1);
  return starts.map((start, at) => (start === ends[at] ? `${start}` : `${start}-${ends[at]}`)).join(', ');
}

const files = readFileSync(process.argv[2], 'utf8').split('end_of_record').flatMap(record => {
  const path = record.match(/^SF:.*?\/(src\/.*)$/m)?.[1];
  if (!path || !LAYERS.includes(path.split('/')[1]) || /(^|_|\/)(tests|laws|properties)\.rs$/.test(path)) return [];
  return [measured(path, [...record.matchAll(/^DA:(\d+),(\d+)/gm)].map(([, line, count]) => [Number(line), Number(count)]))];
});

const sum = (files, of) => files.reduce((sum, file) => sum + of(file), 0);
const row = (name, files) => {
  const [n, missed] = [sum(files, file => file.n), sum(files, file => file.missed.length)];
  console.log(`${name.padEnd(8)}${String(n).padStart(7)}${String(missed).padStart(8)}${percent(n - missed, n).padStart(9)}`);
  return (n - missed) / n;
};

for (const { path, missed } of files.filter(file => file.missed.length)) console.log(`${path}: ${ranges(missed)}`);
console.log('\nlayer     lines  missed  reached');
for (const layer of LAYERS) row(layer, files.filter(file => file.path.startsWith(`src/${layer}/`)));
if (row('all', files) * 100 < ENOUGH) {
  console.error(`coverage: below ${ENOUGH} %`);
  process.exit(1);
}
