// Serves what the benches measure to their Chromium.
import { createServer } from 'node:http';

const TYPES = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm', json: 'application/json', csv: 'text/csv' };

/** Serves what `find` gives for a path, `null` for nothing. The origin, and the server to close. */
export async function serve(find) {
  const server = createServer(async ({ url }, answer) => {
    const path = url.split('?')[0];
    const body = await find(path);
    answer.writeHead(body === null ? 404 : 200, {
      'Content-Type': TYPES[path.split('.').pop()] ?? TYPES.html,
      // Without these two a page's clock tells tenths of a millisecond only.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    answer.end(body ?? '');
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, server };
}
