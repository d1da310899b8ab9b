// What may become HTML: the static parts of leptos' views, which stand in the page's own code, and the empty text by which
// ECharts clears its place. Nothing that could run is among them, and no text from data ever is. Of scripts,
// code may name only the site's own workers (public/offline.js, public/desk.js). Browsers without Trusted Types do without.
const RUNS = /<(script|iframe|object|embed|base|link|meta)\b|\son\w+\s*=|javascript:/i;

globalThis.trustedTypes?.createPolicy('default', {
  createHTML: html => (RUNS.test(html) ? null : html),
  createScriptURL: address => (/^(sw|desk-\w+)\.js$/.test(address) ? address : null),
});
