// The built page as a server gives it, with the watcher in its head; and pages of others, from an origin of their own.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { TYPES } from '../types.mjs';

const SITE = 'dist';
const WATCHER = '/watcher.js';
/** The page, and the one of its frames. */
const DOCUMENTS = ['/index.html', '/frame.html'];
// A frame without an origin of its own asks for every file as a stranger.
const FOR_ALL = { 'Access-Control-Allow-Origin': '*' };

/**
 * Serves the page on a free port. `documents` counts how often it was loaded, `missing` names what was not there.
 * With `pages`, texts by path, it serves these instead.
 */
export async function serve(pages) {
  const site = { documents: 0, missing: [] };
  const read = pages ? async name => pages[name] ?? Promise.reject(new Error(name)) : readBuilt;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const name = pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
    try {
      const body = await read(name);
      if (DOCUMENTS.includes(name)) site.documents += 1;
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, ...FOR_ALL }).end(body);
    } catch {
      site.missing.push(pathname);
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  site.address = `http://127.0.0.1:${server.address().port}/`;
  site.close = () => {
    server.close();
    // A browser keeps its connections open.
    server.closeAllConnections();
  };
  return site;
}

async function readBuilt(name) {
  const body = await readFile(name === WATCHER ? new URL('watcher.js', import.meta.url) : join(SITE, name));
  return DOCUMENTS.includes(name) ? body.toString().replace('</title>', `$&<script src="${WATCHER}"></script>`) : body;
}
