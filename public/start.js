// Starts the app. `response-record` is what wasm-bindgen wrote to load it: scripts/bundle.mjs puts both into one file.
import './trust.js';
import init from 'response-record';

async function start() {
  // The hashed name stands in the link that Trunk writes (see Trunk.toml).
  const wasm = document.querySelector('link[rel="preload"][type="application/wasm"]').href;
  leaveFolder();
  await init({ module_or_path: wasm });
}

/** The page of another language than English stands in a folder. From here on it is the page itself, in that language. */
function leaveFolder() {
  const { lang, dataset } = document.documentElement;
  if (lang === 'en') return;
  const asked = location.search.slice(1);
  const isKnown = dataset.reader === lang || /(^|&)lang=/.test(asked);
  const query = [isKnown ? '' : `lang=${lang}`, asked].filter(Boolean).join('&');
  // A browser may load these two later: where they are is told from the folder.
  for (const link of document.querySelectorAll('link:is([rel=icon], [rel=manifest])')) link.href = link.href;
  history.replaceState(history.state, '', `../${query && `?${query}`}${location.hash}`);
}

start().catch(error => {
  console.error(error);
  document.documentElement.dataset.state = 'error';
  const notice = document.getElementById('start-error');
  notice.querySelector('button').addEventListener('click', () => location.reload());
  notice.hidden = false;
});
