/*! idb-keyval 6.3.0 (Apache-2.0): see licences.txt */

// Keeps a data keeper's unfinished work on the device, in IndexedDB. The page fetches this file with the view that checks data.
//
// Each tab keeps its own work, and holds a lock on it as long as it lives: so another knows whether the tab that a draft is of
// has ended, and two tabs never write the same one.
import { createStore, delMany, entries, keys as keysOf, setMany } from 'idb-keyval';

/** One host may have several records: each has its folder. */
const NAME = `response-record ${new URL('.', import.meta.url).pathname}`;
const store = createStore(NAME, 'drafts');
const lockOf = id => `${NAME} ${id}`;

/** This tab's own draft: its id, the keys under which its files are kept, and the next one. */
let own;
/** Gives back the lock on it. */
let release;
/** The locks of other tabs' drafts when that was last asked, and what ends the wait for them. */
let others = [];
let waiting = new AbortController();

/** Holds the lock on a draft, at most until the tab ends. Gives whether no other tab has it. */
async function hold(id) {
  // An insecure address has no locks. Two tabs then may take up the same work.
  if (!navigator.locks) return true;
  const end = new Promise(go => (release = go));
  return new Promise((told, failed) => {
    const take = lock => (told(lock !== null), lock && end);
    navigator.locks.request(lockOf(id), { ifAvailable: true }, take).catch(failed);
  });
}

/** The drafts of tabs that have ended, the latest first: `id`, when it was kept in ms since 1970, and its requests. */
export async function left() {
  const held = (await navigator.locks?.query())?.held.map(({ name }) => name) ?? [];
  others = held.filter(name => name.startsWith(lockOf('')) && name !== lockOf(own?.id));
  const all = (await entries(store)).filter(([id]) => typeof id === 'string' && id !== own?.id && !others.includes(lockOf(id)));
  return all.map(([id, { at, steps }]) => ({ id, at, requests: steps.map(([request]) => request) })).sort((a, b) => b.at - a.at);
}

/** Waits until one of the tabs ends that had a draft when `left` was called last. Rejects where none had, and when called again. */
export async function ended() {
  waiting.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  await Promise.any(others.map(name => navigator.locks.request(name, { mode: 'shared', signal }, () => {})));
}

/** Makes a draft this tab's own. Gives its steps, each a request and perhaps a file; none where another tab was quicker. */
export async function take(id) {
  if (!(await hold(id))) return [];
  const kept = await entries(store);
  const files = new Map(kept.filter(([key]) => key[0] === id).map(([[, at], file]) => [at, file]));
  const { steps } = kept.find(([key]) => key === id)?.[1] ?? { steps: [] };
  own = { id, keys: new Map([...files].map(([at, file]) => [file, at])), next: Math.max(0, ...files.keys()) + 1 };
  return steps.map(([request, at]) => [request, files.get(at)]);
}

/** Keeps these steps in place of those before; of none, nothing is kept. A file that is kept already is not written again. */
export async function keep(steps) {
  const [old, files] = [own, steps.flatMap(([, file]) => file ?? [])];
  if (files.length === 0) return void (old && (await forget(old.id)));
  own ??= { id: `${Date.now()}-${Math.random()}`, keys: new Map(), next: 0 };
  const { id, keys } = own;
  // Nobody else knows the id: this waits for nothing, so that what is kept later is written later.
  if (!old) hold(id).catch(() => {});
  const fresh = files.filter(file => !keys.has(file));
  const gone = [...keys].filter(([file]) => !files.includes(file));
  for (const file of fresh) keys.set(file, own.next++);
  for (const [file] of gone) keys.delete(file);
  const draft = { at: Date.now(), steps: steps.map(([request, file]) => [request, keys.get(file)]) };
  try {
    await setMany([...fresh.map(file => [[id, keys.get(file)], file]), [id, draft]], store);
  } catch (error) {
    for (const file of fresh) keys.delete(file);
    throw error;
  }
  await delMany(gone.map(([, at]) => [id, at]), store);
}

/** From here on, this tab's draft is one that a tab has left. */
export function leave() {
  own = undefined;
  release?.();
}

/** Deletes a draft. */
export async function forget(id) {
  if (own?.id === id) leave();
  await delMany((await keysOf(store)).filter(key => key === id || key[0] === id), store);
}
