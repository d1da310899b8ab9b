// A WordPress of its own: Debian's, with its database and PHP's own server, all in a temporary folder, on free ports.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../hosts/servers.mjs';

const DEBIAN = '/usr/share/wordpress';
const PATH = `${process.env.PATH}:/usr/sbin`;
const own = name => new URL(name, import.meta.url);

/**
 * WordPress, installed. It may fetch from `record`, the address of our site. `post` publishes as somebody, and gives what
 * REST says of it.
 */
export async function wordpress(record) {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const says = join(folder, 'says');
  const log = openSync(says, 'a');
  const running = [];
  // Nothing of what they have is kept.
  const kill = () => running.forEach(({ child }) => child.kill('SIGKILL'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const abandon = () => {
    kill();
    remove();
  };
  process.once('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    kill();
    await Promise.all(running.map(({ ended }) => ended));
    remove();
  };
  const run = (command, options, more = {}) => {
    const child = spawn(command, options, { stdio: ['ignore', log, log], env: { PATH }, ...more });
    running.push({ child, ended: once(child, 'exit') });
    return child;
  };
  const until = async (child, isReady) => {
    while (!(await isReady())) {
      if (child.exitCode !== null) throw new Error(`${child.spawnfile} did not start`);
      await pause(50);
    }
  };

  try {
    const [socket, data, root] = ['socket', 'data', 'site'].map(name => join(folder, name));
    const user = `--user=${userInfo().username}`;
    const plain = ['--no-defaults', user, `--datadir=${data}`];
    const options = ['--auth-root-authentication-method=normal', '--skip-test-db'];
    execFileSync('mariadb-install-db', [...plain, ...options], { env: { PATH }, stdio: ['ignore', log, log] });
    const database = run('mariadbd', [...plain, `--socket=${socket}`, `--pid-file=${folder}/pid`, '--skip-networking']);
    await until(database, () => existsSync(socket));

    // Debian's is made of links.
    cpSync(DEBIAN, root, { recursive: true, dereference: true });
    mkdirSync(join(root, 'wp-content/mu-plugins'));
    cpSync(own('wp-config.php'), join(root, 'wp-config.php'));
    cpSync(own('loopback.php'), join(root, 'wp-content/mu-plugins/loopback.php'));
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const php = {
      cwd: root,
      env: { PATH, TEST_SOCKET: socket, TEST_ADDRESS: address, TEST_RECORD_PORT: new URL(record).port },
    };
    const told = execFileSync('php', [own('install.php').pathname], { ...php, encoding: 'utf8' });
    const { version, passwords } = JSON.parse(told.trim().split('\n').pop());
    const server = run('php', ['-S', `127.0.0.1:${port}`, '-t', root], php);
    await until(server, () => fetch(address).then(() => true, () => false));

    const post = async (name, content) => {
      const response = await fetch(`${address}/?rest_route=/wp/v2/posts`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Basic ${Buffer.from(`${name}:${passwords[name]}`).toString('base64')}`,
        },
        body: JSON.stringify({ title: 'An article', status: 'publish', content }),
      });
      const text = await response.text();
      if (response.status !== 201) throw new Error(`${response.status}: ${text}`);
      return JSON.parse(text);
    };
    return { address, version, post, stop };
  } catch (error) {
    const last = readFileSync(says, 'utf8');
    await stop();
    throw new Error(`WordPress did not start: ${last}`, { cause: error });
  }
}
