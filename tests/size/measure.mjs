// The weight of what the built site sends.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { BUDGETS } from './budgets.mjs';

const SITE = 'dist';
export const KB = 1024;
const names = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(SITE.length + 1))
  .filter(name => !/\.(br|gz)$/.test(name))
  .sort();

/** Bytes of a file: as it is, and as it travels. */
function weigh(name) {
  const bytes = readFileSync(join(SITE, name));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli };
}

/** All parts with a budget: their files, and `weight`, the bytes by brotli that count against it. */
export const parts = () =>
  BUDGETS.map(({ files, ...part }) => {
    const weighed = names.filter(files).map(weigh);
    const sizes = weighed.map(({ brotli }) => brotli);
    return { ...part, files: weighed, weight: part.each ? Math.max(0, ...sizes) : sizes.reduce((sum, size) => sum + size, 0) };
  });
