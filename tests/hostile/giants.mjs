const MEGABYTE = 1_000_000;

export default {
  tries: 'texts of one megabyte: a word, words, lines, and the name of a place of 10 KB',
  poison(data) {
    const [first, second, third] = data.incidents;
    first.summary = 'A'.repeat(MEGABYTE);
    second.summary = 'many words '.repeat(MEGABYTE / 11);
    third.summary = '\n'.repeat(MEGABYTE / 2) + 'end';
    third.sources[0].title = 'T'.repeat(10_000);
    data.municipalities.find(({ id }) => id === first.municipality).name_sq = 'N'.repeat(10_000);
  },
};
