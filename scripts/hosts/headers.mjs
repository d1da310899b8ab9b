// The recipe for Netlify and Cloudflare Pages: both read it at the root of a site, and compress by themselves.
import { TYPES } from './rules.mjs';

/** Cloudflare reads no more rules than this. */
const MOST = 100;

export function headersFor(names, { all, pages, hashed, others }) {
  // Where two rules name one header, one host joins the values and the other drops one. So each file has a rule of its
  // own, and no header is named for all files and for one.
  const rules = names.flatMap(name => {
    const { headers } = [pages, hashed, others].find(({ pattern }) => new RegExp(`${pattern}$`).test(name));
    const typed = { 'Content-Type': TYPES[name.split('.').pop()], ...headers };
    const paths = name.endsWith('index.html') ? [name, name.slice(0, -'index.html'.length)] : [name];
    return paths.map(path => rule(`/${path}`, typed));
  });
  rules.unshift(rule('/*', all));
  if (rules.length > MOST) throw new Error(`_headers has more than ${MOST} rules: let one stand for a whole folder`);
  return `# Response Record on Netlify and Cloudflare Pages. Made with the site.\n\n${rules.join('\n')}`;
}

function rule(path, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
