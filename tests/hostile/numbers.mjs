import { add, added } from './tools.mjs';

// As text, so that JSON holds them as they are: -0, 1e3, 1.0.
const NUMBERS = ['-0', '1e3', '1.5', '-1', '18446744073709551616', '"NaN"', '"Infinity"', '"+1"', '"0x10"'];

export default {
  tries: 'numbers that are no counts: -0, 1e3, fractions, beyond 64 bits, NaN and Infinity as texts, other notations',
  poison: data => NUMBERS.forEach((_, at) => add(data, at, { injured: `@@${at}@@` })),
  write: json => Buffer.from(json.replace(/"@@(\d+)@@"/g, (_, at) => NUMBERS[at])),
  // The import takes 1e3 for what it is.
  imported: 1,
  named: added(NUMBERS.map(() => 'injured')),
};
