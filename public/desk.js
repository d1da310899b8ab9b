// What runs the data keeper's desk beside the page, so that the page goes on answering. It is sent a list: a request as text, and
// the files that belong to it; it sends back one: the answer as text, and the file that belongs to it. `desk-glue` is what
// wasm-bindgen wrote; scripts/bundle.mjs puts both into one file and names the wasm.
import init, { answer } from 'desk-glue';

const ready = init({ module_or_path: DESK_WASM });

self.onmessage = async ({ data: [request, ...files] }) => {
  try {
    await ready;
    const answered = answer(request, files.map(file => new Uint8Array(file)));
    const file = answered.file();
    self.postMessage([answered.text(), file], file ? [file.buffer] : []);
  } catch (error) {
    // What fails in a promise stays in the worker: the page hears of it only from outside of one.
    setTimeout(() => {
      throw error;
    });
  }
};
