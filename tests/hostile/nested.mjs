import { add, added, byHand } from './tools.mjs';

export default {
  tries: 'a hundred thousand lists in each other: they cost their own record, and no stack overflows; the import refuses the file',
  poison: data => add(data, 0, { more: '@@' }),
  write: byHand('['.repeat(100_000) + ']'.repeat(100_000)),
  named: added(['JSON']),
  importRefused: /JSON.*line \d+, column \d+/i,
};
