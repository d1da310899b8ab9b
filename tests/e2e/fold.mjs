// Text as the search compares it: whoever types without diacritics, in the other script or in capitals finds the same.

const FOLDED = {
  // Albanian and Serbian Latin.
  č: 'c', ć: 'c', ç: 'c', ž: 'z', š: 's', đ: 'd', ë: 'e',
  // Serbian Cyrillic.
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'd', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm',
  н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's',
};
for (const [letter, plain] of Object.entries(FOLDED)) FOLDED[letter.toUpperCase()] = plain;

/** Letters of other alphabets stay as they are, capitals too. The last rule: many write "dj" where others write "đ". */
export const fold = text =>
  [...text].map(letter => FOLDED[letter] ?? (/[A-Z]/.test(letter) ? letter.toLowerCase() : letter)).join('').replaceAll('dj', 'd');

/** The words of a folded text. */
export const words = text => fold(text).split(/\s+/).filter(Boolean);
