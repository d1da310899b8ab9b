// Takes the code that is not wanted at once (the views behind the first one, dialogs, menus) out of a wasm, and lets
// wasm-bindgen do its part with the rest.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const run = (tool, ...args) => execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * Splits the wasm that cargo `built`: into pieces, put into the site, and the rest, whose `glue` and `wasm` are given with
 * the `loader` of the pieces. They stand in a folder of their own, which only the build reads. The names of pieces begin with `prefix`;
 * `shrink` makes a wasm file smaller in place.
 */
export async function split(site, built, prefix, shrink) {
  const name = basename(built, '.wasm');
  const folder = join(site, `${name}-parts`);
  await mkdir(folder);
  run('split-wasm', built, folder, `./${name}.js`);
  const whole = join(folder, 'main.wasm');
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', folder, '--out-name', name, whole);
  await rm(whole);
  const [glue, wasm, loader] = [`${name}.js`, `${name}_bg.wasm`, 'split.js'].map(file => join(folder, file));

  let code = await readFile(loader, 'utf8');
  for (const piece of (await readdir(folder)).filter(file => file.endsWith('.wasm') && join(folder, file) !== wasm)) {
    const file = join(folder, piece);
    shrink(file);
    const hash = createHash('sha256').update(await readFile(file)).digest('hex').slice(0, 8);
    const hashed = prefix + piece.replace('.wasm', `-${hash}.wasm`);
    await rename(file, join(site, hashed));
    code = code.replace(`"./${piece}"`, `"./${hashed}"`);
  }
  // Streaming needs a server that knows the type of wasm files; the pieces are small, and need none.
  const streamed = 'src.then(got => (got.ok ? got.arrayBuffer() : Promise.reject(got.status))).then(bytes => WebAssembly.instantiate(bytes, imports))';
  await writeFile(loader, code.replaceAll('WebAssembly.instantiateStreaming(src, imports)', streamed));
  return { glue, wasm, loader };
}
