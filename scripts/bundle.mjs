// Trunk's post-build hook: bundles the style sheet, the loader with its glue, what keeps the page on the device, the chart
// code and the maker of QR codes into the built site, each named after its content, and writes those names into the page.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { cargoBuild } from './cargo.mjs';
import { buildDesk } from './desk.mjs';
import { hosts } from './hosts.mjs';
import { icons } from './icons.mjs';
import { licences } from './licences.mjs';
import { offline } from './offline.mjs';
import { pages } from './pages.mjs';
import { split } from './split.mjs';

const { TRUNK_STAGING_DIR: site, TRUNK_PROFILE: profile } = process.env;
const release = profile === 'release';
const LANGUAGES = Object.keys(JSON.parse(await readFile('public/words/heads.json', 'utf8')));

// What trunk made of the page's wasm is replaced by what is made of it here.
for (const name of await readdir(site)) if (/^response-record-.*\.(js|wasm)$|^snippets$/.test(name)) await rm(join(site, name), { recursive: true });
// -Oz makes the file smaller, but what travels, compressed, larger.
const shrink = (file, ...more) => release && wasmTool('wasm-opt', ['-O2', ...more, file, '-o', file]);
const page = await app(cargoBuild('response-record', release), '');
const frame = await app(cargoBuild('frame', release, '--no-default-features', '--features', 'frame,split'), 'frame_');
const desk = buildDesk(resolve(site), release);
// A browser optimises, while it runs, what is called often; from its next call on. What is called for each row may not become a
// part of what is called once: it would stay slow for a whole file.
shrink(desk.wasm, '--one-caller-inline-max-function-size=0');
const deskWasm = await nameByContent(desk.wasm);

const { metafile } = await build({
  entryPoints: ['style/main.css', 'public/start.js', 'public/frame.js', 'public/offline.js', 'public/desk.js', 'scripts/echarts.js', 'scripts/qr.js', 'scripts/draft.js'].map(file => ({
    in: file,
    out: nameOf(file),
  })),
  alias: { 'response-record': page.glue, frame: frame.glue, 'desk-glue': desk.glue },
  define: { PAGE_WASM: JSON.stringify(`./${page.wasm}`), FRAME_WASM: JSON.stringify(`./${frame.wasm}`), DESK_WASM: JSON.stringify(deskWasm) },
  outdir: site,
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  // The glue names the wasm file beside itself, for callers that name none. Ours does.
  supported: { 'import-meta': true },
  legalComments: 'inline',
  metafile: true,
});
for (const name of await readdir(site)) if (name.endsWith('-parts')) await rm(join(site, name), { recursive: true });
let html = await readFile(join(site, 'index.html'), 'utf8');
const bundled = {};
for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (!entryPoint) continue;
  bundled[nameOf(entryPoint)] = basename(path);
  // These two are named in public/first.js.
  if (/^public\/(start|frame)\.js$/.test(entryPoint)) continue;
  const plain = `"${nameOf(entryPoint)}.${path.split('.').pop()}"`;
  if (html.split(plain).length !== 2) throw new Error(`index.html must name ${plain} once`);
  html = html.replace(plain, `"${basename(path)}"`);
}
html = await nameWords(html);
html = await withFirst(html, { PAGE: [bundled.start, page.wasm], FRAME: [bundled.frame, frame.wasm], LANGUAGES });
if (!release) {
  // `trunk serve` reloads the page by an inline script.
  html = html.replace(/script-src 'self' 'sha256-[^']+'/, "script-src 'self' 'unsafe-inline'");
  // What is being worked on is not kept.
  html = html.replace(/<script [^>]*src="offline-.*\n/, '');
}
const { address } = JSON.parse(await readFile('public/site.json', 'utf8'));
await pages(site, html, address, release);
await icons(site);

await writeFile(join(site, 'licences.txt'), await licences());

if (release) await hosts(site);
// Last, since it knows what is in the files. A release that was served on the same port may still have its worker.
if (release) await offline(site);
else await copyFile('public/withdraw.js', join(site, 'sw.js'));

/** What cargo `built`, ready for the site: the path of its `glue`, and the name of its `wasm`. Its pieces begin with `prefix`. */
async function app(built, prefix) {
  const { glue, wasm, loader } = await split(resolve(site), built, prefix, shrink);
  if (release) {
    await dropStreams(glue, wasm);
    shrink(wasm);
    await shortenNames(glue, wasm, loader);
  }
  return { glue, wasm: await nameByContent(wasm) };
}

/** Moves a file of wasm into the site, named after its content; gives that name. */
async function nameByContent(file) {
  const hash = createHash('sha256').update(await readFile(file)).digest('hex').slice(0, 16);
  const named = basename(file).replace('_bg', `-${hash}_bg`);
  await rename(file, join(site, named));
  return named;
}

/** Runs a tool of binaryen on wasm as Rust makes it today, and gives what it prints. */
function wasmTool(tool, args) {
  const features = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];
  return execFileSync(tool, [...features.map(feature => `--enable-${feature}`), ...args], { encoding: 'utf8' });
}

/** Names each language's file after its content, in the site and in the page. What only the build reads goes. */
async function nameWords(html) {
  const folder = join(site, 'words');
  const metas = [];
  for (const file of await readdir(folder)) {
    const content = await readFile(join(folder, file));
    await rm(join(folder, file));
    const language = file.replace('.json', '');
    // English is in the page.
    if (language === 'en' || !LANGUAGES.includes(language)) continue;
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    await writeFile(join(folder, `${language}-${hash}.json`), content);
    metas.push(`<meta name="words-${language}" content="words/${language}-${hash}.json">`);
  }
  return html.replace('{words}', metas.sort().join('\n'));
}

/** The page with public/first.js in it, which must run before anything is shown; the policy lets just this script. It loads these. */
async function withFirst(html, files) {
  const define = Object.fromEntries(Object.entries(files).map(([name, list]) => [name, JSON.stringify(list)]));
  const { code } = await transform(await readFile('public/first.js', 'utf8'), { minify: true, target: 'es2020', format: 'iife', define });
  const script = code.trim();
  const sum = createHash('sha256').update(script).digest('base64');
  return html
    .replace('<script src="first.js"></script>', () => `<script>${script}</script>`)
    .replace("script-src 'self'", `$& 'sha256-${sum}'`);
}

/** The name that index.html uses: the style sheet is "style", after its folder. */
function nameOf(file) {
  return file === 'style/main.css' ? 'style' : basename(file, '.js');
}

/**
 * leptos brings classes for streams that nobody here makes; being exported, they stay. This takes them out of both
 * sides: 2 KB of the page.
 */
async function dropStreams(glue, wasm) {
  const unused = /^(__wbg_)?intounderlying/;
  const module = new WebAssembly.Module(await readFile(wasm));
  const roots = WebAssembly.Module.exports(module).filter(({ name }) => !unused.test(name));
  const graph = join(site, 'roots.json');
  await writeFile(graph, JSON.stringify(roots.map(({ name }) => ({ name, export: name, root: true }))));
  wasmTool('wasm-metadce', [wasm, '--graph-file', graph, '-o', wasm]);
  await rm(graph);
  const code = await readFile(glue, 'utf8');
  await writeFile(
    glue,
    code
      .replace(/^export class IntoUnderlying\w+ \{[^]*?^\}\nif \(Symbol\.dispose\).*\n/gm, '')
      .replace(/^const IntoUnderlying\w+ = [^]*?;\n/gm, ''),
  );
}

/**
 * Glue and wasm call each other by long names that end in a hash, which nothing compresses: 4 KB of the page. wasm-opt
 * gives short ones and prints which.
 */
async function shortenNames(glue, wasm, loader) {
  const renamed = wasmTool('wasm-opt', ['--minify-imports-and-exports-and-modules', wasm, '-o', wasm]);
  const { imports, exports } = JSON.parse(renamed);
  const module = imports.find(([from]) => from.endsWith('_bg.js'))[0];
  const names = new Map([...imports.map(([, from, to]) => [from, to]), ...exports]);
  // All imports now come from one module: those of the loader and of our own scripts stand among those of the glue.
  const others = imports.filter(([from]) => from !== module).map(([from, name, short]) => ({ from, name, short }));
  let code = await readFile(glue, 'utf8');
  code = code
    .replace(/^import \* as import\d+ from "[^"]+";?\n/gm, '')
    .replace(/^\s*"[^"]+(?<!_bg\.js)": import\d+,\n/gm, '')
    .replaceAll(`"${module}":`, '"a":');
  // What the glue calls (`wasm.name`) and what it offers (`name:`), as whole names: one may be the beginning of another.
  code = code.replace(/(?<=\bwasm\.)[\w$]+|(?<=^\s+)[\w$]+(?=:)/gm, name => names.get(name) ?? name);
  const offered = others.map(({ name, short }) => `${short}: ${name},`).join(' ');
  code = code.replace(/^(\s*)"a": ([\w$]+),$/m, (_, space, own) => `${space}"a": { ...${own}, ${offered} },`);
  const taken = others.map(({ from, name }) => `import { ${name} } from "${from}";\n`).join('');
  await writeFile(glue, taken + code);
  // The pieces know what they share by its long name.
  let pieces = await readFile(loader, 'utf8');
  pieces = pieces.replace(/const \{ (.*?) \} = initSync/, (line, shared) => {
    const short = shared.split(',').map(name => name.trim()).filter(Boolean).map(name => `${names.get(name) ?? name}: ${name}`);
    return `const { ${short.join(', ')} } = initSync`;
  });
  await writeFile(loader, pieces);
}
