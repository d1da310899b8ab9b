// Starts a frame in somebody else's page, as public/start.js does the page: with the code of frames alone.
import './trust.js';
import init from 'frame';
import { leaveFolder } from './folder.js';

/** Rejects where the frame cannot start. */
export function start() {
  leaveFolder();
  // frame.html is the page without its first view. What a frame leads to is the page.
  if (/\/frame(\.html)?$/.test(location.pathname)) history.replaceState(history.state, '', `./${location.search}${location.hash}`);
  return init({ module_or_path: new URL(FRAME_WASM, import.meta.url) });
}
