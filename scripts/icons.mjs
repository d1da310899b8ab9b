// The icon as pictures, which browsers want of a page that can be installed: see public/manifest.webmanifest.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Writes them into the site. */
export async function icons(site) {
  const icon = await readFile('public/icons/icon.svg', 'utf8');
  // Systems cut a maskable icon to their own shapes, of which all have the circle of 80 % in common.
  const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" fill="#fff"/><g transform="translate(5 5) scale(.6875)">${icon.replace('<svg', '<svg width="32" height="32"')}</g>
</svg>`;
  for (const [name, svg, width] of [['192', icon, 192], ['512', icon, 512], ['maskable', maskable, 512]]) {
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
    await writeFile(join(site, 'icons', `icon-${name}.png`), picture.asPng());
  }
}
