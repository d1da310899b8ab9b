import { byHand } from './tools.mjs';

export default {
  tries: 'a hundred thousand lists in each other: the file is refused, no stack overflows',
  poison(data) {
    data.more = '@@';
  },
  write: byHand('['.repeat(100_000) + ']'.repeat(100_000)),
  refused: /JSON.*line \d+, column \d+/i,
};
