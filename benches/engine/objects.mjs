// An array of objects with filter and reduce: plain, and so the oracle of all others.
import { COUNTS, FACETS, SELECTED_ANSWERS, SELECTED_MONTHS, SELECTED_TYPES, STAGES } from './shape.mjs';

export const name = 'objects, filter and reduce';

export function build([months, municipality, type, target, evidence, ...stages]) {
  const incidents = Array.from(months, (month, at) => ({
    month,
    year: Math.floor(month / 12),
    municipality: municipality[at],
    type: type[at],
    target: target[at],
    evidence: evidence[at],
    answers: stages.map(stage => stage[at]),
  }));
  return { change: filter => change(incidents, filter) };
}

/** The group that is missed alone; -1 where none is, -2 where more are, or the time. */
function missed({ month, year, municipality, type, target, evidence, answers }, { admitted, from, to }) {
  if (month < from || month > to) return -2;
  let found = -1;
  const miss = group => { found = found === -1 ? group : -2; };
  if (!admitted[0][year]) miss(0);
  if (!admitted[1][municipality]) miss(1);
  if (!admitted[2][type]) miss(2);
  if (!admitted[3][target]) miss(3);
  if (!admitted[4][evidence]) miss(4);
  for (let stage = 0; found !== -2 && stage < answers.length; stage += 1) if (!admitted[STAGES + stage][answers[stage]]) miss(STAGES + stage);
  return found;
}

function change(incidents, filter) {
  return incidents.filter(incident => missed(incident, filter) !== -2).reduce((counts, incident) => {
    const { month, year, municipality, type, target, evidence, answers } = incident;
    const alone = missed(incident, filter);
    const count = (group, code) => { if (alone === -1 || alone === group) counts[FACETS[group] + code] += 1; };
    count(0, year);
    count(1, municipality);
    count(2, type);
    count(3, target);
    count(4, evidence);
    answers.forEach((answer, stage) => count(STAGES + stage, answer));
    if (alone === -1) {
      counts[0] += 1;
      answers.forEach((answer, stage) => { counts[SELECTED_ANSWERS + 3 * stage + answer] += 1; });
      counts[SELECTED_TYPES + type] += 1;
      counts[SELECTED_MONTHS + month] += 1;
    }
    return counts;
  }, new Uint32Array(COUNTS));
}
