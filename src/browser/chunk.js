// The one thing that wasm-bindgen has no type for: loading a module when it is first needed.
export const load = (url) => import(url);
