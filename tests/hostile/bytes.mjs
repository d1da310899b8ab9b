export default {
  tries: 'two byte order marks before the file and some in it, bytes that are no UTF-8, surrogates as bytes, controls and NUL as escapes',
  poison(data) {
    data.incidents[0].summary = '\ufeffbytes @@ \u0000\u0001\u001b[31m\u0085\u2028\u2029\ufffe\uffff';
    data.package.title = '\ufeff\ufeffTitle\u0000';
  },
  importRefused: /cannot be read as UTF-8/,
  write(json) {
    const [before, after] = json.split('@@').map(part => Buffer.from(part));
    return Buffer.concat([Buffer.from('\ufeff\ufeff'), before, Buffer.from([0xed, 0xa0, 0xbd, 0xff, 0xc0, 0x80]), after]);
  },
};
