// The licences of what others made and the page passes on: ECharts with its parts, the maker of QR codes, what reads and writes IndexedDB, and the crates that
// its wasm is made of. Each text stands once, after the names of all that it is of.
import { execFileSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const PACKAGES = {
  'Apache ECharts': ['echarts/NOTICE', 'echarts/LICENSE', 'echarts/licenses/LICENSE-d3'],
  zrender: ['zrender/LICENSE'],
  tslib: ['tslib/LICENSE.txt'],
  uqr: ['uqr/LICENSE'],
  'idb-keyval': ['idb-keyval/LICENCE'],
};

/** The whole file. */
export async function licences() {
  const of = new Map();
  for (const { name, texts } of [...(await packages()), ...(await crates())]) {
    for (const text of texts) of.set(text, [...(of.get(text) ?? []), name]);
  }
  return [...of].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

const packages = () =>
  Promise.all(
    Object.entries(PACKAGES).map(async ([name, files]) => ({
      name,
      texts: await Promise.all(files.map(file => text(join('node_modules', file)))),
    })),
  );

/** The crates, in the order of their names, and the standard library, which is in every wasm. */
async function crates() {
  const std = { name: 'std, the standard library of Rust', authors: ['The Rust Project Developers'], license: 'MIT OR Apache-2.0' };
  const linked = inWasm().map(async one => ({ ...named(one), texts: await textsOf(one) }));
  return [{ ...std, texts: [mit(std)] }, ...(await Promise.all(linked))];
}

const named = ({ name, version, license, repository }) => ({ name: `${name} ${version} (${license}) ${repository ?? ''}`.trim() });

/** All that is linked into the wasm of the page and of its worker: no tests, no build scripts, no macros. */
function inWasm() {
  const args = ['metadata', '--locked', '--offline', '--format-version', '1', '--filter-platform', 'wasm32-unknown-unknown'];
  const { packages, resolve } = JSON.parse(execFileSync('cargo', args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  const byId = new Map(packages.map(one => [one.id, one]));
  const nodes = new Map(resolve.nodes.map(node => [node.id, node]));
  const isMacro = id => byId.get(id).targets.some(({ kind }) => kind.includes('proc-macro'));
  const found = new Set([resolve.root]);
  for (const id of found) {
    const linked = nodes.get(id).deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null));
    for (const { pkg } of linked) if (!isMacro(pkg)) found.add(pkg);
  }
  found.delete(resolve.root);
  return [...found].map(id => byId.get(id)).sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** The texts that come with a crate: where it may be had under MIT, that one alone, and what is beside all choices. */
async function textsOf(crate) {
  const folder = dirname(crate.manifest_path);
  const files = (await readdir(folder)).filter(name => /^(un)?licen[cs]e|^copying|^copyright|^notice/i.test(name) && !name.endsWith('.rs'));
  const mits = files.filter(name => /mit/i.test(name));
  const chosen = /\bMIT\b/.test(crate.license) && mits.length > 0 ? files.filter(name => !/apache|unlicense|copying|zlib|cc0|boost|bsl/i.test(name)) : files;
  if (chosen.length > 0) return Promise.all(chosen.sort().map(name => text(join(folder, name))));
  if (!/\bMIT\b/.test(crate.license)) throw new Error(`${crate.name} ${crate.version} comes without its licence, ${crate.license}`);
  return [mit(crate)];
}

/** Without lines that end in spaces, by which many of the same differ. */
const text = async file => (await readFile(file, 'utf8')).replaceAll('\r', '').replace(/[ \t]+$/gm, '').trim();

/** What a crate means that names MIT and brings no text. */
const mit = ({ name, authors }) => `MIT License

Copyright (c) ${authors.length > 0 ? authors.map(author => author.replace(/ <.*/, '')).join(', ') : `the authors of ${name}`}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
