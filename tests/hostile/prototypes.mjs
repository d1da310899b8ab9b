const KEYS = { constructor: { prototype: { __hurt: 1 } }, prototype: { __hurt: 1 }, toString: 'x', hasOwnProperty: 1, then: 1 };

export default {
  tries: 'keys and values that pollute prototypes, at every level',
  poison(data) {
    const rows = [data, data.package, ...data.incidents, ...data.incidents.flatMap(({ sources }) => sources), ...data.municipalities, ...data.published_totals];
    for (const row of rows) {
      Object.assign(row, KEYS);
      Object.defineProperty(row, '__proto__', { value: { __hurt: 1, isAdmin: true }, enumerable: true });
    }
    data.incidents.push({ ...data.incidents[0], id: '__proto__' }, { ...data.incidents[0], id: 'RR-2021-901', municipality: '__proto__', type: 'constructor' });
    data.municipalities.push({ ...data.municipalities[0], id: '__proto__' }, { ...data.municipalities[1], id: 'constructor' });
  },
  named: [['__proto__', 'id'], ['RR-2021-901', 'type']],
};
