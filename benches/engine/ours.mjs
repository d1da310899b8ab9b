// The engine of src/query/engine, in wasm.
import { EVIDENCE, MUNICIPALITY, SIZES, STAGES, TARGET, TYPE, YEAR } from './shape.mjs';

export const name = 'ours';

let module;
let instance;
let started = 0;

/** Begins with a memory of its own; not counted. */
export async function prepare() {
  started += 1;
  module = await import(`/engine.js?${started}`);
  instance = await module.default();
}

export function build([months, ...columns]) {
  const held = new module.Held(SIZES[YEAR], SIZES[MUNICIPALITY], months, columns);
  const { memory } = instance;
  const words = new Uint32Array(22);
  const change = ({ admitted, from, to }) => {
    words.fill(0);
    const set = (group, word) => admitted[group].forEach((admits, code) => { words[word + (code >> 5)] |= admits << (code & 31); });
    set(YEAR, 0);
    set(MUNICIPALITY, 2);
    set(TYPE, 10);
    set(TARGET, 11);
    set(EVIDENCE, 12);
    for (let stage = 0; stage < 7; stage += 1) set(STAGES + stage, 13 + stage);
    words[20] = from;
    words[21] = to;
    const address = held.change(words);
    return new Uint32Array(memory.buffer, address, held.length());
  };
  return { change, memory: () => memory.buffer.byteLength };
}
