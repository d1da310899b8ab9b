const ADDRESSES = [
  'javascript:window.__hurt=1',
  ' JaVaScRiPt:window.__hurt=1',
  'java\tscript:window.__hurt=1',
  'data:text/html,<script>window.__hurt=1</script>',
  'vbscript:MsgBox(1)',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'https://news.example@evil.example/',
  'https://news.example/\u2028x',
];

export default {
  tries: 'javascript:, data:, vbscript: and protocol-relative addresses, and a name before the host, wherever an address stands',
  poison(data) {
    data.incidents[0].sources.push(...ADDRESSES.map(url => ({ title: 'T', publisher: 'P', url, date: '2021-01-01' })));
    data.package.licence.url = ADDRESSES[0];
    data.published_totals.push({ ...data.published_totals[0], from: '2019-01-01', to: '2019-12-31', url: ADDRESSES[0] });
  },
  named: ADDRESSES.map((_, at) => ['RR-2020-001', `sources[${at + 1}].url`]),
  site: { contact: 'a@b.example?bcc=evil@evil.example', address: 'javascript:window.__hurt=1//', logo: 'javascript:window.__hurt=1/x.svg', name: '<x-hurt>' },
};
