// Runs before the page is shown, whose first view stands in it already: in its own language, of all incidents. Says at the
// root whether the address or the reader asks for something else (`data-asked`), so that this is not taken for the answer. Then it
// loads the app. The build puts the names of its files in the places of PAGE and FRAME, and the tags of the page's languages in that
// of LANGUAGES (scripts/bundle.mjs).
const root = document.documentElement;
const { search, hash } = location;
const query = new URLSearchParams(search);
// What other sites add to their links asks for nothing.
const asked = [...query.keys()].filter(key => !/^(fbclid|gclid|utm_\w+)$/.test(key));
/** As `Chart` in src/query/chart.rs: what is none of these leads to the page, which says so. */
const isFrame = query.getAll('embed').some(name => /^(stages|years|municipalities|types|months|coverage|finding|table)$/.test(name));
/** From the page of a language, all files lie one folder up. */
const up = root.lang === 'en' ? './' : '../';
const parsed = new Promise(go => (document.readyState === 'loading' ? addEventListener('DOMContentLoaded', go) : go()));

if (isFrame) root.dataset.embed = '';
if (asked.length) root.dataset.asked = '';
else {
  root.dataset.reader = preferred();
  // The page's own worker has all that the page needs, whatever the language.
  if (root.lang === 'en' && root.dataset.reader !== 'en') {
    root.dataset.asked = '';
    if (!navigator.serviceWorker?.controller) location.replace(`${root.dataset.reader}/${search}${hash}`);
  }
}

// What is read at once comes first: the app shares the line with it only when all of it stands, and where a window shows something.
if ('asked' in root.dataset || document.hidden) load();
else parsed.then(() => requestAnimationFrame(() => setTimeout(load)));

// Links, menus, tables and fields work before the app does. A button is pressed once more when it is there.
addEventListener('click', ({ target }) => {
  if (document.getElementById('waiting')) target.closest('button:not([popovertarget])')?.setAttribute('data-pressed', '');
});

/** Fetches all that the app needs at once, for on a slow line each further step of a chain costs most; and starts it. */
function load() {
  const [code, wasm] = isFrame ? FRAME : PAGE;
  const { content } = document.querySelector('meta[name=fetched]');
  for (const file of [wasm, ...content.split(' ')]) {
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: up + file });
    document.head.append(link);
  }
  Promise.all([import(new URL(up + code, location)), parsed])
    .then(([{ start }]) => start())
    .catch(failed);
}

/** What the page says where it cannot start. */
async function failed(error) {
  console.error(error);
  await parsed;
  root.dataset.state = 'error';
  const notice = document.getElementById('start-error');
  notice.querySelector('button').addEventListener('click', () => location.reload());
  notice.hidden = false;
}

/** The language that the reader chose here before, or else the browser's, as `Language::nearest` takes it. */
function preferred() {
  let chosen;
  try {
    chosen = localStorage.getItem('language');
  } catch {
    // Nothing may be kept.
  }
  for (const tag of [chosen, ...navigator.languages]) {
    const [language, rest] = (tag ?? '').toLowerCase().split(/[-_](.*)/s);
    if (LANGUAGES.includes(language)) return language;
    if (language === 'sr') return rest?.startsWith('latn') || rest === 'me' ? 'sr-Latn' : 'sr-Cyrl';
    if (['bs', 'hr', 'cnr', 'sh'].includes(language)) return 'sr-Latn';
  }
  return 'en';
}
