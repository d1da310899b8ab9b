// Runs before the page is shown, whose first view stands in it already: in its own language, of all incidents. Says at the
// root whether the address or the reader asks for something else (`data-asked`), so that this is not taken for the answer.
const root = document.documentElement;
const { search, hash } = location;
// What other sites add to their links asks for nothing.
const asked = [...new URLSearchParams(search).keys()].filter(key => !/^(fbclid|gclid|utm_\w+)$/.test(key));
if (asked.includes('embed')) root.dataset.embed = '';
if (asked.length) root.dataset.asked = '';
else {
  root.dataset.reader = preferred();
  // The page's own worker has all that the page needs, whatever the language.
  if (root.lang === 'en' && root.dataset.reader !== 'en') {
    root.dataset.asked = '';
    if (!navigator.serviceWorker?.controller) location.replace(`${root.dataset.reader}/${search}${hash}`);
  }
}

// Links, menus, tables and fields work before the app does. A button is pressed once more when it is there.
addEventListener('click', ({ target }) => {
  if (document.getElementById('waiting')) target.closest('button:not([popovertarget])')?.setAttribute('data-pressed', '');
});

/** The language that the reader chose here before, or else the browser's, as `Language::nearest` takes it. */
function preferred() {
  let chosen;
  try {
    chosen = localStorage.getItem('language');
  } catch {
    // Nothing may be kept.
  }
  for (const tag of [chosen, ...navigator.languages]) {
    const [language, rest] = (tag ?? '').toLowerCase().split(/[-_](.*)/s);
    if (language === 'en' || language === 'sq') return language;
    if (language === 'sr') return rest?.startsWith('latn') || rest === 'me' ? 'sr-Latn' : 'sr-Cyrl';
    if (['bs', 'hr', 'cnr', 'sh'].includes(language)) return 'sr-Latn';
  }
  return 'en';
}
