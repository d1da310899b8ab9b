// The built page as a server gives it, with the watcher in its head.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const SITE = 'dist';
const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const WATCHER = '/watcher.js';

/** Serves the page on a free port. `documents` counts how often it was loaded, `missing` names what was not there. */
export async function serve() {
  const site = { documents: 0, missing: [] };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const name = pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
    try {
      let body = await readFile(name === WATCHER ? new URL('watcher.js', import.meta.url) : join(SITE, name));
      if (name === '/index.html') {
        site.documents += 1;
        body = watched(body.toString());
      }
      response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body);
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

const watched = html => html.replace('</title>', `$&<script src="${WATCHER}"></script>`);
