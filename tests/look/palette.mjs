// What stands on what, and beside what, by the names of the tokens. A pair that a rule of style/ or a picture uses and that
// is not here fails the test: it must be added, with what it is for.

/** Text on its ground: a contrast of 4.5 or more (WCAG 2.2, 1.4.3). Most of it is small: none is counted as large. */
export const TEXTS = [
  { text: 'ink', on: 'paper', what: 'the page; figures on empty tiles and cells; names in pictures' },
  { text: 'ink', on: 'wash', what: 'the filter, notices, the foot' },
  { text: 'ink-2', on: 'paper', what: 'n and source; quiet heads; rates above bars; zero in a tile or cell' },
  { text: 'ink-2', on: 'wash', what: 'what is beside the number of incidents in the filter' },
  { text: 'link', on: 'paper', what: 'links' },
  { text: 'link', on: 'wash', what: 'links in notices and in the foot' },
  { text: 'paper', on: 'ink', what: 'the main button' },
  { text: 'on-yes', on: 'yes', what: 'yes, in a mark or a bar' },
  { text: 'no', on: 'paper', what: 'no, in a mark or a bar' },
  { text: 'ink', on: 'unknown', what: 'unknown, in a mark or a bar' },
  { text: 'ink', on: 'hatch', what: 'the same where a line of the hatch runs behind a letter' },
  { text: 'yes', on: 'unknown', what: 'the count of a yes that is too short for it, beside it' },
  { text: 'no', on: 'unknown', what: 'the same of a no' },
  { text: 'ink', on: 'count-1', what: 'count and names in a tile' },
  { text: 'ink', on: 'count-2', what: 'count and names in a tile' },
  { text: 'ink', on: 'count-3', what: 'count and names in a tile' },
  { text: 'on-count-4', on: 'count-4', what: 'count and names in a tile' },
  { text: 'ink', on: 'heat-1', what: 'share in a cell or tile' },
  { text: 'ink', on: 'heat-2', what: 'share in a cell or tile' },
  { text: 'ink', on: 'heat-3', what: 'share in a cell or tile' },
  { text: 'on-heat-4', on: 'heat-4', what: 'share in a cell or tile' },
];

/** Lines and fills that say something: a contrast of 3 or more to what is around them (1.4.11), or a mark. */
export const GRAPHICS = [
  { line: 'ink', on: 'paper', what: 'the line above a chart; the outline of a chosen tile; the axis of months' },
  { line: 'ink', on: 'wash', what: 'the side of a notice' },
  { line: 'ink-2', on: 'paper', what: 'the line above public condemnation, in the brief' },
  { line: 'yes', on: 'paper', what: 'yes in a bar; the dot of a year' },
  { line: 'no', on: 'paper', what: 'the outline of no' },
  { line: 'count', on: 'paper', what: 'bars of counts' },
  { line: 'count-3', on: 'paper', what: 'the second part of a column; the outline of the lighter ones' },
  { line: 'count-4', on: 'paper', what: 'the first part of a column' },
  { line: 'rule-strong', on: 'paper', what: 'buttons, fields, tiles without a shade, the range of a year' },
  { line: 'rule-strong', on: 'wash', what: 'buttons and fields in the filter' },
  { line: 'rule-strong', on: 'unknown', what: 'the end of the range of a year' },
  { line: 'focus', on: 'paper', what: 'where the keyboard is; words that were found' },
  { line: 'focus', on: 'wash', what: 'the same in the filter, in notices and in the foot' },
  { line: 'unknown', on: 'paper', what: 'unknown in a bar', mark: 'its count, in the bar' },
  { line: 'count-1', on: 'paper', what: 'a tile', mark: 'the figure in a tile' },
  { line: 'count-2', on: 'paper', what: 'a tile', mark: 'the figure in a tile' },
  { line: 'count-1', on: 'paper', what: 'a part of a column', mark: 'the outline of light parts' },
  { line: 'count-2', on: 'paper', what: 'a part of a column', mark: 'the outline of light parts' },
  { line: 'heat-1', on: 'paper', what: 'a cell or tile', mark: 'the figure in a tile' },
  { line: 'heat-2', on: 'paper', what: 'a cell or tile', mark: 'the figure in a tile' },
  { line: 'heat-3', on: 'paper', what: 'a cell or tile' },
  { line: 'heat-4', on: 'paper', what: 'a cell or tile' },
];

/** Lines without which nothing is lost: between rows, around groups, the grid of a chart. */
export const QUIET = ['rule'];

/** What stands side by side in a picture and means different things: as far apart as `sight.mjs` says, or by a mark. */
export const NEIGHBOURS = [
  { a: 'yes', b: 'no', where: 'bars: yes, and the outline of no', mark: 'no is hollow' },
  { a: 'yes', b: 'paper', where: 'bars: yes, and the inside of no' },
  { a: 'yes', b: 'unknown', where: 'bars, and the dot on the range of a year' },
  { a: 'no', b: 'unknown', where: 'bars: the outline of no, and unknown' },
  { a: 'unknown', b: 'paper', where: 'bars: unknown, and the inside of no', mark: 'the outline of no' },
  { a: 'unknown', b: 'paper', where: 'bars: unknown, and the page', mark: 'its count, in the bar' },
  { a: 'yes', b: 'yes', where: 'years: the first and the last', mark: 'the year, at its line' },
  { a: 'count-4', b: 'count-3', where: 'tiles; types of a month' },
  { a: 'count-3', b: 'count-2', where: 'tiles; types of a month' },
  { a: 'count-2', b: 'count-1', where: 'tiles; types of a month' },
  { a: 'count-1', b: 'paper', where: 'tiles: few, and none', mark: 'the figure in a tile' },
  { a: 'count-1', b: 'paper', where: 'types of a month, and the page', mark: 'the outline of light parts' },
  { a: 'heat-4', b: 'heat-3', where: 'cells and tiles of shares' },
  { a: 'heat-3', b: 'heat-2', where: 'cells and tiles of shares' },
  { a: 'heat-2', b: 'heat-1', where: 'cells and tiles of shares' },
  { a: 'heat-1', b: 'paper', where: 'cells and tiles: a small share, and none', mark: 'the figure in a tile' },
  { a: 'count', b: 'paper', where: 'coverage: what is listed, and what was published' },
  { a: 'count', b: 'rule-strong', where: 'coverage: what can be compared, and what cannot', mark: 'dashes of what cannot be compared' },
];
