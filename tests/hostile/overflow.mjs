import { byHand } from './tools.mjs';

export default {
  tries: 'a number that no computer can hold, 1e999: the file is refused, and the message says where',
  poison(data) {
    data.incidents[0].injured = '@@';
  },
  write: byHand('1e999'),
  refused: /JSON.*line \d+, column \d+/i,
};
