// Serves the built page as its recipes for hosts have it served: each file as the compressed one beside it; and what has none, since
// it may be replaced at any time, compressed as nginx does while it sends.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { REPLACED } from '../../scripts/hosts/rules.mjs';
import { TYPES } from '../types.mjs';

const isReplaced = file => REPLACED.ends.some(end => file.endsWith(`.${end}`));

/** The bytes of a file, and how they are compressed. */
async function sent(file) {
  const packed = await readFile(`${file}.br`).catch(() => undefined);
  if (packed) return [packed, 'br'];
  const raw = await readFile(file).catch(() => undefined);
  return raw && isReplaced(file) ? [gzipSync(raw, { level: 5 }), 'gzip'] : [raw];
}

/** The server, on a free port. */
export async function serve() {
  const server = createServer(async ({ url }, response) => {
    const file = join('dist', new URL(url, 'http://host').pathname.replace(/\/$/, '/index.html'));
    const [body, packed] = await sent(file);
    const encoding = packed && { 'Content-Encoding': packed };
    response.writeHead(body ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', ...encoding }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
