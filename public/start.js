// Starts the app. The hashed names of its two parts stand in the links that Trunk writes (see Trunk.toml).
async function start() {
  const glue = document.querySelector('link[rel="modulepreload"]').href;
  const wasm = document.querySelector('link[rel="preload"][type="application/wasm"]').href;
  const { default: init } = await import(glue);
  await init({ module_or_path: wasm });
}

start().catch(error => {
  console.error(error);
  document.documentElement.dataset.state = 'error';
  document.querySelector('.skel')?.remove();
  const notice = document.getElementById('start-error');
  notice.querySelector('button').addEventListener('click', () => location.reload());
  notice.hidden = false;
});
