// Widths of letters in thousandths of the size of the type, as in Noto Sans, the widest family of `--sans`. Node has no
// fonts: these take their place, so that every computer draws the same, whatever is installed there.
const REGULAR = {
  175: '’‘', 225: '\'', 258: 'ijlј', 260: ' \u00a0', 268: ',.:;·', 269: '!', 273: 'JЈ', 281: '`', 300: '()',
  322: '-', 329: '[]', 339: 'I', 344: 'f', 359: '“”', 361: 't', 372: '/\\', 380: '{}', 408: '"', 413: 'r', 416: '„',
  434: '?', 438: 'г', 444: '_', 465: 'т', 470: 'zž', 479: 'sš', 480: 'cçčć', 488: 'з', 493: 'с', 500: '–', 508: 'v',
  509: 'уГ', 510: 'y', 511: 'х', 519: 'F', 524: 'L', 529: 'x', 531: 'к', 534: 'k', 549: 'SŠ', 551: '*|е',
  556: 'ETËаЕТ', 561: 'a', 564: 'eëв', 566: 'Y', 572: '$+0123456789<=>Z^~Ž÷×≥', 577: 'З', 586: 'X', 587: 'л',
  588: 'Х', 589: 'ч', 594: 'о', 597: 'б', 600: 'V', 605: 'PoР', 606: 'пџ', 607: 'д', 608: 'р', 612: 'ц', 614: 'нБ',
  615: 'bdgpq', 616: 'У', 617: 'đ', 618: 'hnu', 619: 'Kђ', 621: 'ић', 622: 'R', 625: 'К', 632: 'CÇČĆ', 638: 'А',
  639: 'A', 640: 'С', 646: '#', 650: 'BВ', 673: 'Ч', 698: 'Л', 715: 'Ћ', 716: 'Ђ', 728: 'G', 729: 'Д', 730: 'DĐ',
  731: 'UЏ', 732: '&', 733: 'П', 737: 'ф', 740: 'Ц', 741: 'H', 743: 'Н', 756: 'И', 759: 'ж', 760: 'N', 761: 'О',
  768: 'м', 781: 'OQ', 786: 'w', 791: '…', 817: 'Ф', 831: '%', 859: 'љ', 890: 'њ', 894: 'ш', 899: '@', 905: 'Ж',
  907: 'MМ', 930: 'W', 935: 'm', 1000: '—', 1010: 'Љ', 1027: 'Њ', 1035: 'Ш',
};
const BOLD = {
  217: '’‘', 260: ' \u00a0', 266: '\'', 281: '.:·', 282: '!', 285: ',;', 298: 'jlј', 299: 'i', 320: '-', 331: 'J[]Ј',
  339: '()', 365: '`', 387: 'f', 389: 'I', 394: '{}', 411: '_', 415: '/\\', 434: 't', 445: '“”', 447: 'r', 475: 'г',
  477: '?', 479: '"', 493: 'zž', 500: '–', 502: 'sš', 505: 'т', 513: '„', 515: 'з', 516: 'cçčć', 524: 'с', 542: '*',
  549: 'F', 551: 'S|Š', 559: 'L', 560: 'EË', 561: 'Е', 563: 'Г', 571: 'vyу', 572: '$+0123456789<=>^~÷×≥', 577: 'TхТ',
  578: 'x', 579: 'ZŽ', 584: 'е', 593: 'З', 596: 'ав', 597: 'eë', 599: 'a', 616: 'к', 620: 'k', 621: 'Pо', 623: 'лР',
  624: 'б', 625: 'o', 626: 'Y', 632: 'bdgpq', 635: 'р', 637: 'дч', 642: 'CÇČĆ', 645: 'đСУ', 646: '#', 649: 'Б',
  650: 'Vhnuпцџ', 653: 'ђћ', 656: 'Rн', 662: 'В', 664: 'K', 665: 'B', 667: 'Х', 670: 'X', 674: 'и', 692: 'AА',
  693: 'К', 719: 'Ч', 724: 'G', 732: 'DĐ', 733: 'Л', 750: '&', 756: 'U', 762: 'П', 765: 'HЂ', 766: 'Џ', 770: 'Н',
  776: 'ДЦ', 777: 'О', 778: 'Ћ', 791: 'OQИ', 810: 'ф', 813: 'N', 837: 'м', 855: '…', 856: 'w', 866: 'ж', 897: 'љ',
  898: '@', 902: '%Ф', 926: 'њ', 943: 'MМ', 953: 'ш', 967: 'W', 975: 'm', 997: 'Ж', 1000: '—', 1034: 'Љ', 1063: 'Њ',
  1067: 'Ш',
};

const byLetter = groups =>
  new Map(Object.entries(groups).flatMap(([width, letters]) => [...letters].map(letter => [letter, width / 1000])));
const WIDTHS = { regular: byLetter(REGULAR), bold: byLetter(BOLD) };

/** Width of a line of text in CSS pixels. Throws at a letter that is not in the table: it must be added, not guessed. */
export function textWidth(text, size, isBold = false) {
  const widths = WIDTHS[isBold ? 'bold' : 'regular'];
  let sum = 0;
  for (const letter of text) {
    if (!widths.has(letter)) throw new Error(`no width for “${letter}” of “${text}”: add it to scripts/widths.mjs`);
    sum += widths.get(letter);
  }
  return sum * size;
}

/** What ECharts asks for, with a font as in CSS: `bold 13px sans-serif`. */
export function measureText(text, font) {
  const size = Number(/([\d.]+)px/.exec(font)[1]);
  // By this sign, a square in every font, ECharts takes the height of a line.
  if (text === '国') return { width: size };
  return { width: textWidth(text ?? '', size, /\bbold\b|\b[6-9]00\b/.test(font)) };
}
