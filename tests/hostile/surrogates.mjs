import { byHand } from './tools.mjs';

export default {
  tries: 'half of a surrogate pair, written as \\ud83d: the file is refused, and the message says where',
  poison(data) {
    data.incidents[0].summary = '@@';
  },
  write: byHand('"half \\ud83d"'),
  refused: /JSON.*line \d+, column \d+/i,
};
