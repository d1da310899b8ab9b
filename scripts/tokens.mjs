// The colours of style/tokens.css, contrast.css and print.css, as a reader meets them. Those of the reader's own device,
// where it forces them, are not ours to measure.
import { readFileSync } from 'node:fs';

/** The custom properties of the first block after this text. */
function block(file, after) {
  const css = readFileSync(file, 'utf8');
  const at = css.indexOf(after);
  if (at < 0) throw new Error(`${file} has no “${after}”`);
  const start = css.indexOf('{', at + after.length);
  const text = css.slice(start, css.indexOf('}', start)).replace(/\/\*[^]*?\*\//g, '');
  return Object.fromEntries([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));
}

const light = block('style/tokens.css', '\n:root');
const dark = { ...light, ...block('style/tokens.css', ':root:not([data-theme="light"])') };
const print = block('style/print.css', ':root, :root:not([data-theme="light"]), [data-theme="dark"]');
const more = block('style/contrast.css', ':root, [data-theme]');

/** A theme in which some tokens are others: `var(--ink)`. */
function mixed(theme, changes) {
  const other = value => theme[/^var\(--(.*)\)$/.exec(value)[1]];
  return { ...theme, ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, other(value)])) };
}

/** Each theme, a value for each token by its name without the two hyphens. What a theme does not say is that of light. */
export const themes = {
  light,
  dark,
  print: { ...light, ...print },
  'light, more contrast': mixed(light, more),
  'dark, more contrast': mixed(dark, more),
};
