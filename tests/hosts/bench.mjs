// How many requests a second nginx answers with the recipe that the site ships, for each file of a first load,
// compressed, with the client on the same computer. A figure to compare with, not a test.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { nginx } from './servers.mjs';

const SECONDS = 3;
const CLIENTS = 50;

const site = await nginx();
try {
  const html = readFileSync(join(site.site, 'index.html'), 'utf8');
  const named = [/"(style-\w+\.css)"/, /"(start-\w+\.js)"/, /"(response-record-\w+_bg\.wasm)"/].map(name => html.match(name)[1]);
  const version = execFileSync('sh', ['-c', 'PATH=$PATH:/usr/sbin nginx -v 2>&1'], { encoding: 'utf8' }).trim();
  console.log(`${cpus().length} cores (${cpus()[0].model}), ${version}, one worker, ${CLIENTS} clients`);
  for (const name of ['index.html', ...named, 'data/incidents.json']) {
    // -t alone would end after 50,000 requests.
    const options = `-q -k -t ${SECONDS} -n 10000000 -c ${CLIENTS} -H`.split(' ');
    const said = execFileSync('ab', [...options, 'Accept-Encoding: br, gzip', site.address + name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const figure = label => Number(said.match(new RegExp(`^${label}: +([\\d.]+)`, 'm'))[1]);
    if (figure('Failed requests') > 0 || /^Non-2xx/m.test(said)) throw new Error(`${name}: ${said}`);
    const perSecond = figure('Requests per second');
    const bytes = figure('Document Length');
    const flow = Math.round((perSecond * bytes) / 2 ** 20);
    console.log(`${name}: ${Math.round(perSecond)} requests a second of ${bytes} bytes, ${flow} MB/s`);
  }
} finally {
  await site.stop();
}
