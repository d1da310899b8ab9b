// What a host should say of the site's files. All recipes are made of these rules, so that no two of them disagree.

/**
 * By the end of the name. What people open by itself names its charset; what else is text is read as UTF-8 anyway, by
 * the standards or because the page is.
 */
export const TYPES = {
  css: 'text/css',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** What compression makes smaller. */
export const PACKED = Object.keys(TYPES).filter(end => end !== 'png');

/**
 * What whoever runs the site replaces on the host, without a build. A compressed file beside it would go on saying what
 * was said before, so the host compresses these itself, each time: all files of these ends that it finds not compressed.
 */
export const REPLACED = { names: /^(data|texts)\/|^site\.json$/, ends: ['csv', 'json', 'md'] };

/** Names that carry a hash of the content: esbuild's is of capitals, all others are hexadecimal. */
const HASHED = String.raw`-([0-9A-Z]{8}|[0-9a-f]{8,16})(_bg)?\.(css|js|json|svg|wasm)`;

/** A frame in a sandbox has no origin, and all that the page loads there is foreign to it: so anybody may load it. */
const ALL = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** What the page does not use. It does copy and share. */
const OFF = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The headers of all files, and those of each kind, by a pattern of the end of the name: the first that fits. `policy`
 * is the page's own. No header says who may show the page in a frame: anybody may.
 */
export function kindsOf(policy) {
  const asked = { 'Cache-Control': 'no-cache' };
  const off = OFF.map(name => `${name}=()`).join(', ');
  return {
    all: ALL,
    pages: {
      pattern: String.raw`\.html`,
      headers: { ...asked, 'Content-Security-Policy': policy, 'Permissions-Policy': off },
    },
    // Another content has another name.
    hashed: { pattern: HASHED, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    // Kept, but asked about at each use.
    others: { pattern: '', headers: asked },
  };
}
