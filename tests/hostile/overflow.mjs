import { add, added, byHand } from './tools.mjs';

export default {
  tries: 'a number that no computer can hold, 1e999: it costs its own record; the import refuses the file, and says where',
  poison: data => add(data, 0, { injured: '@@' }),
  write: byHand('1e999'),
  named: added(['JSON']),
  importRefused: /JSON.*line \d+, column \d+/i,
};
