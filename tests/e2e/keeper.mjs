// What the data keeper's tests share: files as people's spreadsheets write them, and what the view says of them.
import { expect } from '@playwright/test';

/** Headings as the Serbian page has them, and one of the keeper's own. */
const INCIDENTS =
  'Oznaka;Datum;Opština;Naselje;Vrsta;Meta;Broj povređenih;Šta se dogodilo;Prijavljeno policiji;Policija izašla na teren;' +
  'Istraga otvorena;Identifikovan osumnjičeni;Hapšenje ili optužba;Sudski ishod;Javna osuda;Napomena o odgovoru;Osnov podataka;Interna beleška';
const SOURCES = 'Incident;Naslov;Izdavač;Adresa;Datum';

/** The faults: a municipality written wrongly, a date with two meanings, an unknown type, no summary, a count in words. */
export const FAULTS = [
  ['no-such-municipality', '2', 'municipality'],
  ['ambiguous-date', '3', 'date'],
  ['not-allowed', '4', 'type'],
  ['required', '5', 'summary'],
  ['not-a-count', '6', 'injured'],
];

/** What to write in place of them. */
export const MENDED = ['gracanice-gracanica', '2022-04-03', 'arson', 'Žbun je goreo.', '2'];

const row = (id, date, place, type, injured, summary) =>
  `${id};${date};${place};Čaglavica;${type};Domaćinstvo;${injured};${summary};da;;;ne;;;;;Jedan izdavač;samo za nas`;

const rows = [
  row('RR-2022-001', '15.03.2022.', 'Gracanca', 'Paljevina', '', 'Zapaljena je štala u dvorištu.'),
  row('RR-2022-002', '03/04/2022', 'Klina', 'Paljevina', '0', '"Kuća; u kojoj\r\nniko ne živi."'),
  row('RR-2022-003', '2022-05', 'Vučitrn', 'nešto', '', 'Đačka kuća.'),
  row('RR-2022-004', '2022-06-01', 'Zvečan', 'Paljevina', '', ''),
  row('RR-2022-005', '2022-07-01', 'zvecan', 'Paljevina', 'dva', '=1+1'),
];

const LETTERS = { č: 0xe8, ć: 0xe6, đ: 0xf0, š: 0x9a, ž: 0x9e, Č: 0xc8, Ć: 0xc6, Đ: 0xd0, Š: 0x8a, Ž: 0x8e };

/** A text as an older Excel writes it where Serbian is spoken. */
const windows1250 = text => Buffer.from([...text].map(letter => LETTERS[letter] ?? letter.codePointAt(0)));

const file = (name, buffer) => ({ name, mimeType: 'text/csv', buffer });
export const text = (name, lines) => file(name, Buffer.from(lines));

/** Five new incidents as a Serbian Excel saves them: Windows-1250, semicolons, CRLF; each with one fault. */
export const excel = () => file('incidenti.csv', windows1250([INCIDENTS, ...rows].join('\r\n') + '\r\n'));

/** Their sources, as a newer one does: UTF-8 with a byte order mark. */
export const sources = () =>
  text(
    'izvori.csv',
    `\ufeff${[SOURCES, ...[1, 2, 3, 4, 5].map(n => `RR-2022-00${n};Vest ${n};KoSSev;https://example.org/${n};16.3.2022.`)].join('\r\n')}`,
  );

/** Opens the view, in a language. */
export async function keeper(site, lang = 'en') {
  await site.open(`view=data&lang=${lang}`);
  await expect(site.page.locator('input[name="files"]')).toBeAttached();
  return site.page;
}

/** Opens files and waits for what is said of them. */
export async function give(page, ...files) {
  await page.locator('input[name="files"]').setInputFiles(files);
  for (const { name } of files) await expect(openFile(page, name).locator('h3')).toBeVisible();
  await settled(page);
}

/** What is said of an open file. */
export const openFile = (page, name) => page.locator(`.desk-files > li[data-file="${name}"]`);

/** Nothing is being done. */
export const settled = page => expect(page.locator('.desk .busy')).toHaveCount(0);

/** Rule, row and column of each problem of a kind. */
export const problems = (page, kind) =>
  page.locator(`tr[data-problem="${kind}"]`).evaluateAll(all => all.map(({ dataset }) => [dataset.rule, dataset.row, dataset.column]));

/** Writes a value into the cell of a problem. */
export async function mend(page, [rule, row], value) {
  const cell = page.locator(`tr[data-rule="${rule}"][data-row="${row}"] .desk-mend`);
  const field = cell.locator('.field');
  if (await field.evaluate(element => element.matches('select'))) await field.selectOption(value);
  else await field.fill(value);
  await cell.getByRole('button').click();
  await settled(page);
}
