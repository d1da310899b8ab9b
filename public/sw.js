// Keeps the page, its data and the language in use on the device, so that a second visit needs no network. A page and its
// code are always of one version; data come from the server where it answers in time. README, “Offline”, says what is kept.
const VERSION = '';
const FILES = [];
// scripts/offline.mjs puts these two in: the names of all files that the page may need, and what they must add up to.

const { scope } = registration;
// Other sites may share the origin, and with it the names of caches.
const OURS = `response-record ${scope} `;
const APP = OURS + VERSION;
const DATA = `${OURS}data`;
/** Under this name, the cache of a version lists the windows that were open before it: they have an older page. */
const OLDER = 'older';
/** On a slow line, what is kept is shown after so many ms. */
const PATIENCE = 3000;

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));

addEventListener('message', event => {
  if (event.data === 'update') skipWaiting();
  else event.waitUntil(keepUsed(event.data).then(dropOldVersions));
});

addEventListener('fetch', event => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === undefined) return;
  if (request.mode === 'navigate') {
    // Other addresses are files that a reader opens or saves.
    if (/^(index\.html)?$/.test(path) && request.destination === 'document' && !isApart(request.url)) {
      event.respondWith(kept('./', APP).then(page => page ?? fetch(request)));
    }
  } else if (!isData(path)) event.respondWith(ofApp(event));
  else if (!isApart(request.referrer || scope)) event.respondWith(ofData(event));
});

/** The path of an address below the site; none of an address elsewhere. */
function pathOf(address) {
  return address.startsWith(scope) ? address.slice(scope.length).replace(/[?#].*/, '') : undefined;
}

function isData(path) {
  return /^(data\/|texts\/|site\.json$)/.test(path);
}

/** Frames in other pages, and the preview of somebody's own data, are not this worker's. */
function isApart(page) {
  const query = new URL(page).searchParams;
  return query.has('embed') || query.get('view') === 'data';
}

/** What is kept, in all caches or in one. Where nothing may be kept, nothing is. */
function kept(request, cacheName) {
  return caches.match(request, { cacheName, ignoreVary: true }).catch(() => undefined);
}

/** Nothing is stored before all files are here and are those of this version: a cache is never of two versions. */
async function install() {
  const [answers, sums] = [[], []];
  // One after the other: the reader's own requests come first.
  for (const file of FILES) {
    // Of what the page has just loaded, the server only says that it is still so.
    const answer = await fetch(file, { cache: 'no-cache' });
    // Browsers take no page that was led elsewhere, and keep compiled code only of an answer that has its own address.
    if (answer.redirected) throw new Error(`${file} is at another address`);
    answers.push(answer.clone());
    sums.push(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  }
  const sum = await crypto.subtle.digest('SHA-256', await new Blob(sums).arrayBuffer());
  if (btoa(String.fromCharCode(...new Uint8Array(sum))) !== VERSION) throw new Error('these files are not of one version');
  try {
    const cache = await caches.open(APP);
    for (const [at, file] of FILES.entries()) await cache.put(file, answers[at]);
  } catch (fault) {
    // The device is full. A worker that is in use may be of the same files.
    if (!registration.active) await caches.delete(APP);
    throw fault;
  }
  await keepUsed([`${scope}data/incidents.json`]);
}

/** The page that brought the first worker has it at once. After an update, those that are open keep their older files. */
async function activate() {
  const open = await clients.matchAll();
  const cache = await caches.open(APP);
  await cache.put(OLDER, new Response(JSON.stringify(open.map(client => client.id))));
  await clients.claim();
}

/** The ids of the windows that have a page of an older version, open or not. */
async function older() {
  return (await kept(OLDER, APP))?.json() ?? [];
}

async function dropOldVersions() {
  // A newer version would look like an old one.
  if (registration.installing || registration.waiting) return;
  const windows = await Promise.all((await older()).map(id => clients.get(id)));
  if (windows.some(Boolean)) return;
  const old = (await caches.keys()).filter(name => name.startsWith(OURS) && name !== APP && name !== DATA);
  await Promise.all(old.map(name => caches.delete(name)));
}

async function ofApp({ request, clientId }) {
  const own = await kept(request, APP);
  // Pieces of code carry their content in their names, texts do not: an older page needs the older ones.
  if (own && !(await older()).includes(clientId)) return own;
  // Of all caches, the oldest is asked first.
  return (await kept(request)) ?? fetch(request);
}

/** From the server; where it does not answer in time, or with an error, what is kept. */
async function ofData(event) {
  const coming = fetchAndKeep(event.request);
  event.waitUntil(coming.catch(() => {}));
  const copy = await kept(event.request, DATA);
  if (!copy) return coming;
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE));
  const fresh = await Promise.race([coming, late]).catch(() => undefined);
  return fresh?.status === 200 ? fresh : copy;
}

/** The server's answer, whole; a copy stays, which says since when it is kept. */
async function fetchAndKeep(request) {
  // The browser's own store does not say how old its answers are: the server is asked.
  const answer = await fetch(request, { cache: request.cache === 'reload' ? 'reload' : 'no-cache' });
  const body = await answer.arrayBuffer();
  if (answer.status === 200) {
    const headers = new Headers(answer.headers);
    headers.set('X-Kept-Since', new Date(headers.get('Date') ?? Date.now()).toISOString());
    const keeping = caches.open(DATA).then(cache => cache.put(request, new Response(body, { headers })));
    // Where the device is full, the page has its answer all the same.
    await keeping.catch(() => {});
  }
  return new Response(body, answer);
}

/** Keeps the data and texts among these addresses that are not kept yet. */
async function keepUsed(addresses) {
  for (const address of addresses) {
    const isWanted = isData(pathOf(address) ?? '') && !(await kept(address, DATA));
    if (isWanted) await fetchAndKeep(new Request(address)).catch(() => {});
  }
}
