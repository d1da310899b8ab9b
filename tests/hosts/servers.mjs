// Real servers with the recipes that the site ships, on free ports. Each has a folder of its own, and leaves nothing
// outside.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A folder in a folder, on a host that has other things too. */
export const FOLDER = '/reports/record/';
/** Files that the site does not have today. The recipes are patterns and need not know them. */
export const LATER = ['sw.js'];

const PATH = `${process.env.PATH}:/usr/sbin`;
// What is ended by a signal does not exit, and would leave its servers behind.
process.once('SIGTERM', () => process.exit(1));
// Servers need no rights, and Apache refuses to serve as root.
const NOBODY = 65534;
const asNobody = process.getuid() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * nginx. `inServer`: the recipe stands in the block of the whole server, not in that of the folder. The rest of the
 * configuration says the contrary of the recipe wherever a host may.
 */
export function nginx({ brotli = true, inServer = false } = {}) {
  const built = execFileSync('sh', ['-c', 'nginx -V 2>&1'], { encoding: 'utf8', env: { PATH } });
  const module = join(built.match(/--modules-path=(\S+)/)[1], 'ngx_http_brotli_static_module.so');
  return start('nginx', ['-e', 'stderr', '-c'], (folder, port) => {
    const site = join(folder, 'public', FOLDER);
    const recipe = `include ${site}nginx.conf; ${brotli ? 'brotli_static on;' : ''}`;
    const own = `location ^~ ${FOLDER} { alias ${site}; ${recipe} }`;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return `
      ${brotli ? `load_module ${module};` : ''}
      daemon off;
      pid ${folder}/pid;
      events {}
      http {
        ${temporary.map(kind => `${kind}_temp_path ${folder}/${kind};`).join('\n')}
        log_format lines '$status $request';
        access_log ${folder}/requests lines;
        charset koi8-r;
        autoindex on;
        expires 30d;
        gzip on;
        gzip_types *;
        add_header X-Frame-Options DENY always;
        server {
          listen 127.0.0.1:${port};
          root ${folder}/public;
          ${inServer ? recipe : `${own} location ~* \\.(js|css|png)$ { expires max; }`}
        }
      }`;
  });
}

/**
 * Apache, as contrary. `without`: modules that it does not have. `allowed`: what a folder may say. `compresses`: whether
 * it compresses whatever it sends.
 */
export function apache({ without = [], allowed = 'All', compresses = true } = {}) {
  const usual = 'mpm_event authz_core dir mime headers rewrite autoindex filter deflate brotli expires';
  const modules = usual.split(' ').filter(name => !without.includes(name));
  return start('apache2', ['-DFOREGROUND', '-f'], (folder, port) => `
    ${modules.map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
    ServerRoot ${folder}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    PidFile ${folder}/pid
    DefaultRuntimeDir ${folder}
    ErrorLog ${folder}/says
    LogFormat "%>s %r" lines
    CustomLog ${folder}/requests lines
    DocumentRoot ${folder}/public
    AddDefaultCharset koi8-r
    FileETag None
    <IfModule mod_mime.c>
      TypesConfig /dev/null
      AddType application/x-gzip .gz
    </IfModule>
    <IfModule mod_headers.c>
      Header always set X-Frame-Options DENY
      Header always set Access-Control-Allow-Origin *
    </IfModule>
    <IfModule mod_expires.c>
      ExpiresActive On
      ExpiresDefault "access plus 1 month"
    </IfModule>
    <IfModule mod_filter.c>
      ${compresses ? 'SetOutputFilter BROTLI_COMPRESS;DEFLATE' : ''}
    </IfModule>
    <Directory ${folder}/public>
      Options Indexes FollowSymLinks
      AllowOverride ${allowed}
      Require all granted
    </Directory>`);
}

/** `requests` gives a line for each request so far, `stop` ends the server and removes all that it had. */
async function start(command, options, configuration) {
  const folder = mkdtempSync(join(tmpdir(), 'response-record-'));
  chmodSync(folder, 0o755);
  const site = join(folder, 'public', FOLDER);
  cpSync('dist', site, { recursive: true });
  for (const name of LATER) if (!existsSync(join(site, name))) writeFileSync(join(site, name), '{}');
  const port = await freePort();
  writeFileSync(join(folder, 'configuration'), configuration(folder, port));
  const says = join(folder, 'says');
  const log = openSync(says, 'a');
  if (asNobody.uid) [folder, says].forEach(path => chownSync(path, NOBODY, NOBODY));
  const child = spawn(command, [...options, join(folder, 'configuration')], {
    env: { PATH },
    stdio: ['ignore', log, log],
    ...asNobody,
  });
  const ended = once(child, 'exit');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const abandon = () => {
    child.kill();
    remove();
  };
  process.once('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    child.kill();
    await ended;
    remove();
  };
  const address = `http://127.0.0.1:${port}${FOLDER}`;
  for (;;) {
    if (child.exitCode !== null) {
      const last = readFileSync(says, 'utf8');
      await stop();
      throw new Error(`${command} did not start: ${last}`);
    }
    if (await fetch(address).then(() => true, () => false)) break;
    await pause(20);
  }
  const requests = () => readFileSync(join(folder, 'requests'), 'utf8').trim().split('\n');
  return { address, port, site, requests, stop };
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
