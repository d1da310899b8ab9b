// Builds the page twice, from nothing, in two folders of different names and depths and without a network where Linux lets us: every
// file must come out the same. It takes two builds, so it is no part of `make test`.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const MADE = resolve('target/reproducible');
const FOLDERS = ['one', 'another/that lies deeper'].map(name => join(MADE, name));

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

/** What the build needs, and nothing that was built. Packages and tools are linked, not copied: they are half a gigabyte. */
function prepare(folder) {
  mkdirSync(folder, { recursive: true });
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of tracked) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file), { preserveTimestamps: true });
  }
  for (const part of ['node_modules', '.tools/bin']) {
    mkdirSync(dirname(join(folder, part)), { recursive: true });
    run('cp', '--archive', '--link', `${part}/.`, join(folder, part));
  }
}

/** Not `make site`, which would look for what is to be installed. */
function build(folder) {
  const apart = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0;
  if (!apart) console.log('with the network: this system does not let it be taken away');
  const make = ['make', '--directory', folder, 'dist/index.html'];
  run(...(apart ? ['unshare', '--map-root-user', '--net', ...make] : make));
}

/** The sum of each file of a built page. */
function sums(folder) {
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(({ parentPath, path, name }) => join(parentPath ?? path, name));
  return new Map(paths.map(path => [relative(dist, path), createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

rmSync(MADE, { recursive: true, force: true });
for (const folder of FOLDERS) {
  prepare(folder);
  build(folder);
}
const [one, other] = FOLDERS.map(sums);
const names = [...new Set([...one.keys(), ...other.keys()])].sort();
const differing = names.filter(name => one.get(name) !== other.get(name));
console.log(differing.join('\n') || `${names.length} files, each the same`);
process.exitCode = differing.length > 0 ? 1 : 0;
