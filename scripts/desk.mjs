// Builds the worker that checks the data keeper's files. Trunk builds all wasm alike: small. For these bytes nobody waits on a
// phone, but for the work on a hundred thousand rows, so here our own code, and what it calls all the time, is built to be quick.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cargoBuild } from './cargo.mjs';

const QUICK = ['response-record', 'chrono', 'serde_json'].flatMap(name => ['--config', `profile.release.package.${name}.opt-level=3`]);

/** Builds its `glue` and `wasm` into a folder that only the build reads, and gives their paths. */
export function buildDesk(site, release) {
  const built = cargoBuild('desk', release, '--no-default-features', ...(release ? QUICK : []));
  const folder = join(site, 'desk-parts');
  execFileSync('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', folder, '--out-name', 'desk', built], { stdio: 'inherit' });
  return { glue: join(folder, 'desk.js'), wasm: join(folder, 'desk_bg.wasm') };
}
