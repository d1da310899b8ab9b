// Starts the app. `response-record` is what wasm-bindgen wrote to load it: scripts/bundle.mjs puts both into one file.
import './trust.js';
import init from 'response-record';

// A frame with one chart has no head of a page, from its first picture on.
if (new URLSearchParams(location.search).has('embed')) document.documentElement.dataset.embed = '';

async function start() {
  // The hashed name stands in the link that Trunk writes (see Trunk.toml).
  const wasm = document.querySelector('link[rel="preload"][type="application/wasm"]').href;
  await init({ module_or_path: wasm });
}

start().catch(error => {
  console.error(error);
  document.documentElement.dataset.state = 'error';
  const notice = document.getElementById('start-error');
  notice.querySelector('button').addEventListener('click', () => location.reload());
  notice.hidden = false;
});
