import { add, added } from './tools.mjs';

const DATES = ['2021-02-30', '0000-01-01', '9999-12-31', '10000-01-01', '2021-13', '2021-00-10', '-2021-01-01', '2021-01-01T00:00:00Z', '٢٠٢١-٠١-٠١', '1/2/2021'];

export default {
  tries: 'dates that no calendar has, and years 0000 and 9999, which would be a table of 120,000 months',
  poison: data => DATES.forEach((date, at) => add(data, at, { date })),
  named: added(DATES.map(() => 'date')),
};
