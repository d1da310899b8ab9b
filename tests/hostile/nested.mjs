import { byHand } from './tools.mjs';

export default {
  tries: 'a hundred thousand lists in each other: the page refuses the file, no stack overflows',
  poison(data) {
    data.more = '@@';
  },
  write: byHand('['.repeat(100_000) + ']'.repeat(100_000)),
  // The import reads past what it does not know, however deep.
  importTakes: /Incidents: \d+ rows/,
  refused: /JSON.*line \d+, column \d+/i,
};
