/** To make the rules of a language takes a browser longer than all that is asked of them after a choice. */
const rules = {};

/** The plural category of a count: 0 is "one", 1 is "few", and above are all others. */
export function formOf(language, count) {
  rules[language] ??= new Intl.PluralRules(language);
  return ['one', 'few'].indexOf(rules[language].select(count)) >>> 0;
}
