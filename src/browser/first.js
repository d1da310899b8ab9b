// What the build has put into the page, the view without a selection, stands until the app has its own to show. Then one
// takes the place of the other before the next frame, and what the reader has done with the first is done with the second.
let root;
/** What style/sight.css lays out when it comes near. */
const LATER = '.map-two, .heat, .cover-two, .list tr';

/** Where the app begins: beside the page, until it has something to show. */
export const begin = () => (root = Object.assign(document.createElement('div'), { id: 'app' }));

/** Calls `act` when the browser has nothing else to do; soon, in a browser that cannot tell. */
const idle = act => (self.requestIdleCallback ?? setTimeout)(() => act());

/** What is still to be made before the app takes its place, and whether it is to. */
const turns = [];
let isMade = false;
let isDue = false;
const { port1: ask, port2: hears } = new MessageChannel();
// Not a timer: where nobody sees the page, they come once a second.
hears.onmessage = () => {
  isDue = false;
  const act = turns.shift();
  act?.();
  if (act) goOn();
  else if (isMade) takePlace();
};

function goOn() {
  if (!isDue) ask.postMessage(0);
  isDue = true;
}

/** Calls one `act` after the other, so that the browser can answer the reader in between; at once, when the app has taken its place. */
export function inTurn(act) {
  if (document.getElementById('app') === root) return act();
  turns.push(act);
  goOn();
}

/** The same for what waits. */
export const turn = () => new Promise(inTurn);

/** Shows the app in place of what stood there, when all of it is made. */
export function show() {
  isMade = true;
  goOn();
}

/** Resolves when the app has taken its place. */
export const inPlace = () => placed;

let tell;
const placed = new Promise(resolve => { tell = resolve; });

function takePlace() {
  const first = document.getElementById('app');
  if (first === root) return;
  tell();
  const { asked } = document.documentElement.dataset;
  const [was, is] = [first, root].map(part => [...part.querySelectorAll(':not(picture, picture *)')]);
  const twins = selector => was.flatMap((element, at) => (element.matches(selector) ? [is[at]] : []));
  const [focused] = twins(':focus');
  // Browsers that do not know it take it in :is() for nothing.
  const [sheet] = twins(':is(:popover-open)');
  const heights = was.map(element => (element.matches(LATER) ? element.offsetHeight : 0));
  first.replaceWith(root);
  document.getElementById('waiting').remove();
  idle(() => layOut([...root.querySelectorAll(LATER)]));
  delete document.documentElement.dataset.asked;
  // Another selection, or newer data than the build had.
  if (asked !== undefined || was.length !== is.length) return;
  const picture = first.querySelector('picture');
  if (picture) is[was.indexOf(picture.parentElement)].append(picture);
  for (const details of twins('details[open]')) details.open = true;
  // Who has scrolled on already stays where they are.
  heights.forEach((height, at) => height && (is[at].style.containIntrinsicBlockSize = `auto ${height}px`));
  sheet?.showPopover();
  focused?.focus({ preventScroll: true });
  // Of buttons, public/first.js marks those that were pressed. The app has still to begin what it does at first.
  const used = twins('input:checked, [data-pressed]');
  setTimeout(() => used.forEach(control => control.click()));
}

/** What readers do first. */
const ACTS = ['pointermove', 'pointerdown', 'click', 'keydown', 'scroll', 'resize'];
/** So long, in ms, a reader who does nothing keeps the processor and the line to themselves. */
const WHILE = 3000;

/** Calls `act` when the reader begins to do something, or after a while. */
function whenUsed(act) {
  const once = () => {
    clearTimeout(timer);
    for (const type of ACTS) removeEventListener(type, once, true);
    idle(act);
  };
  const timer = setTimeout(once, WHILE);
  for (const type of ACTS) addEventListener(type, once, true);
}

/** Calls `act`, which draws in this place: when it is wanted, where the picture that the build has drawn fills it, else at once. */
export function whenWanted(place, act) {
  const image = place.querySelector('picture img');
  if (image?.complete && image.offsetWidth > 0.9 * place.clientWidth) whenUsed(act);
  else act();
}

/** Takes away the picture that the build has drawn, when it no longer shows what is chosen. */
export function end() {
  document.querySelector('picture')?.remove();
}

/** Lays these out one by one, as long as there is nothing else to do; what comes after them is laid out at once. */
function layOut([part, ...rest]) {
  if (!part) return void (document.documentElement.dataset.laid = '');
  part.style.contentVisibility = 'visible';
  idle(() => layOut(rest));
}
