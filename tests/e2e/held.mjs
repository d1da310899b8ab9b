// What a page holds, counted by Chromium after its garbage was collected.

/** Gives what counts it. To be called before the page is opened. */
export async function counter(page) {
  await page.addInitScript(watch);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // What one collection lets go of may be all that held something else.
  const collect = async () => {
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  };
  return async () => {
    await collect();
    const counted = await page.evaluate(() => globalThis.held());
    // The weak hold itself takes room.
    await collect();
    const { metrics } = await session.send('Performance.getMetrics');
    const { Nodes, JSEventListeners } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { nodes: Nodes, listeners: JSEventListeners, ...counted, ...(await heap(session)) };
  };
}

/** What V8 makes of code that runs often, and what it notes to do so: it grows with use, and is let go of when memory is scarce. */
const OF_V8 = ['code', 'hidden', 'object shape', 'synthetic'];

/**
 * Bytes of the heap of JavaScript: of `values`, which are what the page holds; of `code`; and what the `browser` holds for them, such as
 * nodes and the widths of texts.
 */
async function heap(session) {
  const chunks = [];
  const take = ({ chunk }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot: { meta }, nodes } = JSON.parse(chunks.join(''));
  const [type, size] = ['type', 'self_size'].map(field => meta.node_fields.indexOf(field));
  const sizes = { values: 0, code: 0, browser: 0 };
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const kind = meta.node_types[type][nodes[at + type]];
    sizes[kind === 'native' ? 'browser' : OF_V8.includes(kind) ? 'code' : 'values'] += nodes[at + size];
  }
  return sizes;
}

/** Runs in the page before its code: keeps weak hold of what Chromium does not count. */
function watch() {
  const observers = [];
  for (const name of ['ResizeObserver', 'IntersectionObserver']) {
    globalThis[name] = class extends globalThis[name] {
      constructor(...args) {
        super(...args);
        observers.push(new WeakRef(this));
      }
    };
  }
  // ECharts marks the element of an instance until that is disposed of.
  const MARK = '_echarts_instance_';
  const drawn = [];
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === MARK) drawn.push(new WeakRef(this));
    return setAttribute.call(this, name, value);
  };
  const memories = new Set();
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...args) => {
    const made = await instantiateStreaming.apply(WebAssembly, args);
    for (const one of Object.values(made.instance.exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
    return made;
  };
  /** What of these lives; forgets the others. */
  const living = list => {
    const left = list.filter(ref => ref.deref());
    list.splice(0, list.length, ...left);
    return left.map(ref => ref.deref());
  };
  globalThis.held = () => ({
    observers: living(observers).length,
    pictures: new Set(living(drawn).filter(element => element.hasAttribute(MARK))).size,
    wasm: [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  });
}
