// Serves the built page as its recipes for hosts have it served: each file as the compressed one beside it.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { TYPES } from '../types.mjs';

/** The server, on a free port. */
export async function serve() {
  const server = createServer(async ({ url }, response) => {
    const file = join('dist', new URL(url, 'http://host').pathname.replace(/\/$/, '/index.html'));
    const packed = await readFile(`${file}.br`).catch(() => undefined);
    const body = packed ?? (await readFile(file).catch(() => undefined));
    const encoding = packed && { 'Content-Encoding': 'br' };
    response.writeHead(body ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', ...encoding }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
