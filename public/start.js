// Starts the page: see public/first.js. `response-record` is what wasm-bindgen wrote to load it; scripts/bundle.mjs puts both into one
// file, and the name of the wasm in the place of PAGE_WASM.
import './trust.js';
import init from 'response-record';
import { leaveFolder } from './folder.js';

/** Rejects where the page cannot start. */
export function start() {
  leaveFolder();
  return init({ module_or_path: new URL(PAGE_WASM, import.meta.url) });
}
