/** The page of another language than English stands in a folder. From here on it is the page itself, in that language. */
export function leaveFolder() {
  const { lang, dataset } = document.documentElement;
  if (lang === 'en') return;
  const asked = location.search.slice(1);
  const isKnown = dataset.reader === lang || /(^|&)lang=/.test(asked);
  const query = [isKnown ? '' : `lang=${lang}`, asked].filter(Boolean).join('&');
  // A browser may load these two later: where they are is told from the folder.
  for (const link of document.querySelectorAll('link:is([rel=icon], [rel=manifest])')) link.href = link.href;
  history.replaceState(history.state, '', `../${query && `?${query}`}${location.hash}`);
}
