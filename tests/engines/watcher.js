// Runs in the page, before its own code: keeps all that the page complains of in `window.noise`. WebKit's driver gives no
// console, and the others give it each in its own way; this is the same in every engine.
window.noise = [];

// No worker: it keeps only what is as it was built, which this page is not, and it would be counted as a reader.
delete Navigator.prototype.serviceWorker;

for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  const say = console[level];
  console[level] = (...parts) => {
    window.noise.push(`console ${level}: ${parts.map(String).join(' ')}`);
    say.apply(console, parts);
  };
}

// An element that could not load says so to nobody above it: only who listens on the way down hears it.
addEventListener('error', ({ message, target }) => window.noise.push(`error: ${message ?? target.outerHTML}`), true);
addEventListener('unhandledrejection', ({ reason }) => window.noise.push(`rejected: ${reason}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  window.noise.push(`policy: ${violatedDirective} ${blockedURI}`),
);
