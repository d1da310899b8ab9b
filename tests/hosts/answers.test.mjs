// What real servers answer with the recipes that the site ships: each file, to each kind of client.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { basename, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FOLDER, LATER, apache, nginx } from './servers.mjs';

const SITE = 'dist';
const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(SITE, join(entry.parentPath ?? entry.path, entry.name)))
  .filter(name => !/\.(br|gz)$|^(_headers|\.htaccess|nginx\.conf)$/.test(name));
/** A folder is asked for without the name of its page. */
const names = [...new Set([...files, ...files.map(name => name.replace(/index\.html$/, '')), ...LATER])];
/** What whoever runs the site replaces on the host. */
const isReplaced = name => /^(data|texts)\/|^site\.json$/.test(name);
const fileOf = name => (name === '' || name.endsWith('/') ? `${name}index.html` : name);
const start = files.find(name => /^start-\w+\.js$/.test(name));

const TYPES = {
  css: 'text/css',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};
const EVERYWHERE = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': undefined,
};
const policy = readFileSync(join(SITE, 'index.html'), 'utf8').match(/Content-Security-Policy" content="(.*?)"/)[1];

/** The headers of a file that is there, but for those of its encoding. */
function expected(name) {
  const isPage = fileOf(name).endsWith('.html');
  const isHashed = /-[0-9A-Z]{8}\.(js|css)$|-[0-9a-f]{8}\.(css|wasm|json|svg)$|_bg\.wasm$/.test(name);
  return {
    ...EVERYWHERE,
    'content-type': TYPES[fileOf(name).split('.').pop()],
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': isPage ? policy : undefined,
    expires: undefined,
  };
}

function assertHeaders(headers, wanted, about) {
  const found = Object.fromEntries(Object.keys(wanted).map(name => [name, headers[name]]));
  assert.deepEqual(found, wanted, about);
}

async function ask(address, headers = {}) {
  const [response] = await once(get(address, { headers }), 'response');
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

const decoded = ({ headers, body }) =>
  ({ br: brotliDecompressSync, gzip: gunzipSync })[headers['content-encoding']]?.(body) ?? body;

/** What a client takes, and in what it is answered, the best first. */
const CLIENTS = [
  [undefined, []],
  ['gzip', ['gzip']],
  ['br', ['br']],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['br;q=0, gzip;q=1.0', ['gzip']],
  ['gzip;q=0', []],
];
const ENDS = { br: '.br', gzip: '.gz' };

const SERVERS = [
  ['nginx', ['br', 'gzip'], nginx],
  ['nginx without brotli, for the whole server', ['gzip'], () => nginx({ brotli: false, inServer: true })],
  ['Apache', ['br', 'gzip'], apache],
  [
    'Apache that allows little and compresses nothing',
    ['br', 'gzip'],
    () => apache({ allowed: 'FileInfo', compresses: false }),
  ],
];

for (const [server, speaks, begin] of SERVERS) {
  describe(server, () => {
    let site;
    const at = (name, headers) => ask(site.address + name, headers);
    before(async () => (site = await begin()));
    after(() => site?.stop());

    for (const [takes, best] of CLIENTS) {
      it(`sends each file to who takes ${takes ?? 'no encoding'}`, async () => {
        for (const name of names) {
          const file = join(site.site, fileOf(name));
          const about = `${name} for ${takes}`;
          const packed = best.filter(encoding => speaks.includes(encoding) && existsSync(file + ENDS[encoding]));
          const answer = await at(name, takes && { 'Accept-Encoding': takes });
          assert.equal(answer.status, 200, about);
          // What is not there compressed, the host may compress itself.
          const own = best.find(encoding => encoding === answer.headers['content-encoding']);
          assertHeaders(answer.headers, { ...expected(name), 'content-encoding': packed[0] ?? own }, about);
          // Apache leaves what is tiny as it is.
          const isToPack = isReplaced(name) && statSync(file).size > 200 && best.includes('gzip');
          if (isToPack) assert.ok(own, `${about} is compressed by the host`);
          if (existsSync(`${file}.gz`) || isReplaced(name)) assert.equal(answer.headers.vary, 'Accept-Encoding', about);
          assert.ok(decoded(answer).equals(readFileSync(file)), `the content of ${about}`);
          if (packed[0]) assert.ok(answer.body.equals(readFileSync(file + ENDS[packed[0]])), `the bytes of ${about}`);
        }
      });
    }

    it('turns off what the page does not use, but neither copying nor sharing', async () => {
      for (const page of ['', 'index.html', 'sq/']) {
        const allowed = (await at(page)).headers['permissions-policy'];
        assert.match(allowed, /(^|, )camera=\(\)(,|$)/);
        assert.doesNotMatch(allowed, /clipboard|web-share/);
      }
    });

    it('answers 304 to who has the file in this encoding, and to nobody else', async () => {
      for (const name of ['', start, 'sq/']) {
        const tags = new Set();
        for (const encoding of ['identity', ...speaks]) {
          const { headers } = await at(name, { 'Accept-Encoding': encoding });
          const again = await at(name, { 'Accept-Encoding': encoding, 'If-None-Match': headers.etag });
          assert.equal(again.status, 304, `${name} in ${encoding}`);
          assert.equal(again.body.length, 0);
          const { etag, 'cache-control': kept, vary } = headers;
          assertHeaders(again.headers, { etag, 'cache-control': kept, vary });
          const since = await at(name, { 'Accept-Encoding': encoding, 'If-Modified-Since': headers['last-modified'] });
          assert.equal(since.status, 304, `${name} in ${encoding}, by its time`);
          for (const tag of tags) {
            const { status } = await at(name, { 'Accept-Encoding': encoding, 'If-None-Match': tag });
            assert.equal(status, 200, `${name}: ${tag} is of another encoding`);
          }
          tags.add(headers.etag);
        }
        assert.equal(tags.size, speaks.length + 1, `${name}: one ETag for each encoding`);
      }
    });

    it('sends the data anew when they are replaced, in each encoding, and 304 as long as they are not', async () => {
      const name = 'data/incidents.json';
      const tagOf = ({ headers }) => headers.etag.replace(/^W\//, '');
      const etags = {};
      const all = async (known, check) => {
        for (const [encoding = 'identity'] of CLIENTS) {
          check(await at(name, { 'Accept-Encoding': encoding, 'If-None-Match': known[encoding] ?? '""' }), encoding);
        }
      };
      await all({}, ({ headers }, encoding) => (etags[encoding] = headers.etag));
      await all(etags, (again, encoding) => {
        assert.equal(again.status, 304, `the same in ${encoding}`);
        assert.equal(tagOf(again), etags[encoding].replace(/^W\//, ''));
        assert.equal(again.headers['cache-control'], 'no-cache');
      });
      const replaced = Buffer.from(JSON.stringify({ replaced: 'x'.repeat(1000) }));
      writeFileSync(join(site.site, name), replaced);
      await all(etags, (again, encoding) => {
        assert.equal(again.status, 200, `another in ${encoding}`);
        assert.ok(decoded(again).equals(replaced), `the new content in ${encoding}`);
        etags[encoding] = again.headers.etag;
      });
      await all(etags, ({ status }, encoding) => assert.equal(status, 304, `the same again in ${encoding}`));
    });

    it('answers 404 for what is not there, never with the page, and lets nobody keep that', async () => {
      for (const end of ['', '/', '.html', '.json', '-1A2B3C4D.js', '-1a2b3c4d.wasm']) {
        const name = `data/nothing${end}`;
        const { status, headers, body } = await at(name, { 'Accept-Encoding': 'br, gzip' });
        assert.equal(status, 404, name);
        const none = { 'cache-control': undefined, 'content-security-policy': undefined };
        assertHeaders(headers, { ...EVERYWHERE, ...none }, name);
        assert.ok(!body.includes('id="app"'), name);
      }
    });

    it('lists no folder', async () => {
      for (const name of ['data/', 'words/', 'icons/']) {
        const { status, body } = await at(name);
        assert.ok([403, 404].includes(status), `${name}: ${status}`);
        assert.ok(!body.includes('.json') && !body.includes('.svg'), name);
      }
    });

    it('leads to the folder of a language', async () => {
      const { status, headers } = await at('sq');
      assert.equal(status, 301);
      assert.equal(new URL(headers.location, site.address).pathname, `${FOLDER}sq/`);
    });
  });
}

describe('Apache without a module', () => {
  for (const missing of ['headers', 'rewrite', 'mime', 'deflate', 'expires', 'autoindex']) {
    it(missing, async () => {
      const site = await apache({ without: [missing] });
      try {
        for (const name of ['', start, 'data/incidents.json']) {
          const answer = await ask(site.address + name, { 'Accept-Encoding': 'br, gzip' });
          assert.equal(answer.status, 200, name);
          assert.equal(answer.headers['content-type'], TYPES[fileOf(name).split('.').pop()]);
          assert.ok(decoded(answer).equals(readFileSync(join(SITE, fileOf(name)))), name);
        }
      } finally {
        await site.stop();
      }
    });
  }
});

describe('what stands in the files', () => {
  it('_headers says of each file what nginx says', async () => {
    const rules = readFileSync(join(SITE, '_headers'), 'utf8').split('\n\n').filter(rule => rule.startsWith('/'));
    const told = new Map(
      rules.map(rule => {
        const [path, ...lines] = rule.trim().split('\n');
        return [path, Object.fromEntries(lines.map(line => line.trim().split(/: (.*)/).slice(0, 2)))];
      }),
    );
    // The pictures of the first view have one rule.
    const ruled = name => `/${name.replace(/^first\/.*/, 'first/*')}`;
    const paths = names.filter(name => !LATER.includes(name)).map(ruled);
    assert.deepEqual([...told.keys()].sort(), [...new Set(['/*', ...paths])].sort());
    const site = await nginx();
    try {
      for (const [path, headers] of told) {
        if (path === '/*') continue;
        const { headers: found } = await ask(site.address + names.find(name => ruled(name) === path));
        const wanted = Object.entries({ ...told.get('/*'), ...headers });
        assertHeaders(found, Object.fromEntries(wanted.map(([name, value]) => [name.toLowerCase(), value])), path);
      }
    } finally {
      await site.stop();
    }
  });

  it('nothing stands beside a file that is replaced', () => {
    for (const name of files.filter(isReplaced)) {
      for (const end of Object.values(ENDS)) assert.ok(!existsSync(join(SITE, name + end)), name + end);
    }
  });

  it('the bytes of a compressed file are the same on every day and system', () => {
    for (const name of files.filter(name => existsSync(join(SITE, `${name}.gz`)))) {
      const head = readFileSync(join(SITE, `${name}.gz`)).subarray(4, 10);
      assert.deepEqual([...head], [0, 0, 0, 0, 2, 255], `${name}: no time, best compression, no system`);
    }
  });

  it('wasm that is kept for a year is named after its bytes', () => {
    for (const name of files.filter(name => name.endsWith('.wasm'))) {
      const [, hash] = basename(name).match(/-([0-9a-f]+)(?:_bg)?\.wasm$/);
      assert.ok(createHash('sha256').update(readFileSync(join(SITE, name))).digest('hex').startsWith(hash), name);
    }
  });
});
