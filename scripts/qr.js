/*! uqr 0.1.3 (MIT): see licences.txt */

// Makes a QR code. The page fetches this file when a reader asks for one.
import { encode } from 'uqr';

/**
 * The code of this text: how many modules a side has, and the dark ones as the data of an SVG path, one unit each. The
 * quiet zone of four modules around it is the caller's. Throws where the text is too long for any code.
 */
export function path(text) {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return { size, path: data.map(runs).join('') };
}

/** A row: one rectangle for each run of dark modules. */
function runs(row, y) {
  let drawn = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const length = x + 1 - start;
    drawn += `M${start} ${y}h${length}v1h-${length}z`;
  }
  return drawn;
}
