/** What readers do, when they do it. */
const ACTS = ['click', 'change'];

/**
 * Calls `act` once: when the next frame is painted, or before the reader does the next thing, which comes to what was drawn
 * before it otherwise.
 */
export function afterPaint(act) {
  const once = () => {
    for (const type of ACTS) removeEventListener(type, once, true);
    act?.();
    act = undefined;
  };
  for (const type of ACTS) addEventListener(type, once, true);
  requestAnimationFrame(() => setTimeout(once));
}
