// Trunk's post-build hook: bundles the style sheet, the loader and the chart code into the built site, each named after
// its content, and writes those names into the built page.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const { TRUNK_STAGING_DIR: site, TRUNK_PROFILE: profile } = process.env;

const { metafile } = await build({
  entryPoints: ['style/main.css', 'public/start.js', 'scripts/echarts.js'].map(file => ({ in: file, out: nameOf(file) })),
  outdir: site,
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  legalComments: 'inline',
  metafile: true,
});

const page = join(site, 'index.html');
let html = await readFile(page, 'utf8');
for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (!entryPoint) continue;
  const plain = `"${nameOf(entryPoint)}.${path.split('.').pop()}"`;
  if (html.split(plain).length !== 2) throw new Error(`index.html must name ${plain} once`);
  html = html.replace(plain, `"${basename(path)}"`);
}
// `trunk serve` reloads the page by an inline script.
if (profile === 'debug') html = html.replace("script-src 'self'", "$& 'unsafe-inline'");
await writeFile(page, html);

// ECharts and its drawing library may be passed on with their licences.
const licences = ['echarts/NOTICE', 'echarts/LICENSE', 'echarts/licenses/LICENSE-d3', 'zrender/LICENSE', 'tslib/LICENSE.txt'];
const texts = await Promise.all(licences.map(file => readFile(join('node_modules', file), 'utf8')));
await writeFile(join(site, 'echarts-licences.txt'), texts.join('\n\n----\n\n'));

/** The name that index.html uses: the style sheet is "style", after its folder. */
function nameOf(file) {
  return file === 'style/main.css' ? 'style' : basename(file, '.js');
}
