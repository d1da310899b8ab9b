// A zip and a workbook as bytes, for files that no spreadsheet would write.
import { crc32 } from 'node:zlib';

/** A zip of files by name, not compressed. */
export function zip(files) {
  const [local, central] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [bytes, title] = [Buffer.from(content), Buffer.from(name)];
    // Version, flags (names in UTF-8), method, time, date, sum, sizes, length of the name.
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800, 2);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    local.push(Buffer.from('PK\x03\x04'), head, title, bytes);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), head, entry, title);
    at += 4 + head.length + title.length + bytes.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, list, Buffer.from('PK\x05\x06'), end]);
}

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** XML holds no controls; the rest is escaped. */
const escaped = text =>
  String(text).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"\r]/g, sign => `&#${sign.charCodeAt(0)};`);

/** An .xlsx with these sheets: lists of rows by name, every cell a text. */
export function workbook(sheets) {
  const names = Object.keys(sheets);
  const sheet = rows => {
    const cell = text => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    return `<worksheet xmlns="${SHEETS}"><sheetData>${rows.map(row => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
  };
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = list => `<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
  const list = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at}"/>`).join('');
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations([relation('r', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(names.map((_, at) => relation(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`))),
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at}.xml`, sheet(sheets[name])])),
  });
}
