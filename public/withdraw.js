// Published in the place of sw.js, this takes the worker and all it keeps from every device that comes back. Pages that are
// open stay as they are. A site without sw.js would leave the old worker where it is.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(withdraw()));

async function withdraw() {
  const ours = (await caches.keys()).filter(name => name.startsWith(`response-record ${registration.scope} `));
  await Promise.all(ours.map(name => caches.delete(name)));
  await registration.unregister();
}
