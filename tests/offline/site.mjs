// A built page in a folder of a server, as a reader's browser meets it: with another build after a while, slow, broken or
// gone.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { offline } from '../../scripts/offline.mjs';
import { TYPES } from '../types.mjs';

const FOLDER = '/record/';

/** A copy of the built page, which a test may change. */
export async function build() {
  const folder = await mkdtemp(join(tmpdir(), 'response-record-'));
  await cp('dist', folder, { recursive: true });
  return folder;
}

/** The next version of it: another page, other code, another piece of it, and another manifest. */
export async function nextBuild() {
  const folder = await build();
  const names = await readdir(folder);
  const views = names.find(name => name.startsWith('split_views-'));
  const start = names.find(name => name.startsWith('start-'));
  await rename(join(folder, views), join(folder, 'split_views-next.wasm'));
  await rename(join(folder, start), join(folder, 'start-NEXT.js'));
  await change(folder, 'start-NEXT.js', code => code.replaceAll(views, 'split_views-next.wasm'));
  await change(folder, 'index.html', html => summed(html.replace(start, 'start-NEXT.js').replace('<html', '<html data-build="next"')));
  await change(folder, 'manifest.webmanifest', json => json.replace('{', '{ '));
  await offline(folder);
  return folder;
}

/** The page whose policy allows its inline script, as the build makes it: the script names the code. */
function summed(html) {
  const [, script] = html.match(/<script>([^]*?)<\/script>/);
  return html.replace(/'sha256-[^']+'/, `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

export async function change(folder, name, made) {
  const file = join(folder, name);
  await writeFile(file, made(await readFile(file, 'utf8')));
}

/**
 * Serves a build on a free port. A test may set `build` to another folder; `isDown`; `date`, which the server then says it
 * is; `answers`, by path, to what is done instead of an answer. `requests` lists `[path, status]`.
 */
export async function serve(folder) {
  const site = { build: folder, isDown: false, answers: {}, requests: [], pages: {} };
  const server = createServer(async (request, response) => {
    if (site.isDown) return request.socket.destroy();
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const around = site.pages[pathname];
    if (around) return response.writeHead(200, { 'Content-Type': 'text/html' }).end(around);
    const path = pathname.slice(FOLDER.length);
    const say = (status, headers, body) => {
      site.requests.push([path, status]);
      if (site.date) response.setHeader('Date', site.date);
      response.writeHead(status, headers).end(body);
    };
    const file = join(site.build, path.replace(/(^|\/)$/, '$1index.html'));
    const body = pathname.startsWith(FOLDER) ? await readFile(file).catch(() => undefined) : undefined;
    if (!body) return say(404);
    if (site.answers[path]) return site.answers[path](response, body, say);
    const tag = `"${createHash('sha256').update(body).digest('hex')}"`;
    const headers = { ETag: tag, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', Vary: 'Origin' };
    if (request.headers['if-none-match'] === tag) say(304, headers);
    else say(200, headers, body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.address = site.origin + FOLDER;
  site.close = () => {
    server.close();
    // A browser keeps its connections open.
    server.closeAllConnections();
  };
  return site;
}

/** An answer that ends in the middle. */
export function broken(response, body) {
  response.writeHead(200, { 'Content-Length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

/** Removes the folders of builds. */
export const remove = folders => Promise.all(folders.map(folder => rm(folder, { recursive: true })));
