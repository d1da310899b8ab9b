// Builds a wasm beside the page's own, which trunk builds.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds it, with more `options` for cargo; gives the path of what was built. */
export function cargoBuild(name, release, ...options) {
  const target = ['--target', 'wasm32-unknown-unknown', '--bin', name];
  execFileSync('cargo', ['build', '--locked', '--offline', ...target, ...(release ? ['--release'] : []), ...options], { stdio: 'inherit' });
  const folder = release ? 'release' : 'debug';
  return join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown', folder, `${name}.wasm`);
}
