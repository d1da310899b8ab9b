// Registers sw.js, which keeps the page on the device, when the page has what it needs, and tells the app of a new version.
// `update-ready` on window, and <html data-update="ready">, say that one waits; `update-wanted` on window takes it.
const query = new URLSearchParams(location.search);
// Frames in other pages, and the preview of somebody's own data, keep nothing. Outside https there is no worker.
const isApart = self !== top || query.has('embed') || query.get('view') === 'data';
// In a frame without an origin, even to ask for it is refused.
const worker = isApart ? undefined : navigator.serviceWorker;

// When the app has all that it shows, or says that it has not: what was used until then is kept. It begins after this file.
const root = document.documentElement;
const observer = new MutationObserver(() => {
  if (root.dataset.state === 'loading') return;
  observer.disconnect();
  (self.requestIdleCallback ?? setTimeout)(start);
});
if (worker) observer.observe(root, { attributeFilter: ['data-state'] });

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
    root.dataset.update = 'ready';
    dispatchEvent(new Event('update-ready'));
  };
  tell();
  registration.addEventListener('updatefound', () => registration.installing.addEventListener('statechange', tell));
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
