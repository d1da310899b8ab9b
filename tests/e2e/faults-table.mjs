// What can go wrong on the way to the reader: each file that the page fetches, each fault, and what is seen then.
// faults-table.spec.mjs provokes every line of it; SECURITY.md has it as a table, which the same file checks and writes.

/** What happens to the answer for a file. */
export const FAULTS = {
  missing: 'is missing (404)',
  error: 'is an error of the server (500)',
  page: 'is a web page',
  bytes: 'is other bytes',
  cut: 'is cut short',
  lost: 'breaks off half-way',
  type: 'has the wrong type',
  older: 'is of another version',
};

/** What a reader meets: what is `seen`, what `works` all the same, what `heals` it. The spec has a check under each name. */
export const MET = {
  host: { seen: 'what the host answers', works: 'nothing', heals: 'to load the page again' },
  half: { seen: 'the beginning of the first view', works: 'what is there, as text', heals: 'to load the page again' },
  notStarted: {
    seen: 'the first view, and a message that the page could not start',
    works: 'the finding, the tables, the newest incidents, the data as CSV and JSON; in every language',
    heals: 'the button of the message',
  },
  blocked: { seen: 'the first view, and a message that the page could not start', works: 'the finding, the tables, the newest incidents, the data as CSV and JSON; in every language', heals: 'to allow it, and load the page again' },
  failed: { seen: 'which file, what is wrong with it, what to do', works: 'the data as CSV; the filter stays in the address', heals: '“Try again”' },
  version: { seen: 'which version the file has, and which the page reads', works: 'the data as CSV; the filter stays in the address', heals: '“Try again”, or to load the page again' },
  charts: { seen: 'that the pictures could not be loaded', works: 'all figures, in the tables', heals: '“Try again”' },
  english: { seen: 'the page in English, and that the language could not be loaded', works: 'everything, in English', heals: '“Try again”' },
  marked: { seen: 'the summaries in English, each marked so', works: 'everything else, in the language', heals: 'to load the page again' },
  unset: { seen: 'the page of a site that has set nothing', works: 'everything; a correction is a text to copy', heals: 'to load the page again' },
  piece: { seen: 'that this part could not be loaded', works: 'the other views', heals: '“Try again”; after a new version, to load the page again' },
  letters: { seen: 'the address in letters, without its code', works: 'everything else', heals: 'to load the page again' },
  unkept: { seen: 'once a file is open, that the work is not kept on the device', works: 'everything else', heals: 'the next file, or correction' },
  bare: { seen: 'the page without its style', works: 'everything', heals: 'to load the page again' },
  words: { seen: 'what the first picture shows, in words', works: 'everything; the chart is drawn when its code is here', heals: 'nothing needs to' },
  still: { seen: 'the first view, and that the rest needs JavaScript', works: 'the finding, the tables, the newest incidents, the data as CSV and JSON; in every language', heals: 'nothing needs to' },
  fine: { seen: 'nothing of it', works: 'everything', heals: 'nothing needs to' },
};

/** What is `met` where nothing usable comes, in whatever way; and the rest. */
const broken = (met, rest) => ({ missing: met, error: met, page: met, bytes: met, cut: met, lost: met, ...rest });

/**
 * The files: by which `path` the site has them, at which `query` the page wants them, what is `met` by fault, and what is seen
 * `meanwhile` by those who wait for one that is slow.
 */
export const FILES = {
  'the page': {
    path: /^$/,
    met: { missing: 'host', error: 'host', cut: 'fine', lost: 'half' },
    meanwhile: 'what the browser shows',
  },
  'its code': {
    path: /^start-\w+\.js$/,
    met: broken('notStarted', { type: 'notStarted', older: 'notStarted' }),
    meanwhile: 'the first view',
  },
  'its wasm': {
    path: /^response-record-\w+_bg\.wasm$/,
    met: broken('notStarted', { type: 'fine', older: 'notStarted' }),
    meanwhile: 'the first view',
  },
  'its style': {
    path: /^style-\w+\.css$/,
    met: { missing: 'bare', error: 'bare', page: 'bare', bytes: 'bare', lost: 'bare', type: 'bare' },
  },
  'the first picture': {
    path: /^first\/.*\.svg$/,
    met: broken('words', { type: 'words' }),
    meanwhile: 'the first view, without it',
  },
  'the data': {
    path: /^data\/incidents\.json$/,
    query: 'year=2021',
    met: broken('failed', { type: 'fine', older: 'version' }),
    meanwhile: 'that they are being loaded',
  },
  'the settings': {
    path: /^site\.json$/,
    query: 'incident=RR-2021-014',
    met: { missing: 'unset', error: 'unset', lost: 'unset', type: 'fine' },
    meanwhile: 'the page of a site that has set nothing',
  },
  'the language': {
    path: /^words\/sq-\w+\.json$/,
    query: 'lang=sq&year=2021',
    met: broken('english', { type: 'fine', older: 'english' }),
    meanwhile: 'that the page is being loaded',
  },
  'the code of the language': {
    path: /^split_tongue-\w+\.wasm$/,
    query: 'lang=sq&year=2021',
    met: broken('english', { type: 'fine' }),
    meanwhile: 'that the page is being loaded',
  },
  'the texts of the incidents in it': {
    path: /^data\/texts\.sq\.json$/,
    query: 'lang=sq&year=2021',
    met: broken('marked', { type: 'fine', older: 'marked' }),
    meanwhile: 'that the page is being loaded',
  },
  'the chart code': {
    path: /^echarts-\w+\.js$/,
    query: 'year=2021',
    met: broken('charts', { type: 'charts' }),
    meanwhile: 'the page, with its tables',
  },
  'the code of a view': {
    path: /^split_views-\w+\.wasm$/,
    query: 'view=table',
    met: broken('piece', { type: 'fine' }),
    meanwhile: 'that it is being loaded',
  },
  'a long text': {
    path: /^texts\/about\.en\.md$/,
    query: 'view=about',
    met: { missing: 'piece', error: 'piece', page: 'piece', lost: 'piece', type: 'fine' },
    meanwhile: 'that it is being loaded',
  },
  'the worker of data keepers': {
    path: /^desk-\w+\.js$/,
    query: 'view=data',
    met: broken('piece', { type: 'piece' }),
    meanwhile: 'that it is being loaded',
  },
  'its wasm, of the worker': {
    path: /^desk-\w+_bg\.wasm$/,
    query: 'view=data',
    met: broken('piece', { type: 'fine', older: 'piece' }),
    meanwhile: 'that it is being loaded',
  },
  'what keeps their unfinished work': {
    path: /^draft-\w+\.js$/,
    query: 'view=data',
    met: broken('unkept', { type: 'unkept' }),
  },
  'what makes QR codes': {
    path: /^qr-\w+\.js$/,
    query: 'view=place&place=gracanice-gracanica',
    met: broken('letters', { type: 'letters' }),
    meanwhile: 'the address in letters',
  },
};

/** What a browser may lack or refuse, and what is met then. */
export const BROWSERS = {
  'JavaScript is off': 'still',
  'WebAssembly is blocked': 'blocked',
  'storage is forbidden: every call throws': 'fine',
  'clipboard, sharing, Trusted Types, popovers, idle callbacks and observers of what is in sight are unknown': 'fine',
  'a new version is published between the page and its code': 'notStarted',
  'a new version is published while the page is open, without its worker': 'piece',
};

/** Both tables as Markdown: the faults of a file that are met alike are one line. */
export function markdown() {
  const lines = ['| file | fault | what is seen | what still works | what heals it |', '|---|---|---|---|---|'];
  for (const [file, { met, meanwhile }] of Object.entries(FILES)) {
    for (const name of new Set(Object.values(met))) {
      const faults = Object.keys(FAULTS).filter(fault => met[fault] === name).map(fault => FAULTS[fault]);
      const { seen, works, heals } = MET[name];
      lines.push(`| ${file} | ${faults.join(', ')} | ${seen} | ${works} | ${heals} |`);
    }
    if (meanwhile) lines.push(`| ${file} | is slow | ${meanwhile} | what is seen | its arrival |`);
  }
  lines.push('', '| in the browser | what is seen | what still works | what heals it |', '|---|---|---|---|');
  for (const [name, met] of Object.entries(BROWSERS)) {
    const { seen, works, heals } = MET[met];
    lines.push(`| ${name} | ${seen} | ${works} | ${heals} |`);
  }
  return lines.join('\n');
}
