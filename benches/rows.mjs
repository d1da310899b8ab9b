// Synthetic rows of any number, the same ones from the same seed: invented, and never shown as anything else.

/** Numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TYPES = ['physical_attack', 'threat_or_harassment', 'theft_or_burglary', 'property_damage', 'arson', 'other'];
const TARGETS = ['person', 'household', 'vehicle', 'cemetery', 'other'];
const ANSWERS = ['yes', 'no', 'unknown'];
const WORDS = 'invented window stone house night police came later nobody hurt field car fence church school road "quoted" said, found'.split(' ');

/** `incidents.csv` and `sources.csv` of so many incidents, one source each, in these municipalities. */
export function tables(count, municipalities, seed = 20260401) {
  const next = random(seed);
  const one = list => list[Math.floor(next() * list.length)];
  const two = number => String(number).padStart(2, '0');
  const sentence = length => Array.from({ length }, () => one(WORDS)).join(' ');
  const cell = text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const incidents = [
    'id,date,municipality,settlement,type,target,injured,summary,reported_to_police,police_attended,investigation_opened,' +
      'suspect_identified,arrest_or_charge,court_outcome,public_condemnation,response_note,evidence',
  ];
  const sources = ['incident,title,publisher,url,date'];
  for (let at = 0; at < count; at += 1) {
    const year = 2000 + (at % 25);
    const id = `RR-${year}-${String(Math.floor(at / 25)).padStart(5, '0')}`;
    const date = `${year}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`;
    const answers = Array.from({ length: 7 }, () => one(ANSWERS));
    const row = [id, date, one(municipalities), sentence(1), one(TYPES), one(TARGETS), '0', sentence(16), ...answers, sentence(6), 'single'];
    incidents.push(row.map(cell).join(','));
    sources.push([id, cell(sentence(6)), 'Invented', `https://example.org/${id}`, date].join(','));
  }
  return { 'incidents.csv': `${incidents.join('\n')}\n`, 'sources.csv': `${sources.join('\n')}\n` };
}
