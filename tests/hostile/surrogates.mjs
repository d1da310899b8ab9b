import { add, added, byHand } from './tools.mjs';

export default {
  tries: 'half of a surrogate pair, written as \\ud83d: it costs its own record; the import refuses the file, and says where',
  poison: data => add(data, 0, { summary: '@@' }),
  write: byHand('"half \\ud83d"'),
  named: added(['JSON']),
  importRefused: /JSON.*line \d+, column \d+/i,
};
