// The recipe for Netlify and Cloudflare Pages: both read it at the root of a site, and compress by themselves.
import { TYPES } from './rules.mjs';

/** Cloudflare reads no more rules than this. */
const MOST = 100;

export function headersFor(names, { all, pages, hashed, others }) {
  // Where two rules name one header, one host joins the values and the other drops one. So each file has a rule of its
  // own, or one folder has, and no header is named for all files and for one.
  const ofPaths = new Map([['*', all]]);
  for (const name of names) {
    const { headers } = [pages, hashed, others].find(({ pattern }) => new RegExp(`${pattern}$`).test(name));
    const typed = { 'Content-Type': TYPES[name.split('.').pop()], ...headers };
    for (const path of pathsOf(name)) ofPaths.set(path, typed);
  }
  const rules = [...ofPaths].map(([path, headers]) => rule(`/${path}`, headers));
  if (rules.length > MOST) throw new Error(`_headers has more than ${MOST} rules: let one stand for a whole folder`);
  return `# Response Record on Netlify and Cloudflare Pages. Made with the site.\n\n${rules.join('\n')}`;
}

/** The pictures of the first view are many and alike. A page stands for its folder as well. */
function pathsOf(name) {
  if (name.startsWith('first/')) return ['first/*'];
  return name.endsWith('index.html') ? [name, name.slice(0, -'index.html'.length)] : [name];
}

function rule(path, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
