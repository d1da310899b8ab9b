// The colours of style/tokens.css and style/print.css, as the three surfaces on which a reader meets them.
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

/** Each theme, a value for each token by its name without the two hyphens. What a theme does not say is that of light. */
export const themes = {
  light,
  dark: { ...light, ...block('style/tokens.css', ':root:not([data-theme="light"])') },
  print: { ...light, ...block('style/print.css', ':root, :root:not([data-theme="light"]), [data-theme="dark"]') },
};
