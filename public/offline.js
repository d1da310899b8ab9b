// Registers sw.js, which keeps the page on the device, when the page has what it needs, and tells the app of a new version.
// `update-ready` on window, and <html data-update="ready">, say that one waits; `update-wanted` on window takes it.
const query = new URLSearchParams(location.search);
// Frames in other pages, and the preview of somebody's own data, keep nothing. Outside https there is no worker.
const isApart = self !== top || query.has('embed') || query.get('view') === 'data';
// In a frame without an origin, even to ask for it is refused.
const worker = isApart ? undefined : navigator.serviceWorker;

if (worker) whenComplete(() => (self.requestIdleCallback ?? setTimeout)(start));

/** When the app has all that it shows, or says that it has not: what was used until then is kept. */
function whenComplete(act) {
  const root = document.documentElement;
  const isComplete = () => root.dataset.state !== 'loading';
  if (isComplete()) return act();
  const observer = new MutationObserver(() => {
    if (!isComplete()) return;
    observer.disconnect();
    act();
  });
  observer.observe(root, { attributeFilter: ['data-state'] });
}

function start() {
  // Where nothing may be kept, the page works as it does without a worker.
  keep().catch(() => {});
}

async function keep() {
  // As in public/trust.js, which lets this text pass.
  const registration = await worker.register('sw.js');
  const tell = () => {
    // The first worker of all is no new version.
    if (!registration.waiting || !registration.active) return;
    document.documentElement.dataset.update = 'ready';
    dispatchEvent(new Event('update-ready'));
  };
  tell();
  const follow = () => registration.installing?.addEventListener('statechange', tell);
  // It may have been found already.
  follow();
  registration.addEventListener('updatefound', follow);
  addEventListener('update-wanted', () => take(registration), { once: true });

  const { active } = await worker.ready;
  // The worker may have come after these.
  active.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}

/** Loads the page anew with the newest version. In another window it may have been taken already. */
function take({ waiting }) {
  if (!waiting) return location.reload();
  worker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('update');
}
