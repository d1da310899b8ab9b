// What the packages made to hurt share. Each package says what it `tries` and may have
//   `text(field, before)`: what stands in place of every text of the data,
//   `poison(data)`: what else becomes of the document that the page reads,
//   `write(json)`: its bytes, where JSON.stringify would not make them,
//   `named`: what the page must say it left out, as [id, field]; all other incidents must be there,
//   `drawn`: texts that the picture of the municipalities must show as they are;
//   `importRefused`: what the import must say where it takes nothing of the file;
//   `imported`: how many incidents the import has beside the good ones.

/** The texts of the document that the page reads, list by list. */
const TEXTS = {
  incidents: ['settlement', 'settlement_sq', 'summary', 'response_note'],
  sources: ['title', 'publisher'],
  municipalities: ['name_sq', 'name_sr_latn', 'name_sr_cyrl', 'district'],
  published_totals: ['title', 'publisher'],
  texts: ['settlement', 'summary', 'response_note'],
};

/** Puts `text(field, before)` into every text of the document. */
export function everyText(data, text) {
  const change = (list, rows) => {
    for (const row of rows ?? []) {
      for (const field of TEXTS[list]) if (row[field]) row[field] = text(`${list}.${field}`, row[field]);
    }
  };
  for (const list of ['incidents', 'municipalities', 'published_totals', 'texts']) change(list, data[list]);
  change('sources', data.incidents?.flatMap(({ sources }) => sources));
  if (!data.package) return;
  // Which totals are compared is told by these two: they are changed in one of their own.
  data.published_totals.push({
    ...data.published_totals[0], from: '2019-01-01', to: '2019-06-30', counted_by: text('total.counted_by', 'Nobody'), scope: text('total.scope', 'all'),
  });
  data.package.title = text('package.title', data.package.title);
  data.package.licence.name = text('package.licence', data.package.licence.name);
}

/** Adds a copy of a good incident, changed, with an id of its own. */
export function add(data, number, change) {
  const copy = structuredClone(data.incidents[0]);
  data.incidents.push({ ...copy, id: `RR-2021-${900 + number}`, ...change });
}

/** The ids of what was added so, each with the field that is at fault. */
export const added = fields => fields.map((field, at) => [`RR-2021-${900 + at}`, field]);

/** A document that is JSON, with one value of it written by hand. */
export const MARK = '"@@"';
export const byHand = written => json => Buffer.from(json.replace(MARK, () => written));
