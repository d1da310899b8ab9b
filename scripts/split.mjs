// Takes the code that is not wanted at once (the views behind the first one, dialogs, menus) out of the page's wasm. What
// trunk has made of the whole is replaced by what wasm-bindgen makes of the rest.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const run = (tool, ...args) => execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * Splits the wasm that cargo built, and puts glue, wasm and `split.js`, which loads the pieces, into the site. `shrink`
 * makes a wasm file smaller in place. The names of glue and wasm stay.
 */
export async function split(site, profile, { glue, wasm }, shrink) {
  const folder = await mkdtemp(join(site, 'split-'));
  const cargo = join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown', profile, 'response-record.wasm');
  const name = basename(glue, '.js');
  run('split-wasm', cargo, folder, `./${name}.js`);
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', folder, '--out-name', name, join(folder, 'main.wasm'));
  await rm(join(folder, 'main.wasm'));
  await rename(join(folder, `${name}_bg.wasm`), wasm);
  await rename(join(folder, `${name}.js`), glue);
  await rm(join(site, 'snippets'), { recursive: true, force: true });
  await rename(join(folder, 'snippets'), join(site, 'snippets'));

  let loader = await readFile(join(folder, 'split.js'), 'utf8');
  for (const piece of (await readdir(folder)).filter(file => file.endsWith('.wasm'))) {
    const file = join(folder, piece);
    shrink(file);
    const hash = createHash('sha256').update(await readFile(file)).digest('hex').slice(0, 8);
    const hashed = piece.replace('.wasm', `-${hash}.wasm`);
    await rename(file, join(site, hashed));
    loader = loader.replace(`"./${piece}"`, `"./${hashed}"`);
  }
  // Streaming needs a server that knows the type of wasm files; the pieces are small, and need none.
  const whole = 'src.then(got => (got.ok ? got.arrayBuffer() : Promise.reject(got.status))).then(bytes => WebAssembly.instantiate(bytes, imports))';
  loader = loader.replaceAll('WebAssembly.instantiateStreaming(src, imports)', whole);
  await writeFile(join(site, 'split.js'), loader);
  await rm(folder, { recursive: true });
}
