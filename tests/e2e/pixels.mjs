// Two pictures of the screen, held against each other.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Which share of the pixels of two PNG pictures differs, but for those within `others`. Edges may be smoothed otherwise. */
export function differing(first, second, others = []) {
  const [one, two] = [first, second].map(file => PNG.sync.read(file));
  const { width, height } = one;
  for (const { left, top, right, bottom } of others) {
    const [x, y] = [Math.floor(left), Math.floor(top)];
    const size = [Math.min(width, Math.ceil(right)) - x, Math.min(height, Math.ceil(bottom)) - y];
    if (size.every(length => length > 0)) PNG.bitblt(one, two, x, y, ...size, x, y);
  }
  return pixelmatch(one.data, two.data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}
