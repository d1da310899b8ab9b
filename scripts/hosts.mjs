// Makes the built site ready for any host of files: compresses what gains by it, and writes what Netlify, Cloudflare
// Pages, Apache and nginx each want to be told of the files.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { apache } from './hosts/apache.mjs';
import { headersFor } from './hosts/headers.mjs';
import { nginx } from './hosts/nginx.mjs';
import { PACKED, REPLACED, TYPES, kindsOf } from './hosts/rules.mjs';

export async function hosts(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const names = files.map(file => relative(site, join(file.parentPath ?? file.path, file.name))).sort();
  const strange = names.filter(name => !(end(name) in TYPES));
  if (strange.length > 0) throw new Error(`scripts/hosts/rules.mjs knows no type of ${strange}`);

  // The header says what the page says: a browser obeys both.
  const html = await readFile(join(site, 'index.html'), 'utf8');
  const kinds = kindsOf(html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1]);
  await writeFile(join(site, '_headers'), headersFor(names, kinds));
  await writeFile(join(site, '.htaccess'), apache(kinds));
  await writeFile(join(site, 'nginx.conf'), nginx(kinds));

  const packed = names.filter(name => PACKED.includes(end(name)) && !REPLACED.names.test(name));
  await Promise.all(packed.map(name => pack(join(site, name))));
}

const end = name => extname(name).slice(1);

/**
 * Writes `.gz` and `.br` beside a file, each only where it is smaller than what there is already. So no two of them have
 * one size, of which servers make the ETag.
 */
async function pack(file) {
  const raw = await readFile(file);
  const zipped = await promisify(gzip)(raw, { level: 9 });
  // The system that made it. Node writes its own here, but no time.
  zipped[9] = 255;
  const brotli = await promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  if (zipped.length < raw.length) await writeFile(`${file}.gz`, zipped);
  if (brotli.length < Math.min(raw.length, zipped.length)) await writeFile(`${file}.br`, brotli);
}
