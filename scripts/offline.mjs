// The service worker of the built site: public/sw.js with the names of the files that it keeps, and what they add up to.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';

/**
 * Files that say in their names what is in them. The code of frames is none of them: a frame has no worker. Nor is what
 * checks files: every reader's device would keep what few use.
 */
const HASHED = /^(?!frame|(split_)?desk-).+[-_]\w+\.(css|js|wasm)$/;

/** Writes `sw.js` of a site that is otherwise complete. */
export async function offline(site) {
  const hashed = (await readdir(site)).filter(name => HASHED.test(name)).sort();
  const words = (await readdir(join(site, 'words'))).sort();
  const files = ['./', ...hashed, ...words.map(name => `words/${name}`), 'manifest.webmanifest', 'icons/icon.svg'];
  const sums = await Promise.all(files.map(async file => sum(await readFile(join(site, file === './' ? 'index.html' : file)))));
  const plain = await readFile('public/sw.js', 'utf8');
  const filled = plain
    .replace("const VERSION = ''", `const VERSION = '${sum(Buffer.concat(sums)).toString('base64')}'`)
    .replace('const FILES = []', `const FILES = ${JSON.stringify(files)}`);
  const { code } = await transform(filled, { minify: true, target: 'es2020' });
  await writeFile(join(site, 'sw.js'), code);
}

const sum = bytes => createHash('sha256').update(bytes).digest();
