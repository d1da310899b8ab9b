// The pictures that target/drawings/ describes, drawn by the page's own bundle of ECharts, in Node.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { svg } from '../../scripts/svg.mjs';
import { themes } from '../../scripts/tokens.mjs';

/** Where `cargo test --test drawings` writes. */
const OPTIONS = 'target/drawings';

/** Names of all pictures, such as `stages/typical.phone.sr-Cyrl`. */
export const names = readdirSync(OPTIONS, { recursive: true })
  .filter(name => name.endsWith('.json'))
  .map(name => name.replace(/\.json$/, ''))
  .sort();

/** Width, height and option of a picture; its colours are names of tokens, such as `--ink`. */
export const described = name => JSON.parse(readFileSync(join(OPTIONS, `${name}.json`), 'utf8'));

/** The picture as SVG, in the colours of a theme. */
export function draw(name, theme = 'light') {
  const { option, width, height } = described(name);
  const coloured = JSON.parse(JSON.stringify(option), (_, value) => {
    if (typeof value !== 'string' || !value.startsWith('--')) return value;
    const token = themes[theme][value.slice(2)];
    if (token === undefined) throw new Error(`${name} names ${value}, which style/tokens.css does not know`);
    return token;
  });
  return svg(coloured, width, height)
    // The points by which texts stand at their places: they have no size.
    .replace(/<path [^>]*matrix\(0,0,0,0,[^>]*><\/path>\n/g, '');
}
