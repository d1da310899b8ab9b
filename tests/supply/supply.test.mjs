// What the page is made of: fixed by locks with sums, and named in the page with its licence. `deny.toml` beside this says which
// crates may be a part of it.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = file => readFileSync(file, 'utf8');

for (const folder of ['', 'benches/']) {
  test(`packages of npm in ${folder || 'the project'} are of one version, from the registry, with a sum`, () => {
    const { packages } = JSON.parse(read(`${folder}package-lock.json`));
    const { '': own, ...others } = packages;
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
    for (const [path, { integrity, resolved, link }] of Object.entries(others)) {
      assert.match(integrity ?? '', /^sha512-/, path);
      assert.deepEqual([resolved, link], [undefined, undefined], `${path} is from somewhere else`);
    }
  });
}

test('packages of npm are installed by their lock alone, and run nothing then', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  const files = ['Makefile', 'scripts/install.sh', '.github/workflows/pages.yml'];
  const installs = files.flatMap(file => read(file).match(/\bnpm (ci|i|install|add|update)\b.*/g) ?? []);
  assert.deepEqual(installs, ['npm ci', 'npm ci --ignore-scripts --prefix benches']);
});

test('the page names everything that it is made of, with its licence', () => {
  const licences = read('dist/licences.txt');
  const tree = ['tree', '--locked', '--offline', '--target', 'wasm32-unknown-unknown', '-e', 'normal,no-proc-macro'];
  const lines = execFileSync('cargo', [...tree, '--prefix', 'none', '-f', '{p} {l}'], { encoding: 'utf8' }).split('\n');
  const crates = new Set(lines.filter(line => line && !line.startsWith('response-record ')).map(line => line.split(' ').slice(0, 2).join(' ')));
  assert.ok(crates.size > 100, `${crates.size} crates`);
  const made = ['Apache ECharts', 'zrender', 'tslib', 'uqr', 'idb-keyval', 'std, the standard library of Rust'];
  const missing = [...made, ...[...crates].map(crate => crate.replace(' v', ' '))].filter(
    name => !licences.split('\n').some(line => line === name || line.startsWith(`${name} (`)),
  );
  assert.deepEqual(missing, []);
});

test('the parts of the bundles of ECharts, of the QR code and of drafts are those that are named', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const imported = ['scripts/echarts.js', 'scripts/qr.js', 'scripts/draft.js'].flatMap(file => [...read(file).matchAll(/from '([\w-]+)/g)].map(([, name]) => name));
  const all = new Set(imported);
  for (const name of all) for (const other of Object.keys(packages[`node_modules/${name}`].dependencies ?? {})) all.add(other);
  assert.deepEqual([...all].sort(), ['echarts', 'idb-keyval', 'tslib', 'uqr', 'zrender']);
});
