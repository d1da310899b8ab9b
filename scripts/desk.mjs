// Builds the worker that checks the data keeper's files. Trunk builds all wasm alike: small. For these bytes nobody waits on a
// phone, but for the work on a hundred thousand rows, so here our own code, and what it calls all the time, is built to be quick.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const QUICK = ['response-record', 'chrono', 'serde_json'].flatMap(name => ['--config', `profile.release.package.${name}.opt-level=3`]);

/** Puts `desk.js` and `desk_bg.wasm` into the site, and gives their paths. */
export function buildDesk(site, release) {
  const run = (tool, ...args) => execFileSync(tool, args, { stdio: 'inherit' });
  const target = ['--target', 'wasm32-unknown-unknown', '--no-default-features', '--bin', 'desk'];
  run('cargo', 'build', '--locked', '--offline', ...target, ...(release ? ['--release', ...QUICK] : []));
  const folder = join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown', release ? 'release' : 'debug');
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', site, '--out-name', 'desk', join(folder, 'desk.wasm'));
  return { glue: join(site, 'desk.js'), wasm: join(site, 'desk_bg.wasm') };
}
